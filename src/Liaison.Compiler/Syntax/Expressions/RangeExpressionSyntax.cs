namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>Positions of a slice.</summary>
public sealed class RangeExpressionSyntax : ExpressionSyntax
{
    internal RangeExpressionSyntax(ExpressionSyntax? low, SyntaxToken keyword, ExpressionSyntax? high)
        : base([low, keyword, high])
    {
        Low = low;
        Keyword = keyword;
        High = high;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.RangeExpression;

    /// <summary>The first position; null: the start.</summary>
    public ExpressionSyntax? Low { get; }

    /// <summary><see cref="Keyword.To"/> or <see cref="Keyword.On"/>.</summary>
    public SyntaxToken Keyword { get; }

    /// <summary>The last position, or with <see cref="Keyword.On"/> the length; null: the end.</summary>
    public ExpressionSyntax? High { get; }
}
