namespace Liaison.Compiler.Syntax.Parsing;

/// <summary>Where strings begin and end. What their text stands for is found by <see cref="StringContent"/>.</summary>
internal sealed partial class Lexer
{
    private (SyntaxKind Kind, object? Value) String(char quote)
    {
        var start = _position;
        var width = QuoteWidth(quote);
        var run = Run(start, quote);
        // Fewer quotes than delimit a string here: an inner string whose quotes are not doubled.
        if (run < width) width = 1;
        _position += width;
        while (_position < _end && !Characters.IsLineEnd(_text[_position]))
        {
            if (_text[_position] != quote)
            {
                _position++;
                continue;
            }

            // Each two delimiters stand for a quote; one that is left over closes.
            run = Run(_position, quote);
            var isClosed = run / width % 2 == 1;
            _position += isClosed ? run / width * width : run;
            if (isClosed) return Closed(start, width);
        }

        Fault(1001, start, _position);
        return (SyntaxKind.StringToken, "");
    }

    private (SyntaxKind Kind, object? Value) Closed(int start, int width)
    {
        var content = _text.AsSpan(start + width, _position - start - (2 * width));
        if (Escape(content) is { } escape)
        {
            var at = start + width + content.IndexOf(escape, StringComparison.Ordinal);
            Fault(new Diagnostic(1009, new TextSpan(at, escape.Length), DiagnosticArgument.Of("escape", escape)) { Hint = escape[^1] == 't' ? "tab" : "line" });
        }

        return (SyntaxKind.StringToken, null);
    }

    // Backslashes of paths are no escapes.
    private static string? Escape(ReadOnlySpan<char> content)
    {
        if (!content.Contains('\\') || content.StartsWith("\\\\") || content.StartsWith(".") || content.Contains(":\\", StringComparison.Ordinal)) return null;
        foreach (var escape in new[] { "\\r\\n", "\\n", "\\t" })
        {
            if (content.Contains(escape, StringComparison.Ordinal)) return escape;
        }

        return null;
    }

    // Text between quotes that WLangage does not have: read as a string, so that one mistake gives one message.
    private (SyntaxKind Kind, object? Value) ForeignString(char quote)
    {
        var closing = quote switch { '\'' => "'", '\u2018' => "\u2019", '\u00AB' => "\u00BB", _ => "\u201D\u201C" };
        var start = _position;
        var end = EndOfLine(start);
        var close = _text.AsSpan(start + 1, end - start - 1).IndexOfAny(closing);
        if (close < 0)
        {
            _position++;
            Fault(1004, start, _position, DiagnosticArgument.Of("character", _text[start.._position]));
            return (SyntaxKind.BadToken, null);
        }

        _position = start + 1 + close + 1;
        var content = _text[(start + 1)..(_position - 1)].Trim();
        Fault(quote == '\'' ? 1005 : 1002, start, _position, DiagnosticArgument.Of("text", $"\"{content}\""));
        return (SyntaxKind.StringToken, content);
    }

    private (SyntaxKind Kind, object? Value) MultiLineString()
    {
        var start = _position;
        for (var line = NextLine(EndOfLine(start)); line < _end; line = NextLine(EndOfLine(line)))
        {
            var first = line;
            while (first < _end && Characters.IsBlank(_text[first])) first++;
            if (first < _end && _text[first] == ']' && (first + 1 >= _end || _text[first + 1] != ']'))
            {
                _position = first + 1;
                return (SyntaxKind.MultiLineStringToken, null);
            }
        }

        _position = _end;
        Fault(1003, start, start + 1);
        return (SyntaxKind.MultiLineStringToken, "");
    }

    private int NextLine(int endOfLine)
    {
        if (endOfLine >= _end) return _end;
        return endOfLine + (_text[endOfLine] == '\r' && endOfLine + 1 < _end && _text[endOfLine + 1] == '\n' ? 2 : 1);
    }

    private int Run(int position, char quote)
    {
        var end = position;
        while (end < _end && _text[end] == quote) end++;
        return end - position;
    }
}
