using System.Globalization;

namespace Liaison.Compiler.Syntax.Parsing;

/// <summary>Numbers and durations.</summary>
internal sealed partial class Lexer
{
    private (SyntaxKind Kind, object? Value) Number()
    {
        var start = _position;
        if (At(0) == '0' && At(1) is 'x' or 'X' && char.IsAsciiHexDigit(At(2))) return Based(start, 16, char.IsAsciiHexDigit);
        if (At(0) == '0' && At(1) is 'b' or 'B' && At(2) is '0' or '1') return Based(start, 2, digit => digit is '0' or '1');

        Digits();
        var isReal = false;
        if (At(0) == '.' && char.IsAsciiDigit(At(1)))
        {
            isReal = true;
            _position++;
            Digits();
        }

        var sign = At(1) is '+' or '-' ? 1 : 0;
        if (At(0) is 'e' or 'E' && char.IsAsciiDigit(At(1 + sign)))
        {
            isReal = true;
            _position += 1 + sign;
            Digits();
        }

        var digits = _text.AsSpan(start, _position - start);
        if (Unit(digits) is { } milliseconds) return (SyntaxKind.DurationToken, milliseconds);
        if (isReal) return (SyntaxKind.RealToken, double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture));
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) TooLarge(start);
        return (SyntaxKind.IntegerToken, value);
    }

    private (SyntaxKind Kind, object? Value) Based(int start, int radix, Func<char, bool> isDigit)
    {
        _position += 2;
        long value = 0;
        var isTooLarge = false;
        for (; isDigit(At(0)); _position++)
        {
            isTooLarge |= value > long.MaxValue / radix;
            value = unchecked((value * radix) + Convert.ToInt32(At(0).ToString(), 16));
        }

        if (isTooLarge) TooLarge(start);
        return (SyntaxKind.IntegerToken, value);
    }

    private void TooLarge(int start) => Fault(1006, start, _position);

    private void Digits()
    {
        while (char.IsAsciiDigit(At(0))) _position++;
    }

    // A number is a duration when a unit follows that no letter, digit, underscore or parenthesis touches.
    private decimal? Unit(ReadOnlySpan<char> number)
    {
        var start = _position - number.Length;
        var word = _position;
        while (word < _end && Characters.IsBlank(_text[word])) word++;
        var end = Characters.EndOfName(_text, word, _end);
        if (end - word is 0 or > 3 || (end < _end && _text[end] == '(')) return null;

        var unit = Keywords.Find(Fold.Of(_text[word..end])).FirstOrDefault(entry => entry.Kind == KeywordKind.Unit);
        if (unit is null) return null;
        if (!decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var count)) return null;

        decimal milliseconds = unit.Id switch
        {
            Keyword.Milliseconds => 1,
            Keyword.Centiseconds => 10,
            Keyword.Seconds => 1_000,
            Keyword.Minutes => 60_000,
            Keyword.Hours => 3_600_000,
            _ => 86_400_000,
        };
        _position = end;
        if (count <= long.MaxValue / milliseconds) return count * milliseconds;
        TooLarge(start);
        return 0;
    }
}
