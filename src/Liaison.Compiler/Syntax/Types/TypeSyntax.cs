namespace Liaison.Compiler.Syntax.Types;

/// <summary>A type.</summary>
public abstract class TypeSyntax : SyntaxNode
{
    private protected TypeSyntax(params ReadOnlySpan<SyntaxElement?> children)
        : base(children)
    {
    }
}
