namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>A number, a string without insertions, a boolean, or the empty value.</summary>
public sealed class LiteralExpressionSyntax : ExpressionSyntax
{
    internal LiteralExpressionSyntax(SyntaxToken token)
        : base([token])
    {
        Token = token;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.LiteralExpression;

    /// <summary>The literal; its value is <see cref="SyntaxToken.Value"/>.</summary>
    public SyntaxToken Token { get; }
}
