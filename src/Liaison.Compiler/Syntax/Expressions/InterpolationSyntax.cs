namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>An expression in the text of a string.</summary>
public sealed class InterpolationSyntax : InterpolatedStringPartSyntax
{
    internal InterpolationSyntax(SyntaxToken open, ExpressionSyntax expression, SyntaxToken close)
        : base([open, expression, close])
    {
        Open = open;
        Expression = expression;
        Close = close;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Interpolation;

    /// <summary>What opens it.</summary>
    public SyntaxToken Open { get; }

    /// <summary>The expression.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>What closes it.</summary>
    public SyntaxToken Close { get; }
}
