namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A statement.</summary>
public abstract class StatementSyntax : SyntaxNode
{
    private protected StatementSyntax(params ReadOnlySpan<SyntaxElement?> children)
        : base(children)
    {
    }
}
