namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A loop with its condition at the beginning.</summary>
public sealed class WhileStatementSyntax : StatementSyntax
{
    internal WhileStatementSyntax(SyntaxToken whileKeyword, ExpressionSyntax condition, BlockSyntax body, SyntaxToken? endKeyword)
        : base([whileKeyword, condition, body, endKeyword])
    {
        WhileKeyword = whileKeyword;
        Condition = condition;
        Body = body;
        EndKeyword = endKeyword;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.WhileStatement;

    /// <summary>The first word.</summary>
    public SyntaxToken WhileKeyword { get; }

    /// <summary>Tested before each turn.</summary>
    public ExpressionSyntax Condition { get; }

    /// <summary>The statements of a turn.</summary>
    public BlockSyntax Body { get; }

    /// <summary>The word that closes it; null when it is missing, which has been reported.</summary>
    public SyntaxToken? EndKeyword { get; }
}
