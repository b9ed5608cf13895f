using System.Runtime.InteropServices;
using System.Text;

namespace Liaison.Sockets;

/// <summary>
/// What a read gives: the bytes of one message, or why there is none (<see cref="Status"/>). Empty in the second case,
/// so a program that does not care may use it as it is. The bytes belong to whoever holds the message.
/// </summary>
public readonly struct Message
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Encoding? _encoding;
    private readonly object? _detail;
    private readonly bool _isUnfinished;

    /// <summary>Makes a message of bytes.</summary>
    /// <param name="bytes">The content; not copied.</param>
    /// <param name="encoding">How the bytes become text; null means UTF-8.</param>
    /// <param name="kind">What the message is.</param>
    public Message(ReadOnlyMemory<byte> bytes, Encoding? encoding = null, MessageKind kind = MessageKind.Binary)
    {
        _bytes = bytes;
        Kind = kind;
        Status = ReadStatus.Received;
        _encoding = encoding;
    }

    internal Message(
        ReadOnlyMemory<byte> bytes, Encoding encoding, RecyclableArray? array, MessageKind kind = MessageKind.Binary, bool isLast = true)
        : this(bytes, encoding, kind)
    {
        _detail = array;
        _isUnfinished = !isLast;
    }

    private Message(ReadStatus status, object? detail)
    {
        Status = status;
        _detail = detail;
    }

    /// <summary>The content.</summary>
    /// <exception cref="ObjectDisposedException">The message has been recycled.</exception>
    public ReadOnlyMemory<byte> Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(_detail is RecyclableArray { IsRecycled: true }, typeof(Message));
            return _bytes;
        }
    }

    /// <summary>What the message is.</summary>
    public MessageKind Kind { get; }

    /// <summary>Whether the message ends here: false for a part of a message that is not the last one.</summary>
    public bool IsLast => !_isUnfinished;

    /// <summary>How the read ended; the rest has a meaning only when it is <see cref="ReadStatus.Received"/>.</summary>
    public ReadStatus Status { get; }

    /// <summary>Whether there is no byte.</summary>
    public bool IsEmpty => _bytes.IsEmpty;

    /// <summary>The number of bytes.</summary>
    public int Length => _bytes.Length;

    /// <summary>Why the connection has ended, with <see cref="ReadStatus.Closed"/>; else null.</summary>
    public ConnectionEnd? End => _detail as ConnectionEnd;

    /// <summary>How far the message has come, with <see cref="ReadStatus.Incomplete"/>; else null.</summary>
    public MessageProgress? Progress => _detail as MessageProgress;

    /// <summary>What a read gives on a connection that has ended.</summary>
    public static Message ClosedBy(ConnectionEnd end) => new(ReadStatus.Closed, end);

    /// <summary>The content as text, by the encoding of the connection it came from.</summary>
    public static implicit operator string(Message message) => message.ToString();

    /// <summary>The content as an array: the message's own when it fills it, else a copy.</summary>
    public static implicit operator byte[](Message message) => message.ToArray();

    /// <summary>The content, without a copy.</summary>
    public static implicit operator ReadOnlySpan<byte>(Message message) => message.Bytes.Span;

    /// <summary>The content, without a copy.</summary>
    public static implicit operator ReadOnlyMemory<byte>(Message message) => message.Bytes;

    /// <summary>The content as text, by the encoding of the connection it came from.</summary>
    public override string ToString()
    {
        var bytes = Bytes;
        if (bytes.IsEmpty)
            return "";
        var encoding = _encoding ?? Encoding.UTF8;
        return MemoryMarshal.TryGetArray(bytes, out var segment)
            ? encoding.GetString(segment.Array!, segment.Offset, segment.Count)
            : encoding.GetString(bytes.Span);
    }

    /// <summary>The content as an array: the message's own when it fills it, else a copy.</summary>
    public byte[] ToArray() =>
        _detail is null && MemoryMarshal.TryGetArray(_bytes, out var segment) && segment.Array!.Length == segment.Count
            ? segment.Array
            : Bytes.ToArray();

    /// <summary>
    /// Gives the array of a large message back for the next read. Never necessary: it spares the garbage collector and
    /// keeps the processor's caches warm where messages of many KiB are read in a loop. Call it when nobody looks at
    /// <see cref="Bytes"/> any more; strings and copied arrays made of the message are not concerned.
    /// </summary>
    public void Recycle() => (_detail as RecyclableArray)?.Recycle();

    /// <summary>Cuts the message, text between two characters, so that nobody gets more than asked for.</summary>
    /// <param name="maximumBytes">At least 1; a character that is larger is given all the same.</param>
    internal (Message Given, Message Kept) Cut(int maximumBytes)
    {
        var bytes = Bytes;
        int length = maximumBytes;
        if (Kind == MessageKind.Text)
        {
            while (length > 0 && IsInsideCharacter(bytes.Span[length]))
                length--;
            if (length == 0)
            {
                for (length = maximumBytes; length < bytes.Length && IsInsideCharacter(bytes.Span[length]);)
                    length++;
            }
        }

        var encoding = _encoding ?? Encoding.UTF8;
        var rest = length < bytes.Length ? new Message(bytes[length..], encoding, null, Kind, IsLast) : default;
        return (new(bytes[..length], encoding, null, Kind, length == bytes.Length && IsLast), rest);
    }

    internal static Message Nothing(ReadStatus status) => new(status, null);

    internal static Message Partial(MessageProgress progress) => new(ReadStatus.Incomplete, progress);

    /// <summary>Whether a byte of UTF-8 continues a character.</summary>
    private static bool IsInsideCharacter(byte value) => (value & 0xC0) == 0x80;
}
