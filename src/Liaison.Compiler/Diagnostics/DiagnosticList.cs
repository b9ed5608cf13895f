using System.Collections;

namespace Liaison.Compiler.Diagnostics;

/// <summary>The diagnostics of one text while they are found: one for each place, the first.</summary>
public sealed class DiagnosticList : IReadOnlyList<Diagnostic>
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<int> _places = [];

    /// <inheritdoc/>
    public int Count => _diagnostics.Count;

    /// <inheritdoc/>
    public Diagnostic this[int index] => _diagnostics[index];

    /// <summary>Keeps <paramref name="diagnostic"/>, unless another one begins at the same place.</summary>
    public void Add(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        if (_places.Add(diagnostic.Span.Start)) _diagnostics.Add(diagnostic);
    }

    /// <summary>The diagnostics in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> Ordered() => [.. _diagnostics.OrderBy(diagnostic => diagnostic.Span.Start)];

    /// <inheritdoc/>
    public IEnumerator<Diagnostic> GetEnumerator() => _diagnostics.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
