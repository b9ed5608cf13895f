namespace Liaison.Compiler.Syntax.Parsing;

/// <summary>What stands between tokens.</summary>
internal sealed partial class Lexer
{
    private const string Fence = "```";

    private SyntaxTrivia[] LeadingTrivia()
    {
        _trivia.Clear();
        while (_position < _end)
        {
            if (_text[_position] == Fence[0] && IsFence()) Skip(1004, "fence", EndOfLine(_position));
            else if (IsStray(_position)) Skip(1004, _text[_position] == '!' && At(1) == '=' ? "unequal" : "", EndOfStray());
            else if (!Common()) break;
        }

        return [.. _trivia];
    }

    private SyntaxTrivia[] TrailingTrivia()
    {
        _trivia.Clear();
        while (_position < _end && Common())
        {
            if (_trivia[^1].Kind == SyntaxTriviaKind.LineEnd) break;
        }

        return [.. _trivia];
    }

    // Blanks, line ends, comments, continuations; false when there is none at the position.
    private bool Common()
    {
        var start = _position;
        var first = _text[start];
        SyntaxTriviaKind kind;
        if (Characters.IsBlank(first))
        {
            while (_position < _end && Characters.IsBlank(_text[_position])) _position++;
            kind = SyntaxTriviaKind.Blanks;
        }
        else if (Characters.IsLineEnd(first))
        {
            _position += first == '\r' && At(1) == '\n' ? 2 : 1;
            kind = SyntaxTriviaKind.LineEnd;
            _atLineStart |= !_isContinued;
            _isContinued = false;
        }
        else if (first == '/' && At(1) == '/')
        {
            _position = EndOfLine(start);
            kind = SyntaxTriviaKind.LineComment;
        }
        else if (first == '/' && At(1) == '*')
        {
            var close = _text.IndexOf("*/", start + 2, _end - start - 2, StringComparison.Ordinal);
            _position = close < 0 ? _end : close + 2;
            kind = SyntaxTriviaKind.BlockComment;
        }
        else if (first == '.' && IsContinuation())
        {
            _position += 3;
            kind = SyntaxTriviaKind.Continuation;
            _isContinued = true;
        }
        else
        {
            return false;
        }

        _trivia.Add(new SyntaxTrivia(kind, start, TextFrom(start)));
        return true;
    }

    private bool IsContinuation()
    {
        if (At(1) != '.' || At(2) != '.') return false;
        var position = _position + 3;
        while (position < _end && Characters.IsBlank(_text[position])) position++;
        return position >= _end || Characters.IsLineEnd(_text[position])
            || (_text[position] == '/' && position + 1 < _end && _text[position + 1] is '/' or '*');
    }

    private bool IsFence()
    {
        if (string.CompareOrdinal(_text, _position, Fence, 0, Fence.Length) != 0) return false;
        var before = _position - 1;
        while (before >= 0 && Characters.IsBlank(_text[before])) before--;
        return before < 0 || Characters.IsLineEnd(_text[before]);
    }

    private void Skip(int code, string hint, int end)
    {
        var text = _text[_position..end];
        _trivia.Add(new SyntaxTrivia(SyntaxTriviaKind.Skipped, _position, text));
        Fault(new Diagnostic(code, TextSpan.FromBounds(_position, end), DiagnosticArgument.Of("character", text.Trim())) { Hint = hint });
        _position = end;
    }

    private int EndOfLine(int position)
    {
        while (position < _end && !Characters.IsLineEnd(_text[position])) position++;
        return position;
    }

    private int EndOfStray()
    {
        var end = _position + 1;
        while (end < _end && IsStray(end)) end++;
        return end;
    }

    // Nothing begins with these.
    private bool IsStray(int position)
    {
        const string Signs = "\"`'\u2018\u201C\u201D\u00AB\u00BB()[]{},;:.?+-*/%^~&|=<>";
        var character = _text[position];
        return !char.IsAsciiDigit(character) && !Characters.IsBlank(character) && !Characters.IsLineEnd(character)
            && !Signs.Contains(character, StringComparison.Ordinal) && Characters.NameStart(_text, position, _end) == 0;
    }
}
