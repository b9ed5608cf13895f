namespace Liaison.Compiler.Syntax.Statements;

/// <summary>Starts the next turn of the innermost loop.</summary>
public sealed class ContinueStatementSyntax : StatementSyntax
{
    internal ContinueStatementSyntax(SyntaxToken keyword)
        : base([keyword])
    {
        Keyword = keyword;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ContinueStatement;

    /// <summary>The word.</summary>
    public SyntaxToken Keyword { get; }
}
