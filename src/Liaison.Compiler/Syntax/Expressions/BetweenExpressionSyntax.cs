namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>Whether a value lies between two others, both included.</summary>
public sealed class BetweenExpressionSyntax : ExpressionSyntax
{
    internal BetweenExpressionSyntax(ExpressionSyntax left, SyntaxToken @operator, ExpressionSyntax low, SyntaxToken toKeyword, ExpressionSyntax high)
        : base([left, @operator, low, toKeyword, high])
    {
        Left = left;
        Operator = @operator;
        Low = low;
        ToKeyword = toKeyword;
        High = high;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.BetweenExpression;

    /// <summary>The value.</summary>
    public ExpressionSyntax Left { get; }

    /// <summary>The equals sign.</summary>
    public SyntaxToken Operator { get; }

    /// <summary>The least value.</summary>
    public ExpressionSyntax Low { get; }

    /// <summary>The word between them.</summary>
    public SyntaxToken ToKeyword { get; }

    /// <summary>The greatest value.</summary>
    public ExpressionSyntax High { get; }
}
