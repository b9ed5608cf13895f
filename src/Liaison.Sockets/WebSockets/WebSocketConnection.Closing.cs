using System.Net.Sockets;
using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

public sealed partial class WebSocketConnection
{
    // A thread that is blocked in a write must wake when the connection is closed: no frame can follow its half message.
    private static readonly TimeSpan TurnPatience = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(64);
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(1);
    private CloseFrame? _closeHere;
    private volatile bool _peerAnswered;

    // The peer's close frame, once it has come: whoever met it may have left it to others.
    private ConnectionEnd? _closeThere;

    /// <summary>
    /// How the WebSocket was closed (RFC 6455 section 7.1.5): the peer's code, or this side's when it ended the connection;
    /// 1005 for a close frame without a code, 1006 when there was none. Null before the end, and after
    /// <see cref="Connection.Close"/> until the peer has answered or its time is over.
    /// </summary>
    public int? CloseCode => End switch
    {
        null => null,
        { WebSocketViolation: { } violation } => violation.CloseCode,
        { Close: { } frame } => frame.Code ?? CloseCodes.NoStatus,
        { Reason: EndReason.ClosedHere } => CloseCodeHere,
        _ => CloseCodes.Abnormal,
    };

    /// <summary>The reason that came, or went, with <see cref="CloseCode"/>; often "".</summary>
    public string CloseReason => End switch
    {
        { WebSocketViolation: { } violation } => violation.Detail,
        { Close: { } frame } => frame.Reason,
        { Reason: EndReason.ClosedHere } when _peerAnswered => _closeHere!.Reason,
        _ => "",
    };

    private int? CloseCodeHere
    {
        get
        {
            if (_peerAnswered)
                return _closeHere!.Code;
            if (!IsFullyClosed)
                return null;
            return _closeHere is null or { Code: CloseCodes.Normal } ? CloseCodes.Abnormal : _closeHere.Code;
        }
    }

    /// <summary>As <see cref="Connection.Close"/>, with a code and a reason for the peer to see.</summary>
    /// <param name="code">1000 to 1014 as far as RFC 6455 lets it be sent, or 3000 to 4999.</param>
    /// <param name="reason">Cut to 123 bytes of UTF-8.</param>
    /// <exception cref="ArgumentOutOfRangeException">The code may not be sent.</exception>
    public void Close(int code, string reason = "")
    {
        Interlocked.CompareExchange(ref _closeHere, CloseFrame.Of(code, reason), null);
        Close();
    }

    /// <summary>As <see cref="Close(int, string)"/>; completes as <see cref="Connection.CloseAsync"/>.</summary>
    public Task CloseAsync(int code, string reason = "")
    {
        Close(code, reason);
        return CloseAsync();
    }

    /// <inheritdoc/>
    private protected override Task CloseTransportAsync(ConnectionEnd end)
    {
        FreeCompression();
        return end switch
        {
            { Reason: EndReason.ClosedHere } => ShakeHandsAsync(),
            { Close: { } frame } => AnswerAsync(frame),
            { WebSocketViolation: { } violation } => FailAsync(violation),
            _ => _transport.CloseAsync(),
        };
    }

    private async Task ShakeHandsAsync()
    {
        var normal = CloseFrame.Of(CloseCodes.Normal);
        var frame = Interlocked.CompareExchange(ref _closeHere, normal, null) ?? normal;
        var limit = After(_settings.CloseTimeout);
        _transport.StopReceiving();
        if (await SendCloseAsync(frame, limit).ConfigureAwait(false))
            _peerAnswered = await ReceiveAsync(UntilClose, limit).ConfigureAwait(false);
        if (_peerAnswered)
            await LetServerEndFirstAsync().ConfigureAwait(false);
        await _transport.CloseAsync().ConfigureAwait(false);
    }

    private async Task AnswerAsync(CloseFrame frame)
    {
        if (await SendCloseAsync(frame with { Reason = "" }, After(EndPatience)).ConfigureAwait(false))
            await LetServerEndFirstAsync().ConfigureAwait(false);
        await _transport.CloseAsync().ConfigureAwait(false);
    }

    private async Task FailAsync(WebSocketViolation violation)
    {
        await SendCloseAsync(CloseFrame.Of(violation.CloseCode, violation.Detail), After(EndPatience)).ConfigureAwait(false);
        await _transport.CloseAsync().ConfigureAwait(false);
    }

    /// <summary>The server ends TCP first, so that the state of the old connection waits there (RFC 6455 section 7.1.1).</summary>
    private async Task LetServerEndFirstAsync()
    {
        if (_role == WebSocketRole.Client)
            await ReceiveAsync(UntilEnd, After(EndPatience)).ConfigureAwait(false);
    }

    private Deadline After(TimeSpan duration) =>
        duration > TimeSpan.Zero ? Deadline.After(duration, _options.Time) : Deadline.Infinite;

    /// <summary>Sends the close frame as soon as there is room for it; false when there is none in time.</summary>
    private async ValueTask<bool> SendCloseAsync(CloseFrame frame, Deadline limit)
    {
        _control.AddClose(frame);
        var turnLimit = Deadline.Earlier(limit, After(TurnPatience));
        for (var pause = ShortestPause; ; pause = Longer(pause))
        {
            SendWaitingControlFrames();
            if (_control.CloseHasLeft)
                return true;
            if (_writing.IsTaken ? turnLimit.HasPassed : limit.HasPassed)
                return false;
            await Task.Delay(pause, _options.Time).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Receives until a judgement on what has come, beside any reader that is about to leave. By looking from time to
    /// time, since a system socket that has once been used asynchronously stays slow, and a stopped one cannot be waited for.
    /// </summary>
    private async ValueTask<bool> ReceiveAsync(Func<Transferred, bool?> judge, Deadline limit)
    {
        for (var pause = ShortestPause; ; pause = Longer(pause))
        {
            if (_reading.TryEnter())
            {
                try
                {
                    if (ReceiveWhatIsThere(judge, out bool isMoreThere) is { } judgement)
                        return judgement;
                    if (isMoreThere)
                        pause = ShortestPause;
                }
                finally
                {
                    _reading.Leave();
                }
            }

            if (limit.HasPassed)
                return false;
            await Task.Delay(pause, _options.Time).ConfigureAwait(false);
        }
    }

    /// <summary>A peer that never stops sending must not hold the thread that closes.</summary>
    private bool? ReceiveWhatIsThere(Func<Transferred, bool?> judge, out bool isMoreThere)
    {
        isMoreThere = false;
        byte[] scratch = Scratch.Rent();
        try
        {
            for (int i = 0; i < MostReceivesInOneVisit; i++)
            {
                // Before the first receive, since the frame may have come together with earlier ones.
                if (judge(default) is { } known)
                    return known;
                var received = _transport.ReceiveAvailable(Inbox.Reserve(scratch).Span);
                if (received.Error == SocketError.WouldBlock)
                    return null;
                if (received.Count == 0)
                    return judge(received with { Error = SocketError.Shutdown });
                Inbox.Commit(received.Count);
                SocketMetrics.Received(received.Count);
            }

            isMoreThere = true;
            return null;
        }
        finally
        {
            if (!Inbox.Settle())
                Scratch.Return(scratch);
        }
    }

    /// <summary>Messages that still come are nobody's any more; only the close frame behind them counts.</summary>
    private bool? UntilClose(Transferred received)
    {
        _ahead.Clear();
        _rest = default;
        ConnectionEnd? end;
        while (TryDecode(inParts: true, out _, out end))
        {
        }

        if (_closeThere is not null)
            return true;
        if (end is not null)
            return false;
        return received.Error == SocketError.Success ? null : false;
    }

    private bool? UntilEnd(Transferred received)
    {
        Inbox.Discard();
        return received.Error == SocketError.Success ? null : true;
    }

    private static TimeSpan Longer(TimeSpan pause) => pause < LongestPause ? pause * 2 : pause;
}
