namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>A string with expressions in its text.</summary>
public sealed class InterpolatedStringExpressionSyntax : ExpressionSyntax
{
    internal InterpolatedStringExpressionSyntax(IReadOnlyList<InterpolatedStringPartSyntax> parts)
        : base([.. parts])
    {
        Parts = parts;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InterpolatedStringExpression;

    /// <summary>Text and expressions in order.</summary>
    public IReadOnlyList<InterpolatedStringPartSyntax> Parts { get; }
}
