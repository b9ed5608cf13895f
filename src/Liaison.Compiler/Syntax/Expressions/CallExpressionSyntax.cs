namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>A call.</summary>
public sealed class CallExpressionSyntax : ExpressionSyntax
{
    internal CallExpressionSyntax(ExpressionSyntax expression, ArgumentListSyntax arguments)
        : base([expression, arguments])
    {
        Expression = expression;
        Arguments = arguments;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.CallExpression;

    /// <summary>What is called.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>The arguments.</summary>
    public ArgumentListSyntax Arguments { get; }
}
