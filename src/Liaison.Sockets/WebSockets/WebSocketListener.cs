using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

/// <summary>
/// Takes WebSocket connections on one address and port. It does their opening handshakes by itself, many at a time: what
/// is accepted is open, and clients that are slow or wrong delay nobody. Any number of threads may wait and accept.
/// </summary>
public sealed class WebSocketListener : IDisposable
{
    private static readonly TimeSpan DescriptorPause = TimeSpan.FromMilliseconds(50);
    private readonly SocketListener _listener;
    private volatile WebSocketListenerOptions _options;
    private readonly PendingConnections _pending;
    private readonly Lock _gate = new();
    private readonly LinkedList<WatchedOpening> _openings = [];
    private readonly Door _door;
    private bool _isPaused;

    /// <summary>Takes over a listener: its clients speak WebSocket from now on.</summary>
    /// <param name="listener">Belongs to the WebSocket listener from now on; nobody else may accept on it.</param>
    /// <param name="options">Null means the defaults. What concerns the limits of connections is the listener's own.</param>
    public WebSocketListener(SocketListener listener, WebSocketListenerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(listener);
        _listener = listener;
        _options = options ?? new();
        _pending = new(_options.Time);
        _listener.Farewell = ServerHandshake.Refusal(503, "too many connections");
        _door = new(this);
        ReadinessLoop.Shared.Watch(_door);
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
    /// accepted, from now on. Encoding, clock and log stay what they are.
    /// </summary>
    public void Reconfigure(WebSocketListenerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var now = _options;
        _options = options with { TextEncoding = now.TextEncoding, Time = now.Time, Logger = now.Logger };
    }

    /// <summary>Blocks until a WebSocket waits to be accepted, without accepting it.</summary>
    /// <param name="timeout">Negative: without limit; zero: look, do not wait.</param>
    /// <returns>False when the time was over first, or when the listener was closed (<see cref="IsClosed"/>).</returns>
    public bool WaitPending(TimeSpan timeout) => _pending.Wait(Deadline.After(timeout, _options.Time));

    /// <summary>Accepts the oldest WebSocket, if there is one. Does not wait.</summary>
    /// <returns>Null when none waits.</returns>
    public WebSocketConnection? TryAccept()
    {
        var connection = _pending.TryTake();
        lock (_gate)
        {
            if (_isPaused)
                ReadinessLoop.Shared.Watch(_door);
            _isPaused = false;
        }

        // Its handshake may have begun before the options changed.
        var options = _options;
        if (connection is not null && !options.Equals(connection.Options))
            connection.Reconfigure(options.WebSocket, options);
        return connection;
    }

    /// <summary>Refuses the oldest WebSocket, if there is one: its client sees it closed with 1013.</summary>
    /// <returns>False when none waits.</returns>
    public bool TryRefuse()
    {
        if (TryAccept() is not { } connection)
            return false;
        connection.Close(CloseCodes.TryAgainLater);
        SocketMetrics.Refused("program");
        return true;
    }

    /// <summary>Awaits a WebSocket and accepts it.</summary>
    /// <exception cref="ObjectDisposedException">The listener was closed.</exception>
    public async ValueTask<WebSocketConnection> AcceptAsync(CancellationToken cancellation = default)
    {
        while (await _pending.WaitAsync(cancellation).ConfigureAwait(false))
        {
            if (TryAccept() is { } connection)
                return connection;
        }

        throw new ObjectDisposedException(nameof(WebSocketListener));
    }

    /// <summary>Accepts until the listener is closed.</summary>
    public async IAsyncEnumerable<WebSocketConnection> AcceptAllAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        while (await _pending.WaitAsync(cancellation).ConfigureAwait(false))
        {
            if (TryAccept() is { } connection)
                yield return connection;
        }
    }

    /// <summary>
    /// Stops listening and gives up what is not accepted: open WebSockets with 1001, handshakes without a word. Accepted
    /// ones stay open. Wakes every call in progress.
    /// </summary>
    public void Close()
    {
        _listener.Close();
        ReadinessLoop.Shared.Forget(_door);
        foreach (var connection in _pending.Close())
            connection.Close(CloseCodes.GoingAway);
        lock (_gate)
        {
            foreach (var opening in _openings)
                Abandon(opening);
            _openings.Clear();
        }
    }

    /// <summary>The same as <see cref="Close"/>.</summary>
    public void Dispose() => Close();

    private static async Task<WebSocketConnection> OpenAsync(Transport transport, WebSocketListenerOptions options, Action? onRelease)
    {
        var opening = new ServerOpening(transport, options, onRelease);
        if (transport is TcpTransport tcp)
        {
            var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            ReadinessLoop.Shared.Watch(new WatchedOpening(opening, tcp, _ => over.SetResult()));
            await over.Task.ConfigureAwait(false);
            return opening.Connection ?? throw opening.Failure!;
        }

        using var limit = new StepLimit(opening.Deadline, 1, options.Time, CancellationToken.None);
        try
        {
            while (!opening.IsOver)
            {
                await transport.ReceiveAsync(Memory<byte>.Empty, limit.Token).ConfigureAwait(false);
                opening.Advance();
            }
        }
        catch (OperationCanceledException)
        {
            opening.Expire();
        }

        return opening.Connection ?? throw opening.Failure!;
    }

    private static void Abandon(WatchedOpening watched)
    {
        ReadinessLoop.Shared.Forget(watched);
        watched.Opening.Drop();
    }

    private void Admit(Socket socket)
    {
        Action? onRelease = null;
        try
        {
            onRelease = _listener.CountIn(socket);
            var transport = new TcpTransport(socket, _options);
            Watch(new WatchedOpening(new(transport, _options, onRelease), transport, Conclude));
        }
        catch (EndpointException)
        {
            // The limit has turned it away, and said so.
        }
        catch (SocketException)
        {
            // The client has left between the request and now, and the system says so on the first question.
            onRelease?.Invoke();
            socket.Dispose();
        }
    }

    private void Watch(WatchedOpening watched)
    {
        lock (_gate)
        {
            _openings.AddLast(watched);
            ReadinessLoop.Shared.Watch(watched);
            if (IsClosed || (_options.HalfOpen > 0 && _openings.Count > _options.HalfOpen))
            {
                Abandon(_openings.First!.Value);
                _openings.RemoveFirst();
            }
        }
    }

    private void Conclude(WatchedOpening watched)
    {
        lock (_gate)
            _openings.Remove(watched);
        if (watched.Opening.Connection is { } connection && !_pending.TryAdd(connection))
            connection.Close(CloseCodes.GoingAway);
    }

    /// <summary>Leaves further requests to the system while enough are waiting to be accepted.</summary>
    private bool Pause()
    {
        lock (_gate)
        {
            _isPaused = _pending.Count >= _options.Backlog;
            if (_isPaused)
                ReadinessLoop.Shared.Forget(_door);
            return _isPaused;
        }
    }

    private async Task ResumeLaterAsync()
    {
        bool isWatched = false;
        while (!isWatched && !IsClosed)
        {
            await Task.Delay(DescriptorPause, _options.Time).ConfigureAwait(false);
            try
            {
                ReadinessLoop.Shared.Watch(_door);
                isWatched = true;
            }
            catch (SocketException)
            {
                // Still none, and watching needs one when nothing else is watched.
            }
        }
    }

    /// <summary>Watches for requests, as long as those who came before are being accepted.</summary>
    private sealed class Door(WebSocketListener owner) : IWatched
    {
        private const int MostInOneRound = 64;

        public Socket Socket => owner._listener.Socket;

        public Deadline Deadline => Deadline.Infinite;

        public bool OnReadable()
        {
            for (int i = 0; i < MostInOneRound; i++)
            {
                if (owner.Pause())
                    break;
                try
                {
                    if (owner._listener.TryTake() is not { } socket)
                        break;
                    owner.Admit(socket);
                }
                catch (EndpointException)
                {
                    // Out of descriptors: the request stays where it is; looking at once would only burn the processor.
                    ReadinessLoop.Shared.Forget(this);
                    _ = owner.ResumeLaterAsync();
                    break;
                }
            }

            return !owner.IsClosed;
        }

        public void OnExpired()
        {
        }
    }
}
