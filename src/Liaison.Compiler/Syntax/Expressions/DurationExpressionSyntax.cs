namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>One or several durations that add up.</summary>
public sealed class DurationExpressionSyntax : ExpressionSyntax
{
    internal DurationExpressionSyntax(IReadOnlyList<SyntaxToken> parts)
        : base([.. parts])
    {
        Parts = parts;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.DurationExpression;

    /// <summary>The parts; the value of each is in milliseconds.</summary>
    public IReadOnlyList<SyntaxToken> Parts { get; }

    /// <summary>The sum of the parts, in milliseconds.</summary>
    public decimal Milliseconds => Parts.Sum(part => part.Value is decimal value ? value : 0);
}
