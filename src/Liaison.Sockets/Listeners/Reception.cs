using System.Net.Sockets;
using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

/// <summary>
/// Takes a listener's clients in: does their handshakes, of TLS, of WebSockets or of both, many at a time, and keeps those
/// who are through until they are accepted. Who is slow or wrong delays nobody.
/// </summary>
internal sealed class Reception : IWatched
{
    private const int MostInOneRound = 64;
    private static readonly TimeSpan DescriptorPause = TimeSpan.FromMilliseconds(50);
    private readonly SocketListener _listener;
    private readonly TlsServerOpening? _tls;
    private readonly PendingConnections _pending;
    private readonly Lock _gate = new();
    private readonly LinkedList<CancellationTokenSource> _openings = [];
    private WebSocketListenerOptions? _webSockets;
    private bool _isPaused;
    private bool _isClosed;

    /// <param name="listener">Whose clients they are.</param>
    /// <param name="tls">Null where TLS is not spoken.</param>
    /// <param name="webSockets">Null where WebSocket is not spoken, so far.</param>
    public Reception(SocketListener listener, TlsServerOpening? tls, WebSocketListenerOptions? webSockets)
    {
        (_listener, _tls, _webSockets) = (listener, tls, webSockets);
        _pending = new(Options.Time);
        ReadinessLoop.Shared.Watch(this);
    }

    /// <inheritdoc/>
    public Socket Socket => _listener.Socket;

    private ListenerOptions Options => _listener.Options;

    /// <summary>From now on the clients speak WebSocket, those too who are through and have not been accepted.</summary>
    public void SpeakWebSocket(WebSocketListenerOptions options)
    {
        IReadOnlyList<Connection> waiting;
        lock (_gate)
        {
            _webSockets = options;
            waiting = _pending.TakeAll();
        }

        foreach (var connection in waiting)
        {
            if (connection.TryDetach(out var transport, out var onRelease))
                _ = OpenAsync(transport, onRelease!);
        }
    }

    /// <summary>Changes how WebSocket is spoken, if it is: with those whose handshakes begin, and those who are accepted, from now on.</summary>
    public void Reconfigure(WebSocketListenerOptions options)
    {
        lock (_gate)
        {
            if (_webSockets is not { } now)
                return;
            _webSockets = options with { TextEncoding = now.TextEncoding, Time = now.Time, Logger = now.Logger };
        }
    }

    /// <summary>Blocks until a connection waits to be accepted; false at the deadline, or when closed.</summary>
    public bool Wait(Deadline deadline) => _pending.Wait(deadline);

    /// <summary>Takes the connection that has waited longest; null when none does.</summary>
    public Connection? TryTake()
    {
        var connection = _pending.TryTake();
        WebSocketListenerOptions? webSockets;
        lock (_gate)
        {
            if (_isPaused && !_isClosed)
                ReadinessLoop.Shared.Watch(this);
            _isPaused = false;
            webSockets = _webSockets;
        }

        if (connection is not null)
            Update(connection, webSockets);
        return connection;
    }

    /// <summary>Sends away the connection that has waited longest; false when none does.</summary>
    public bool TryRefuse()
    {
        if (TryTake() is not { } connection)
            return false;
        SendAway(connection, CloseCodes.TryAgainLater);
        SocketMetrics.Refused("program");
        return true;
    }

    /// <summary>Awaits a connection and takes it.</summary>
    /// <exception cref="ObjectDisposedException">The listener was closed.</exception>
    public async ValueTask<Connection> TakeAsync(CancellationToken cancellation)
    {
        while (await _pending.WaitAsync(cancellation).ConfigureAwait(false))
        {
            if (TryTake() is { } connection)
                return connection;
        }

        throw new ObjectDisposedException(nameof(SocketListener));
    }

    /// <summary>Gives up whoever has not been accepted, and wakes every call in progress.</summary>
    public void Close()
    {
        CancellationTokenSource[] openings;
        lock (_gate)
        {
            _isClosed = true;
            openings = [.. _openings];
            _openings.Clear();
        }

        ReadinessLoop.Shared.Forget(this);
        foreach (var connection in _pending.Close())
            SendAway(connection, CloseCodes.GoingAway);
        foreach (var opening in openings)
            opening.Cancel();
    }

    /// <inheritdoc/>
    public bool OnReadable()
    {
        for (int i = 0; i < MostInOneRound; i++)
        {
            if (Pause())
                break;
            try
            {
                if (_listener.TryTake() is not { } socket)
                    break;
                Admit(socket);
            }
            catch (EndpointException)
            {
                // Out of descriptors: the request stays where it is; looking at once would only burn the processor.
                ReadinessLoop.Shared.Forget(this);
                _ = ResumeLaterAsync();
                break;
            }
        }

        return !_listener.IsClosed;
    }

    /// <summary>Its handshake may have begun before the options changed.</summary>
    private void Update(Connection connection, WebSocketListenerOptions? webSockets)
    {
        var options = webSockets ?? Options;
        if (options.Equals(connection.Options))
            return;
        if (connection is WebSocketConnection webSocket && webSockets is not null)
            webSocket.Reconfigure(webSockets.WebSocket, webSockets);
        else
            connection.Reconfigure(options);
    }

    private void Admit(Socket socket)
    {
        Action? onRelease = null;
        try
        {
            onRelease = _listener.CountIn(socket);
            _ = OpenAsync(new TcpTransport(socket, _webSockets ?? Options), onRelease);
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

    private async Task OpenAsync(Transport transport, Action onRelease)
    {
        var drop = new CancellationTokenSource();
        var place = Enter(drop);
        try
        {
            if (_tls is not null && transport is not TlsTransport)
                transport = await SecureAsync(_tls, transport, onRelease, drop.Token).ConfigureAwait(false);
            if (TryKeep(transport, onRelease) is { } webSockets)
            {
                // It may have been made before there was WebSocket to speak.
                if (_tls is not null)
                    transport.Configure(webSockets);
                Keep(await new ServerOpening(transport, webSockets, onRelease).RunAsync(drop.Token).ConfigureAwait(false));
            }
        }
        catch (EndpointException)
        {
            // Counted and logged where it failed.
        }
        finally
        {
            Leave(place);
        }
    }

    private static async Task<Transport> SecureAsync(TlsServerOpening tls, Transport transport, Action onRelease, CancellationToken drop)
    {
        try
        {
            return await tls.RunAsync(transport, drop).ConfigureAwait(false);
        }
        catch (EndpointException)
        {
            onRelease();
            throw;
        }
    }

    /// <summary>Keeps a connection that has no more handshakes to do; otherwise says how WebSocket is spoken.</summary>
    private WebSocketListenerOptions? TryKeep(Transport transport, Action onRelease)
    {
        // Together, since the listener may begin to speak WebSocket now.
        lock (_gate)
        {
            if (_webSockets is null)
                Keep(new Connection(transport, Options, onRelease));
            return _webSockets;
        }
    }

    private void Keep(Connection connection)
    {
        if (!_pending.TryAdd(connection))
            SendAway(connection, CloseCodes.GoingAway);
    }

    /// <summary>Closes a connection that nobody will accept: a WebSocket sees the code.</summary>
    private static void SendAway(Connection connection, int code)
    {
        if (connection is WebSocketConnection webSocket)
            webSocket.Close(code);
        else
            connection.Close();
    }

    /// <summary>Takes a place among the handshakes under way: at need that of the oldest.</summary>
    private LinkedListNode<CancellationTokenSource> Enter(CancellationTokenSource drop)
    {
        CancellationTokenSource? dropped = null;
        LinkedListNode<CancellationTokenSource> place;
        lock (_gate)
        {
            place = _openings.AddLast(drop);
            if (_isClosed || (Options.HalfOpen is > 0 and var most && _openings.Count > most))
            {
                dropped = _openings.First!.Value;
                _openings.RemoveFirst();
            }
        }

        dropped?.Cancel();
        return place;
    }

    private void Leave(LinkedListNode<CancellationTokenSource> place)
    {
        lock (_gate)
        {
            if (place.List is not null)
                _openings.Remove(place);
        }
    }

    /// <summary>Leaves further requests to the system while enough are waiting to be accepted.</summary>
    private bool Pause()
    {
        lock (_gate)
        {
            _isPaused = _pending.Count >= Options.Backlog;
            if (_isPaused)
                ReadinessLoop.Shared.Forget(this);
            return _isPaused;
        }
    }

    private async Task ResumeLaterAsync()
    {
        bool isWatched = false;
        while (!isWatched && !_listener.IsClosed)
        {
            await Task.Delay(DescriptorPause, Options.Time).ConfigureAwait(false);
            try
            {
                ReadinessLoop.Shared.Watch(this);
                isWatched = true;
            }
            catch (SocketException)
            {
                // Still none, and watching needs one when nothing else is watched.
            }
        }
    }
}
