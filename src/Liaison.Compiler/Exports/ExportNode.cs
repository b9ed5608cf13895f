namespace Liaison.Compiler.Exports;

/// <summary>A key of an export with what belongs to it; the items of lists have the key <c>-</c>.</summary>
internal sealed class ExportNode(string key, string value, int line)
{
    public const string Item = "-";

    public string Key { get; } = key;

    /// <summary>What stands behind the colon, without quotes.</summary>
    public string Value { get; } = value;

    /// <summary>Its line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The lines of a block of text, or null.</summary>
    public SourceText? Block { get; set; }

    public List<ExportNode> Children { get; } = [];

    public IEnumerable<ExportNode> Items => Children.Where(child => child.Key == Item);

    /// <summary>The first child of that key; null when there is none.</summary>
    public ExportNode? Child(string key) => Children.Find(child => child.Key == key);

    /// <summary>The node at the end of a path of keys; null when there is none.</summary>
    public ExportNode? Find(params ReadOnlySpan<string> path)
    {
        var node = this;
        foreach (var key in path)
        {
            node = node?.Child(key);
        }

        return node;
    }
}
