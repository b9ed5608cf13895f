namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A word alone on its line that says who sees the declarations below it.</summary>
public sealed class ScopeStatementSyntax : StatementSyntax
{
    internal ScopeStatementSyntax(SyntaxToken keyword)
        : base([keyword])
    {
        Keyword = keyword;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ScopeStatement;

    /// <summary>The word.</summary>
    public SyntaxToken Keyword { get; }
}
