using System.Collections;
using Liaison.Functions.Values;

namespace Liaison.Functions;

/// <summary>
/// Values by key, in the order in which the keys came. Keys are texts, compared exactly; an integer is the key of its
/// digits. Reading a missing key gives the default and creates nothing. One thread at a time may change it.
/// </summary>
/// <param name="cell">Makes what a missing key gives; null means the default of the type.</param>
public sealed class AssociativeArray<T>(Func<T>? cell = null) : IEnumerable<KeyValuePair<string, T>>, IHolder, IKeyedValues, ICopyable<AssociativeArray<T>>
{
    private readonly OrderedDictionary<string, T> _values = new(StringComparer.Ordinal);
    private readonly Func<T> _cell = cell ?? Defaults<T>.Make;

    /// <summary>The number of keys.</summary>
    public int Count => _values.Count;

    /// <summary>Whether there is no key.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>The keys, in the order in which they came.</summary>
    public IEnumerable<string> Keys => _values.Keys;

    /// <summary>The value of a key.</summary>
    public T this[string key]
    {
        get => _values.TryGetValue(key, out var value) ? value : _cell();
        set => _values[key] = value;
    }

    /// <summary>The value of an integer key.</summary>
    public T this[long key]
    {
        get => this[Conversion.ToText(key)];
        set => this[Conversion.ToText(key)] = value;
    }

    /// <summary>The value of a key that is to be changed in place: a missing key is there from then on.</summary>
    public T Kept(string key)
    {
        if (!_values.TryGetValue(key, out var value))
            _values.Add(key, value = _cell());
        return value;
    }

    /// <summary>The value of an integer key that is to be changed in place.</summary>
    public T Kept(long key) => Kept(Conversion.ToText(key));

    /// <summary>The array as a value; not copied.</summary>
    public static implicit operator Value(AssociativeArray<T>? array) => Value.Of(array);

    /// <summary>Whether the key is there.</summary>
    public bool Exists(string key) => _values.ContainsKey(key);

    /// <summary>Whether the integer key is there.</summary>
    public bool Exists(long key) => Exists(Conversion.ToText(key));

    /// <summary>Takes a key out.</summary>
    /// <returns>False when it was not there.</returns>
    public bool Remove(string key) => _values.Remove(key);

    /// <summary>Takes all keys out.</summary>
    public void Clear() => _values.Clear();

    /// <summary>Puts a pair in, as literals do.</summary>
    public void Add(string key, T value) => this[key] = value;

    /// <summary>An array with the same pairs; arrays, structures and buffers in it are copied too.</summary>
    public AssociativeArray<T> Copy() => Copy(Defaults<T>.Copy);

    /// <summary>An array with the same keys and copies of the values.</summary>
    /// <param name="copyOf">Makes the copy of a value.</param>
    public AssociativeArray<T> Copy(Func<T, T> copyOf)
    {
        ArgumentNullException.ThrowIfNull(copyOf);
        var copy = new AssociativeArray<T>(_cell);
        foreach (var (key, value) in _values)
            copy[key] = copyOf(value);
        return copy;
    }

    /// <summary>The pairs there are now: keys may come and go meanwhile.</summary>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _values.ToList().GetEnumerator();

    IEnumerable<(string Key, Value Value)> IKeyedValues.Pairs => this.Select(static pair => (pair.Key, Value.Of(pair.Value)));

    IEnumerable<object?> IHolder.Held => _values.Values.Cast<object?>();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
