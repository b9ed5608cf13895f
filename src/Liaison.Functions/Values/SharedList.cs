namespace Liaison.Functions;

/// <summary>A list between threads, in the order of adding.</summary>
public sealed class SharedList<T> : SharedCollection<T>
{
    /// <summary>Adds an element at the end.</summary>
    public void Add(T element) => AddLast(element);

    /// <summary>Takes an element out.</summary>
    /// <exception cref="LiaisonException">5002: there is none.</exception>
    public void RemoveAt(long subscript) => TakeAt(subscript);
}
