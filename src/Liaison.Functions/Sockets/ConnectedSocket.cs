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

    // Reads in a row, without limit, of a socket whose end has been reported; -1 while it has not been.
    private int _readsOfNothing = -1;

    public override Endpoint LocalEndpoint => connection.LocalEndpoint;

    public override Endpoint? RemoteEndpoint => connection.RemoteEndpoint;

    public override Message Read(Attempt attempt, ReadLimits limits)
    {
        if (_readsOfNothing >= 0 && !PauseBeforeNothing(attempt, limits.Start))
            return Message.ClosedBy(ClosedHere);
        var message = connection.Read(limits);
        if (message.Status == ReadStatus.Closed)
            Interlocked.CompareExchange(ref _readsOfNothing, 0, -1);
        return Conclude(attempt, message);
    }

    public override bool Write(Attempt attempt, OutgoingMessage message) => Conclude(attempt, message.WriteTo(connection));

    public override void ChangeFraming(Framing framing) => connection.Framing = framing;

    public override Task CloseAsync() => connection.CloseAsync();

    /// <summary>
    /// A loop that reads on without looking at the error must neither burn a processor nor keep its thread for ever: the
    /// first read after the end returns at once, further ones wait, and the hundredth raises.
    /// </summary>
    /// <returns>False when the socket was closed during the pause; the error is set.</returns>
    private bool PauseBeforeNothing(Attempt attempt, TimeSpan limit)
    {
        bool isLimited = limit >= TimeSpan.Zero;
        int earlier = isLimited ? Interlocked.Exchange(ref _readsOfNothing, 1) : Interlocked.Increment(ref _readsOfNothing) - 1;
        if (earlier == 0)
            return true;
        if (!isLimited && earlier + 1 >= MostReadsOfNothing)
            throw attempt.Raise(100211, ("count", ShownText.Of(MostReadsOfNothing)));

        var pause = isLimited ? limit : PauseAfter(earlier);
        return !connection.WaitClosed(pause) || attempt.Fail(ClosedHere);
    }

    private static TimeSpan PauseAfter(int reads)
    {
        var pause = ShortestPause * Math.Pow(2, Math.Min(reads - 1, 10));
        return pause < LongestPause ? pause : LongestPause;
    }
}
