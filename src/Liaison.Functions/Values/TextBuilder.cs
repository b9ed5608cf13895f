using System.Text;
using Liaison.Functions.Errors;

namespace Liaison.Functions;

/// <summary>
/// The string variable of one activation of a procedure that appends to it in a loop: <c>s += x</c> appends in place, so
/// that the loop is linear. Reading it as a string joins what has been appended, once until the next change. For
/// variables that closures, threads or other procedures see, <see cref="Text"/> is the same with sharing.
/// </summary>
public sealed class TextBuilder
{
    private readonly StringBuilder _characters = new();
    private string? _whole;

    /// <summary>Makes an empty text.</summary>
    public TextBuilder() => _whole = "";

    /// <summary>Makes a text that begins as <paramref name="text"/>.</summary>
    public TextBuilder(string text)
    {
        _characters.Append(text);
        _whole = text ?? "";
    }

    /// <summary>The number of characters.</summary>
    public int Length => _characters.Length;

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
        _characters.Append(text);
        _whole = null;
    }

    /// <summary>Appends a character, in place.</summary>
    public void Append(char character)
    {
        _characters.Append(character);
        _whole = null;
    }

    /// <summary>Appends the separator unless the text is empty or ends with it already.</summary>
    public void AppendSeparator(string separator)
    {
        ArgumentNullException.ThrowIfNull(separator);
        int start = Length - separator.Length;
        if (Length == 0 || (start >= 0 && _characters.ToString(start, separator.Length) == separator))
            return;
        Append(separator);
    }

    /// <summary>Empties the text, and keeps its room.</summary>
    public void Clear()
    {
        _characters.Clear();
        _whole = "";
    }

    /// <summary>The character at a position as a string, "" outside the text.</summary>
    public string SliceAt(long position) => position >= 1 && position <= Length ? ToString().SliceAt(position) : "";

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
            Append(' ', checked((int)(position - 1 - Length)));
        if (position == Length + 1L)
            Append(value[0]);
        else
            _characters[(int)(position - 1)] = value[0];
        _whole = null;
    }

    /// <inheritdoc/>
    public override string ToString() => _whole ??= _characters.ToString();

    private void Append(char character, int count) => _characters.Append(character, count);
}
