using System.Collections;
using Liaison.Functions.Errors;
using Liaison.Functions.Values;

namespace Liaison.Functions;

/// <summary>
/// A node of a JSON tree: nothing, a boolean, a number, a text, an array or an object. Members are found without regard to
/// case and keep their first spelling. Asking for a member or an element that is missing creates nothing; assigning to it
/// creates the path. One thread at a time may change a tree.
/// </summary>
public sealed class JsonTree : IReadOnlyCollection<JsonTree>
{
    private OrderedDictionary<string, JsonTree>? _members;
    private List<JsonTree>? _elements;
    private Action<JsonTree>? _attach;
    private Value _content;

    /// <summary>Makes an empty node.</summary>
    public JsonTree()
    {
    }

    private JsonTree(Action<JsonTree> attach) => _attach = attach;

    /// <summary>Whether the node is in its tree.</summary>
    public bool Exists => _attach is null;

    /// <summary>Whether the node is an array.</summary>
    public bool IsArray => _elements is not null;

    /// <summary>Whether the node is an object.</summary>
    public bool IsObject => _members is not null;

    /// <summary>The number of elements or members.</summary>
    public int Count => _elements?.Count ?? _members?.Count ?? 0;

    /// <summary>The members, by their spelling; none when the node is no object.</summary>
    public IEnumerable<string> Names => _members?.Keys ?? Enumerable.Empty<string>();

    /// <summary>The boolean, number or text of the node; Null when it has none.</summary>
    public Value Content => _content;

    /// <summary>A member. Setting it makes the node an object.</summary>
    public JsonTree this[string name]
    {
        get => _members?.GetValueOrDefault(name) ?? new JsonTree(node => Members()[name] = node);
        set => Members()[name] = value ?? new JsonTree();
    }

    /// <summary>An element, from 1. Setting one past the end makes the array larger, and the node an array.</summary>
    /// <exception cref="LiaisonException">5002: below 1.</exception>
    public JsonTree this[long subscript]
    {
        get => subscript >= 1 && subscript <= _elements?.Count
            ? _elements[(int)subscript - 1]
            : new JsonTree(node => Put(subscript, node));
        set => Put(subscript, value ?? new JsonTree());
    }

    /// <summary>A text, as a text: <see cref="Parse"/> reads one that holds JSON.</summary>
    public static implicit operator JsonTree(string? text) => Of(text);

    /// <summary>A number.</summary>
    public static implicit operator JsonTree(long number) => Of(number);

    /// <summary>A number.</summary>
    public static implicit operator JsonTree(double number) => Of(number);

    /// <summary>A boolean.</summary>
    public static implicit operator JsonTree(bool value) => Of(value);

    /// <summary>A value, an array being copied element by element.</summary>
    public static implicit operator JsonTree(Value value) => Of(value);

    /// <summary>The JSON text of the node.</summary>
    public static implicit operator string(JsonTree? json) => json?.AsText() ?? "";

    /// <summary>The tree of a value: an array becomes a JSON array, an associative one an object; a tree is itself.</summary>
    public static JsonTree Of(Value value)
    {
        if (value.Held is JsonTree tree)
            return tree;
        var node = new JsonTree();
        if (value.Held is IValueArray array)
        {
            node._elements = [.. Enumerable.Range(1, array.Count).Select(subscript => Of(array.At(subscript)))];
        }
        else if (value.Held is IKeyedValues keyed)
        {
            node.BecomeObject();
            foreach (var (key, kept) in keyed.Pairs)
                node[key] = Of(kept);
        }
        else
        {
            node._content = value.IsNull || value.IsNumber ? value : (string)value;
        }

        return node;
    }

    /// <summary>The tree of a value of which a member is wanted.</summary>
    /// <exception cref="LiaisonException">5013: the value is an object or a structure, which has no such member.</exception>
    public static JsonTree Of(Value value, string member) => value.HasText || value.Held is IValueArray ? Of(value) : throw Fatal.NoMember(value.TypeName, member);

    /// <summary>The tree that a JSON text describes; an empty text is an empty node.</summary>
    /// <exception cref="LiaisonException">5005: the text is not JSON.</exception>
    public static JsonTree Parse(string text) => Json.JsonText.Parse(text, out string problem) ?? throw Fatal.Conversion(problem, "TypeJson");

    /// <summary>Takes a member out.</summary>
    public void Remove(string name) => _members?.Remove(name);

    /// <summary>Takes an element out.</summary>
    public void RemoveAt(long subscript)
    {
        if (subscript >= 1 && subscript <= Count)
            _elements?.RemoveAt((int)subscript - 1);
    }

    /// <summary>Adds an element at the end, and makes the node an array.</summary>
    public void Add(JsonTree element) => Put(Count + 1, element);

    /// <summary>Makes the node an array without elements, or keeps the one it is.</summary>
    public void BecomeArray() => Elements();

    /// <summary>Makes the node an object without members, or keeps the one it is.</summary>
    public void BecomeObject() => Members();

    /// <summary>The text of a text; the JSON text of everything else; "" without content.</summary>
    public string AsText() => IsArray || IsObject ? Json.JsonText.Of(this, isIndented: false)
        : _content.Held is bool value ? (value ? "true" : "false")
        : _content.ToString();

    /// <summary>The same as <see cref="AsText"/>.</summary>
    public override string ToString() => AsText();

    /// <summary>The elements, or the members in their order, as there are now.</summary>
    public IEnumerator<JsonTree> GetEnumerator() =>
        ((IEnumerable<JsonTree>)[.. _elements ?? (IEnumerable<JsonTree>?)_members?.Values ?? []]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private OrderedDictionary<string, JsonTree> Members()
    {
        Become();
        _elements = null;
        return _members ??= new(StringComparer.OrdinalIgnoreCase);
    }

    private List<JsonTree> Elements()
    {
        Become();
        _members = null;
        return _elements ??= [];
    }

    private void Put(long subscript, JsonTree node)
    {
        if (subscript is < 1 or > 1 << 24)
            throw Fatal.Subscript(subscript, Count);
        var elements = Elements();
        while (elements.Count < subscript)
            elements.Add(new JsonTree());
        elements[(int)subscript - 1] = node;
    }

    /// <summary>A node that was asked for in vain comes into its tree when something is put into it.</summary>
    private void Become()
    {
        _content = default;
        (var attach, _attach) = (_attach, null);
        attach?.Invoke(this);
    }
}
