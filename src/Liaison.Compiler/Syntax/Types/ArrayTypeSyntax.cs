namespace Liaison.Compiler.Syntax.Types;

/// <summary>An array type.</summary>
public sealed class ArrayTypeSyntax : TypeSyntax
{
    internal ArrayTypeSyntax(
        IReadOnlyList<SyntaxToken> leadingQualifiers,
        SyntaxToken arrayKeyword,
        IReadOnlyList<SyntaxToken> qualifiers,
        IReadOnlyList<AngleAttributeSyntax> attributes,
        DimensionsSyntax? dimensions,
        SyntaxToken? ofKeyword,
        TypeSyntax? elementType)
        : base([.. leadingQualifiers, arrayKeyword, .. qualifiers, .. attributes, dimensions, ofKeyword, elementType])
    {
        LeadingQualifiers = leadingQualifiers;
        ArrayKeyword = arrayKeyword;
        Qualifiers = qualifiers;
        Attributes = attributes;
        Dimensions = dimensions;
        OfKeyword = ofKeyword;
        ElementType = elementType;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ArrayType;

    /// <summary>Qualifiers in front of the type word, as English has them.</summary>
    public IReadOnlyList<SyntaxToken> LeadingQualifiers { get; }

    /// <summary>The type word.</summary>
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

    /// <summary>Whether the type carries the qualifier <paramref name="keyword"/>.</summary>
    public bool Has(Keyword keyword) => LeadingQualifiers.Concat(Qualifiers).Any(token => token.Is(keyword));
}
