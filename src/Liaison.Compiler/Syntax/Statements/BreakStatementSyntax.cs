namespace Liaison.Compiler.Syntax.Statements;

/// <summary>Leaves the innermost loop.</summary>
public sealed class BreakStatementSyntax : StatementSyntax
{
    internal BreakStatementSyntax(SyntaxToken keyword)
        : base([keyword])
    {
        Keyword = keyword;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.BreakStatement;

    /// <summary>The word.</summary>
    public SyntaxToken Keyword { get; }
}
