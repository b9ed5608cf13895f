using System.Buffers.Binary;
using System.Net.Sockets;
using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

public sealed partial class WebSocketConnection
{
    private const int MostReceivesInOneVisit = 64;
    private const int BytesPerExtraSecond = 16 * 1024;

    // How long an end, in good order or by a fault, may wait for the program to read, and answer, the messages that came
    // before it: two rounds of the caretaker, so that with the one that finds it the peer is answered within a second.
    private static readonly TimeSpan AnswerPatience = TimeSpan.FromMilliseconds(450);

    private readonly long _opened;
    private long _lastHeard;
    private long _lastPing;
    private long _pingSent;
    private long _pingNumber;
    private long _unansweredSince;
    private long _messageBegan;
    private long _endSeen;
    private long _latencyTicks = -1;
    private bool _hasFrame;

    /// <summary>The time between the last ping and its pong; null before the first.</summary>
    public TimeSpan? Latency => Interlocked.Read(ref _latencyTicks) is >= 0 and var ticks ? TimeSpan.FromTicks(ticks) : null;

    /// <summary>
    /// Looks after the connection: called a few times a second. Takes what nobody reads, so that pings are answered and
    /// the peer's end is noticed; pings; and ends the connection when a time limit has passed.
    /// </summary>
    /// <returns>False when there is nothing left to look after.</returns>
    internal bool Attend()
    {
        if (IsReleased)
            return false;
        long now = _options.Time.GetTimestamp();
        if (!_heard)
            ReadAhead(now);
        if (_heard)
            (_heard, _lastHeard, _unansweredSince) = (false, now, 0);
        else if (_unansweredSince != 0 && IsTaking())
            _unansweredSince = now;
        _moved = false;
        SendWaitingControlFrames();
        if (_ahead.Count >= _settings.ReadAhead)
            StandStill(now);
        else if (FindOverdue(now) is { } end)
            Release(end);
        else if (_settings.PingInterval > TimeSpan.Zero && Elapsed(_lastPing, now) >= _settings.PingInterval)
            Ping(now);
        return !IsReleased;
    }

    /// <summary>As long as the program leaves messages unread, nothing can be heard of the peer.</summary>
    private void StandStill(long now)
    {
        (_lastHeard, _lastPing, _unansweredSince, _messageBegan) = (now, now, 0, 0);
        Interlocked.Exchange(ref _pingSent, 0);
    }

    /// <summary>
    /// Whether the peer takes, however slowly, what is sent: the ping stands behind it. As long as the system has room, a
    /// write says nothing about the peer.
    /// </summary>
    private bool IsTaking() => _moved && !_transport.CanSend;

    private ConnectionEnd? FindOverdue(long now)
    {
        if (_unansweredSince != 0 && _settings.PongTimeout > TimeSpan.Zero && Elapsed(_unansweredSince, now) >= _settings.PongTimeout)
            return new(EndReason.Unanswered);
        if (_role == WebSocketRole.Client)
            return null;
        if (!_hasFrame && Passed(_settings.FirstMessageTimeout, _opened, now))
            return Overdue(WebSocketViolationKind.FirstMessageMissing, CloseCodes.PolicyViolation, "no frame after the handshake");
        if (Passed(_settings.IdleTimeout, _lastHeard, now))
            return Overdue(WebSocketViolationKind.Idle, CloseCodes.GoingAway, "nothing received for too long");
        long began = Interlocked.Read(ref _messageBegan);
        if (!_decoder.MessageBegun)
            _messageBegan = 0;
        else if (began == 0)
            _messageBegan = now;
        else if (Passed(_options.MessageTimeout, began, now, TimeSpan.FromSeconds((double)_decoder.MessageReceived / BytesPerExtraSecond)))
            return Overdue(WebSocketViolationKind.MessageTooSlow, CloseCodes.PolicyViolation, "a message that does not come to its end");
        return null;
    }

    private static ConnectionEnd Overdue(WebSocketViolationKind kind, int code, string detail) =>
        new(EndReason.Violation) { WebSocketViolation = new(kind, code, detail) };

    private bool Passed(TimeSpan limit, long since, long now, TimeSpan extra = default) =>
        limit > TimeSpan.Zero && Elapsed(since, now) >= limit + extra;

    private TimeSpan Elapsed(long since, long now) => _options.Time.GetElapsedTime(since, now);

    private void Ping(long now)
    {
        _lastPing = now;
        Interlocked.Exchange(ref _pingSent, now);
        if (_unansweredSince == 0)
            _unansweredSince = now;
        byte[] payload = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(payload, Interlocked.Increment(ref _pingNumber));
        _control.AddPing(payload);
        SendWaitingControlFrames();
    }

    private void NotePong(ReadOnlySpan<byte> payload)
    {
        bool isOurs = payload.Length == sizeof(long)
            && BinaryPrimitives.ReadInt64BigEndian(payload) == Interlocked.Read(ref _pingNumber);
        if (isOurs && Interlocked.Read(ref _pingSent) is > 0 and var sent)
            Interlocked.Exchange(ref _latencyTicks, Elapsed(sent, _options.Time.GetTimestamp()).Ticks);
    }

    private void ReadAhead(long now)
    {
        if (_ahead.Count >= _settings.ReadAhead || !_reading.TryEnter())
            return;
        byte[]? scratch = null;
        try
        {
            for (int i = 0; i < MostReceivesInOneVisit && _inputEnd is null; i++)
            {
                if (!TryDecodeAhead(now))
                    return;
                var received = _transport.ReceiveAvailable(Inbox.Reserve(scratch ??= Scratch.Rent()).Span);
                if (received.Error == SocketError.WouldBlock)
                    return;
                Absorb(received);
            }
        }
        finally
        {
            LeaveRead(scratch);
        }
    }

    /// <summary>Takes messages out of what has been received; false when no more is to be received now.</summary>
    private bool TryDecodeAhead(long now)
    {
        while (_ahead.Count < _settings.ReadAhead)
        {
            if (TryDecode(_streams, out var message, out var end))
            {
                _ahead.Enqueue(message);
                continue;
            }

            if (end is null)
                return true;
            if (_endSeen == 0)
                _endSeen = now;
            if (Elapsed(_endSeen, now) >= AnswerPatience)
                _inputEnd = Release(end);
            return false;
        }

        return false;
    }
}
