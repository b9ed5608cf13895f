namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A case that holds from one value to another, both included.</summary>
public sealed class RangeCaseLabelSyntax : CaseLabelSyntax
{
    internal RangeCaseLabelSyntax(ExpressionSyntax low, SyntaxToken toKeyword, ExpressionSyntax high)
        : base([low, toKeyword, high])
    {
        Low = low;
        ToKeyword = toKeyword;
        High = high;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.RangeCaseLabel;

    /// <summary>The least value.</summary>
    public ExpressionSyntax Low { get; }

    /// <summary>The word between them.</summary>
    public SyntaxToken ToKeyword { get; }

    /// <summary>The greatest value.</summary>
    public ExpressionSyntax High { get; }
}
