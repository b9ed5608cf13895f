using System.Globalization;

namespace Liaison.Functions;

/// <summary>Numbers as the language writes and reads them.</summary>
internal static class NumberText
{
    private const int Digits = 15;

    /// <summary>A blank: a character up to the space, or the space that does not break.</summary>
    public static bool IsBlank(char character) => character is <= ' ' or '\u00A0';

    public static string Of(double number)
    {
        if (Math.Abs(number) < 1e15 && number == Math.Truncate(number))
            return ((long)number).ToString(CultureInfo.InvariantCulture);
        if (!double.IsFinite(number))
            return number.ToString(CultureInfo.InvariantCulture);

        // The shortest text that gives the number back is the one of 15 digits, unless it needs more.
        Span<char> text = stackalloc char[32];
        number.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        text = text[..length];
        return IsShort(text) ? text.ToString() : Rounded(number);
    }

    /// <summary>All decimals but trailing zeros.</summary>
    public static string Of(decimal number)
    {
        Span<char> text = stackalloc char[32];
        number.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        text = text[..length];
        if (text.Contains('.'))
            text = text.TrimEnd('0').TrimEnd('.');
        return text is "-0" ? "0" : text.ToString();
    }

    /// <summary>The longest number that a text begins with, after blanks: whole where it is written so and has room in 8 bytes.</summary>
    public static Number Read(string? text)
    {
        if (ReadShort(text, out long whole))
            return whole;
        var number = Prefix(text);
        if (number.IsEmpty || long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out whole))
            return whole;
        return double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    public static decimal ReadDecimal(string? text) =>
        decimal.TryParse(Prefix(text), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : 0;

    private static bool IsShort(ReadOnlySpan<char> text)
    {
        var digits = text.TrimStart("-0.");
        return !text.Contains('E') && digits.Length <= (digits.Contains('.') ? Digits + 1 : Digits);
    }

    private static string Rounded(double number)
    {
        // d.dddddddddddddde±ddd: rounding may have moved the exponent, so it is read from the text.
        string scientific = number.ToString("E14", CultureInfo.InvariantCulture);
        int mark = scientific.IndexOf('E', StringComparison.Ordinal);
        int exponent = int.Parse(scientific.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        bool isNegative = scientific[0] == '-';
        string digits = scientific[(isNegative ? 1 : 0)..mark].Replace(".", "", StringComparison.Ordinal).TrimEnd('0');
        return (isNegative ? "-" : "") + (exponent is < -5 or >= Digits ? WithExponent(digits, exponent) : Plain(digits, exponent));
    }

    // What most texts with a number hold: a whole one that has room without any doubt.
    private static bool ReadShort(string? text, out long whole)
    {
        const int SafeDigits = 18;
        whole = 0;
        var rest = text.AsSpan();
        while (!rest.IsEmpty && IsBlank(rest[0]))
            rest = rest[1..];
        bool isNegative = !rest.IsEmpty && rest[0] == '-';
        int end = isNegative ? 1 : 0;
        int start = end;
        while (end < rest.Length && char.IsAsciiDigit(rest[end]) && end - start < SafeDigits)
            whole = (whole * 10) + rest[end++] - '0';
        if (isNegative)
            whole = -whole;
        return end > start && (end == rest.Length || !(char.IsAsciiDigit(rest[end]) || rest[end] is '.' or 'e' or 'E'));
    }

    private static ReadOnlySpan<char> Prefix(string? text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty && IsBlank(rest[0]))
            rest = rest[1..];
        int sign = !rest.IsEmpty && rest[0] is '+' or '-' ? 1 : 0;
        int whole = DigitsFrom(rest, sign);
        int end = whole;
        if (end < rest.Length && rest[end] == '.')
        {
            int decimals = DigitsFrom(rest, end + 1);
            if (decimals > end + 1 || whole > sign)
                end = decimals;
        }

        if (end == sign)
            return default;
        if (end < rest.Length && rest[end] is 'e' or 'E')
        {
            int start = end + 1 < rest.Length && rest[end + 1] is '+' or '-' ? end + 2 : end + 1;
            int power = DigitsFrom(rest, start);
            if (power > start)
                end = power;
        }

        return rest[..end];
    }

    private static int DigitsFrom(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && char.IsAsciiDigit(text[start]))
            start++;
        return start;
    }

    private static string WithExponent(string digits, int exponent) => string.Create(
        CultureInfo.InvariantCulture, $"{digits[0]}{(digits.Length > 1 ? "." : "")}{digits.AsSpan(1)}e{exponent}");

    private static string Plain(string digits, int exponent)
    {
        if (exponent < 0)
            return $"0.{new string('0', -exponent - 1)}{digits}";
        int whole = exponent + 1;
        return digits.Length <= whole ? digits.PadRight(whole, '0') : $"{digits.AsSpan(0, whole)}.{digits.AsSpan(whole)}";
    }
}
