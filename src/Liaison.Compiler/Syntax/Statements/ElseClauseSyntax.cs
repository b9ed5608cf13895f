namespace Liaison.Compiler.Syntax.Statements;

/// <summary>What runs when no condition holds, or when there was no exception.</summary>
public sealed class ElseClauseSyntax : SyntaxNode
{
    internal ElseClauseSyntax(SyntaxToken elseKeyword, BlockSyntax body)
        : base([elseKeyword, body])
    {
        ElseKeyword = elseKeyword;
        Body = body;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ElseClause;

    /// <summary>The first word.</summary>
    public SyntaxToken ElseKeyword { get; }

    /// <summary>The statements.</summary>
    public BlockSyntax Body { get; }
}
