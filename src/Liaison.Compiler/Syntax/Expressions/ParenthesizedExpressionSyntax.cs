namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>An expression in parentheses.</summary>
public sealed class ParenthesizedExpressionSyntax : ExpressionSyntax
{
    internal ParenthesizedExpressionSyntax(SyntaxToken openParenthesis, ExpressionSyntax expression, SyntaxToken closeParenthesis)
        : base([openParenthesis, expression, closeParenthesis])
    {
        OpenParenthesis = openParenthesis;
        Expression = expression;
        CloseParenthesis = closeParenthesis;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ParenthesizedExpression;

    /// <summary>The first parenthesis.</summary>
    public SyntaxToken OpenParenthesis { get; }

    /// <summary>The expression.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>The last parenthesis.</summary>
    public SyntaxToken CloseParenthesis { get; }
}
