namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>An expression.</summary>
public abstract class ExpressionSyntax : SyntaxNode
{
    private protected ExpressionSyntax(params ReadOnlySpan<SyntaxElement?> children)
        : base(children)
    {
    }
}
