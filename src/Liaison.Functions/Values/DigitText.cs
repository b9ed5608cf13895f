using System.Globalization;

namespace Liaison.Functions.Values;

/// <summary>Texts of digits at fixed places: the forms of dates, times and durations.</summary>
internal static class DigitText
{
    public static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>The number that stands at a place; 0 where the text is over, so that a short text is filled up with zeros.</summary>
    public static int NumberAt(this string text, int start, int count)
    {
        if (start >= text.Length)
            return 0;
        string digits = text.Substring(start, Math.Min(count, text.Length - start)).PadRight(count, '0');
        return int.Parse(digits, CultureInfo.InvariantCulture);
    }
}
