namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A declaration of an external name; it is parsed and ignored.</summary>
public sealed class ExternStatementSyntax : StatementSyntax
{
    internal ExternStatementSyntax(SyntaxToken externKeyword, IReadOnlyList<SyntaxToken> tokens)
        : base([externKeyword, .. tokens])
    {
        ExternKeyword = externKeyword;
        Tokens = tokens;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ExternStatement;

    /// <summary>The first word.</summary>
    public SyntaxToken ExternKeyword { get; }

    /// <summary>The rest of the line.</summary>
    public IReadOnlyList<SyntaxToken> Tokens { get; }
}
