using System.Collections;

namespace Liaison.Compiler.Syntax;

/// <summary>Nodes with a token between each two of them.</summary>
/// <typeparam name="TNode">The class of the nodes.</typeparam>
public sealed class SeparatedSyntaxList<TNode> : IReadOnlyList<TNode>
    where TNode : SyntaxNode
{
    private readonly List<TNode> _nodes;

    internal SeparatedSyntaxList(IReadOnlyList<SyntaxElement> elements)
    {
        Elements = elements;
        _nodes = [.. elements.OfType<TNode>()];
    }

    /// <summary>Nodes and separators in the order of the text.</summary>
    public IReadOnlyList<SyntaxElement> Elements { get; }

    /// <inheritdoc/>
    public int Count => _nodes.Count;

    /// <inheritdoc/>
    public TNode this[int index] => _nodes[index];

    /// <inheritdoc/>
    public IEnumerator<TNode> GetEnumerator() => _nodes.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
