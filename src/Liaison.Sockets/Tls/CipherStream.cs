using System.Buffers;
using System.Buffers.Binary;
using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>
/// What an <c>SslStream</c> stands on: the protected bytes of a transport. Gives it one whole record at a time, so that
/// nothing undecrypted is ever inside it and a look whether something can be read needs no wait. Their length is in clear
/// (RFC 8446, section 5.1). Owns no memory while there is nothing to keep.
/// </summary>
internal sealed class CipherStream(Transport transport) : Stream
{
    private const int HeaderSize = 5;
    private const int LongestContent = (16 * 1024) + 2048;
    private const int LongestRecord = HeaderSize + LongestContent;
    private const int PooledSize = 64 * 1024;
    private byte[] _bytes = [];
    private byte[]? _lent;
    private int _start;
    private int _end;

    // What of the record at the start may be read, whose whole length that is at first.
    private int _offered;
    private bool _isOpen;

    /// <summary>Whether also what is written asynchronously is sent in one blocking call: handshakes and ends are short.</summary>
    public bool SendsBlocking { get; set; }

    /// <summary>How the transport's bytes have ended, if they have.</summary>
    public Transferred? End { get; private set; }

    /// <summary>The beginning of what stands where a record should, if something else does.</summary>
    public string? Stranger { get; private set; }

    /// <summary>What is wrong with the peer's certificate, when that ends the handshake of a server.</summary>
    public CertificateFault? Refused { get; set; }

    /// <summary>Whether anything was ever received as TLS.</summary>
    public bool HasHeard { get; private set; }

    /// <summary>Whether a handshake message has been sent, and not only an alert or nothing at all.</summary>
    public bool HasGreeted { get; private set; }

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The handshake is over: from now on reading never waits.</summary>
    public void Open()
    {
        _isOpen = true;
        SendsBlocking = false;
        Settle();
    }

    /// <summary>Lets the next whole record be read, if one is there.</summary>
    public bool TryOffer(out int size)
    {
        size = _offered;
        if (_offered > 0)
            return true;
        var unread = _bytes.AsSpan(_start.._end);
        if (unread.IsEmpty || Stranger is not null)
            return false;
        if (!IsRecord(unread))
        {
            Stranger = Convert.ToHexString(unread[..Math.Min(unread.Length, HeaderSize)]);
            return false;
        }

        HasHeard = true;
        if (unread.Length < HeaderSize || unread.Length < SizeOf(unread))
            return false;
        size = _offered = SizeOf(unread);
        return true;
    }

    /// <summary>The size of the record at the start, 0 when there is no whole one.</summary>
    public int SizeOfNext => _end - _start >= HeaderSize && SizeOf(_bytes.AsSpan(_start)) is var size && size <= _end - _start ? size : 0;

    /// <summary>Takes from the transport what has come; blocks until something has.</summary>
    /// <param name="lent">
    /// An array of the caller's to collect in until <see cref="Settle"/>; null where the bytes are to stay for a later call.
    /// </param>
    public Transferred Gather(byte[]? lent) => Note(transport.Receive(Room(lent)));

    /// <summary>The same without ever blocking: <see cref="SocketError.WouldBlock"/> when nothing is there.</summary>
    public Transferred GatherAvailable(byte[]? lent) => Note(transport.ReceiveAvailable(Room(lent)));

    /// <summary>Ends a call: bytes kept in the array that was lent move to one of the stream's own.</summary>
    public void Settle()
    {
        if (_start == _end)
            MoveTo([]);
        else if (_lent is not null && ReferenceEquals(_bytes, _lent))
            MoveTo(ArrayPool<byte>.Shared.Rent(Math.Max(_end - _start, LongestRecord)));
        _lent = null;
    }

    /// <summary>Notes the end of the transport's bytes, as far as it is one: a stop on this side is none.</summary>
    public void NoteEnd(Transferred end) => End ??= end;

    public override int Read(Span<byte> buffer)
    {
        while (HasToWait())
        {
            if (Gather(lent: null).Count == 0)
                return 0;
        }

        return Give(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (HasToWait())
        {
            await transport.WaitAvailableAsync(cancellationToken).ConfigureAwait(false);
            if (GatherAvailable(lent: null) is { Count: 0, Error: not SocketError.WouldBlock })
                return 0;
        }

        return Give(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        NoteGreeting(buffer);
        Check(transport.Send(buffer));
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        NoteGreeting(buffer.Span);
        Check(SendsBlocking ? transport.Send(buffer.Span) : await transport.SendAsync(buffer, cancellationToken).ConfigureAwait(false));
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static int SizeOf(ReadOnlySpan<byte> record) => HeaderSize + BinaryPrimitives.ReadUInt16BigEndian(record[3..]);

    /// <summary>Whether this may be the beginning of a record: a content type from 20 to 23, a version 3.x, a length within the limit.</summary>
    private static bool IsRecord(ReadOnlySpan<byte> bytes) =>
        bytes[0] is >= 20 and <= 23
        && (bytes.Length < 2 || bytes[1] == 3)
        && (bytes.Length < HeaderSize || SizeOf(bytes) <= LongestRecord);

    private static void Check(Transferred sent)
    {
        if (!sent.Succeeded)
            throw new CipherException(sent);
    }

    /// <summary>
    /// Once the handshake is over only the record offered may be read. It may hold nothing for the reader; then that is told,
    /// since the next one may be larger than the room that was meant for this one.
    /// </summary>
    private bool HasToWait()
    {
        if (!_isOpen)
            return !TryOffer(out _) && Stranger is null && End is null;
        if (_offered == 0)
            throw new CipherException(new(0, SocketError.WouldBlock));
        return false;
    }

    private int Give(Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, _offered);
        _bytes.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        _offered -= count;
        if (!_isOpen && _start == _end)
            Settle();
        return count;
    }

    private Transferred Note(Transferred received)
    {
        if (received.Count > 0)
            _end += received.Count;
        else if (!_isOpen && received.Error != SocketError.WouldBlock)
            NoteEnd(received);
        return received;
    }

    private Span<byte> Room(byte[]? lent)
    {
        if (lent is not null && !ReferenceEquals(_bytes, lent))
        {
            _lent = lent;
            MoveTo(lent);
        }
        else if (_bytes.Length == 0)
        {
            // Before the handshake is over a peer is a stranger.
            MoveTo(ArrayPool<byte>.Shared.Rent(_isOpen ? PooledSize : LongestRecord));
        }
        else if (_start > 0)
        {
            MoveTo(_bytes);
        }

        return _bytes.AsSpan(_end);
    }

    private void MoveTo(byte[] target)
    {
        byte[] left = _bytes;
        left.AsSpan(_start.._end).CopyTo(target);
        (_bytes, _start, _end) = (target, 0, _end - _start);
        if (left.Length > 0 && !ReferenceEquals(left, target) && !ReferenceEquals(left, _lent))
            ArrayPool<byte>.Shared.Return(left);
    }

    private void NoteGreeting(ReadOnlySpan<byte> bytes)
    {
        const byte Handshake = 22;
        HasGreeted |= !bytes.IsEmpty && bytes[0] == Handshake;
    }
}
