namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A loop for ever, a number of times, or with its condition at the end.</summary>
public sealed class LoopStatementSyntax : StatementSyntax
{
    internal LoopStatementSyntax(
        SyntaxToken loopKeyword,
        SyntaxToken? openParenthesis,
        ExpressionSyntax? count,
        SyntaxToken? closeParenthesis,
        BlockSyntax body,
        SyntaxToken? endKeyword,
        LoopConditionSyntax? condition)
        : base([loopKeyword, openParenthesis, count, closeParenthesis, body, endKeyword, condition])
    {
        LoopKeyword = loopKeyword;
        OpenParenthesis = openParenthesis;
        Count = count;
        CloseParenthesis = closeParenthesis;
        Body = body;
        EndKeyword = endKeyword;
        Condition = condition;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.LoopStatement;

    /// <summary>The first word.</summary>
    public SyntaxToken LoopKeyword { get; }

    /// <summary>In front of the count.</summary>
    public SyntaxToken? OpenParenthesis { get; }

    /// <summary>How many turns; null: for ever.</summary>
    public ExpressionSyntax? Count { get; }

    /// <summary>Behind the count.</summary>
    public SyntaxToken? CloseParenthesis { get; }

    /// <summary>The statements of a turn.</summary>
    public BlockSyntax Body { get; }

    /// <summary>The closing word; null when a condition closes the loop, or when it is missing.</summary>
    public SyntaxToken? EndKeyword { get; }

    /// <summary>The condition at the end.</summary>
    public LoopConditionSyntax? Condition { get; }
}
