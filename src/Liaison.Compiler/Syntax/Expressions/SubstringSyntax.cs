namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>A slice of a string or buffer.</summary>
public sealed class SubstringSyntax : ExpressionSyntax
{
    internal SubstringSyntax(
        ExpressionSyntax expression,
        SyntaxToken openBrackets,
        ExpressionSyntax range,
        SyntaxToken firstCloseBracket,
        SyntaxToken secondCloseBracket)
        : base([expression, openBrackets, range, firstCloseBracket, secondCloseBracket])
    {
        Expression = expression;
        OpenBrackets = openBrackets;
        Range = range;
        FirstCloseBracket = firstCloseBracket;
        SecondCloseBracket = secondCloseBracket;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Substring;

    /// <summary>The left side.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>The two first brackets.</summary>
    public SyntaxToken OpenBrackets { get; }

    /// <summary>A position, or a <see cref="RangeExpressionSyntax"/>.</summary>
    public ExpressionSyntax Range { get; }

    /// <summary>The inner bracket.</summary>
    public SyntaxToken FirstCloseBracket { get; }

    /// <summary>The outer bracket.</summary>
    public SyntaxToken SecondCloseBracket { get; }
}
