using System.Runtime.CompilerServices;

namespace Liaison.Sockets;

/// <summary>
/// Takes WebSocket connections on one address and port. It does their opening handshakes by itself, many at a time: what
/// is accepted is open, and clients that are slow or wrong delay nobody. Any number of threads may wait and accept.
/// </summary>
public sealed class WebSocketListener : IDisposable
{
    private readonly SocketListener _listener;

    /// <summary>Takes over a listener: its clients speak WebSocket from now on.</summary>
    /// <param name="listener">Belongs to the WebSocket listener from now on; nobody else may accept on it.</param>
    /// <param name="options">Null means the defaults. What concerns the limits of connections is the listener's own.</param>
    public WebSocketListener(SocketListener listener, WebSocketListenerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(listener);
        _listener = listener;
        _listener.SpeakWebSocket(options ?? new());
    }

    /// <summary>The address and the port listened on; the port is the system's choice when 0 was asked for.</summary>
    public Endpoint LocalEndpoint => _listener.LocalEndpoint;

    /// <summary>Whether <see cref="Close"/> has been called.</summary>
    public bool IsClosed => _listener.IsClosed;

    /// <summary>Begins to listen.</summary>
    /// <param name="endpoint">As in <see cref="SocketListener.Listen"/>.</param>
    /// <param name="options">Null means the defaults.</param>
    /// <exception cref="EndpointException">It is not possible; the exception says why.</exception>
    public static WebSocketListener Listen(Endpoint endpoint, WebSocketListenerOptions? options = null)
    {
        options ??= new();
        return new(SocketListener.Listen(endpoint, options), options);
    }

    /// <summary>Does the server's part of the opening handshake over a transport that a client has connected to.</summary>
    /// <param name="transport">Belongs to the WebSocket from now on, and is closed if there is none.</param>
    /// <param name="options">Null means the defaults.</param>
    /// <exception cref="EndpointException">The client was refused, was too slow or has left; the exception says which.</exception>
    public static Task<WebSocketConnection> OpenAsync(Transport transport, WebSocketListenerOptions? options = null) =>
        OpenAsync(transport, options ?? new(), onRelease: null);

    /// <summary>The same over a connection just accepted.</summary>
    /// <param name="connection">Is closed to all others from now on.</param>
    /// <param name="options">Null means the defaults.</param>
    /// <param name="opened">
    /// Completes when the client's request has been judged; fails as <see cref="OpenAsync(Transport, WebSocketListenerOptions?)"/> does.
    /// </param>
    /// <returns>False when something has been read or written on the connection, or it has ended.</returns>
    public static bool TryOpen(
        Connection connection,
        WebSocketListenerOptions? options,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Task<WebSocketConnection>? opened)
    {
        ArgumentNullException.ThrowIfNull(connection);
        opened = null;
        if (connection.TryDetach(out var transport, out var onRelease))
        {
            options ??= new();
            transport.Configure(options);
            opened = OpenAsync(transport, options, onRelease);
        }

        return opened is not null;
    }

    /// <summary>
    /// Changes how clients are taken and how their channels work: for handshakes that begin, and WebSockets that are
    /// accepted, from now on. What concerns the limits of connections is the listener's own; encoding, clock and log stay
    /// what they are.
    /// </summary>
    public void Reconfigure(WebSocketListenerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _listener.ReconfigureWebSockets(options);
    }

    /// <summary>Blocks until a WebSocket waits to be accepted, without accepting it.</summary>
    /// <param name="timeout">Negative: without limit; zero: look, do not wait.</param>
    /// <returns>False when the time was over first, or when the listener was closed (<see cref="IsClosed"/>).</returns>
    public bool WaitPending(TimeSpan timeout) => _listener.WaitPending(timeout);

    /// <summary>Accepts the oldest WebSocket, if there is one. Does not wait.</summary>
    /// <returns>Null when none waits.</returns>
    public WebSocketConnection? TryAccept() => (WebSocketConnection?)_listener.TryAccept();

    /// <summary>Refuses the oldest WebSocket, if there is one: its client sees it closed with 1013.</summary>
    /// <returns>False when none waits.</returns>
    public bool TryRefuse() => _listener.TryRefuse();

    /// <summary>Awaits a WebSocket and accepts it.</summary>
    /// <exception cref="ObjectDisposedException">The listener was closed.</exception>
    public async ValueTask<WebSocketConnection> AcceptAsync(CancellationToken cancellation = default) =>
        (WebSocketConnection)await _listener.AcceptAsync(cancellation).ConfigureAwait(false);

    /// <summary>Accepts until the listener is closed.</summary>
    public async IAsyncEnumerable<WebSocketConnection> AcceptAllAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var connection in _listener.AcceptAllAsync(cancellation).ConfigureAwait(false))
            yield return (WebSocketConnection)connection;
    }

    /// <summary>
    /// Stops listening and gives up what is not accepted: open WebSockets with 1001, handshakes without a word. Accepted
    /// ones stay open. Wakes every call in progress.
    /// </summary>
    public void Close() => _listener.Close();

    /// <summary>The same as <see cref="Close"/>.</summary>
    public void Dispose() => Close();

    private static Task<WebSocketConnection> OpenAsync(Transport transport, WebSocketListenerOptions options, Action? onRelease) =>
        new ServerOpening(transport, options, onRelease).RunAsync(CancellationToken.None);
}
