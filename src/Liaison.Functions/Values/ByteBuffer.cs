using System.Diagnostics.CodeAnalysis;
using Liaison.Functions.Errors;
using Liaison.Functions.Strings;
using Liaison.Sockets;

namespace Liaison.Functions;

/// <summary>
/// Bytes that grow. Appending is linear: <c>b += x</c> adds to the buffer in place. A variable that is assigned from another
/// one takes a <see cref="Copy"/>. Positions count from 1. Strings become bytes by <see cref="Conversion"/>'s table of 256
/// characters. One thread at a time may change a buffer.
/// </summary>
[SuppressMessage("Design", "CA1036:Override methods on comparable types", Justification = "Buffers are compared for equality only; as operands of < they are texts.")]
public sealed partial class ByteBuffer : IEquatable<ByteBuffer>, ICopyable<ByteBuffer>
{
    private byte[] _bytes;

    /// <summary>Makes an empty buffer.</summary>
    public ByteBuffer() => _bytes = [];

    /// <summary>Makes a buffer with a copy of the bytes.</summary>
    public ByteBuffer(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes.ToArray();
        Length = bytes.Length;
    }

    private ByteBuffer(byte[] owned)
    {
        _bytes = owned;
        Length = owned.Length;
    }

    /// <summary>The number of bytes.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes, without a copy; to be used before the buffer is changed again.</summary>
    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    /// <summary>The bytes of a text, by the table of 256 characters.</summary>
    public static implicit operator ByteBuffer(string text) => new(Windows1252Encoding.Instance.GetBytes(text ?? ""));

    /// <summary>The bytes of a received value, without a copy; UTF-8 for a text message.</summary>
    public static implicit operator ByteBuffer(Message message) => new(message.Bytes.Span);

    /// <summary>The bytes as text, by the table of 256 characters.</summary>
    public static implicit operator string(ByteBuffer? buffer) => buffer?.ToString() ?? "";

    /// <summary>The bytes, without a copy.</summary>
    public static implicit operator ReadOnlySpan<byte>(ByteBuffer? buffer) => buffer is null ? default : buffer.Span;

    /// <summary>A new buffer with the bytes of both.</summary>
    public static ByteBuffer operator +(ByteBuffer left, ByteBuffer right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return left.Joined(right.Span);
    }

    /// <summary>A new buffer with the bytes of the buffer and of the text.</summary>
    public static ByteBuffer operator +(ByteBuffer left, string right)
    {
        var sum = Add(left, "");
        sum.Append(right);
        return sum;
    }

    /// <summary>A new buffer with the bytes of the buffer and of the received value.</summary>
    public static ByteBuffer operator +(ByteBuffer left, Message right)
    {
        ArgumentNullException.ThrowIfNull(left);
        return left.Joined(right.Bytes.Span);
    }

    /// <summary>A text on the left gives a text.</summary>
    public static string operator +(string left, ByteBuffer right) => string.Concat(left, right?.ToString());

    /// <summary>Whether both hold the same bytes.</summary>
    public static bool operator ==(ByteBuffer? left, ByteBuffer? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they hold different bytes.</summary>
    public static bool operator !=(ByteBuffer? left, ByteBuffer? right) => !(left == right);

    /// <summary>Whether the buffer holds the bytes of the text.</summary>
    public static bool operator ==(ByteBuffer? left, string right) => left is not null && left.Equals((ByteBuffer)right);

    /// <summary>Whether the buffer holds other bytes than the text.</summary>
    public static bool operator !=(ByteBuffer? left, string right) => !(left == right);

    /// <summary>The same as the operator.</summary>
    public static ByteBuffer Add(ByteBuffer left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        var sum = left.Copy();
        sum.Append(right);
        return sum;
    }

    /// <summary>The same as the conversion.</summary>
    public static ByteBuffer FromString(string text) => text;

    /// <summary>The same as the conversion.</summary>
    public static ByteBuffer FromMessage(Message message) => message;

    /// <summary>A buffer of the bytes themselves: who gives the array does not use it any more.</summary>
    public static ByteBuffer Adopt(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new ByteBuffer(bytes);
    }

    /// <summary>Appends the bytes of another buffer, in place.</summary>
    public void operator +=(ByteBuffer right)
    {
        ArgumentNullException.ThrowIfNull(right);
        Append(right.Span);
    }

    /// <summary>Appends the bytes of a text, in place.</summary>
    public void operator +=(string right) => Append(right);

    /// <summary>Appends the bytes of a received value, in place.</summary>
    public void operator +=(Message right) => Append(right.Bytes.Span);

    /// <summary>Appends bytes, in place.</summary>
    public void Append(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Extend(bytes.Length));

    /// <summary>Appends the bytes of a text, in place.</summary>
    public void Append(string text) => Windows1252Encoding.Instance.GetBytes(text ?? "", Extend(text?.Length ?? 0));

    /// <summary>A buffer with the same bytes, which lives on its own.</summary>
    public ByteBuffer Copy() => new(Span);

    /// <summary>The bytes in an array of their own.</summary>
    public byte[] ToArray() => Span.ToArray();

    /// <inheritdoc/>
    public bool Equals(ByteBuffer? other) => other is not null && Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ByteBuffer);

    /// <summary>Changes with the content: a buffer is no key.</summary>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    /// <summary>The bytes as text, by the table of 256 characters.</summary>
    public override string ToString() => Windows1252Encoding.Instance.GetString(_bytes, 0, Length);

    private ByteBuffer Joined(ReadOnlySpan<byte> right)
    {
        byte[] bytes = new byte[Length + right.Length];
        Span.CopyTo(bytes);
        right.CopyTo(bytes.AsSpan(Length));
        return new ByteBuffer(bytes);
    }

    /// <summary>Makes the buffer longer; the new part is zero unless it is written.</summary>
    private Span<byte> Extend(int count)
    {
        int length = Length;
        if (count > Array.MaxLength - length)
            throw Fatal.Conversion($"{(long)length + count}", "TypeBuffer");
        if (length + count > _bytes.Length)
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(length + (long)count, Math.Max(16, length * 2L))));
        Length += count;
        return _bytes.AsSpan(length, count);
    }
}
