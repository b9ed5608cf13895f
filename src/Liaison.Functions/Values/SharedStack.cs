namespace Liaison.Functions;

/// <summary>A stack between threads: the last in is the first out.</summary>
public sealed class SharedStack<T> : SharedCollection<T>
{
    /// <summary>Puts an element on top.</summary>
    public void Push(T element) => AddLast(element);

    /// <summary>Takes the element on top; never waits.</summary>
    /// <returns>False, and the default, when there is none.</returns>
    public bool TryPop(out T element) => Take(first: false, out element);
}
