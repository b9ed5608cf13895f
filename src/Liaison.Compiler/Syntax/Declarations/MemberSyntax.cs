namespace Liaison.Compiler.Syntax.Declarations;

/// <summary>What a file holds behind its main process: a procedure or a class.</summary>
public abstract class MemberSyntax : SyntaxNode
{
    private protected MemberSyntax(params ReadOnlySpan<SyntaxElement?> children)
        : base(children)
    {
    }
}
