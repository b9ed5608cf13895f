namespace Liaison.Compiler.Syntax.Parsing;

/// <summary>
/// Cuts a text, or a stretch of it, into tokens. Some characters mean one thing where an operand may begin and another
/// behind one: the parser says which, and may have a token read again.
/// </summary>
internal sealed partial class Lexer
{
    private static readonly IReadOnlyList<Diagnostic> NoFaults = [];

    private readonly string _text;
    private readonly ParseOptions _options;
    private readonly int _end;

    // How many quotes delimit a string: inside an expression of a string, the quotes of inner strings are doubled.
    private readonly (char Quote, int Width) _doubled;

    // What stands around the token that is being read.
    private readonly List<SyntaxTrivia> _trivia = [];

    // Short texts that were read lately: most words, signs and blanks of a program come again.
    private readonly string?[] _texts;

    private int _position;
    private bool _atLineStart;
    private bool _isContinued;
    private List<Diagnostic>? _faults;

    public Lexer(string text, ParseOptions options)
        : this(text, options, new TextSpan(0, text.Length), ('"', 1), new string?[512])
    {
        _atLineStart = true;
    }

    private Lexer(string text, ParseOptions options, TextSpan range, (char Quote, int Width) doubled, string?[] texts)
    {
        _text = text;
        _texts = texts;
        _options = options;
        _position = range.Start;
        _end = range.End;
        _doubled = doubled;
    }

    /// <summary>Reads a stretch of the same text in which strings are delimited by so many quotes.</summary>
    public Lexer Inside(TextSpan range, (char Quote, int Width) doubled) => new(_text, _options, range, doubled, _texts);

    /// <summary>The number of quotes that delimit a string here, by the kind of quote.</summary>
    public int QuoteWidth(char quote) => quote == _doubled.Quote ? _doubled.Width : 1;

    /// <summary>The next token.</summary>
    public SyntaxToken Next(bool operandPosition)
    {
        var leading = LeadingTrivia();
        var startsLine = _atLineStart;
        _atLineStart = false;
        return Token(leading, startsLine, operandPosition);
    }

    /// <summary>The token that begins where <paramref name="token"/> does, read for the other position; what follows is read anew.</summary>
    public SyntaxToken Again(SyntaxToken token, bool operandPosition)
    {
        _position = token.Span.Start;
        _atLineStart = false;
        _isContinued = false;
        // Faults of the token itself will be found again; those in front of it are kept.
        _faults = [.. token.Faults.Where(fault => fault.Span.Start < token.Span.Start)];
        return Token(token.LeadingTrivia, token.StartsLine, operandPosition);
    }

    private char At(int offset) => _position + offset < _end ? _text[_position + offset] : '\0';

    private SyntaxToken Token(IReadOnlyList<SyntaxTrivia> leading, bool startsLine, bool operandPosition)
    {
        var start = _position;
        var (kind, value) = Scan(operandPosition);
        var text = TextFrom(start);
        IReadOnlyList<SyntaxTrivia> trailing = kind == SyntaxKind.EndOfFileToken ? [] : TrailingTrivia();
        IReadOnlyList<Diagnostic> faults = _faults ?? NoFaults;
        _faults = null;
        return new SyntaxToken(kind, start, text, leading, trailing, value)
        {
            StartsLine = startsLine,
            IsInOperandPosition = operandPosition,
            Faults = faults,
        };
    }

    private string TextFrom(int start)
    {
        const int Longest = 24;
        var text = _text.AsSpan(start, _position - start);
        if (text.Length is 0 or > Longest) return text.ToString();
        var hash = (uint)text.Length;
        foreach (var character in text) hash = (hash * 31) + character;
        ref var known = ref _texts[hash % (uint)_texts.Length];
        if (known is null || !text.SequenceEqual(known)) known = text.ToString();
        return known;
    }

    private (SyntaxKind Kind, object? Value) Scan(bool operandPosition)
    {
        if (_position >= _end) return (SyntaxKind.EndOfFileToken, null);
        var first = _text[_position];
        if (char.IsAsciiDigit(first)) return Number();
        if (Characters.NameStart(_text, _position, _end) > 0) return Word();
        return first switch
        {
            '"' or '`' => String(first),
            '\'' or '\u2018' or '\u201C' or '\u201D' or '\u00AB' or '\u00BB' => ForeignString(first),
            '[' when operandPosition && IsLastOfLine(_position) => MultiLineString(),
            '<' when operandPosition && At(1) == '§' && Resource() is { } resource => resource,
            _ => Punctuation(operandPosition),
        };
    }

    private (SyntaxKind Kind, object? Value) Word()
    {
        var start = _position;
        _position = Characters.EndOfName(_text, _position, _end);
        // An elided preposition: d' in front of a name.
        if (_position == start + 1 && _text[start] is 'd' or 'D' && At(0) is '\'' or '\u2019' && Characters.NameStart(_text, _position + 1, _end) > 0)
            _position++;
        return (SyntaxKind.IdentifierToken, null);
    }

    private (SyntaxKind Kind, object? Value)? Resource()
    {
        var close = _text.IndexOf("§>", _position + 2, _end - _position - 2, StringComparison.Ordinal);
        if (close < 0) return null;
        var end = close + 2;
        for (var i = _position; i < end; i++)
        {
            if (Characters.IsLineEnd(_text[i])) return null;
        }

        _position = end;
        return (SyntaxKind.ResourceToken, null);
    }

    private bool IsLastOfLine(int position)
    {
        do position++;
        while (position < _end && Characters.IsBlank(_text[position]));
        return position < _end && Characters.IsLineEnd(_text[position]);
    }

    private void Fault(int code, int start, int end, params IReadOnlyList<DiagnosticArgument> arguments) => Fault(new Diagnostic(code, TextSpan.FromBounds(start, end), arguments));

    private void Fault(Diagnostic diagnostic) => (_faults ??= []).Add(diagnostic);
}
