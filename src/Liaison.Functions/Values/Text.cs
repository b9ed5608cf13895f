namespace Liaison.Functions;

/// <summary>
/// A string variable that closures, threads or other procedures see and that is appended to in loops. It does not change:
/// <c>s += x</c> puts a longer text into the variable in one step, and both share their characters, so that a loop is
/// linear and every thread sees whole texts.
/// </summary>
public sealed class Text
{
    private readonly Store _store;
    private string? _whole;

    private Text(Store store, int length)
    {
        _store = store;
        Length = length;
    }

    /// <summary>The number of characters.</summary>
    public int Length { get; }

    /// <summary>The string as a text that can be appended to.</summary>
    public static implicit operator Text(string text) => FromString(text);

    /// <summary>The text as a string.</summary>
    public static implicit operator string(Text? text) => text?.ToString() ?? "";

    /// <summary>A text that is longer by a string. Linear when repeated on its own result.</summary>
    public static Text operator +(Text left, string right) => Add(left, right);

    /// <summary>The same as the conversion.</summary>
    public static Text FromString(string text)
    {
        text ??= "";
        return new(new Store(text.ToCharArray(), text.Length), text.Length) { _whole = text };
    }

    /// <summary>The same as the operator.</summary>
    public static Text Add(Text left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        right ??= "";
        int length = checked(left.Length + right.Length);
        var store = left._store;

        // Only the longest of the texts that share the characters may use the room behind it, and only once.
        if (length > store.Characters.Length || Interlocked.CompareExchange(ref store.Used, length, left.Length) != left.Length)
        {
            char[] characters = new char[(int)Math.Clamp(length * 2L, 16, Math.Max(length, Array.MaxLength))];
            left._store.Characters.AsSpan(0, left.Length).CopyTo(characters);
            store = new Store(characters, length);
        }

        right.CopyTo(store.Characters.AsSpan(left.Length));
        return new Text(store, length);
    }

    /// <summary>The text, with the separator behind it unless the text is empty or ends with it already.</summary>
    public Text WithSeparator(string separator) =>
        Length == 0 || _store.Characters.AsSpan(0, Length).EndsWith(separator) ? this : this + separator;

    /// <inheritdoc/>
    public override string ToString() => _whole ??= new string(_store.Characters, 0, Length);

    private sealed class Store(char[] characters, int used)
    {
        public readonly char[] Characters = characters;
        public int Used = used;
    }
}
