using Liaison.Functions.Errors;
using Liaison.Protocols.Framing;
using Liaison.Sockets;

namespace Liaison.Functions.Sockets;

/// <summary>A channel or a client: one connection behind a name.</summary>
internal sealed class ConnectedSocket(SocketKind kind, Connection connection) : NamedSocket(kind)
{
    private const int MostReadsOfNothing = 100;
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    // About reads of a socket whose end has been reported: those without limit in a row, and their pauses.
    private int _readsOfNothing;
    private int _pauses;
    private bool _nextReturnsAtOnce = true;
    private volatile bool _endReported;

    // A call that the program's own closing ends says so, also when the peer had ended its sending before.
    private volatile bool _closed;

    public override Endpoint LocalEndpoint => connection.LocalEndpoint;

    public override Endpoint? RemoteEndpoint => connection.RemoteEndpoint;

    public override Message Read(Attempt attempt, ReadLimits limits)
    {
        if (_endReported && !PauseBeforeNothing(attempt, limits.Start))
            return Message.ClosedBy(ClosedHere);
        var message = connection.Read(limits);
        if (message.Status == ReadStatus.Closed && _closed)
            message = Message.ClosedBy(ClosedHere);
        _endReported |= message.Status == ReadStatus.Closed;
        return Conclude(attempt, message);
    }

    public override bool Write(Attempt attempt, OutgoingMessage message)
    {
        var result = message.WriteTo(connection);
        return Conclude(attempt, result.Status == WriteStatus.Closed && _closed ? result with { End = ClosedHere } : result);
    }

    public override void ChangeFraming(Framing framing) => connection.Framing = framing;

    public override Task CloseAsync()
    {
        _closed = true;
        return connection.CloseAsync();
    }

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
        return !connection.WaitClosed(pause) || attempt.Fail(ClosedHere);
    }

    private static TimeSpan PauseNumber(int number)
    {
        var pause = ShortestPause * Math.Pow(2, Math.Min(number - 1, 10));
        return pause < LongestPause ? pause : LongestPause;
    }
}
