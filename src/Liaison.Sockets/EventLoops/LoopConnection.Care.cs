using System.Buffers.Binary;
using Liaison.Protocols.Framing;
using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

internal sealed partial class LoopConnection
{
    private const int RequestTimeout = 408;
    private const int BytesPerExtraSecond = 16 * 1024;
    private long _lastHeard;
    private long _lastPing;
    private long _lastTaken;
    private long _unansweredSince;
    private long _messageBegan;
    private long _announced;
    private long _pingNumber;
    private long _pinged;

    // In the ticks of a TimeSpan; negative: not known yet.
    private long _latency = -1;

    /// <inheritdoc/>
    public override TimeSpan? Latency => Volatile.Read(ref _latency) is >= 0 and var ticks ? TimeSpan.FromTicks(ticks) : null;

    /// <summary>A time limit has passed, or may have.</summary>
    public void OnDue(long now)
    {
        switch (_phase)
        {
            case Phase.Opening when _tls is { IsOpen: false }:
                Refuse(FailureCause.TimedOut.ToString(), []);
                break;
            case Phase.Opening:
                const string TooLate = "the request is not complete in time";
                Refuse(FormattableString.Invariant($"{RequestTimeout} {TooLate}"), ServerHandshake.Refusal(RequestTimeout, TooLate));
                break;
            case Phase.Open:
                Care();
                break;
            case Phase.Closing:
                EndBy(ConnectionEnd.ClosedHere);
                break;
            case Phase.Ending:
                Release();
                break;
        }
    }

    /// <summary>Pings, ends what has lasted too long, and sets the timer to the next moment to look.</summary>
    private void Care()
    {
        if (_phase != Phase.Open)
            return;
        long next = long.MaxValue;
        if (Listener is WebSocketListenerOptions { WebSocket: var settings })
            CareForWebSocket(settings, ref next);
        else if (IsMessageOverdue(ref next))
            EndBy(new(EndReason.Violation, Violation: new(FramingViolationKind.MessageTooSlow, "", _announced, Limit: 0), Discarded: _inbox.Count));
        if (_phase == Phase.Open)
            Loop.Wheel.Set(_timer, next);
    }

    private void CareForWebSocket(WebSocketSettings settings, ref long next)
    {
        // As long as the program leaves messages unread, nothing can be heard of the peer.
        if (_isPaused && !HasBacklog)
            (_lastHeard, _lastPing, _unansweredSince) = (Loop.Now, Loop.Now, 0);
        if (FindOverdue(settings, ref next) is { } end)
        {
            EndBy(end);
            return;
        }

        if (IsOver(settings.PingInterval, _lastPing, ref next))
        {
            Ping();
            IsOver(settings.PingInterval, _lastPing, ref next);
            IsOver(settings.PongTimeout, _unansweredSince, ref next);
        }
    }

    private ConnectionEnd? FindOverdue(WebSocketSettings settings, ref long next)
    {
        // Whoever takes, however slowly, what is sent before the ping, is there.
        if (_unansweredSince != 0 && IsOver(settings.PongTimeout, Math.Max(_unansweredSince, _lastTaken), ref next))
            return new(EndReason.Unanswered);
        if (!_heardFrame && IsOver(settings.FirstMessageTimeout, _opened, ref next))
            return Overdue(WebSocketViolationKind.FirstMessageMissing, CloseCodes.PolicyViolation, "no frame after the handshake");
        if (IsOver(settings.IdleTimeout, _lastHeard, ref next))
            return Overdue(WebSocketViolationKind.Idle, CloseCodes.GoingAway, "nothing received for too long");
        return IsMessageOverdue(ref next)
            ? Overdue(WebSocketViolationKind.MessageTooSlow, CloseCodes.PolicyViolation, "a message that does not come to its end")
            : null;
    }

    private bool IsMessageOverdue(ref long next) => _messageBegan != 0 && IsOver(MessageLimit, _messageBegan, ref next);

    private TimeSpan MessageLimit => Listener.MessageTimeout > TimeSpan.Zero
        ? Listener.MessageTimeout + TimeSpan.FromSeconds((double)(_decoder?.MessageReceived ?? _inbox.Count) / BytesPerExtraSecond)
        : TimeSpan.Zero;

    private static ConnectionEnd Overdue(WebSocketViolationKind kind, int code, string detail) =>
        new(EndReason.Violation) { WebSocketViolation = new(kind, code, detail) };

    /// <summary>Whether a time limit has passed; if not, when it will.</summary>
    private bool IsOver(TimeSpan limit, long since, ref long next)
    {
        if (limit <= TimeSpan.Zero)
            return false;
        long due = since + (long)(limit.TotalSeconds * Loop.Time.TimestampFrequency);
        if (due <= Loop.Now)
            return true;
        next = Math.Min(next, due);
        return false;
    }

    private void Ping()
    {
        _lastPing = _pinged = Loop.Now;
        if (_unansweredSince == 0)
            _unansweredSince = Loop.Now;
        Span<byte> payload = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(payload, ++_pingNumber);
        SendControl(WebSocketOpcode.Ping, payload);
    }

    private void TakePong(ReadOnlySpan<byte> payload)
    {
        if (BinaryPrimitives.TryReadInt64BigEndian(payload, out long number) && number == _pingNumber)
            Volatile.Write(ref _latency, Since(_pinged).Ticks);
    }

    /// <summary>The end of a message that has begun is not waited for longer than is decent.</summary>
    private void NoteHalfMessage(bool hasBegun)
    {
        if (!hasBegun || _phase != Phase.Open)
        {
            _messageBegan = 0;
        }
        else if (_messageBegan == 0)
        {
            _messageBegan = Loop.Now;
            if (Listener.MessageTimeout > TimeSpan.Zero && After(Listener.MessageTimeout) is var due && due < _timer.Due)
                Loop.Wheel.Set(_timer, due);
        }
    }
}
