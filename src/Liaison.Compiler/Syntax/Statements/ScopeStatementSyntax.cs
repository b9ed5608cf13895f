namespace Liaison.Compiler.Syntax.Statements;

/// <summary>Words that say who sees what is declared below them or, when a declaration follows on their line, this one alone.</summary>
public sealed class ScopeStatementSyntax : StatementSyntax
{
    internal ScopeStatementSyntax(IReadOnlyList<SyntaxToken> words, StatementSyntax? declaration)
        : base([.. words, declaration])
    {
        Words = words;
        Declaration = declaration;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ScopeStatement;

    /// <summary>The words.</summary>
    public IReadOnlyList<SyntaxToken> Words { get; }

    /// <summary>The declaration behind them; null when they stand alone.</summary>
    public StatementSyntax? Declaration { get; }

    /// <summary>Whether what is declared is there once.</summary>
    public bool IsGlobal => Words.Any(word => word.Is(Keyword.Global));
}
