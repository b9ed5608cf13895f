namespace Liaison.Compiler.Syntax.Statements;

/// <summary>Adds one or takes one away.</summary>
public sealed class IncrementStatementSyntax : StatementSyntax
{
    internal IncrementStatementSyntax(ExpressionSyntax target, SyntaxToken @operator)
        : base([target, @operator])
    {
        Target = target;
        Operator = @operator;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.IncrementStatement;

    /// <summary>What is changed.</summary>
    public ExpressionSyntax Target { get; }

    /// <summary>The sign.</summary>
    public SyntaxToken Operator { get; }
}
