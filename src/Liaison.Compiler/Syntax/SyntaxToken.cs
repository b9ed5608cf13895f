namespace Liaison.Compiler.Syntax;

/// <summary>A token: its text, and the blanks and comments around it.</summary>
/// <remarks>Trivia up to the end of the line belong to the token before them, all others to the token behind them.</remarks>
public sealed class SyntaxToken : SyntaxElement
{
    private IReadOnlyList<KeywordEntry>? _entries;

    internal SyntaxToken(
        SyntaxKind kind,
        int position,
        string text,
        IReadOnlyList<SyntaxTrivia> leading,
        IReadOnlyList<SyntaxTrivia> trailing,
        object? value = null,
        Keyword? keyword = null)
    {
        Kind = kind;
        Text = text;
        Span = new TextSpan(position, text.Length);
        LeadingTrivia = leading;
        TrailingTrivia = trailing;
        Value = value;
        Keyword = keyword;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind { get; }

    /// <summary>The characters of the token; empty for one that is missing.</summary>
    public string Text { get; }

    /// <summary>The keyword that the word is in its place; null for all other tokens.</summary>
    public Keyword? Keyword { get; }

    /// <summary>
    /// The value of a literal: <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, <see cref="bool"/>, or for a
    /// duration its milliseconds as <see cref="decimal"/>; null for all other tokens.
    /// </summary>
    public object? Value { get; }

    /// <summary>Blanks, comments and line ends in front of it.</summary>
    public IReadOnlyList<SyntaxTrivia> LeadingTrivia { get; }

    /// <summary>Blanks and comments behind it, up to the end of its line.</summary>
    public IReadOnlyList<SyntaxTrivia> TrailingTrivia { get; }

    /// <summary>Whether it was expected and is not there.</summary>
    public bool IsMissing => Text.Length == 0 && Kind is not (SyntaxKind.EndOfFileToken or SyntaxKind.StringTextToken);

    /// <inheritdoc/>
    public override TextSpan Span { get; }

    /// <inheritdoc/>
    public override TextSpan FullSpan => TextSpan.FromBounds(
        LeadingTrivia.Count > 0 ? LeadingTrivia[0].Position : Span.Start,
        TrailingTrivia.Count > 0 ? TrailingTrivia[^1].Position + TrailingTrivia[^1].Text.Length : Span.End);

    /// <summary>Whether it is the keyword <paramref name="keyword"/>.</summary>
    public bool Is(Keyword keyword) => Keyword == keyword;

    /// <summary>The text of the token.</summary>
    public override string ToString() => Text;

    // What the lexer tells the parser beyond the tree.

    /// <summary>Whether a line begins with it and is not joined to the one before.</summary>
    internal bool StartsLine { get; init; }

    /// <summary>Whether it was read as one that follows no operand.</summary>
    internal bool IsInOperandPosition { get; init; }

    /// <summary>What is wrong with it or with the text skipped in front of it.</summary>
    internal IReadOnlyList<Diagnostic> Faults { get; init; } = [];

    /// <summary>The keywords that the word may be; empty for other tokens.</summary>
    internal IReadOnlyList<KeywordEntry> Entries => _entries ??= IsWord ? Keywords.Find(Fold.Of(Text)) : [];

    internal bool IsWord => Kind is SyntaxKind.IdentifierToken or SyntaxKind.KeywordToken;

    /// <summary>Whether the word is never a name.</summary>
    internal bool IsReserved => Entries.Any(entry => entry.IsReserved);

    internal bool MayBe(Keyword keyword)
    {
        foreach (var entry in Entries)
        {
            if (entry.Id == keyword) return true;
        }

        return false;
    }

    internal SyntaxToken As(Keyword keyword, object? value = null) =>
        new(SyntaxKind.KeywordToken, Span.Start, Text, LeadingTrivia, TrailingTrivia, value, keyword) { StartsLine = StartsLine, Faults = Faults };

    internal SyntaxToken Valued(object value) =>
        new(Kind, Span.Start, Text, LeadingTrivia, TrailingTrivia, value, Keyword) { StartsLine = StartsLine, Faults = Faults };

    internal SyntaxToken Joined() =>
        new(Kind, Span.Start, Text, LeadingTrivia, TrailingTrivia, Value, Keyword)
        {
            IsInOperandPosition = IsInOperandPosition,
            Faults = Faults,
            _entries = _entries,
        };

    internal SyntaxToken With(IReadOnlyList<SyntaxTrivia> leading, IReadOnlyList<SyntaxTrivia> trailing) =>
        new(Kind, Span.Start, Text, leading, trailing, Value, Keyword)
        {
            StartsLine = StartsLine,
            IsInOperandPosition = IsInOperandPosition,
            Faults = Faults,
            _entries = _entries,
        };
}
