namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A line of a class that names its base or an interface.</summary>
public sealed class InheritanceClauseSyntax : StatementSyntax
{
    internal InheritanceClauseSyntax(SyntaxToken keyword, SyntaxToken? ofKeyword, SyntaxToken name)
        : base([keyword, ofKeyword, name])
    {
        Keyword = keyword;
        OfKeyword = ofKeyword;
        Name = name;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InheritanceClause;

    /// <summary><see cref="Keyword.Inherits"/> or <see cref="Keyword.Implements"/>.</summary>
    public SyntaxToken Keyword { get; }

    /// <summary>The preposition, which is optional.</summary>
    public SyntaxToken? OfKeyword { get; }

    /// <summary>The base class or the interface.</summary>
    public SyntaxToken Name { get; }
}
