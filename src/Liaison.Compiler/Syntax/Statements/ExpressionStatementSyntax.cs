namespace Liaison.Compiler.Syntax.Statements;

/// <summary>An expression that stands alone, usually a call.</summary>
public sealed class ExpressionStatementSyntax : StatementSyntax
{
    internal ExpressionStatementSyntax(ExpressionSyntax expression)
        : base([expression])
    {
        Expression = expression;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ExpressionStatement;

    /// <summary>The expression.</summary>
    public ExpressionSyntax Expression { get; }
}
