namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A choice between blocks, on several lines or on one.</summary>
public sealed class IfStatementSyntax : StatementSyntax
{
    internal IfStatementSyntax(
        SyntaxToken ifKeyword,
        ExpressionSyntax condition,
        SyntaxToken? thenKeyword,
        BlockSyntax then,
        IReadOnlyList<ElseIfClauseSyntax> elseIfs,
        ElseClauseSyntax? @else,
        SyntaxToken? endKeyword)
        : base([ifKeyword, condition, thenKeyword, then, .. elseIfs, @else, endKeyword])
    {
        IfKeyword = ifKeyword;
        Condition = condition;
        ThenKeyword = thenKeyword;
        Then = then;
        ElseIfs = elseIfs;
        Else = @else;
        EndKeyword = endKeyword;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.IfStatement;

    /// <summary>The first word.</summary>
    public SyntaxToken IfKeyword { get; }

    /// <summary>The condition.</summary>
    public ExpressionSyntax Condition { get; }

    /// <summary>Null where the end of the line takes its place.</summary>
    public SyntaxToken? ThenKeyword { get; }

    /// <summary>What runs when the condition holds.</summary>
    public BlockSyntax Then { get; }

    /// <summary>Further conditions, tried in order.</summary>
    public IReadOnlyList<ElseIfClauseSyntax> ElseIfs { get; }

    /// <summary>What runs otherwise.</summary>
    public ElseClauseSyntax? Else { get; }

    /// <summary>The closing word; null on one line, where it is optional, or when it is missing.</summary>
    public SyntaxToken? EndKeyword { get; }
}
