using System.Globalization;
using System.Text.RegularExpressions;

namespace Liaison.Functions.Strings;

/// <summary>
/// A format of numbers: signs <c>-</c> (to the left), <c>+</c> (always a sign), <c>0</c> (filled with zeros) and <c>S</c>
/// (thousands apart), the width, <c>.</c> or <c>,</c> with the decimals, and a letter: <c>d</c> whole, <c>f</c> with
/// decimals, <c>x</c> or <c>X</c> hexadecimal.
/// </summary>
internal static partial class NumberFormat
{
    private const int MostDigits = 28;

    public static string Apply(Value number, string format)
    {
        var match = Form().Match(format);
        if (!match.Success)
            return (string)number;
        string flags = match.Groups["flags"].Value + match.Groups["more"].Value;
        string text = Digits(number, match, flags.Contains('S', StringComparison.OrdinalIgnoreCase));
        if (flags.Contains('+', StringComparison.Ordinal) && !text.StartsWith('-'))
            text = "+" + text;
        int width = match.Groups["width"].Length is > 0 and < 4 ? int.Parse(match.Groups["width"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (flags.Contains('-', StringComparison.Ordinal))
            return text.PadRight(width);
        if (!flags.Contains('0', StringComparison.Ordinal))
            return text.PadLeft(width);
        int sign = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        return text[..sign] + text[sign..].PadLeft(width - sign, '0');
    }

    private static string Digits(Value number, Match match, bool isGrouped)
    {
        string letter = match.Groups["letter"].Value;
        if (letter is "x" or "X")
            return ((long)number).ToString(letter, CultureInfo.InvariantCulture);
        bool hasDecimals = match.Groups["decimals"].Length is > 0 and < 3;
        if (letter == "d")
            return Grouped(Fixed(Conversion.ToInteger((double)number), 0), isGrouped);
        if (!hasDecimals)
            return Grouped((string)Values.Number.Of(number), isGrouped);
        int decimals = Math.Min(int.Parse(match.Groups["decimals"].ValueSpan, CultureInfo.InvariantCulture), MostDigits);
        string text = Grouped(Fixed((decimal)Values.Number.Of(number), decimals), isGrouped);
        return match.Groups["point"].Value == "," ? text.Replace('.', ',') : text;
    }

    private static string Fixed(decimal number, int decimals) =>
        Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString($"F{decimals}", CultureInfo.InvariantCulture);

    private static string Grouped(string digits, bool isGrouped)
    {
        if (!isGrouped)
            return digits;
        int end = digits.IndexOf('.', StringComparison.Ordinal);
        for (int place = (end < 0 ? digits.Length : end) - 3; place > (digits[0] == '-' ? 1 : 0); place -= 3)
            digits = digits.Insert(place, " ");
        return digits;
    }

    [GeneratedRegex(@"^(?<flags>[-+0S ]*)(?<width>[0-9]*)(?:(?<point>[.,])(?<decimals>[0-9]*))?(?<letter>[dfxX]?)(?<more>S?)$", RegexOptions.None, 1000)]
    private static partial Regex Form();
}
