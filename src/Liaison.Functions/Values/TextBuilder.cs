using Liaison.Functions.Errors;
using Liaison.Functions.Strings;

namespace Liaison.Functions;

/// <summary>
/// The string variable of one activation of a procedure that appends to it in a loop: <c>s += x</c> appends in place, so
/// that the loop is linear. Reading it as a string joins what has been appended, once until the next change. For
/// variables that closures, threads or other procedures see, <see cref="Text"/> is the same with sharing.
/// </summary>
public sealed class TextBuilder
{
    private const int LeastRoom = 16;

    private char[] _characters = [];
    private string? _whole;

    /// <summary>Makes an empty text.</summary>
    public TextBuilder() => _whole = "";

    /// <summary>Makes a text that begins as <paramref name="text"/>.</summary>
    public TextBuilder(string text)
    {
        Append(text);
        _whole = text ?? "";
    }

    /// <summary>The number of characters.</summary>
    public int Length { get; private set; }

    private ReadOnlySpan<char> Characters => _characters.AsSpan(0, Length);

    /// <summary>A variable that holds the text: assigning a string to the variable begins anew.</summary>
    public static implicit operator TextBuilder(string text) => new(text);

    /// <summary>The text as a string.</summary>
    public static implicit operator string(TextBuilder? builder) => builder?.ToString() ?? "";

    /// <summary>The same as the conversion.</summary>
    public static TextBuilder FromString(string text) => new(text);

    /// <summary>Appends a string, in place.</summary>
    public void operator +=(string right) => Append(right);

    /// <summary>Appends a character, in place.</summary>
    public void operator +=(char right) => Append(right);

    /// <summary>Appends a string, in place.</summary>
    public void Append(string text)
    {
        if (text is null)
            return;
        int start = Length;
        var room = _characters.AsSpan(start);
        if (text.Length > room.Length)
        {
            text.CopyTo(Extend(text.Length));
            return;
        }

        // Mostly characters are appended, one by one.
        if (text.Length == 1)
            room[0] = text[0];
        else
            text.CopyTo(room);
        Length = start + text.Length;
        _whole = null;
    }

    /// <summary>Appends a character, in place.</summary>
    public void Append(char character)
    {
        if (Length < _characters.Length)
        {
            _characters[Length++] = character;
            _whole = null;
        }
        else
        {
            Extend(1)[0] = character;
        }
    }

    /// <summary>Appends the character of a code, of which the low byte counts.</summary>
    public void AppendCharacter(int code) => Append(CharacterTable.CharacterOf(code));

    /// <summary>Appends the separator unless the text is empty or ends with it already.</summary>
    public void AppendSeparator(string separator)
    {
        ArgumentNullException.ThrowIfNull(separator);
        if (Length > 0 && !Characters.EndsWith(separator, StringComparison.Ordinal))
            Append(separator);
    }

    /// <summary>Empties the text, and keeps its room.</summary>
    public void Clear()
    {
        Length = 0;
        _whole = "";
    }

    /// <summary>The character at a position as a string, "" outside the text.</summary>
    public string SliceAt(long position) => CharacterAt(position) is >= 0 and var character ? Conversion.ToText((char)character) : "";

    /// <summary>The character at a position as a number, -1 outside the text.</summary>
    public int CharacterAt(long position) => (ulong)(position - 1) < (ulong)Length ? _characters[(int)position - 1] : -1;

    /// <summary>The byte of the character at a position, 0 outside the text, 63 for a character that has none.</summary>
    public int CodeAt(long position) => CharacterAt(position) is >= 0 and var character ? CharacterTable.ByteOf((char)character) : 0;

    /// <summary>Replaces the character at a position, as <see cref="StringSlices.WithSliceAt"/> does; one past the end it appends in place.</summary>
    /// <exception cref="LiaisonException">5003: a position below 1.</exception>
    public void SetSliceAt(long position, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (position < 1)
            throw Fatal.Position(position);
        if (value.Length == 0)
            return;
        if (position > Length)
            Extend(checked((int)(position - Length))).Fill(' ');
        _characters[position - 1] = value[0];
        _whole = null;
    }

    /// <inheritdoc/>
    public override string ToString() => _whole ??= new string(Characters);

    private Span<char> Extend(int count)
    {
        int start = Length;
        int length = checked(start + count);
        if (length > _characters.Length)
            Grow((int)Math.Min(Array.MaxLength, Math.Max(length, Math.Max(LeastRoom, start * 2L))));
        Length = length;
        _whole = null;
        return _characters.AsSpan(start, count);
    }

    // What is not a character of the text is never read.
    private void Grow(int room)
    {
        var characters = GC.AllocateUninitializedArray<char>(room);
        Characters.CopyTo(characters);
        _characters = characters;
    }
}
