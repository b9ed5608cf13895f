namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>An element of an array, or a position of a string or buffer.</summary>
public sealed class ElementAccessSyntax : ExpressionSyntax
{
    internal ElementAccessSyntax(ExpressionSyntax expression, SyntaxToken openBracket, SeparatedSyntaxList<ExpressionSyntax> indices, SyntaxToken closeBracket)
        : base([expression, openBracket, .. indices.Elements, closeBracket])
    {
        Expression = expression;
        OpenBracket = openBracket;
        Indices = indices;
        CloseBracket = closeBracket;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ElementAccess;

    /// <summary>The left side.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>The first bracket.</summary>
    public SyntaxToken OpenBracket { get; }

    /// <summary>The subscripts; a range is a <see cref="RangeExpressionSyntax"/>.</summary>
    public SeparatedSyntaxList<ExpressionSyntax> Indices { get; }

    /// <summary>The last bracket.</summary>
    public SyntaxToken CloseBracket { get; }
}
