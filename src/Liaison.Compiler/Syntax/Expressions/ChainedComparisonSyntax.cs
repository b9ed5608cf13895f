namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>Whether a value lies between two others, as two comparisons in a row.</summary>
public sealed class ChainedComparisonSyntax : ExpressionSyntax
{
    internal ChainedComparisonSyntax(ExpressionSyntax low, SyntaxToken lowOperator, ExpressionSyntax subject, SyntaxToken highOperator, ExpressionSyntax high)
        : base([low, lowOperator, subject, highOperator, high])
    {
        Low = low;
        LowOperator = lowOperator;
        Subject = subject;
        HighOperator = highOperator;
        High = high;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ChainedComparison;

    /// <summary>The first operand.</summary>
    public ExpressionSyntax Low { get; }

    /// <summary>The first comparison.</summary>
    public SyntaxToken LowOperator { get; }

    /// <summary>The value.</summary>
    public ExpressionSyntax Subject { get; }

    /// <summary>The second comparison.</summary>
    public SyntaxToken HighOperator { get; }

    /// <summary>The last operand.</summary>
    public ExpressionSyntax High { get; }
}
