namespace Liaison.Compiler.Syntax.Declarations;

/// <summary>Words between angle brackets behind a type, a name or a parameter list.</summary>
public sealed class AngleAttributeSyntax : SyntaxNode
{
    internal AngleAttributeSyntax(SyntaxToken lessThan, IReadOnlyList<SyntaxToken> content, SyntaxToken? greaterThan)
        : base([lessThan, .. content, greaterThan])
    {
        LessThan = lessThan;
        Content = content;
        GreaterThan = greaterThan;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.AngleAttribute;

    /// <summary>The bracket that opens it.</summary>
    public SyntaxToken LessThan { get; }

    /// <summary>The words, the sign and the value, as written.</summary>
    public IReadOnlyList<SyntaxToken> Content { get; }

    /// <summary>The bracket that closes it; null when it is missing, which has been reported.</summary>
    public SyntaxToken? GreaterThan { get; }

    /// <summary>The words in front of the equals sign, folded and joined by blanks.</summary>
    public string Name => string.Join(' ', Content.TakeWhile(token => token.Kind != SyntaxKind.EqualsToken).Select(token => Fold.Of(token.Text)));

    /// <summary>The first token behind the equals sign; null when there is none.</summary>
    public SyntaxToken? Value => Content.SkipWhile(token => token.Kind != SyntaxKind.EqualsToken).Skip(1).FirstOrDefault();
}
