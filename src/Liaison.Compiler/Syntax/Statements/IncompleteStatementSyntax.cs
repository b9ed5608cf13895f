namespace Liaison.Compiler.Syntax.Statements;

/// <summary>Text that is no statement, or one that is recognised and not provided; either has been reported.</summary>
public sealed class IncompleteStatementSyntax : StatementSyntax
{
    internal IncompleteStatementSyntax(IReadOnlyList<SyntaxToken> tokens)
        : base([.. tokens])
    {
        Tokens = tokens;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.IncompleteStatement;

    /// <summary>The text as tokens.</summary>
    public IReadOnlyList<SyntaxToken> Tokens { get; }
}
