namespace Liaison.Functions;

/// <summary>A queue between threads: the first in is the first out.</summary>
public sealed class SharedQueue<T> : SharedCollection<T>
{
    /// <summary>Adds an element behind the others.</summary>
    public void Enqueue(T element) => AddLast(element);

    /// <summary>Takes the oldest element; never waits.</summary>
    /// <returns>False, and the default, when there is none.</returns>
    public bool TryDequeue(out T element) => Take(first: true, out element);
}
