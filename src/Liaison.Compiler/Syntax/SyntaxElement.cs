namespace Liaison.Compiler.Syntax;

/// <summary>A node or a token of the tree.</summary>
public abstract class SyntaxElement
{
    private protected SyntaxElement()
    {
    }

    /// <summary>What it is.</summary>
    public abstract SyntaxKind Kind { get; }

    /// <summary>The node that holds it; null for the root.</summary>
    public SyntaxNode? Parent { get; internal set; }

    /// <summary>Its place in the source, without what precedes its first token and follows its last one.</summary>
    public abstract TextSpan Span { get; }

    /// <summary>Its place in the source, with the trivia around it.</summary>
    public abstract TextSpan FullSpan { get; }
}
