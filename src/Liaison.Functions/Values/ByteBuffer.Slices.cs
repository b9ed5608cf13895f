using Liaison.Functions.Errors;
using Liaison.Functions.Strings;

namespace Liaison.Functions;

/// <content>Parts by position, from 1. Reading never fails: positions are clipped to the buffer.</content>
public sealed partial class ByteBuffer
{
    /// <summary>The byte at a position as a number; 0 outside the buffer.</summary>
    public int ByteAt(long position) => (ulong)(position - 1) < (ulong)Length ? _bytes[(int)position - 1] : 0;

    /// <summary>The byte at a position.</summary>
    public ByteBuffer SliceAt(long position) => Slice(position, position);

    /// <summary>The bytes from one position to another, both included.</summary>
    public ByteBuffer Slice(long from, long to)
    {
        var (start, count) = StringSlices.Clip(from, to, Length);
        return new(_bytes.AsSpan(start, count));
    }

    /// <summary>The bytes from a position to the end.</summary>
    public ByteBuffer SliceFrom(long from) => Slice(from, Length);

    /// <summary>The bytes from the start to a position.</summary>
    public ByteBuffer SliceTo(long to) => Slice(1, to);

    /// <summary>So many bytes from a position on.</summary>
    public ByteBuffer SliceOn(long from, long count) => Slice(from, from + count - 1);

    /// <summary>
    /// Replaces the byte at a position by the first byte of <paramref name="value"/>; an empty value changes nothing. One
    /// past the end appends; further on, zeros fill the gap.
    /// </summary>
    /// <exception cref="LiaisonException">5003: a position below 1.</exception>
    public void SetSliceAt(long position, ByteBuffer value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length > 0)
            SetByteAt(position, value._bytes[0]);
    }

    /// <inheritdoc cref="SetSliceAt(long, ByteBuffer)"/>
    public void SetSliceAt(long position, string value)
    {
        if (!string.IsNullOrEmpty(value))
            SetByteAt(position, CharacterTable.ByteOf(value[0]));
    }

    /// <summary>Replaces the byte at a position; beyond the end the buffer grows, zeros filling the gap.</summary>
    /// <exception cref="LiaisonException">5003: a position below 1.</exception>
    public void SetByteAt(long position, int value)
    {
        if ((ulong)(position - 1) >= (ulong)Length)
            Reach(position);
        _bytes[(int)position - 1] = (byte)value;
    }

    private void Reach(long position)
    {
        // What programs do most: a message written from its first byte to its last.
        if (position == Length + 1L && Length < _bytes.Length)
        {
            Length++;
            return;
        }

        if (position < 1)
            throw Fatal.Position(position);
        Extend(checked((int)(position - Length))).Clear();
    }

    /// <summary>Replaces the bytes from one position to another, both included; the length may change.</summary>
    /// <exception cref="LiaisonException">5003: a position below 1.</exception>
    public void SetSlice(long from, long to, ByteBuffer value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (from < 1)
            throw Fatal.Position(from);
        if (from > Length + 1L)
            Extend(checked((int)(from - 1 - Length))).Clear();
        int end = (int)Math.Clamp(to, from - 1, Length);
        byte[] tail = _bytes[end..Length];
        byte[] given = value.ToArray();
        Length = (int)(from - 1);
        Append(given);
        Append(tail);
    }

    /// <summary>Replaces the bytes from a position to the end.</summary>
    /// <exception cref="LiaisonException">5003: a position below 1.</exception>
    public void SetSliceFrom(long from, ByteBuffer value) => SetSlice(from, Length, value);

    /// <summary>Replaces the bytes from the start to a position.</summary>
    public void SetSliceTo(long to, ByteBuffer value) => SetSlice(1, to, value);

    /// <summary>Replaces so many bytes from a position on.</summary>
    /// <exception cref="LiaisonException">5003: a position below 1.</exception>
    public void SetSliceOn(long from, long count, ByteBuffer value) => SetSlice(from, from + count - 1, value);
}
