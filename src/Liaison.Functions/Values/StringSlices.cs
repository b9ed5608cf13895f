using Liaison.Functions.Errors;
using Liaison.Functions.Strings;
using Liaison.Functions.Values;

namespace Liaison.Functions;

/// <summary>
/// Parts of strings by position, from 1. Reading never fails: positions are clipped to the text. Writing gives the changed
/// text, since strings do not change.
/// </summary>
public static class StringSlices
{
    /// <summary>The character at a position, "" outside the text.</summary>
    public static string SliceAt(this string text, long position)
    {
        ArgumentNullException.ThrowIfNull(text);
        return (ulong)(position - 1) < (ulong)text.Length ? CharacterTable.TextOf(text[(int)position - 1]) : "";
    }

    /// <summary>The character at a position as a number, -1 outside the text: what is compared with one character needs no text of one.</summary>
    public static int CharacterAt(this string text, long position)
    {
        ArgumentNullException.ThrowIfNull(text);
        return (ulong)(position - 1) < (ulong)text.Length ? text[(int)position - 1] : -1;
    }

    /// <summary>The byte of the character at a position, 0 outside the text, 63 for a character that has none.</summary>
    public static int CodeAt(this string text, long position)
    {
        ArgumentNullException.ThrowIfNull(text);
        return (ulong)(position - 1) < (ulong)text.Length ? CharacterTable.ByteOf(text[(int)position - 1]) : 0;
    }

    /// <summary>The characters from one position to another, both included.</summary>
    public static string Slice(this string text, long from, long to)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (from >= 1 && from <= to && to <= text.Length)
            return text.Substring((int)from - 1, (int)(to - from) + 1);
        var (start, count) = Clip(from, to, text.Length);
        return text.Substring(start, count);
    }

    /// <summary>The characters from a position to the end.</summary>
    public static string SliceFrom(this string text, long from)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Slice(text, from, text.Length);
    }

    /// <summary>The characters from the start to a position.</summary>
    public static string SliceTo(this string text, long to) => Slice(text, 1, to);

    /// <summary>So many characters from a position on.</summary>
    public static string SliceOn(this string text, long from, long count)
    {
        ArgumentNullException.ThrowIfNull(text);
        return from >= 1 && count >= 1 && count <= text.Length && from <= text.Length - count + 1
            ? text.Substring((int)from - 1, (int)count)
            : Slice(text, from, from + count - 1);
    }

    /// <summary>
    /// The text with the character at a position replaced by the first one of <paramref name="value"/>; an empty value
    /// changes nothing. One past the end appends; further on, blanks fill the gap.
    /// </summary>
    /// <exception cref="LiaisonException">5003: a position below 1.</exception>
    public static string WithSliceAt(this string text, long position, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (position < 1)
            throw Fatal.Position(position);
        return value.Length == 0 ? text : WithSlice(text, position, position, value[..1]);
    }

    /// <summary>The text with the characters from one position to another, both included, replaced; the length may change.</summary>
    /// <exception cref="LiaisonException">5003: a position below 1.</exception>
    public static string WithSlice(this string text, long from, long to, string value)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (from < 1)
            throw Fatal.Position(from);
        if (from > text.Length)
            return text.PadRight(checked((int)(from - 1))) + value;
        int end = (int)Math.Clamp(to, from - 1, text.Length);
        return string.Concat(text.AsSpan(0, (int)(from - 1)), value, text.AsSpan(end));
    }

    /// <summary>The text with what stands from a position to the end replaced.</summary>
    /// <exception cref="LiaisonException">5003: a position below 1.</exception>
    public static string WithSliceFrom(this string text, long from, string value)
    {
        ArgumentNullException.ThrowIfNull(text);
        return WithSlice(text, from, text.Length, value);
    }

    /// <summary>The text with what stands from the start to a position replaced.</summary>
    public static string WithSliceTo(this string text, long to, string value) => WithSlice(text, 1, to, value);

    /// <summary>The text with so many characters from a position on replaced.</summary>
    /// <exception cref="LiaisonException">5003: a position below 1.</exception>
    public static string WithSliceOn(this string text, long from, long count, string value) => WithSlice(text, from, from + count - 1, value);

    /// <summary>The text, with the separator behind it unless the text is empty or ends with it already.</summary>
    public static string WithSeparator(this string text, string separator)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 || text.EndsWith(separator, StringComparison.Ordinal) ? text : text + separator;
    }

    /// <summary>The pieces between separators, empty ones included; an empty text has none.</summary>
    /// <param name="text">What to cut.</param>
    /// <param name="separator">One or more characters; "" cuts nothing.</param>
    /// <returns>Each piece with its position, from 1, and its rank, from 1.</returns>
    public static TextPieces PiecesOf(this string text, string separator = "\t")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(separator);
        return new TextPieces(text, separator);
    }

    /// <summary>Where a range from 1 lies in something of so many units.</summary>
    internal static (int Start, int Count) Clip(long from, long to, int length)
    {
        long first = Math.Max(from, 1);
        long last = Math.Min(to, length);
        return last < first ? (0, 0) : ((int)(first - 1), (int)(last - first + 1));
    }
}
