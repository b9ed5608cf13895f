namespace Liaison.Compiler.Syntax.Parsing;

/// <summary>
/// Recursive descent over the tokens. It reads any text: what fits nowhere is reported once and becomes skipped text, and the
/// next line is read as if nothing had happened.
/// </summary>
internal sealed partial class Parser
{
    // Far deeper than people write, and shallow enough for the stacks of those who walk the tree.
    private const int MostNested = 200;
    private const int MostOperators = 1_000;

    private readonly string _text;
    private readonly ParseOptions _options;
    private readonly DiagnosticList _diagnostics = [];
    private readonly List<SyntaxToken> _ahead = [];
    private readonly List<SyntaxTrivia> _skipped = [];
    private readonly Stack<Opener> _openers = new();

    private Lexer _lexer;
    private SyntaxToken? _last;
    private HashSet<string>? _procedureWords;
    private int _brackets;
    private int _nested;
    private int _loops;
    private int _statementStart = -1;
    private bool _isRecovering;
    private bool _isCutShort;
    private bool _isInInterpolation;
    private bool _isInCaseHeader;
    private bool _isColonSeparator;
    private bool _isInVisitHeader;
    private bool _isWithoutMembership;

    private Parser(SourceText source, ParseOptions options)
    {
        _source = source;
        _text = source.Content;
        _options = options;
        _lexer = new Lexer(_text, options);
    }

    public static SyntaxTree Parse(SourceText source, ParseOptions options)
    {
        var parser = new Parser(source, options);
        if (!source.IsReadable) parser._diagnostics.Add(new Diagnostic(1007, default));
        return new SyntaxTree(source, parser.CompilationUnit(), parser._diagnostics.Ordered());
    }

    private SyntaxToken Current => Peek(0);

    // Outside brackets a line ends a statement; after a mistake it does so everywhere.
    private bool IsAtLineEnd => Current.Kind == SyntaxKind.EndOfFileToken || (Current.StartsLine && Current.Span.Start != _statementStart && (_brackets == 0 || _isRecovering));

    private bool IsAtStatementEnd => IsAtLineEnd || Current.Kind == SyntaxKind.SemicolonToken;

    private SyntaxToken Peek(int distance)
    {
        while (_ahead.Count <= distance)
            _ahead.Add(_lexer.Next(IsOperandExpectedAfter(_ahead.Count > 0 ? _ahead[^1] : _last)));
        return _ahead[distance];
    }

    // A guess that is right nearly always; where it matters, the parser has the token read again.
    private static bool IsOperandExpectedAfter(SyntaxToken? token) => token?.Kind switch
    {
        null => true,
        SyntaxKind.IdentifierToken => token.IsReserved && !token.Entries.Any(entry => entry.Kind == KeywordKind.Value),
        SyntaxKind.KeywordToken => token.Value is null,
        SyntaxKind.IntegerToken or SyntaxKind.RealToken or SyntaxKind.DurationToken or SyntaxKind.StringToken or SyntaxKind.MultiLineStringToken => false,
        SyntaxKind.StringTextToken or SyntaxKind.ResourceToken => false,
        SyntaxKind.CloseParenthesisToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken => false,
        _ => true,
    };

    private void ReadAs(bool operandPosition)
    {
        var token = Current;
        if (token.IsInOperandPosition == operandPosition || token.Text.Length == 0 || !"[=~<".Contains(token.Text[0], StringComparison.Ordinal)) return;
        _ahead.Clear();
        _ahead.Add(_lexer.Again(token, operandPosition));
    }

    private bool At(SyntaxKind kind) => Current.Kind == kind;

    private bool At(Keyword keyword) => At(0, keyword);

    private bool At(int distance, Keyword keyword) => Peek(distance).MayBe(keyword) || WordsOf(distance, keyword) > 1;

    // How many tokens a keyword that is written in several words takes, 0 when it is not there.
    private int WordsOf(int distance, Keyword keyword)
    {
        if (!Peek(distance).IsWord || !Phrases.TryGetValue(keyword, out var phrases)) return 0;
        foreach (var phrase in phrases)
        {
            var count = 0;
            while (count < phrase.Length && Peek(distance + count) is { IsWord: true } word && (count == 0 || !word.StartsLine) && Fold.Same(word.Text, phrase[count]))
                count++;
            if (count == phrase.Length) return count;
        }

        return 0;
    }

    private static readonly Dictionary<Keyword, string[][]> Phrases = Keywords.All
        .Select(entry => (entry.Id, Spellings: entry.Spellings.Where(word => word.Contains(' ', StringComparison.Ordinal)).Select(word => word.Split(' ')).ToArray()))
        .Where(pair => pair.Spellings.Length > 0)
        .ToDictionary(pair => pair.Id, pair => pair.Spellings);

    private SyntaxToken Advance()
    {
        var token = Current;
        _ahead.RemoveAt(0);
        foreach (var fault in token.Faults) Add(fault);
        return token;
    }

    private SyntaxToken Take()
    {
        var token = Advance();
        if (_skipped.Count > 0)
        {
            token = token.With([.. _skipped, .. token.LeadingTrivia], token.TrailingTrivia);
            _skipped.Clear();
        }

        return _last = token;
    }

    private SyntaxToken Take(Keyword keyword)
    {
        var words = Current.MayBe(keyword) ? 1 : WordsOf(0, keyword);
        var first = Take();
        var token = first.As(keyword);
        for (; words > 1; words--)
        {
            var next = Take();
            var text = _text[first.Span.Start..next.Span.End];
            token = new SyntaxToken(SyntaxKind.KeywordToken, first.Span.Start, text, first.LeadingTrivia, next.TrailingTrivia, null, keyword) { StartsLine = first.StartsLine };
        }

        return _last = token;
    }

    private SyntaxToken? TakeIf(SyntaxKind kind) => !IsAtLineEnd && At(kind) ? Take() : null;

    private SyntaxToken? TakeIf(Keyword keyword) => !IsAtLineEnd && At(keyword) ? Take(keyword) : null;

    private SyntaxToken Expect(SyntaxKind kind, string phrase)
    {
        if (!IsAtLineEnd && At(kind)) return Take();
        ReportExpected(phrase);
        return Missing(kind);
    }

    private SyntaxToken Expect(Keyword keyword)
    {
        if (TakeIf(keyword) is { } token) return token;
        ReportExpected("word", [Keywords.Entry(keyword).Name.French, Keywords.Entry(keyword).Name.English]);
        return Missing(SyntaxKind.KeywordToken);
    }

    private SyntaxToken ExpectName()
    {
        if (!IsAtLineEnd && Current.IsWord && !Current.IsReserved) return Take();
        ReportExpected("name");
        return Missing(SyntaxKind.IdentifierToken);
    }

    private SyntaxToken Missing(SyntaxKind kind) => new(kind, _last?.FullSpan.End ?? 0, "", [], []);
}
