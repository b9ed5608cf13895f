namespace Liaison.Compiler.Syntax.Types;

/// <summary>The sizes of an array, in brackets or behind a preposition.</summary>
public sealed class DimensionsSyntax : SyntaxNode
{
    internal DimensionsSyntax(SyntaxToken open, SeparatedSyntaxList<ExpressionSyntax> sizes, SyntaxToken? close)
        : base([open, .. sizes.Elements, close])
    {
        Open = open;
        Sizes = sizes;
        Close = close;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Dimensions;

    /// <summary>The bracket or the preposition.</summary>
    public SyntaxToken Open { get; }

    /// <summary>The sizes; empty when they are left open.</summary>
    public SeparatedSyntaxList<ExpressionSyntax> Sizes { get; }

    /// <summary>The closing bracket.</summary>
    public SyntaxToken? Close { get; }
}
