namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>Two operands and an operator; membership and optional concatenation included.</summary>
public sealed class BinaryExpressionSyntax : ExpressionSyntax
{
    internal BinaryExpressionSyntax(ExpressionSyntax left, SyntaxToken @operator, ExpressionSyntax right)
        : base([left, @operator, right])
    {
        Left = left;
        Operator = @operator;
        Right = right;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.BinaryExpression;

    /// <summary>The left operand.</summary>
    public ExpressionSyntax Left { get; }

    /// <summary>The operator.</summary>
    public SyntaxToken Operator { get; }

    /// <summary>The right operand.</summary>
    public ExpressionSyntax Right { get; }
}
