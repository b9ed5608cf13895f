using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

/// <summary>
/// Takes TCP connections on one address and port. Requests wait in the system's queue until they are accepted; with TLS
/// the listener does the handshakes by itself, many at a time, and what is accepted has done its own. Any number of
/// threads may wait and accept; each request goes to one.
/// </summary>
public sealed class SocketListener : IListener
{
    // After which a thread that waits looks whether the clients now have handshakes before them.
    private static readonly TimeSpan LongestLook = TimeSpan.FromMilliseconds(250);

    private readonly Socket _socket;
    private volatile ListenerOptions _options;
    private readonly Lock _accepting = new();
    private readonly ConnectionCount _count = new();
    private volatile bool _closed;

    // What a client is sent that a limit turns away.
    private byte[] _farewell = [];

    // Does the handshakes of the clients; null while there are none to do.
    private volatile Reception? _reception;

    private SocketListener(Socket socket, ListenerOptions options)
    {
        _socket = socket;
        _options = options;
        LocalEndpoint = Endpoint.From(socket.LocalEndPoint);
        _options.Logger.Listening(LocalEndpoint);
    }

    /// <summary>The address and the port listened on; the port is the system's choice when 0 was asked for.</summary>
    public Endpoint LocalEndpoint { get; }

    /// <summary>How many accepted connections are open.</summary>
    public int OpenConnections => _count.Open;

    /// <summary>Begins to listen.</summary>
    /// <param name="endpoint">
    /// An empty host means all addresses, IPv4 and IPv6 on one socket where the system has both; port 0 lets the system choose.
    /// </param>
    /// <param name="options">Null means the defaults.</param>
    /// <exception cref="EndpointException">It is not possible; the exception says why.</exception>
    /// <exception cref="ArgumentException">The certificate has no private key.</exception>
    public static SocketListener Listen(Endpoint endpoint, ListenerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        options ??= new ListenerOptions();
        var tls = options.Tls is null ? null : new TlsServerOpening(options.Tls, options, endpoint);
        var listener = new SocketListener(ListeningSocket.Open(endpoint, options), options);
        if (tls is not null)
            listener._reception = new(listener, tls, webSockets: null);
        return listener;
    }

    /// <summary>
    /// Changes how clients are taken and how their channels work, for those accepted from now on. What concerns the
    /// listening itself, address, queue and TLS, stays what it is, and so do encoding, clock and log.
    /// </summary>
    public void Reconfigure(ListenerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var now = _options;
        _options = options with { Tls = now.Tls, TextEncoding = now.TextEncoding, Time = now.Time, Logger = now.Logger };
    }

    /// <summary>Blocks until a request waits to be accepted, without accepting it.</summary>
    /// <param name="timeout">Negative: without limit; zero: look, do not wait.</param>
    /// <returns>False when the time was over first, or when the listener was closed (<see cref="IsClosed"/>).</returns>
    public bool WaitPending(TimeSpan timeout)
    {
        var deadline = Deadline.After(timeout, _options.Time);
        if (_reception is { } reception)
            return reception.Wait(deadline);
        try
        {
            bool isPending;
            do
                isPending = PollWait.UntilReadable(_socket, Deadline.Earlier(deadline, Deadline.After(LongestLook, _options.Time)));
            while (!isPending && _reception is null && !deadline.HasPassed);

            // A request that was pending as TCP has its handshake before it when the mode has changed meanwhile; and then
            // others take the requests, of which this thread need not have heard.
            return _reception is { } changed ? changed.Wait(deadline) : isPending && !_closed;
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // Closed by another thread.
            return false;
        }
    }

    /// <summary>Whether <see cref="Close"/> has been called.</summary>
    public bool IsClosed => _closed;

    /// <summary>Accepts the oldest request, if there is one. Does not wait.</summary>
    /// <returns>Null when no request waits or the listener is closed.</returns>
    /// <exception cref="EndpointException">
    /// The system has no more descriptors: the request stays where it is and is accepted when there are some again. Or
    /// a limit of connections is reached: the request has been closed.
    /// </exception>
    public Connection? TryAccept()
    {
        if (_reception is { } reception)
            return reception.TryTake();
        return TryTake() is { } socket ? Admit(socket) : null;
    }

    /// <summary>How clients are taken and their channels work, now.</summary>
    internal ListenerOptions Options => _options;

    /// <summary>The system's socket, for those who wait for many at once.</summary>
    internal Socket Socket => _socket;

    /// <summary>
    /// Refuses the oldest request, if there is one: its client sees the connection succeed and end, a WebSocket with 1013.
    /// </summary>
    /// <returns>False when no request waits or the listener is closed.</returns>
    /// <exception cref="EndpointException">The system has no more descriptors.</exception>
    public bool TryRefuse()
    {
        if (_reception is { } reception)
            return reception.TryRefuse();
        if (TryTake() is not { } socket)
            return false;
        TurnAway(socket, "program");
        return true;
    }

    /// <summary>Awaits a request and accepts it.</summary>
    /// <exception cref="EndpointException">As in <see cref="TryAccept"/>; the listener goes on listening.</exception>
    /// <exception cref="ObjectDisposedException">The listener was closed.</exception>
    public async ValueTask<Connection> AcceptAsync(CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        if (_reception is { } reception)
            return await reception.TakeAsync(cancellation).ConfigureAwait(false);
        try
        {
            return Admit(await _socket.AcceptAsync(cancellation).ConfigureAwait(false));
        }
        catch (SocketException) when (_closed)
        {
            throw new ObjectDisposedException(nameof(SocketListener));
        }
        catch (SocketException error)
        {
            throw EndpointException.Of(LocalEndpoint, error);
        }
    }

    /// <summary>Accepts until the listener is closed. Connections beyond a limit are closed and left out.</summary>
    public async IAsyncEnumerable<Connection> AcceptAllAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        while (!_closed)
        {
            Connection? connection = null;
            try
            {
                connection = await AcceptAsync(cancellation).ConfigureAwait(false);
            }
            catch (EndpointException error) when (error.Cause == FailureCause.OutOfResources)
            {
                // The request stays in the queue; asking again at once would only burn the processor.
                await Task.Delay(TimeSpan.FromMilliseconds(50), _options.Time, cancellation).ConfigureAwait(false);
            }
            catch (EndpointException error) when (error.Cause == FailureCause.ConnectionLimit)
            {
            }
            catch (ObjectDisposedException)
            {
                yield break;
            }

            if (connection is not null)
                yield return connection;
        }
    }

    /// <summary>Stops listening; requests that wait are dropped, accepted connections stay open. Wakes every call in progress.</summary>
    public void Close()
    {
        _closed = true;
        LocalSocket.Close(_socket);
        _reception?.Close();
    }

    /// <summary>The same as <see cref="Close"/>.</summary>
    public void Dispose() => Close();

    /// <inheritdoc/>
    public void SpeakWebSocket(WebSocketListenerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (_reception is { } reception)
        {
            reception.SpeakWebSocket(options);
            return;
        }

        _farewell = ServerHandshake.Refusal(503, "too many connections");
        _reception = new(this, tls: null, options);
    }

    /// <inheritdoc/>
    public void Reconfigure(ListenerOptions options, WebSocketListenerOptions webSockets)
    {
        ArgumentNullException.ThrowIfNull(webSockets);
        Reconfigure(options);
        _reception?.Reconfigure(webSockets);
    }

    /// <summary>Changes how the clients speak WebSocket.</summary>
    internal void ReconfigureWebSockets(WebSocketListenerOptions options) => _reception!.Reconfigure(options);

    /// <summary>Takes the oldest request from the system; null when none waits or the listener is closed.</summary>
    internal Socket? TryTake()
    {
        // One at a time from the look to the accept: the request that a thread has seen is still there when it takes it.
        lock (_accepting)
        {
            try
            {
                return !_closed && _socket.Poll(TimeSpan.Zero, SelectMode.SelectRead) ? _socket.Accept() : null;
            }
            catch (SocketException error) when (!_closed)
            {
                throw EndpointException.Of(LocalEndpoint, error);
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                return null;
            }
        }
    }

    /// <summary>Counts a connection in.</summary>
    /// <returns>What to do when it is released.</returns>
    /// <exception cref="EndpointException">A limit is reached: the request has been closed.</exception>
    internal Action CountIn(Socket socket)
    {
        var remote = (IPEndPoint?)socket.RemoteEndPoint;
        string? address = ConnectionCount.AddressOf(remote);
        if (_count.In(address, _options) is not { } limit)
            return () => _count.Out(address);
        TurnAway(socket, "limit");
        string detail = limit.ToString(CultureInfo.InvariantCulture);
        throw new EndpointException(LocalEndpoint, FailureCause.ConnectionLimit, ConnectPhase.Tcp, Timeout.InfiniteTimeSpan, detail, null);
    }

    private Connection Admit(Socket socket)
    {
        var countOut = CountIn(socket);
        try
        {
            return new(new TcpTransport(socket, _options), _options, countOut);
        }
        catch (SocketException error)
        {
            // The client has left between the request and now, and the system says so on the first question.
            countOut();
            socket.Dispose();
            throw EndpointException.Of(LocalEndpoint, error);
        }
    }

    private void TurnAway(Socket socket, string reason)
    {
        SocketMetrics.Refused(reason);
        _options.Logger.ConnectionRefused(LocalEndpoint, Endpoint.From(socket.RemoteEndPoint), reason);
        var transport = new TcpTransport(socket, _options);
        transport.Send(_farewell);
        _ = transport.CloseAsync();
    }
}
