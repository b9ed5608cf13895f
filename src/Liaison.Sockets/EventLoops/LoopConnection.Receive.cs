using System.Net.Sockets;
using Liaison.Protocols.Framing;
using Liaison.Protocols.Http;
using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

internal sealed partial class LoopConnection
{
    private bool _isPaused;
    private bool _borrowsDecoder;
    private volatile bool _isWanted = true;
    private bool _heardFrame;
    private bool _hasEndOfInput;

    // Counted together: a counter that somebody watches costs more than a small message.
    private int _messagesRead;

    /// <inheritdoc/>
    public override bool IsReceiving
    {
        get => _isWanted;
        set
        {
            _isWanted = value;
            Loop.Run(TakeWish);
        }
    }

    /// <summary>The program has taken what was too much for it, or the peer what waited: on with what has been received.</summary>
    public void Resume()
    {
        if (!_isPaused || _phase == Phase.Over || (!_isWanted && _phase == Phase.Open) || (_isStopping && _phase == Phase.Open))
            return;
        _isPaused = false;
        DigestInTurn();
        if (MayReceiveMore)
            Receive();
        UpdateWatch();
    }

    /// <summary>Whether TLS has taken more from the system than the connection has taken from TLS: nobody would tell of it again.</summary>
    private bool MayReceiveMore => _tls is { HasReceived: true } && !_isPaused && _phase is Phase.Opening or Phase.Open or Phase.Closing;

    private void Receive()
    {
        do
            ReceiveOnce();
        while (MayReceiveMore);
        if (_tls is not null)
            UpdateWatch();
    }

    /// <summary>Receives once: whoever sends more than that has to wait for the next turn, like everybody.</summary>
    private void ReceiveOnce()
    {
        if (_phase == Phase.Opening)
        {
            ReceiveHandshake();
            return;
        }

        if (_phase == Phase.Ending)
        {
            ThrowAway();
            return;
        }

        if (_borrowsDecoder && _decoder is null)
            Decode(Loop.BorrowDecoder());
        var received = ReceiveBytes(_inbox.Reserve(Loop.Scratch).Span);
        if (received.Count > 0)
        {
            _inbox.Commit(received.Count);
            (_lastHeard, _unansweredSince) = (Loop.Now, 0);
            SocketMetrics.Received(received.Count);
            DigestInTurn();
            return;
        }

        _inbox.Settle();
        GiveDecoderBack();
        if (received.Error != SocketError.WouldBlock)
            EndOfInput(received.Error);
    }

    private void DigestInTurn()
    {
        Digest();

        // What is sent may stand in what has been received.
        FlushOwn();
        _inbox.Settle();
        GiveDecoderBack();
    }

    /// <summary>Has the program called for each message that is complete.</summary>
    private void Digest()
    {
        var calling = Loop.Calling;
        Loop.Calling = this;
        if (_decoder is { } decoder)
            DigestFrames(decoder);
        else if (!_borrowsDecoder)
            DigestMessages();
        Loop.Calling = calling;
        SocketMetrics.MessagesRead(_messagesRead);
        _messagesRead = 0;
    }

    private void DigestFrames(WebSocketDecoder decoder)
    {
        while (!_isPaused && _phase is Phase.Open or Phase.Closing)
        {
            if (decoder.TryTakeWhole(out var message, out bool isText))
            {
                _heardFrame = true;
                Deliver(message, isText ? MessageKind.Text : MessageKind.Binary);
                continue;
            }

            var step = decoder.Next(lends: true);
            if (step.Kind == WebSocketEventKind.NeedMore)
                break;
            _heardFrame = true;
            Take(step);
        }

        NoteHalfMessage(decoder.MessageBegun);
    }

    private void Take(in WebSocketEvent step)
    {
        switch (step.Kind)
        {
            case WebSocketEventKind.Message:
                Deliver(step.Bytes.Span, step.IsText ? MessageKind.Text : MessageKind.Binary);
                break;
            case WebSocketEventKind.Ping:
                SendControl(WebSocketOpcode.Pong, step.Bytes.Span);
                break;
            case WebSocketEventKind.Pong:
                TakePong(step.Bytes.Span);
                break;
            case WebSocketEventKind.Close:
                TakeClose(step.Close!);
                break;
            default:
                EndBy(new(EndReason.Violation) { WebSocketViolation = step.Violation });
                break;
        }
    }

    private void DigestMessages()
    {
        while (!_isPaused && _phase == Phase.Open)
        {
            var step = _inbox.Take(Framing, Listener.MessageSize, Loop.Scratch.Length, out var message, lends: true);
            if (step.Outcome == FramingOutcome.NeedMore)
            {
                _announced = step.Expected - step.Start;
                NoteHalfMessage(step.Expected > 0);
                break;
            }

            if (step.Outcome == FramingOutcome.Message)
                Deliver(message.Span, MessageKind.Binary);
            else
                EndBy(new(EndReason.Violation, Violation: step.Violation));
        }
    }

    private void Deliver(ReadOnlySpan<byte> message, MessageKind kind)
    {
        // After this side's close frame, messages that still come are nobody's.
        if (_phase != Phase.Open)
            return;
        _messageBegan = 0;
        _messagesRead++;
        if (_calls is null)
            CallMessage(message, kind);
        else if (!_calls.AddMessage(message, kind))
            Pause();
        if (IsFull && Options.WhenFull == QueuePolicy.Wait)
            Pause();
    }

    private void TakeWish()
    {
        if (_phase == Phase.Open && !_isWanted)
            Pause();
        else if (!IsFull && _calls?.IsFull != true)
            Loop.RunLater(Resume);
    }

    private void Pause()
    {
        _isPaused = true;
        UpdateWatch();
    }

    private void EndOfInput(SocketError error)
    {
        if (error != SocketError.Success)
        {
            EndBy(_tls is { Fault.Length: > 0 } tls ? new(EndReason.Reset) { Detail = tls.Fault } : new(EndReason.Reset, error));
            return;
        }

        _hasEndOfInput = true;
        if (_phase == Phase.Closing)
            EndBy(ConnectionEnd.ClosedHere);
        else
            EndBy(IsWebSocket ? new(EndReason.NotClosed, Discarded: _inbox.Count) : new(EndReason.ClosedByPeer, Discarded: _inbox.Count));
    }

    private void ReceiveHandshake()
    {
        if (_tls is { IsOpen: false })
        {
            _tls.Arrive();
            return;
        }

        var received = ReceiveBytes(Loop.Scratch);
        if (received.Count == 0)
        {
            if (received.Error != SocketError.WouldBlock)
                Refuse(FailureCause.Cut.ToString(), []);
            return;
        }

        var bytes = Loop.Scratch.AsSpan(0, received.Count);
        var handshake = _handshake ??= Loop.BorrowHandshake();
        switch (handshake.Read(bytes, out int consumed))
        {
            case HandshakeOutcome.NeedMore:
                return;
            case HandshakeOutcome.Accepted:
                Accept(handshake, bytes[consumed..]);
                break;
            default:
                Refuse(FormattableString.Invariant($"{handshake.Status} {handshake.Detail}"), handshake.Response);
                break;
        }

        Loop.TakeBack(handshake);
    }

    private void Accept(ServerHandshake handshake, ReadOnlySpan<byte> surplus)
    {
        LeaveHalfOpen();
        BeginFrames(handshake.Path, handshake.SubProtocol, handshake.Request!.Headers, handshake.Deflate);
        Add(surplus);
        SendBytes(handshake.Response);
        OpenFrames();
    }

    private void BeginFrames(string path, string subProtocol, IReadOnlyList<HttpHeader> headers, DeflateAgreement? deflate)
    {
        (Path, SubProtocol) = (path, subProtocol);

        // A thread of the pool may call the program later, when the list serves for another client.
        Headers = Loop.Options.Threads == ServerThreads.Pool ? [.. headers] : headers;
        if (deflate is not null)
            Envelope = Loop.CompressedFrames;
        _borrowsDecoder = deflate is null;
        Decode(deflate is null ? Loop.BorrowDecoder() : Loop.NewDecoder(deflate));
    }

    private void Decode(WebSocketDecoder decoder) => (_decoder, _inbox) = (decoder, decoder.Buffer);

    /// <summary>Between two messages a connection needs no decoder: most are there most of the time.</summary>
    private void GiveDecoderBack()
    {
        if (!_borrowsDecoder || _decoder is not { IsAtRest: true } decoder)
            return;
        Loop.TakeBack(decoder);
        (_decoder, _inbox) = (null, NoInbox);
    }

    /// <summary>Adds what has been received behind the handshake.</summary>
    private void Add(ReadOnlySpan<byte> surplus)
    {
        if (surplus.IsEmpty)
            return;
        surplus.CopyTo(_inbox.Reserve(new byte[surplus.Length + 1]).Span);
        _inbox.Commit(surplus.Length);
        _inbox.Settle();
    }

    private void OpenFrames()
    {
        Open();
        if (_inbox.Count > 0 && !_isPaused)
            DigestInTurn();
        else
            GiveDecoderBack();
    }
}
