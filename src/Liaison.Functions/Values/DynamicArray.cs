using System.Collections;
using Liaison.Functions.Errors;
using Liaison.Functions.Values;

namespace Liaison.Functions;

/// <summary>
/// An array whose subscripts start at 1. Several dimensions are arrays of arrays. A variable that is assigned from another
/// one takes a <see cref="Copy()"/>; procedures and threads share it. One thread at a time may change its size.
/// </summary>
public sealed class DynamicArray<T> : IReadOnlyCollection<T>, IValueArray, IHolder, ICopyable<DynamicArray<T>>
{
    private readonly List<T> _elements;
    private readonly Func<T> _cell;
    private readonly int _growth;

    /// <summary>Makes an empty array.</summary>
    public DynamicArray()
        : this(0)
    {
    }

    /// <summary>Makes an array of cells.</summary>
    /// <param name="count">How many.</param>
    /// <param name="cell">Makes what a new cell holds; null means the default of the type.</param>
    /// <param name="growth">When not 0, writing past the end makes the array larger, by this many cells at a time.</param>
    public DynamicArray(long count, Func<T>? cell = null, int growth = 0)
    {
        _cell = cell ?? Defaults<T>.Make;
        _growth = growth;
        _elements = [];
        Resize(count);
    }

    /// <summary>Makes an array with the given elements.</summary>
    public DynamicArray(IEnumerable<T> elements)
        : this(0) => _elements.AddRange(elements);

    /// <summary>Makes an array with the given elements, which are copied. Without it, a list of elements would come as a type made for it alone.</summary>
    public DynamicArray(T[] elements)
        : this((IEnumerable<T>)elements)
    {
    }

    /// <summary>The number of elements.</summary>
    public int Count => _elements.Count;

    /// <summary>Whether there is no element.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>The element at a subscript, from 1.</summary>
    /// <exception cref="LiaisonException">5002: there is none, and writing does not make the array larger.</exception>
    public T this[long subscript]
    {
        get => (ulong)(subscript - 1) < (ulong)_elements.Count ? _elements[(int)subscript - 1] : throw Fatal.Subscript(subscript, Count);
        set
        {
            if (subscript > Count && _growth > 0)
                Resize(Math.Max(subscript, Count + _growth));
            if ((ulong)(subscript - 1) >= (ulong)_elements.Count)
                throw Fatal.Subscript(subscript, Count);
            _elements[(int)subscript - 1] = value;
        }
    }

    /// <summary>The array as a value; not copied.</summary>
    public static implicit operator Value(DynamicArray<T>? array) => Value.Of(array);

    /// <summary>Adds an element at the end.</summary>
    public void Add(T element) => _elements.Add(element);

    /// <summary>Puts an element before the one at a subscript; one past the end adds it.</summary>
    /// <exception cref="LiaisonException">5002: there is no such place.</exception>
    public void InsertAt(long subscript, T element) => _elements.Insert(Place(subscript, Count + 1), element);

    /// <summary>Takes an element out; those behind it move up.</summary>
    /// <exception cref="LiaisonException">5002: there is none.</exception>
    public void RemoveAt(long subscript) => _elements.RemoveAt(Place(subscript, Count));

    /// <summary>Takes all elements out.</summary>
    public void Clear() => _elements.Clear();

    /// <summary>Makes the array longer, with new cells, or shorter.</summary>
    /// <exception cref="LiaisonException">5002: a number below 0, or above what .NET holds.</exception>
    public void Resize(long count)
    {
        if (count < 0 || count > Array.MaxLength)
            throw Fatal.Subscript(count, Count);
        if (count < Count)
            _elements.RemoveRange((int)count, Count - (int)count);
        while (_elements.Count < count)
            _elements.Add(_cell());
    }

    /// <summary>Sorts elements whose equal ones cannot be told apart.</summary>
    public void Sort(IComparer<T> order, bool isDescending)
    {
        _elements.Sort(order);
        if (isDescending)
            _elements.Reverse();
    }

    /// <summary>Sorts the elements; equal ones keep their order.</summary>
    public void Sort(Comparison<T> comparison)
    {
        var sorted = _elements.Order(Comparer<T>.Create(comparison)).ToList();
        _elements.Clear();
        _elements.AddRange(sorted);
    }

    /// <summary>An array with the same elements; arrays, structures and buffers in it are copied too.</summary>
    public DynamicArray<T> Copy() => Copy(Defaults<T>.Copy);

    /// <summary>An array with copies of the elements.</summary>
    /// <param name="copyOf">Makes the copy of an element.</param>
    public DynamicArray<T> Copy(Func<T, T> copyOf)
    {
        var copy = new DynamicArray<T>(0, _cell, _growth);
        copy._elements.AddRange(_elements.Select(copyOf));
        return copy;
    }

    /// <summary>The elements by live subscript: they may be added and removed meanwhile.</summary>
    public Enumerator GetEnumerator() => new(_elements);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerable<object?> IHolder.Held => _elements.Cast<object?>();

    Value IValueArray.At(long subscript) => Value.Of(this[subscript]);

    void IValueArray.Put(long subscript, Value value) => this[subscript] = value.To<T>();

    void IValueArray.Append(Value value) => Add(value.To<T>());

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Place(long subscript, int last) =>
        subscript >= 1 && subscript <= last ? (int)subscript - 1 : throw Fatal.Subscript(subscript, Count);

    /// <summary>A place in an array. Loops use it without an object.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly List<T> _elements;
        private int _next;
        private T? _current;

        internal Enumerator(List<T> elements) => _elements = elements;

        /// <inheritdoc/>
        public readonly T Current => _current!;

        readonly object? IEnumerator.Current => _current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (_next >= _elements.Count)
                return false;
            _current = _elements[_next++];
            return true;
        }

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }

        /// <inheritdoc/>
        public void Reset() => _next = 0;
    }
}
