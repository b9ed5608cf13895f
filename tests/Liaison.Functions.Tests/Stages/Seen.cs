using System.Collections.Concurrent;

namespace Liaison.Functions.Tests.Stages;

/// <summary>What callbacks leave for the test, in order.</summary>
internal sealed class Seen<T>
{
    private const int Patience = 30_000;
    private readonly BlockingCollection<T> _items = [];

    /// <summary>How many nobody has looked at.</summary>
    public int Waiting => _items.Count;

    public void Add(T item) => _items.Add(item, CancellationToken.None);

    public T Next()
    {
        Assert.True(_items.TryTake(out var next, Patience, CancellationToken.None), "Nothing came.");
        return next;
    }

    public bool ComesWithin(int milliseconds) => _items.TryTake(out _, milliseconds, CancellationToken.None);
}
