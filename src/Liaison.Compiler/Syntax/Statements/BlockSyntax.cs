namespace Liaison.Compiler.Syntax.Statements;

/// <summary>Statements that belong together.</summary>
public sealed class BlockSyntax : SyntaxNode
{
    internal BlockSyntax(IReadOnlyList<StatementSyntax> statements)
        : base([.. statements])
    {
        Statements = statements;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Block;

    /// <summary>The statements in order.</summary>
    public IReadOnlyList<StatementSyntax> Statements { get; }
}
