namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A value or an interval of a case.</summary>
public abstract class CaseLabelSyntax : SyntaxNode
{
    private protected CaseLabelSyntax(params ReadOnlySpan<SyntaxElement?> children)
        : base(children)
    {
    }
}
