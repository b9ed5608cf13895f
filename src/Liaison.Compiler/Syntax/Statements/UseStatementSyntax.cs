namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A block that holds a lock.</summary>
public sealed class UseStatementSyntax : StatementSyntax
{
    internal UseStatementSyntax(SyntaxToken useKeyword, ExpressionSyntax @lock, SyntaxToken inKeyword, BlockSyntax body, SyntaxToken? endKeyword)
        : base([useKeyword, @lock, inKeyword, body, endKeyword])
    {
        UseKeyword = useKeyword;
        Lock = @lock;
        InKeyword = inKeyword;
        Body = body;
        EndKeyword = endKeyword;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.UseStatement;

    /// <summary>The first word.</summary>
    public SyntaxToken UseKeyword { get; }

    /// <summary>The lock.</summary>
    public ExpressionSyntax Lock { get; }

    /// <summary>The word in front of the block.</summary>
    public SyntaxToken InKeyword { get; }

    /// <summary>What runs while it is held.</summary>
    public BlockSyntax Body { get; }

    /// <summary>The word that closes it; null when it is missing, which has been reported.</summary>
    public SyntaxToken? EndKeyword { get; }
}
