namespace Liaison.Compiler.Syntax.Statements;

/// <summary>An assignment, also compound, by reference, or a swap.</summary>
public sealed class AssignmentStatementSyntax : StatementSyntax
{
    internal AssignmentStatementSyntax(ExpressionSyntax target, SyntaxToken @operator, ExpressionSyntax value)
        : base([target, @operator, value])
    {
        Target = target;
        Operator = @operator;
        Value = value;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.AssignmentStatement;

    /// <summary>What is assigned; several stand in a <see cref="TupleExpressionSyntax"/>.</summary>
    public ExpressionSyntax Target { get; }

    /// <summary>The sign.</summary>
    public SyntaxToken Operator { get; }

    /// <summary>The right side.</summary>
    public ExpressionSyntax Value { get; }
}
