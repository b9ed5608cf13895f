using System.Net.Sockets;
using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

internal sealed partial class LoopConnection
{
    private const int LongestChain = 256 * 1024;
    private const int LeastAlone = 128 * 1024;
    private const int ControlRoom = FrameHeader.MaximumSize + FrameHeader.MaximumControlLength;

    private RangeChain _chain;
    private Backlog? _backlog;
    private int _messagesSent;
    private bool _isDirty;
    private bool _receives = true;
    private bool _sends;

    // For threads that want to know how much waits, and to wait for room.
    private int _posted;
    private int _unsent;
    private TaskCompletionSource<bool>? _room;
    private volatile bool _isClosing;

    /// <inheritdoc/>
    public override int QueuedBytes => Volatile.Read(ref _posted) + Volatile.Read(ref _unsent);

    /// <summary>Whether messages may be sent, in the loop's thread.</summary>
    public bool CanSend => _phase == Phase.Open && _doom is null;

    /// <summary>Whether the output of the turn has something for the connection.</summary>
    public bool HasOutput => _chain.Length > 0;

    private bool HasBacklog => _backlog is { Count: > 0 } || _tls is { HasUnsent: true };

    private bool IsFull => _backlog is { } backlog && Options.QueueSize is > 0 and var size && backlog.Count >= size;

    /// <inheritdoc/>
    public override SendStatus Send(ReadOnlySpan<byte> message, MessageKind kind = MessageKind.Binary)
    {
        if (EventLoop.Current != Loop)
            return SendElsewhere(message, kind);
        if (!CanSend)
            return SendStatus.Closed;
        if (IsFull && !TryMakeRoom(waits: Loop.Calling == this))
            return CanSend ? SendStatus.Full : SendStatus.Closed;
        Loop.Send(this, message, kind);
        return SendStatus.Queued;
    }

    /// <inheritdoc/>
    public override void Post(ReadOnlySpan<byte> message, MessageKind kind = MessageKind.Binary)
    {
        if (EventLoop.Current == Loop)
            SendIfRoom(message, kind);
        else if (_end is null && !_isClosing)
            Loop.PostWithoutWaiting(this, message, kind);
    }

    /// <summary>Sends a message that nobody waits with.</summary>
    public void SendIfRoom(ReadOnlySpan<byte> message, MessageKind kind)
    {
        if (CanSend && (!IsFull || TryMakeRoom(waits: false, isBroadcast: true)))
            Loop.Send(this, message, kind);
    }

    /// <summary>Sends what another thread has posted.</summary>
    public void SendPosted(ReadOnlySpan<byte> message, MessageKind kind)
    {
        Interlocked.Add(ref _posted, -message.Length);
        if (CanSend && (!IsFull || TryMakeRoom(waits: true)))
            Loop.Send(this, message, kind);
        TellRoom();
    }

    /// <summary>Sends a frame of a broadcast that stands in the output of the turn.</summary>
    public void SendRange(int start, int length)
    {
        if (!IsFull || TryMakeRoom(waits: false, isBroadcast: true))
            AppendRange(start, length);
    }

    /// <summary>Sends a frame that stands in the output of the turn, whether or not there is room.</summary>
    public void AppendRange(int start, int length)
    {
        _messagesSent++;
        if (HasBacklog)
        {
            AddToBacklog(Loop.Output.Read(start, length));
            return;
        }

        Loop.Output.Append(ref _chain, start, length);
        if (_chain.Length >= LongestChain)
            FlushOwn();
        else
            SendLater();
    }

    /// <summary>
    /// Whether a message stands in what the peer has sent, as that of an echo does: it stays there until the connection's own
    /// turn is over, and need not be copied.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="start">Where it stands.</param>
    public bool HasReceived(ReadOnlySpan<byte> message, out int start)
    {
        start = 0;
        return Loop.Calling == this && !HasBacklog && _tls is null
            && _inbox.Store.Overlaps(message, out start) && start >= 0 && start + message.Length <= _inbox.Store.Length;
    }

    /// <summary>Sends a frame whose header stands in the output of the turn, and whose payload is one that <see cref="HasReceived"/>.</summary>
    public void AppendReceived(int header, int headerLength, int start, int length)
    {
        _messagesSent++;
        Loop.Output.Append(ref _chain, header, headerLength);
        Loop.Output.AppendLent(ref _chain, start, length);
    }

    /// <summary>
    /// Sends a large message at once from where it stands, with its header in the same call: if it is the only one, as far as
    /// can be seen, or so large that its copy costs more than a call. Others are copied together: each call may wake the peer.
    /// </summary>
    /// <returns>False when there are others.</returns>
    public bool TrySendInPlace(ReadOnlySpan<byte> header, ReadOnlySpan<byte> message)
    {
        if (HasOutput || HasBacklog || _tls is not null || (_inbox.Count > 0 && message.Length < LeastAlone))
            return false;
        _messagesSent++;
        SendPieces(header, message, [new(0, header.Length, IsLent: false), new(0, message.Length, IsLent: true)]);
        return true;
    }

    /// <summary>Sends a frame that is too large for the output of a turn.</summary>
    public void SendLarge(ReadOnlySpan<byte> frame, bool isBroadcast)
    {
        if (isBroadcast && IsFull && !TryMakeRoom(waits: false, isBroadcast))
            return;
        _messagesSent++;
        FlushOwn();
        if (HasBacklog)
            AddToBacklog(frame);
        else if (_doom is null)
            SendBytes(frame);
    }

    /// <summary>Sends what has come together for the connection, in one piece.</summary>
    public void FlushOwn()
    {
        if (_chain.Length == 0)
            return;
        var chain = _chain;
        _chain = default;
        if (_phase == Phase.Over)
            return;
        if (chain.IsSimple)
            SendBytes(Loop.Output.Read(chain));
        else
            SendPieces(Loop.Output.Written, _inbox.Store, Loop.Output.Pieces(chain));
        Loop.FlushedOwn();
    }

    /// <summary>The same at the end of a turn.</summary>
    public void FlushDirty()
    {
        _isDirty = false;
        FlushOwn();
    }

    /// <summary>At the end of its own turn a connection sends by itself; what others have for it waits for the end of the loop's.</summary>
    private void SendLater()
    {
        if (_isDirty || Loop.Calling == this)
            return;
        _isDirty = true;
        Loop.AddDirty(this);
    }

    private SendStatus SendElsewhere(ReadOnlySpan<byte> message, MessageKind kind)
    {
        while (_end is null && !_isClosing)
        {
            if (HasRoom)
            {
                Interlocked.Add(ref _posted, message.Length);
                return Loop.PostSend(this, message, kind) ? SendStatus.Queued : SendStatus.Closed;
            }

            if (EventLoop.Current is not null)
                return SendStatus.Full;
            WaitForRoom();
        }

        return SendStatus.Closed;
    }

    /// <summary>
    /// Whether another thread may post a message. What the loop has not looked at is no fault of the peer's: where nobody is to
    /// wait for the peer, that is waited for all the same, and the loop decides what becomes of the message.
    /// </summary>
    private bool HasRoom => Options.QueueSize <= 0
        || (Options.WhenFull == QueuePolicy.Wait ? QueuedBytes : Volatile.Read(ref _posted)) < Options.QueueSize;

    private void WaitForRoom()
    {
        var room = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        room = Interlocked.CompareExchange(ref _room, room, null) ?? room;

        // Whoever makes room looks for waiting threads afterwards: one of the two sees the other.
        if (!HasRoom && _end is null && !_isClosing)
            Blocking.Result(room.Task);
    }

    private void TellRoom()
    {
        Interlocked.MemoryBarrier();
        if (_room is not null && (HasRoom || _end is not null || _isClosing))
            Interlocked.Exchange(ref _room, null)?.TrySetResult(true);
    }

    /// <summary>Does with a full queue what the options say.</summary>
    /// <param name="waits">Whether the one who sends waits, or has waited, by itself.</param>
    /// <param name="isBroadcast">Whether nobody would wait.</param>
    /// <returns>Whether there is room for one more message.</returns>
    private bool TryMakeRoom(bool waits, bool isBroadcast = false)
    {
        switch (Options.WhenFull)
        {
            case QueuePolicy.Wait when waits:
                return true;
            case QueuePolicy.Wait when !isBroadcast:
                return false;
            case QueuePolicy.DropNewest:
                SocketMetrics.MessageDropped();
                return false;
            case QueuePolicy.DropOldest:
                while (IsFull && _backlog!.TryDropOldest())
                    SocketMetrics.MessageDropped();

                // What has begun to leave may fill the queue alone: then it has room for the newest message, in place of others.
                CountUnsent();
                return true;
            default:
                EndAsTooSlow();
                return false;
        }
    }

    private void SendControl(WebSocketOpcode opcode, ReadOnlySpan<byte> payload)
    {
        // A peer that pings and does not read gets no more pongs than fit; that it is closed, it is told in any case.
        if (_doom is not null || (IsFull && opcode != WebSocketOpcode.Close))
            return;
        Span<byte> frame = stackalloc byte[ControlRoom];
        int size = new FrameHeader(IsFinal: true, ReservedBits: 0, opcode, Mask: null, payload.Length).Write(frame);
        payload.CopyTo(frame[size..]);
        size += payload.Length;
        if (HasBacklog)
        {
            AddToBacklog(frame[..size]);
        }
        else if (Loop.Output.TryReserve(size, out var room))
        {
            frame[..size].CopyTo(room);
            Loop.Output.Append(ref _chain, Loop.Output.Commit(size), size);
            SendLater();
        }
        else
        {
            SendLarge(frame[..size], isBroadcast: false);
        }
    }

    private void SendBytes(ReadOnlySpan<byte> bytes)
    {
        var sent = SendNow(bytes);
        if (!HaveLeft(sent))
            return;
        if (sent.Count < bytes.Length)
            (_backlog ??= new()).AddBegun(bytes[sent.Count..]);
        if (HasBacklog)
            AwaitRoom();
    }

    private void SendPieces(ReadOnlySpan<byte> written, ReadOnlySpan<byte> lent, ReadOnlySpan<OutputPiece> pieces)
    {
        var sent = SendNow(written, lent, pieces);
        if (!HaveLeft(sent))
            return;
        int gone = sent.Count;
        foreach (var piece in pieces)
        {
            if (gone < piece.Length)
                (_backlog ??= new()).AddBegun(piece.Of(written, lent)[gone..]);
            gone = Math.Max(gone - piece.Length, 0);
        }

        if (HasBacklog)
            AwaitRoom();
    }

    /// <summary>Whether the system has taken bytes, if only some of them; else the connection ends.</summary>
    private bool HaveLeft(Transferred sent)
    {
        if (!sent.Succeeded)
        {
            EndLater(new(EndReason.Reset, sent.Error));
            return false;
        }

        SocketMetrics.Sent(sent.Count, _messagesSent);
        _messagesSent = 0;
        return true;
    }

    private void AwaitRoom()
    {
        CountUnsent();
        UpdateWatch();
    }

    /// <summary>Drops what has not begun to leave.</summary>
    private void DropBacklog()
    {
        _backlog?.DropMessages();
        if (_backlog is { Count: 0 })
            _backlog = null;
        CountUnsent();
    }

    private void AddToBacklog(ReadOnlySpan<byte> frame)
    {
        (_backlog ??= new()).Add(frame);
        CountUnsent();
    }

    /// <summary>The system takes bytes again.</summary>
    private void SendUnsent()
    {
        if (!HasBacklog || _phase == Phase.Over)
            return;
        var sent = _tls is { HasUnsent: true } ? _tls.SendUnsent() : new(0, SocketError.Success);
        _lastTaken = sent.Count > 0 ? Loop.Now : _lastTaken;
        if (sent.Succeeded && _backlog is { } backlog)
            sent = SendBacklog(backlog);
        if (!sent.Succeeded)
        {
            EndBy(new(EndReason.Reset, sent.Error));
            return;
        }

        CountUnsent();
        UpdateWatch();
        TellRoom();
        if (_phase == Phase.Ending && !HasBacklog)
            EndSending();
        else if (!IsFull && _calls?.IsFull != true)
            Resume();
    }

    private Transferred SendBacklog(Backlog backlog)
    {
        var sent = SendNow(backlog.Unsent);
        if (!sent.Succeeded)
            return sent;
        SocketMetrics.Sent(sent.Count, _messagesSent);
        _messagesSent = 0;
        backlog.Sent(sent.Count);
        if (sent.Count > 0)
            _lastTaken = Loop.Now;
        if (backlog.Count == 0)
            _backlog = null;
        return sent;
    }

    private void CountUnsent() => Volatile.Write(ref _unsent, _backlog?.Count ?? 0);

    private void UpdateWatch()
    {
        bool receives = !_isPaused && !_hasEndOfInput;
        if (_phase == Phase.Over || (receives == _receives && HasBacklog == _sends))
            return;
        (_receives, _sends) = (receives, HasBacklog);
        _streams.Watch(_handle, _receives, _sends);
    }
}
