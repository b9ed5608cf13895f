namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>A part of a string with expressions in its text.</summary>
public abstract class InterpolatedStringPartSyntax : SyntaxNode
{
    private protected InterpolatedStringPartSyntax(params ReadOnlySpan<SyntaxElement?> children)
        : base(children)
    {
    }
}
