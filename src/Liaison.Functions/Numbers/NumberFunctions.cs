using System.Globalization;
using Liaison.Functions.Errors;

namespace Liaison.Functions;

/// <summary>The functions about numbers.</summary>
public static class NumberFunctions
{
    private static System.Random _random = System.Random.Shared;

    /// <summary>The bits that both have.</summary>
    public static int And(int number, int other) => number & other;

    /// <summary>The bits that both have.</summary>
    public static long And(long number, long other) => number & other;

    /// <summary>The bits that one of them has.</summary>
    public static int Or(int number, int other) => number | other;

    /// <summary>The bits that one of them has.</summary>
    public static long Or(long number, long other) => number | other;

    /// <summary>The bits that only one of them has.</summary>
    public static int Xor(int number, int other) => number ^ other;

    /// <summary>The bits that only one of them has.</summary>
    public static long Xor(long number, long other) => number ^ other;

    /// <summary>The bits that it does not have.</summary>
    public static int Not(int number) => ~number;

    /// <summary>The bits that it does not have.</summary>
    public static long Not(long number) => ~number;

    /// <summary>The bits moved up.</summary>
    public static int ShiftLeft(int number, int places) => Arithmetic.ShiftLeft(number, places);

    /// <summary>The bits moved up.</summary>
    public static long ShiftLeft(long number, int places) => Arithmetic.ShiftLeft(number, places);

    /// <summary>The bits moved down.</summary>
    public static int ShiftRight(int number, int places) => Arithmetic.ShiftRight(number, places);

    /// <summary>The bits moved down.</summary>
    public static long ShiftRight(long number, int places) => Arithmetic.ShiftRight(number, places);

    /// <summary>A whole number at random, both limits included.</summary>
    public static int Random(int least, int most)
    {
        if (least > most)
            (least, most) = (most, least);
#pragma warning disable CA5394 // Programs draw lots with it; who needs secrets has other functions.
        lock (_random)
            return (int)_random.NextInt64(least, most + 1L);
#pragma warning restore CA5394
    }

    /// <summary>A whole number at random, from 1.</summary>
    public static int Random(int most) => Random(1, Math.Max(most, 1));

    /// <summary>Begins the numbers at random anew; the same beginning gives the same numbers.</summary>
    public static void SeedRandom(int? seed = null) => _random = seed is { } number ? new System.Random(number) : new System.Random();

    /// <summary>The nearest number with so many decimals; halves go away from zero.</summary>
    public static double Round(double number, int decimals = 0)
    {
        if (!double.IsFinite(number) || Math.Abs(number) > 7e27)
            return number;
        if (decimals >= 0)
            return (double)Math.Round((decimal)number, Math.Min(decimals, 28), MidpointRounding.AwayFromZero);
        double unit = Math.Pow(10, -decimals);
        return Math.Round(number / unit, MidpointRounding.AwayFromZero) * unit;
    }

    /// <summary>What stands before the decimals.</summary>
    public static double WholePart(double number) => Math.Truncate(number);

    /// <summary>The decimals, with the sign of the number.</summary>
    public static double Fraction(double number) => Conversion.ToReal(Conversion.ToText(number - Math.Truncate(number)));

    /// <summary>The number without its sign.</summary>
    public static long Abs(long number) => number == long.MinValue ? throw Fatal.Conversion(Conversion.ToText(number), "TypeInteger") : Math.Abs(number);

    /// <summary>The number without its sign.</summary>
    public static double Abs(double number) => Math.Abs(number);

    /// <summary>The smaller one.</summary>
    public static long Min(long number, long other) => Math.Min(number, other);

    /// <summary>The smaller one.</summary>
    public static double Min(double number, double other) => Math.Min(number, other);

    /// <summary>The smallest one.</summary>
    public static Value Min(Value number, Value other, params ReadOnlySpan<Value> values) => Most(number, other, values, -1);

    /// <summary>The larger one.</summary>
    public static long Max(long number, long other) => Math.Max(number, other);

    /// <summary>The larger one.</summary>
    public static double Max(double number, double other) => Math.Max(number, other);

    /// <summary>The largest one.</summary>
    public static Value Max(Value number, Value other, params ReadOnlySpan<Value> values) => Most(number, other, values, 1);

    /// <summary>The root; the square root unless said otherwise.</summary>
    public static double Root(double number, double degree = 2) => degree == 2 ? Math.Sqrt(number) : Math.Pow(number, Arithmetic.Divide(1, degree));

    /// <summary>The power.</summary>
    public static double Power(double number, double exponent) => Math.Pow(number, exponent);

    /// <summary>A new identifier that no other one equals: 32 hexadecimal digits with hyphens.</summary>
    public static string Identifier() => Guid.NewGuid().ToString("D", CultureInfo.InvariantCulture).ToUpperInvariant();

    private static Value Most(Value number, Value other, ReadOnlySpan<Value> values, int sign)
    {
        var most = Values.Relation.Compare(other, number) * sign > 0 ? other : number;
        foreach (var value in values)
        {
            if (Values.Relation.Compare(value, most) * sign > 0)
                most = value;
        }

        return most;
    }
}
