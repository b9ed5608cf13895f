using Liaison.Sockets;

namespace Liaison.Testing;

/// <summary>A client may know of its connection a moment before the listener does: who accepts waits for it.</summary>
public static class NextConnection
{
    /// <summary>Waits for the next request and accepts it.</summary>
    public static Connection AcceptNext(this SocketListener listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        listener.AwaitRequest();
        return listener.TryAccept() ?? throw new InvalidOperationException("Somebody else has taken the request.");
    }

    /// <summary>Waits for a request and leaves it where it is.</summary>
    public static void AwaitRequest(this SocketListener listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        if (!listener.WaitPending(Patience.Limit))
            throw new TimeoutException($"Nobody has come in {Patience.Limit.TotalSeconds} s.");
    }
}
