namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A further condition of a choice.</summary>
public sealed class ElseIfClauseSyntax : SyntaxNode
{
    internal ElseIfClauseSyntax(SyntaxToken elseKeyword, SyntaxToken ifKeyword, ExpressionSyntax condition, SyntaxToken? thenKeyword, BlockSyntax body)
        : base([elseKeyword, ifKeyword, condition, thenKeyword, body])
    {
        ElseKeyword = elseKeyword;
        IfKeyword = ifKeyword;
        Condition = condition;
        ThenKeyword = thenKeyword;
        Body = body;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ElseIfClause;

    /// <summary>The first word.</summary>
    public SyntaxToken ElseKeyword { get; }

    /// <summary>The second word.</summary>
    public SyntaxToken IfKeyword { get; }

    /// <summary>The condition.</summary>
    public ExpressionSyntax Condition { get; }

    /// <summary>Null where the end of the line takes its place.</summary>
    public SyntaxToken? ThenKeyword { get; }

    /// <summary>What runs when it is the first to hold.</summary>
    public BlockSyntax Body { get; }
}
