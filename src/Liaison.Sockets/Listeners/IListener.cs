namespace Liaison.Sockets;

/// <summary>Takes connections, whatever they are made of. Any number of threads may wait and accept.</summary>
public interface IListener : IDisposable
{
    /// <summary>Where it listens.</summary>
    Endpoint LocalEndpoint { get; }

    /// <summary>Whether <see cref="Close"/> has been called.</summary>
    bool IsClosed { get; }

    /// <summary>Blocks until a request waits to be accepted, without accepting it.</summary>
    /// <param name="timeout">Negative: without limit; zero: look, do not wait.</param>
    /// <returns>False when the time was over first, or when the listener was closed.</returns>
    bool WaitPending(TimeSpan timeout);

    /// <summary>Accepts the oldest request, if there is one. Does not wait.</summary>
    /// <returns>Null when no request waits or the listener is closed.</returns>
    /// <exception cref="EndpointException">The system, or a limit, does not permit it; the listener goes on.</exception>
    Connection? TryAccept();

    /// <summary>Refuses the oldest request, if there is one: its client sees the connection succeed and end.</summary>
    /// <returns>False when no request waits or the listener is closed.</returns>
    /// <exception cref="EndpointException">The system does not permit it; the listener goes on.</exception>
    bool TryRefuse();

    /// <summary>
    /// From now on the clients speak WebSocket: what is pending then has done its opening handshake, and what is accepted is
    /// a <see cref="WebSocketConnection"/>. There is no way back.
    /// </summary>
    /// <param name="options">How it is spoken. What concerns the limits of connections is the listener's own.</param>
    void SpeakWebSocket(WebSocketListenerOptions options);

    /// <summary>Changes how clients are taken and how their channels work, for those accepted from now on.</summary>
    /// <param name="options">What concerns the listening itself stays what it is.</param>
    /// <param name="webSockets">Counts where WebSocket is spoken.</param>
    void Reconfigure(ListenerOptions options, WebSocketListenerOptions webSockets);

    /// <summary>Stops listening; accepted connections stay open. Wakes every call in progress.</summary>
    void Close();
}
