namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>A choice between two values.</summary>
public sealed class ConditionalExpressionSyntax : ExpressionSyntax
{
    internal ConditionalExpressionSyntax(ExpressionSyntax condition, SyntaxToken questionMark, ExpressionSyntax whenTrue, SyntaxToken elseToken, ExpressionSyntax whenFalse)
        : base([condition, questionMark, whenTrue, elseToken, whenFalse])
    {
        Condition = condition;
        QuestionMark = questionMark;
        WhenTrue = whenTrue;
        ElseToken = elseToken;
        WhenFalse = whenFalse;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ConditionalExpression;

    /// <summary>The condition.</summary>
    public ExpressionSyntax Condition { get; }

    /// <summary>The question mark.</summary>
    public SyntaxToken QuestionMark { get; }

    /// <summary>The value when it holds.</summary>
    public ExpressionSyntax WhenTrue { get; }

    /// <summary>The word or colon between the values.</summary>
    public SyntaxToken ElseToken { get; }

    /// <summary>The value otherwise.</summary>
    public ExpressionSyntax WhenFalse { get; }
}
