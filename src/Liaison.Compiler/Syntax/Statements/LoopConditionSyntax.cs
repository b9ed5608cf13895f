namespace Liaison.Compiler.Syntax.Statements;

/// <summary>The condition at the end of a loop.</summary>
public sealed class LoopConditionSyntax : SyntaxNode
{
    internal LoopConditionSyntax(SyntaxToken toKeyword, SyntaxToken doKeyword, SyntaxToken whileKeyword, ExpressionSyntax condition)
        : base([toKeyword, doKeyword, whileKeyword, condition])
    {
        ToKeyword = toKeyword;
        DoKeyword = doKeyword;
        WhileKeyword = whileKeyword;
        Condition = condition;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.LoopCondition;

    /// <summary>The first word.</summary>
    public SyntaxToken ToKeyword { get; }

    /// <summary>The second word.</summary>
    public SyntaxToken DoKeyword { get; }

    /// <summary>The third word.</summary>
    public SyntaxToken WhileKeyword { get; }

    /// <summary>A further turn is made while it holds.</summary>
    public ExpressionSyntax Condition { get; }
}
