using Liaison.Functions.Errors;
using Liaison.Protocols.Framing;
using Liaison.Sockets;

namespace Liaison.Functions.Sockets;

/// <summary>A channel, a client or a WebSocket client: one connection behind a name.</summary>
internal sealed class ConnectedSocket(SocketKind kind, Connection connection, LiaisonOptions options) : NamedSocket(kind, options)
{
    private const int MostReadsOfNothing = 100;
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    // A channel may become a WebSocket as long as nothing has been read or written.
    private readonly Upgrade? _upgrade = kind == SocketKind.Channel && connection is not WebSocketConnection ? new(connection, options.Time) : null;

    // About reads of a socket whose end has been reported: those without limit in a row, and their pauses.
    private int _readsOfNothing;
    private int _pauses;
    private bool _nextReturnsAtOnce = true;
    private volatile bool _endReported;

    // A call that the program's own closing ends says so, also when the peer had ended its sending before.
    private volatile bool _closed;

    public override Endpoint? LocalEndpoint => connection.LocalEndpoint;

    public override Endpoint? RemoteEndpoint => connection.RemoteEndpoint;

    protected override bool IsWebSocket => Current is WebSocketConnection;

    private Connection Current => _upgrade?.Current ?? connection;

    public override Message Read(Attempt attempt, ReadLimits limits)
    {
        if (_endReported && !PauseBeforeNothing(attempt, limits.Start))
            return Message.ClosedBy(ClosedHere);
        var current = connection;
        if (_upgrade is { HasBegun: true } upgrade)
        {
            var deadline = Deadline.After(limits.Start, Options.Time);
            switch (upgrade.Wait(deadline))
            {
                case UpgradeOutcome.Pending:
                    return Conclude(attempt, default(Message));
                case UpgradeOutcome.Refused when !_closed:
                    _endReported = true;
                    upgrade.Fail(attempt);
                    return Message.ClosedBy(new ConnectionEnd(EndReason.Violation));
            }

            current = upgrade.Current;
            limits = limits with { Start = deadline.Remaining };
        }

        var message = current.Read(limits);
        if (message.Status == ReadStatus.Closed && _closed)
            message = Message.ClosedBy(ClosedHere);
        _endReported |= message.Status == ReadStatus.Closed;
        return Conclude(attempt, message);
    }

    public override bool Write(Attempt attempt, OutgoingMessage message)
    {
        if (_upgrade?.Wait(Deadline.Infinite) == UpgradeOutcome.Refused && !_closed)
            return _upgrade.Fail(attempt);
        var result = message.WriteTo(Current);
        return Conclude(attempt, result.Status == WriteStatus.Closed && _closed ? result with { End = ClosedHere } : result);
    }

    public override bool ChangeFraming(Attempt attempt, Framing framing)
    {
        Current.Framing = framing;
        return attempt.Succeed();
    }

    public override bool BecomeWebSocket(Attempt attempt) =>
        IsWebSocket || _upgrade?.TryBegin(() => Options.ForWebSocketListeners) == true ? attempt.Succeed() : FailForKind(attempt);

    public override string? ConnectionFact(int information) => ConnectionFacts.Of(Current, information);

    public override Task CloseAsync(int code)
    {
        _closed = true;
        return _upgrade?.CloseAsync(code) ?? CloseAsync(connection, code);
    }

    protected override void Configure(LiaisonOptions options) => Configure(Current, options);

    /// <summary>
    /// A loop that reads on without looking at the error must neither burn a processor nor keep its thread for ever: the
    /// first read after the end returns at once, further ones wait, and the hundredth raises.
    /// </summary>
    /// <returns>False when the socket was closed during the pause; the error is set.</returns>
    private bool PauseBeforeNothing(Attempt attempt, TimeSpan limit)
    {
        bool isLimited = limit >= TimeSpan.Zero;
        if (isLimited)
            _readsOfNothing = _pauses = 0;
        else if (Interlocked.Increment(ref _readsOfNothing) >= MostReadsOfNothing)
            throw attempt.Raise(100211, ("count", ShownText.Of(MostReadsOfNothing)));
        if (Interlocked.Exchange(ref _nextReturnsAtOnce, false))
            return true;

        var pause = isLimited ? limit : PauseNumber(Interlocked.Increment(ref _pauses));
        return !Current.WaitClosed(pause) || attempt.Fail(ClosedHere);
    }

    private static TimeSpan PauseNumber(int number)
    {
        var pause = ShortestPause * Math.Pow(2, Math.Min(number - 1, 10));
        return pause < LongestPause ? pause : LongestPause;
    }
}
