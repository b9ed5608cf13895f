namespace Liaison.Compiler.Syntax.Types;

/// <summary>An array type.</summary>
public sealed class ArrayTypeSyntax : TypeSyntax
{
    internal ArrayTypeSyntax(
        SyntaxToken arrayKeyword,
        IReadOnlyList<SyntaxToken> qualifiers,
        IReadOnlyList<AngleAttributeSyntax> attributes,
        DimensionsSyntax? dimensions,
        SyntaxToken? ofKeyword,
        TypeSyntax? elementType)
        : base([arrayKeyword, .. qualifiers, .. attributes, dimensions, ofKeyword, elementType])
    {
        ArrayKeyword = arrayKeyword;
        Qualifiers = qualifiers;
        Attributes = attributes;
        Dimensions = dimensions;
        OfKeyword = ofKeyword;
        ElementType = elementType;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ArrayType;

    /// <summary>The first word.</summary>
    public SyntaxToken ArrayKeyword { get; }

    /// <summary><see cref="Keyword.Associative"/>, <see cref="Keyword.Dynamic"/> or <see cref="Keyword.Fixed"/>.</summary>
    public IReadOnlyList<SyntaxToken> Qualifiers { get; }

    /// <summary>Attributes in angle brackets.</summary>
    public IReadOnlyList<AngleAttributeSyntax> Attributes { get; }

    /// <summary>The sizes, when they are given.</summary>
    public DimensionsSyntax? Dimensions { get; }

    /// <summary>The preposition in front of the element type.</summary>
    public SyntaxToken? OfKeyword { get; }

    /// <summary>The element type; null: any value.</summary>
    public TypeSyntax? ElementType { get; }
}
