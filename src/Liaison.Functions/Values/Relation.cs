using Liaison.Sockets;

namespace Liaison.Functions.Values;

/// <summary>The comparisons of values whose types are known at run time.</summary>
internal static class Relation
{
    public static bool AreEqual(Value left, Value right) => (left.Held, right.Held) switch
    {
        (null, null) => true,
        (long one, long other) => one == other,
        (string one, string other) => string.Equals(one, other, StringComparison.Ordinal),
        (JsonTree json, _) => AreEqual(json.Content, right),
        (_, JsonTree json) => AreEqual(left, json.Content),
        _ => IsComparable(left) && IsComparable(right) ? Compare(left, right) == 0 : ReferenceEquals(left.Held, right.Held),
    };

    /// <summary>Negative when the left one comes first, 0 when both are equal.</summary>
    public static int Compare(Value left, Value right)
    {
        if (left.IsWhole && right.IsWhole)
            return ((long)left).CompareTo((long)right);
        if (left.Held is ByteBuffer || right.Held is ByteBuffer)
            return Bytes(left).Span.SequenceCompareTo(Bytes(right).Span);
        if (left.IsNumber || right.IsNumber)
            return CompareNumbers(Calculation.NumberOf(left), Calculation.NumberOf(right));
        if (left.Held is Duration || right.Held is Duration)
            return ((Duration)left).CompareTo((Duration)right);
        if (left.Held is Moment or Date && right.Held is Moment or Date)
            return ((Moment)left).CompareTo((Moment)right);
        return string.CompareOrdinal((string)left, (string)right);
    }

    /// <summary>The order of a type whose equal values cannot be told apart, integers and strings; null for others.</summary>
    public static IComparer<T>? PlainOrder<T>() => default(T) switch
    {
        int or long or uint or short or ushort or sbyte or byte => Comparer<T>.Default,
        _ => typeof(T) == typeof(string) ? (IComparer<T>)StringComparer.Ordinal : null,
    };

    private static int CompareNumbers(Value left, Value right)
    {
        if (left.IsWhole && right.IsWhole)
            return ((long)left).CompareTo((long)right);
        if (left.Held is not double && right.Held is not double)
            return ((decimal)left).CompareTo((decimal)right);
        double one = (double)left, other = (double)right;
        return Comparison.AreEqual(one, other) ? 0 : one.CompareTo(other);
    }

    private static bool IsComparable(Value value) =>
        value.IsNull || value.IsNumber || value.IsText || value.Held is ByteBuffer or Date or TimeOfDay or Moment or Duration;

    private static ByteBuffer Bytes(Value value) => value.Held is ByteBuffer or Message ? (ByteBuffer)value : (string)value;
}
