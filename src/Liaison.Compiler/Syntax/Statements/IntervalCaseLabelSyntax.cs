namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A case that holds when the subject, written as an asterisk, lies between two values.</summary>
public sealed class IntervalCaseLabelSyntax : CaseLabelSyntax
{
    internal IntervalCaseLabelSyntax(ExpressionSyntax low, SyntaxToken lowOperator, SyntaxToken asterisk, SyntaxToken highOperator, ExpressionSyntax high)
        : base([low, lowOperator, asterisk, highOperator, high])
    {
        Low = low;
        LowOperator = lowOperator;
        Asterisk = asterisk;
        HighOperator = highOperator;
        High = high;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.IntervalCaseLabel;

    /// <summary>The lower bound.</summary>
    public ExpressionSyntax Low { get; }

    /// <summary>The comparison of the lower bound with the subject.</summary>
    public SyntaxToken LowOperator { get; }

    /// <summary>The subject.</summary>
    public SyntaxToken Asterisk { get; }

    /// <summary>The comparison of the subject with the upper bound.</summary>
    public SyntaxToken HighOperator { get; }

    /// <summary>The upper bound.</summary>
    public ExpressionSyntax High { get; }
}
