using System.Net.Sockets;
using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

internal sealed partial class LoopConnection
{
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SendPatience = TimeSpan.FromSeconds(10);
    private ConnectionEnd? _doom;
    private bool _hasEndedSending;
    private bool _isStopping;

    /// <summary>Ends the connection as <see cref="EndLater"/> has decided.</summary>
    public void EndNow() => EndBy(_doom!);

    /// <summary>Gives the socket back without a word to the peer.</summary>
    public void Abort()
    {
        if (_phase is Phase.Open or Phase.Closing)
            EndBy(ConnectionEnd.ClosedHere);
        Release();
    }

    /// <summary>Makes place for other handshakes.</summary>
    public void Drop() => Refuse(FailureCause.ConnectionLimit.ToString(), []);

    /// <summary>A limit does not let the client in, which is told so.</summary>
    public void TurnAway()
    {
        SocketMetrics.Opened();
        Refuse("limit", IsWebSocket && Server.Tls is null ? Server.Farewell : []);
    }

    /// <summary>The server stops: what has been received is still handled, and what comes of it is sent.</summary>
    public void StopHere(CloseFrame frame)
    {
        if (_calls is null || _phase != Phase.Open)
        {
            CloseHere(frame);
            return;
        }

        _isStopping = true;
        Pause();
        _calls.AddLast(() => Loop.RunLater(() => CloseHere(frame)));
    }

    /// <summary>For one that came when all others had been told already.</summary>
    public void StopIfServerDoes()
    {
        if (Server.IsStopping)
            StopHere(CloseFrame.Of(CloseCodes.GoingAway));
    }

    /// <summary>Begins to end the connection in the thread of its loop.</summary>
    public void CloseHere(CloseFrame frame)
    {
        if (_phase == Phase.Opening)
            Drop();
        if (_phase != Phase.Open || _doom is not null)
            return;
        if (!IsWebSocket)
        {
            EndLater(ConnectionEnd.ClosedHere);
            return;
        }

        SendControl(WebSocketOpcode.Close, frame.Payload());
        _phase = Phase.Closing;
        _isClosing = true;
        TellRoom();
        if (_isPaused)
            Loop.RunLater(Resume);
        var limit = ((WebSocketListenerOptions)Listener).WebSocket.CloseTimeout;
        Loop.Wheel.Set(_timer, limit > TimeSpan.Zero ? After(limit) : long.MaxValue);
    }

    private protected override void Close(CloseFrame frame)
    {
        // What this thread has posted goes out first; what others send from now on does not.
        Loop.Run(() =>
        {
            _isClosing = true;
            TellRoom();
            CloseHere(frame);
        });
    }

    private void TakeClose(CloseFrame frame)
    {
        if (_phase == Phase.Closing)
        {
            EndBy(new(EndReason.ClosedHere) { Close = frame });
            return;
        }

        SendControl(WebSocketOpcode.Close, (frame with { Reason = "" }).Payload());
        EndBy(new(EndReason.ClosedByPeer) { Close = frame });
    }

    private void EndAsTooSlow() => EndLater(new(EndReason.Violation)
    {
        WebSocketViolation = new(WebSocketViolationKind.TooSlow, CloseCodes.TryAgainLater, "the peer takes too slowly what is sent"),
    });

    /// <summary>Ends the connection once nobody is looking at it.</summary>
    private void EndLater(ConnectionEnd end)
    {
        if (_doom is not null || _phase is Phase.Ending or Phase.Over)
            return;
        _doom = end;
        Loop.EndLater(this);
    }

    /// <summary>The end: of messages and membership at once, of the socket when the peer has what was sent.</summary>
    private void EndBy(ConnectionEnd end)
    {
        if (_phase is Phase.Over)
            return;
        if (_end is not null || _phase == Phase.Opening)
        {
            Release();
            return;
        }

        if (end.WebSocketViolation is { } violation && _phase == Phase.Open)
        {
            _doom = null;
            if (violation.Kind == WebSocketViolationKind.TooSlow)
                DropBacklog();
            if (IsWebSocket)
                SendControl(WebSocketOpcode.Close, CloseFrame.Of(violation.CloseCode, violation.Detail).Payload());
        }

        _end = end;
        _phase = Phase.Ending;
        TellRoom();
        while (_membership is { } membership)
            Leave(membership.Section);
        SocketMetrics.Ended(end);
        Listener.Logger.ConnectionEnded(LocalEndpoint, RemoteEndpoint, end);
        FlushOwn();
        if (_calls is not null)
            _calls.AddClose(end);
        else
            CallHere(static connection => connection.CallClose(connection._end!));
        EndSocket(end);
    }

    private void EndSocket(ConnectionEnd end)
    {
        _inbox.Discard();
        _inbox.Settle();
        bool isLost = end.Reason is EndReason.Reset or EndReason.Unanswered
            || (end.WebSocketViolation?.Kind == WebSocketViolationKind.TooSlow && !IsWebSocket);
        if (isLost)
        {
            Release();
            return;
        }

        _isPaused = false;
        UpdateWatch();
        Loop.Wheel.Set(_timer, After(HasBacklog ? SendPatience : EndPatience));
        if (!HasBacklog)
            EndSending();
    }

    /// <summary>All is sent. Whoever may still send is waited for, since closing while bytes arrive would reset what is on its way.</summary>
    private void EndSending()
    {
        _tls?.EndSending();
        if (HasBacklog)
        {
            Loop.Wheel.Set(_timer, After(SendPatience));
            UpdateWatch();
            return;
        }

        if (_hasEndOfInput)
        {
            Release();
            return;
        }

        _hasEndedSending = true;
        _streams.EndSending(_handle);
        Loop.Wheel.Set(_timer, After(EndPatience));
    }

    private void ThrowAway()
    {
        var received = _streams.Receive(_handle, Loop.Scratch);
        if (received.Count > 0 || received.Error == SocketError.WouldBlock)
            return;
        _hasEndOfInput = true;
        if (_hasEndedSending || received.Error != SocketError.Success)
            Release();
        else
            UpdateWatch();
    }

    /// <summary>Does not let the client in.</summary>
    /// <param name="reason">Why, for the log; the first word for the metrics too.</param>
    /// <param name="answer">What the client is told.</param>
    /// <param name="isTold">Whether it has been told already.</param>
    private void Refuse(string reason, ReadOnlySpan<byte> answer, bool isTold = false)
    {
        LeaveHalfOpen();
        SocketMetrics.Refused(reason.Split(' ')[0]);
        Listener.Logger.ConnectionRefused(LocalEndpoint, RemoteEndpoint, reason);
        if (answer.IsEmpty && !isTold)
        {
            Release();
            return;
        }

        _phase = Phase.Ending;
        if (!isTold)
            SendBytes(answer);
        if (_phase != Phase.Over)
            EndSending();
    }

    private void LeaveHalfOpen()
    {
        if (_halfOpen is not null)
            Loop.LeaveHalfOpen(_halfOpen);
        (_halfOpen, _handshake) = (null, null);
    }

    private void Release()
    {
        if (_phase == Phase.Over)
            return;
        LeaveHalfOpen();
        _phase = Phase.Over;
        _backlog?.Release();
        _backlog = null;
        CountUnsent();
        TellRoom();
        Loop.Wheel.Remove(_timer);
        Loop.Forget(this, _handle);
        _streams.Close(_handle);
        _tls?.Release();
        SocketMetrics.Released();
        Server.Released(_countedAs);
    }
}
