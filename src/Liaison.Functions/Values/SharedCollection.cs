using System.Collections;
using Liaison.Functions.Errors;
using Liaison.Functions.Values;

namespace Liaison.Functions;

/// <summary>Elements that several threads add and take; every call is one step.</summary>
public abstract class SharedCollection<T> : IReadOnlyCollection<T>, IHolder
{
    private readonly LinkedList<T> _elements = [];
    private readonly Lock _gate = new();

    private protected SharedCollection()
    {
    }

    /// <summary>The number of elements.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _elements.Count;
        }
    }

    /// <summary>Whether there is no element.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>Takes all elements out.</summary>
    public void Clear()
    {
        lock (_gate)
            _elements.Clear();
    }

    IEnumerable<object?> IHolder.Held => this.Cast<object?>();

    /// <summary>The elements there are now: others may come and go meanwhile.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        lock (_gate)
            return ((IEnumerable<T>)[.. _elements]).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private protected void AddLast(T element)
    {
        lock (_gate)
            _elements.AddLast(element);
    }

    private protected void TakeAt(long subscript)
    {
        lock (_gate)
        {
            if (subscript < 1 || subscript > _elements.Count)
                throw Fatal.Subscript(subscript, _elements.Count);
            var node = _elements.First!;
            for (long i = 1; i < subscript; i++)
                node = node.Next!;
            _elements.Remove(node);
        }
    }

    private protected bool Take(bool first, out T element)
    {
        lock (_gate)
        {
            var node = first ? _elements.First : _elements.Last;
            element = node is null ? Values.Defaults<T>.Make() : node.Value;
            if (node is not null)
                _elements.Remove(node);
            return node is not null;
        }
    }
}
