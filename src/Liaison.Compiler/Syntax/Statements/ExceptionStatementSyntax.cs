namespace Liaison.Compiler.Syntax.Statements;

/// <summary>The protection of a block, or of the rest of the process, against exceptions.</summary>
public sealed class ExceptionStatementSyntax : StatementSyntax
{
    internal ExceptionStatementSyntax(
        SyntaxToken whenKeyword,
        SyntaxToken exceptionKeyword,
        SyntaxToken? inKeyword,
        BlockSyntax? @protected,
        SyntaxToken? doKeyword,
        BlockSyntax body,
        ElseClauseSyntax? @else,
        SyntaxToken? endKeyword)
        : base([whenKeyword, exceptionKeyword, inKeyword, @protected, doKeyword, body, @else, endKeyword])
    {
        WhenKeyword = whenKeyword;
        ExceptionKeyword = exceptionKeyword;
        InKeyword = inKeyword;
        Protected = @protected;
        DoKeyword = doKeyword;
        Body = body;
        Else = @else;
        EndKeyword = endKeyword;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ExceptionStatement;

    /// <summary>The first word.</summary>
    public SyntaxToken WhenKeyword { get; }

    /// <summary>The second word.</summary>
    public SyntaxToken ExceptionKeyword { get; }

    /// <summary>The word in front of the protected block; null: the rest of the process is protected.</summary>
    public SyntaxToken? InKeyword { get; }

    /// <summary>The protected block.</summary>
    public BlockSyntax? Protected { get; }

    /// <summary>The word between the two blocks.</summary>
    public SyntaxToken? DoKeyword { get; }

    /// <summary>What runs on an exception.</summary>
    public BlockSyntax Body { get; }

    /// <summary>What runs when there was none.</summary>
    public ElseClauseSyntax? Else { get; }

    /// <summary>The word that closes it; null when it is missing, which has been reported.</summary>
    public SyntaxToken? EndKeyword { get; }
}
