namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>An array given by its elements.</summary>
public sealed class ArrayLiteralSyntax : ExpressionSyntax
{
    internal ArrayLiteralSyntax(SyntaxToken openBracket, SeparatedSyntaxList<ExpressionSyntax> elements, SyntaxToken closeBracket)
        : base([openBracket, .. elements.Elements, closeBracket])
    {
        OpenBracket = openBracket;
        Elements = elements;
        CloseBracket = closeBracket;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ArrayLiteral;

    /// <summary>The first bracket.</summary>
    public SyntaxToken OpenBracket { get; }

    /// <summary>The elements.</summary>
    public SeparatedSyntaxList<ExpressionSyntax> Elements { get; }

    /// <summary>The last bracket.</summary>
    public SyntaxToken CloseBracket { get; }
}
