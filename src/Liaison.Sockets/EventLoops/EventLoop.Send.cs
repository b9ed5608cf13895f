using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

internal sealed partial class EventLoop
{
    // Without context takeover, which servers never agree to, one deflater does for all connections, and what it makes of a
    // message is the same for all of them.
    private static readonly DeflateAgreement Agreement = new(ServerNoContextTakeover: true, ClientNoContextTakeover: true);

    // From here on a message that stands where it was received is not copied.
    private const int LeastReceived = 4 * 1024;

    // From here on the copy of any other message costs more than a second piece in a call.
    private const int LeastInPlace = 16 * 1024;

    private readonly List<LoopConnection> _dirty = [];
    private readonly FramedMessage[] _framed = new FramedMessage[2];
    private byte[] _large = [];

    /// <summary>What is sent in this turn.</summary>
    public TurnOutput Output { get; } = new();

    /// <summary>The frames of WebSockets without compression.</summary>
    public Envelope Frames { get; } = new FrameEnvelope(WebSocketRole.Server, deflater: null, new());

    /// <summary>The frames of WebSockets with compression.</summary>
    public Envelope CompressedFrames { get; } =
        new FrameEnvelope(WebSocketRole.Server, new MessageDeflater(WebSocketRole.Server, Agreement), new());

    /// <summary>The connection has something to send at the end of the turn.</summary>
    public void AddDirty(LoopConnection connection) => _dirty.Add(connection);

    /// <summary>Sends a message to the connections of a group that the loop has.</summary>
    public void Broadcast(GroupSection section, ReadOnlySpan<byte> message, MessageKind kind, LoopConnection? except)
    {
        _framed.AsSpan().Clear();
        for (int i = 0; i < section.Count; i++)
        {
            var connection = section[i];
            if (connection == except || !connection.CanSend)
                continue;
            var framed = Framed(connection.Envelope, message, kind);
            if (framed.Start >= 0)
                connection.SendRange(framed.Start, framed.Length);
            else
                connection.SendLarge(_large.AsSpan(0, framed.Length), isBroadcast: true);
        }
    }

    /// <summary>Sends a message to one connection, which can take it.</summary>
    public void Send(LoopConnection connection, ReadOnlySpan<byte> message, MessageKind kind)
    {
        if (message.Length >= LeastReceived && TrySendInPlace(connection, message, kind))
            return;
        int start = Write(connection.Envelope, message, kind, out int length);
        if (start >= 0)
            connection.AppendRange(start, length);
        else
            connection.SendLarge(_large.AsSpan(0, length), isBroadcast: false);
    }

    /// <summary>Sends what all connections have for this turn, and begins the store anew.</summary>
    public void Flush()
    {
        foreach (var connection in _dirty)
            connection.FlushDirty();
        _dirty.Clear();
        Output.Reset();
    }

    /// <summary>The connection has sent what its own turn has brought: if nobody else has anything, the store begins anew, warm in the processor's caches.</summary>
    public void FlushedOwn()
    {
        if (_dirty.Count == 0 && Calling is not { HasOutput: true })
            Output.Reset();
    }

    private bool TrySendInPlace(LoopConnection connection, ReadOnlySpan<byte> message, MessageKind kind)
    {
        var envelope = connection.Envelope;
        if (envelope.IsOrdered || !envelope.Trailer.IsEmpty)
            return false;
        if (connection.HasReceived(message, out int start))
        {
            if (!Output.TryReserve(Envelope.HeaderRoom, out var room))
                return false;
            int length = envelope.WriteHeader(new OutgoingFrame(kind, message.Length), room, out _);
            connection.AppendReceived(Output.Commit(length), length, start, message.Length);
            return true;
        }

        if (message.Length < LeastInPlace)
            return false;
        Span<byte> header = stackalloc byte[Envelope.HeaderRoom];
        int size = envelope.WriteHeader(new OutgoingFrame(kind, message.Length), header, out _);
        return connection.TrySendInPlace(header[..size], message);
    }

    /// <summary>The message in the form of an envelope, made once for all connections that have the same.</summary>
    private FramedMessage Framed(Envelope envelope, ReadOnlySpan<byte> message, MessageKind kind)
    {
        foreach (ref readonly var known in _framed.AsSpan())
        {
            if (ReferenceEquals(known.Envelope, envelope))
                return known;
        }

        int start = Write(envelope, message, kind, out int length);
        _framed[1] = _framed[0];

        // The store for large frames holds one at a time, and making room in the other may have emptied it.
        if (start < 0 || _framed[1].Start < 0 || start <= _framed[1].Start)
            _framed[1] = default;
        return _framed[0] = new(envelope, start, length);
    }

    /// <summary>Writes a frame to the output of the turn, or to a store of its own if it is too large for that.</summary>
    /// <returns>Where it stands in the output; negative: in the store.</returns>
    private int Write(Envelope envelope, ReadOnlySpan<byte> message, MessageKind kind, out int length)
    {
        // The usual case, without all that other envelopes may have.
        if (ReferenceEquals(envelope, Frames) && Output.TryReserve(Envelope.HeaderRoom + message.Length, out var place))
        {
            var opcode = kind == MessageKind.Text ? WebSocketOpcode.Text : WebSocketOpcode.Binary;
            length = FrameHeader.WriteWhole(place, opcode, message.Length);
            message.CopyTo(place[length..]);
            length += message.Length;
            return Output.Commit(length);
        }

        bool isCompressed = envelope.TryCompress(message, out var compressed);
        if (isCompressed)
            message = compressed.Span;
        int most = Envelope.HeaderRoom + message.Length + envelope.Trailer.Length;
        bool fits = Output.TryReserve(most, out var room);
        if (!fits)
        {
            FlushAll();
            fits = Output.TryReserve(most, out room);
        }

        if (!fits)
        {
            if (_large.Length < most)
                _large = GC.AllocateUninitializedArray<byte>(most);
            room = _large;
        }

        var frame = new OutgoingFrame(kind, message.Length, IsCompressed: isCompressed);
        length = envelope.WriteHeader(frame, room, out _);
        message.CopyTo(room[length..]);
        length += message.Length;
        if (envelope.Trailer is { IsEmpty: false } trailer)
        {
            trailer.Span.CopyTo(room[length..]);
            length += trailer.Length;
        }

        return fits ? Output.Commit(length) : -1;
    }

    /// <summary>Within a turn: also what the connection whose turn it is has so far.</summary>
    private void FlushAll()
    {
        Calling?.FlushOwn();
        Flush();
    }

    private readonly record struct FramedMessage(Envelope? Envelope, int Start, int Length);
}
