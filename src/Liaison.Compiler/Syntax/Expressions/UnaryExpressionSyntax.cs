namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>A sign, a negation, a bitwise complement or an address.</summary>
public sealed class UnaryExpressionSyntax : ExpressionSyntax
{
    internal UnaryExpressionSyntax(SyntaxToken @operator, ExpressionSyntax operand)
        : base([@operator, operand])
    {
        Operator = @operator;
        Operand = operand;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.UnaryExpression;

    /// <summary>The operator.</summary>
    public SyntaxToken Operator { get; }

    /// <summary>The operand.</summary>
    public ExpressionSyntax Operand { get; }
}
