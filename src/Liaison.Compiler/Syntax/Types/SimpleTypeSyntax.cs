namespace Liaison.Compiler.Syntax.Types;

/// <summary>A type word with its sizes and qualifiers, in any order the languages allow.</summary>
public sealed class SimpleTypeSyntax : TypeSyntax
{
    internal SimpleTypeSyntax(IReadOnlyList<SyntaxToken> tokens)
        : base([.. tokens])
    {
        Tokens = tokens;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SimpleType;

    /// <summary>All tokens, as written.</summary>
    public IReadOnlyList<SyntaxToken> Tokens { get; }

    /// <summary>The type word, such as <see cref="Keyword.Integer"/>.</summary>
    public Keyword? Word => Tokens.Select(token => token.Keyword).FirstOrDefault(keyword => keyword is { } id && Keywords.Entry(id).Kind == KeywordKind.Type);

    /// <summary>The size in bytes or characters; null when none is given.</summary>
    public SyntaxToken? Size => Tokens.FirstOrDefault(token => token.Kind == SyntaxKind.IntegerToken);

    /// <summary>Whether the type carries the qualifier <paramref name="keyword"/>, such as <see cref="Keyword.Unsigned"/>.</summary>
    public bool Has(Keyword keyword) => Tokens.Any(token => token.Is(keyword));
}
