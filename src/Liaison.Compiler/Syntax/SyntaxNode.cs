using System.Text;

namespace Liaison.Compiler.Syntax;

/// <summary>A node of the tree. Its children are nodes and tokens; together they are its text, without loss.</summary>
public abstract class SyntaxNode : SyntaxElement
{
    private protected SyntaxNode(params ReadOnlySpan<SyntaxElement?> children)
    {
        var count = 0;
        foreach (var child in children) count += child is null ? 0 : 1;
        var present = new SyntaxElement[count];
        count = 0;
        foreach (var child in children)
        {
            if (child is null) continue;
            child.Parent = this;
            present[count++] = child;
        }

        Children = present;
    }

    /// <summary>The children in the order of the text.</summary>
    public IReadOnlyList<SyntaxElement> Children { get; }

    /// <inheritdoc/>
    public override TextSpan Span => FirstToken is { } first && LastToken is { } last ? TextSpan.FromBounds(first.Span.Start, Math.Max(first.Span.Start, last.Span.End)) : default;

    /// <inheritdoc/>
    public override TextSpan FullSpan => FirstToken is { } first && LastToken is { } last ? TextSpan.FromBounds(first.FullSpan.Start, last.FullSpan.End) : default;

    /// <summary>The first token below it; null for a node without text, such as an empty block.</summary>
    public SyntaxToken? FirstToken => Edge(last: false) ?? DescendantTokens().FirstOrDefault();

    /// <summary>The last token below it; null for a node without text.</summary>
    public SyntaxToken? LastToken => Edge(last: true) ?? Descend(reversed: true).OfType<SyntaxToken>().FirstOrDefault();

    /// <summary>All tokens below it, in the order of the text.</summary>
    public IEnumerable<SyntaxToken> DescendantTokens() => Descend(reversed: false).OfType<SyntaxToken>();

    /// <summary>It and all nodes below it, each before its children.</summary>
    public IEnumerable<SyntaxNode> DescendantsAndSelf() => Descend(reversed: false).OfType<SyntaxNode>();

    /// <summary>Its text, blanks and comments included.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var token in DescendantTokens())
        {
            foreach (var trivia in token.LeadingTrivia) text.Append(trivia.Text);
            text.Append(token.Text);
            foreach (var trivia in token.TrailingTrivia) text.Append(trivia.Text);
        }

        return text.ToString();
    }

    // The token at one end, as long as no node without text stands there.
    private SyntaxToken? Edge(bool last)
    {
        SyntaxElement element = this;
        while (element is SyntaxNode { Children: { Count: > 0 } children }) element = children[last ? children.Count - 1 : 0];
        return element as SyntaxToken;
    }

    // No recursion: a tree may be deeper than a stack.
    private IEnumerable<SyntaxElement> Descend(bool reversed)
    {
        var waiting = new Stack<SyntaxElement>();
        waiting.Push(this);
        while (waiting.TryPop(out var element))
        {
            yield return element;
            if (element is not SyntaxNode node) continue;
            for (var i = 0; i < node.Children.Count; i++)
                waiting.Push(node.Children[reversed ? i : node.Children.Count - 1 - i]);
        }
    }
}
