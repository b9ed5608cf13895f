using System.Globalization;
using Liaison.Functions.Errors;
using Liaison.Functions.Strings;
using Liaison.Functions.Values;
using Liaison.Sockets;

namespace Liaison.Functions;

/// <summary>
/// A value whose type is known at run time only: of a Variant or of a parameter without type. It holds nothing (Null), a
/// boolean, a number, a text, a buffer, a received value, a date, a time, a duration, a collection, a JSON tree, a procedure
/// or an object. Values are converted into it implicitly, out of it by a cast. One word in size: reading and writing a
/// variable is atomic.
/// </summary>
public readonly partial struct Value : IEquatable<Value>, ICopyable<Value>
{
    private const int LeastSmall = -128;
    private const int MostSmall = 1023;
    private static readonly object True = true;
    private static readonly object False = false;
    private static readonly object[] Small = [.. Enumerable.Range(LeastSmall, MostSmall - LeastSmall + 1).Select(static number => (object)(long)number)];
    private static readonly object[] SmallNarrow = [.. Enumerable.Range(LeastSmall, MostSmall - LeastSmall + 1).Select(static number => (object)number)];

    private readonly object? _held;

    private Value(object? held) => _held = held;

    /// <summary>No value, no object.</summary>
    public static Value Null => default;

    /// <summary>Whether there is no value.</summary>
    public bool IsNull => _held is null;

    /// <summary>What is held, as an object of .NET: integers up to 4 bytes as <see cref="int"/>, others as <see cref="long"/>.</summary>
    public object? Held => _held;

    /// <summary>Whether it is a text or a received value, which behaves as one.</summary>
    public bool IsText => _held is string or Message;

    /// <summary>Whether it is a number or a boolean.</summary>
    public bool IsNumber => _held is int or long or double or decimal or bool;

    /// <summary>Whether it is a whole number or a boolean.</summary>
    public bool IsWhole => _held is int or long or bool;

    /// <summary>Whether it can be called.</summary>
    public bool IsProcedure => _held is Procedure or Delegate;

    /// <summary>Any object of .NET as a value: those listed above by their content, all others as themselves.</summary>
    public static Value Of(object? held) => held switch
    {
        null => default,
        Value value => value,
        bool value => value,
        int value => value,
        long value => value,
        sbyte or short or byte or ushort or uint => Convert.ToInt64(held, CultureInfo.InvariantCulture),
        ulong value => (decimal)value,
        float value => (double)value,
        Number value => value,
        char value => CharacterText(value),
        TextBuilder or Text => held.ToString()!,
        Delegate value => Procedure.Of(value),
        _ => new(held),
    };

    /// <summary>The value as one of a static type, converted by the rules of the language.</summary>
    /// <exception cref="LiaisonException">5005: there is no such conversion.</exception>
    public T To<T>()
    {
        if (_held is T held)
            return held;
        object? converted = default(T) switch
        {
            bool => (bool)this,
            int => (int)(long)this,
            long => (long)this,
            double => (double)this,
            decimal => (decimal)this,
            float => (float)(double)this,
            sbyte => (sbyte)(long)this,
            short => (short)(long)this,
            byte => (byte)(long)this,
            ushort => (ushort)(long)this,
            uint => (uint)(long)this,
            ulong => (ulong)(decimal)this,
            char => Conversion.ToCharacter((string)this),
            Date => (Date)this,
            TimeOfDay => (TimeOfDay)this,
            Moment => (Moment)this,
            Duration => (Duration)this,
            Value => this,
            _ => ToReference(typeof(T)),
        };
        return converted is T or null ? (T)converted! : throw Fatal.Conversion(ToString(), "TypeObject");
    }

    /// <summary>The value as an assignment takes it: a copy of bytes, of an array or of a structure; everything else as it is.</summary>
    // Interfaces are asked only of what may have some: most values are texts and numbers.
    public Value Copy() => !IsText && !IsNumber && _held is ICopyable<object> copyable ? new(copyable.Copy()) : this;

    /// <summary>The number of elements of an array or of a JSON tree; 0 when nothing is held.</summary>
    /// <exception cref="LiaisonException">5005: neither is held.</exception>
    public int Count => _held switch
    {
        null => 0,
        IValueArray array => array.Count,
        JsonTree json => json.Count,
        _ => throw Fatal.Conversion(ToString(), "TypeArray"),
    };

    /// <summary>An element of an array or of a JSON tree, from 1.</summary>
    /// <exception cref="LiaisonException">5002: there is none. 5005: neither is held.</exception>
    public Value At(long subscript) => _held switch
    {
        IValueArray array => array.At(subscript),
        JsonTree json => json[subscript],
        _ => throw Fatal.Conversion(ToString(), "TypeArray"),
    };

    /// <summary>The place of an element, from 1, for an assignment.</summary>
    public ValueElement Element(long subscript) => new(this, subscript);

    /// <summary>Whether both are equal, as <c>=</c> says.</summary>
    public bool Equals(Value other) => this == other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Value other && this == other;

    /// <summary>The same for all: equal values may be of different types.</summary>
    public override int GetHashCode() => 0;

    /// <summary>What is shown of it: the text, the elements of an array separated by TAB, the type of an object.</summary>
    public override string ToString() => _held switch
    {
        null => "",
        string text => text,
        int number => Conversion.ToText(number),
        long number => Conversion.ToText(number),
        double number => Conversion.ToText(number),
        decimal number => Conversion.ToText(number),
        bool value => Conversion.ToText(value),
        IValueArray array => string.Join('\t', Enumerable.Range(1, array.Count).Select(position => array.At(position).ToString())),
        IKeyedValues keyed => string.Join('\t', keyed.Pairs.Select(static pair => pair.Value.ToString())),
        _ => NameOf(_held),
    };

    private static IEnumerable<Value> Elements(Value array)
    {
        for (int subscript = 1; subscript <= array.Count; subscript++)
            yield return array.At(subscript);
    }

    private static Value CharacterText(char character) => new(CharacterTable.TextOf(character));

    private object? ToReference(Type type) => type == typeof(string) ? (string)this
        : type == typeof(ByteBuffer) ? (ByteBuffer)this
        : type == typeof(TextBuilder) ? new TextBuilder((string)this)
        : type == typeof(Text) ? (Text)(string)this
        : type == typeof(Message) ? new Message(((ByteBuffer)this).ToArray(), Windows1252Encoding.Instance)
        : type == typeof(byte[]) ? ((ByteBuffer)this).ToArray()
        : type == typeof(JsonTree) ? JsonTree.Of(this)
        : type == typeof(DynamicArray<Value>) ? new DynamicArray<Value>(Elements(this))
        : _held;
}
