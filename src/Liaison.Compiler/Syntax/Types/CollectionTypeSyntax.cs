namespace Liaison.Compiler.Syntax.Types;

/// <summary>A queue, a stack or a list.</summary>
public sealed class CollectionTypeSyntax : TypeSyntax
{
    internal CollectionTypeSyntax(SyntaxToken keyword, SyntaxToken? ofKeyword, TypeSyntax? elementType)
        : base([keyword, ofKeyword, elementType])
    {
        Keyword = keyword;
        OfKeyword = ofKeyword;
        ElementType = elementType;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.CollectionType;

    /// <summary>The first word.</summary>
    public SyntaxToken Keyword { get; }

    /// <summary>The preposition.</summary>
    public SyntaxToken? OfKeyword { get; }

    /// <summary>The element type; null: any value.</summary>
    public TypeSyntax? ElementType { get; }
}
