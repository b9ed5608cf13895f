namespace Liaison.Compiler.Syntax.Statements;

/// <summary>Releases an object.</summary>
public sealed class DeleteStatementSyntax : StatementSyntax
{
    internal DeleteStatementSyntax(SyntaxToken deleteKeyword, ExpressionSyntax target)
        : base([deleteKeyword, target])
    {
        DeleteKeyword = deleteKeyword;
        Target = target;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.DeleteStatement;

    /// <summary>The word.</summary>
    public SyntaxToken DeleteKeyword { get; }

    /// <summary>The variable that holds the object.</summary>
    public ExpressionSyntax Target { get; }
}
