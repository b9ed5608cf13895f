using Liaison.Functions.Values;

namespace Liaison.Functions;

/// <summary>
/// The comparisons where the operators of .NET differ: texts in three degrees of strictness, and real numbers, which are
/// equal when they differ by less than a millionth.
/// </summary>
public static class Comparison
{
    private const double Tolerance = 0.000001;

    /// <summary>Whether two texts are alike.</summary>
    public static bool AreEqual(string left, string right, Strictness strictness = Strictness.Exact) =>
        string.Equals(Alike.Both(left, strictness), Alike.Both(right, strictness), StringComparison.Ordinal);

    /// <summary>Whether two numbers are equal, but for a millionth.</summary>
    public static bool AreEqual(double left, double right) => left == right || Math.Abs(left - right) < Tolerance;

    /// <summary>Whether a number is less than another one, by a millionth at least.</summary>
    public static bool IsLess(double left, double right) => left < right && !AreEqual(left, right);

    /// <summary>Whether a number is less than another one or equal to it.</summary>
    public static bool IsLessOrEqual(double left, double right) => left < right || AreEqual(left, right);

    /// <summary>Whether a text comes before another one in the order of character codes: negative, 0 or positive.</summary>
    public static int Compare(string left, string right) => string.CompareOrdinal(left, right);

    /// <summary>Whether a text begins with another one; every text begins with "".</summary>
    public static bool StartsWith(string text, string beginning, Strictness strictness = Strictness.Exact) =>
        Alike.Start(text, strictness).StartsWith(Alike.Start(beginning, strictness), StringComparison.Ordinal);

    /// <summary>Whether a text contains another one; every text contains "".</summary>
    public static bool Contains(string text, string part, Strictness strictness = Strictness.Exact) =>
        Alike.Inside(text, strictness).Contains(Alike.Inside(part, strictness), StringComparison.Ordinal);

    /// <summary>Whether a text ends with another one; every text ends with "".</summary>
    public static bool EndsWith(string text, string ending, Strictness strictness = Strictness.Exact) =>
        Alike.End(text, strictness).EndsWith(Alike.End(ending, strictness), StringComparison.Ordinal);

    /// <summary>Whether a value is one of several.</summary>
    public static bool IsAmong(Value value, params ReadOnlySpan<Value> values)
    {
        foreach (var one in values)
        {
            if (value == one)
                return true;
        }

        return false;
    }
}
