using System.Globalization;
using Liaison.Functions.Values;

namespace Liaison.Functions.Strings;

/// <summary>
/// A format of numbers: signs <c>-</c> (to the left), <c>+</c> (always a sign), <c>0</c> (filled with zeros) and <c>S</c>
/// (thousands apart), the width, <c>.</c> or <c>,</c> with the decimals, and a letter: <c>d</c> whole, <c>f</c> with
/// decimals, <c>x</c> or <c>X</c> hexadecimal.
/// </summary>
internal readonly ref struct NumberFormat
{
    private const int LongestWidth = 3;
    private const int LongestDecimals = 2;
    private const int MostDecimals = 28;
    private static readonly string[] _fixed = [.. Enumerable.Range(0, MostDecimals + 1).Select(static decimals => "F" + Conversion.ToText(decimals))];

    private readonly ReadOnlySpan<char> _flags;
    private readonly int _width;
    private readonly char _point;
    private readonly int? _decimals;
    private readonly char _letter;
    private readonly ReadOnlySpan<char> _rest;

    private NumberFormat(ReadOnlySpan<char> format)
    {
        _flags = Taken(ref format, "-+0S ");
        _width = Amount(ref format, LongestWidth) ?? 0;
        if (format is ['.' or ',', ..])
        {
            _point = format[0];
            format = format[1..];
            _decimals = Amount(ref format, LongestDecimals) is { } decimals ? Math.Min(decimals, MostDecimals) : null;
        }

        if (format is ['d' or 'f' or 'x' or 'X', ..])
        {
            _letter = format[0];
            format = format[1..];
        }

        _rest = format;
    }

    public static string Apply(Value number, string format)
    {
        var read = new NumberFormat(format);
        return read._rest is "" or "S" ? read.Apply(number) : (string)number;
    }

    private string Apply(Value number)
    {
        string text = Digits(number);
        if (_flags.Contains('+') && !text.StartsWith('-'))
            text = "+" + text;
        if (_flags.Contains('-'))
            return text.PadRight(_width);
        if (!_flags.Contains('0') || text.Length >= _width)
            return text.PadLeft(_width);
        int sign = text is ['+' or '-', ..] ? 1 : 0;
        return text.Insert(sign, new string('0', _width - text.Length));
    }

    private string Digits(Value number)
    {
        if (_letter is 'x' or 'X')
            return ((long)number).ToString(_letter == 'x' ? "x" : "X", CultureInfo.InvariantCulture);
        if (_letter == 'd')
            return Grouped(Conversion.ToText((long)number));
        var exact = Calculation.NumberOf(number);
        if (_decimals is not { } decimals)
            return Grouped((string)exact);
        string text = Grouped(Math.Round((decimal)exact, decimals, MidpointRounding.AwayFromZero).ToString(_fixed[decimals], CultureInfo.InvariantCulture));
        return _point == ',' ? text.Replace('.', ',') : text;
    }

    private string Grouped(string digits)
    {
        if (!_flags.Contains('S') && _rest.IsEmpty)
            return digits;
        int end = digits.IndexOf('.', StringComparison.Ordinal);
        for (int place = (end < 0 ? digits.Length : end) - 3; place > (digits[0] == '-' ? 1 : 0); place -= 3)
            digits = digits.Insert(place, " ");
        return digits;
    }

    // None where there is no digit, or more of them than make sense.
    private static int? Amount(scoped ref ReadOnlySpan<char> format, int longest)
    {
        var digits = Taken(ref format, "0123456789");
        return digits.Length > 0 && digits.Length <= longest ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
    }

    private static ReadOnlySpan<char> Taken(scoped ref ReadOnlySpan<char> format, scoped ReadOnlySpan<char> characters)
    {
        int count = format.IndexOfAnyExcept(characters);
        var taken = count < 0 ? format : format[..count];
        format = format[taken.Length..];
        return taken;
    }
}
