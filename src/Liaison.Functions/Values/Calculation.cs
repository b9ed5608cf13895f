using Liaison.Functions.Strings;

namespace Liaison.Functions.Values;

/// <summary>Arithmetic on values whose types are known at run time: on integers, on real numbers or on exact decimals.</summary>
internal static class Calculation
{
    /// <summary>Makes the calculation of the type that both operands have room in; texts count as the numbers they begin with.</summary>
    public static Value Apply(
        Value left, Value right, Func<long, long, Value> whole, Func<double, double, Value> real, Func<decimal, decimal, Value> exact)
    {
        var (one, other) = (NumberOf(left), NumberOf(right));
        if (one.IsWhole && other.IsWhole)
            return whole((long)one, (long)other);
        return one.Held is double || other.Held is double ? real((double)one, (double)other) : exact((decimal)one, (decimal)other);
    }

    /// <summary>The value as a number: whole, real or exact.</summary>
    public static Value NumberOf(Value value)
    {
        if (value.IsNumber)
            return value;
        if (value.Held is Duration or null)
            return (long)value;
        if (value.Held is JsonTree json)
            return NumberOf(json.Content);
        return NumberText.Read((string)value);
    }
}
