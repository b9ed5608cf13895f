namespace Liaison.Compiler.Syntax;

/// <summary>A token: its text, and the blanks and comments around it.</summary>
/// <remarks>Trivia up to the end of the line belong to the token before them, all others to the token behind them.</remarks>
public sealed class SyntaxToken : SyntaxElement
{
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
}
