namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A semicolon that separates statements of one line.</summary>
public sealed class EmptyStatementSyntax : StatementSyntax
{
    internal EmptyStatementSyntax(SyntaxToken semicolon)
        : base([semicolon])
    {
        Semicolon = semicolon;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EmptyStatement;

    /// <summary>The semicolon.</summary>
    public SyntaxToken Semicolon { get; }
}
