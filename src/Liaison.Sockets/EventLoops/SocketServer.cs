using System.Net.Sockets;
using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

/// <summary>
/// A server that calls its program when something happens: for any number of clients with a thread for each processor.
/// Messages are handled where they were received, answers leave in one piece, and an idle client costs some hundred bytes.
/// </summary>
/// <remarks>
/// Each client's calls come one at a time, in the order of the events; those of several clients come at once. What the
/// program throws closes the connection with 1011 and is logged.
/// </remarks>
public sealed partial class SocketServer : IDisposable, IAsyncDisposable
{
    /// <summary>How often time limits are looked at.</summary>
    internal static readonly TimeSpan Round = TimeSpan.FromMilliseconds(250);

    private EventLoop[] _loops = [];
    private ConnectionGroup? _everyone;
    private Endpoint? _localEndpoint;
    private ServerSocket? _own;

    /// <summary>A server that does not listen yet.</summary>
    /// <param name="options">Null means the defaults.</param>
    public SocketServer(SocketServerOptions? options = null)
    {
        Options = options ?? new();
        Framing = new(Options.Listener.Framing);
        if (Options.Listener is not WebSocketListenerOptions webSockets)
            return;
        Policy = webSockets.CreatePolicy();
        Farewell = ServerHandshake.Refusal(503, "too many connections");
        Limits = LimitsOf(webSockets);
    }

    /// <summary>Called when a client is connected, its opening handshake done.</summary>
    public Action<ServerConnection>? OnOpen { get; init; }

    /// <summary>Called for each message.</summary>
    public ServerMessageArrived? OnMessage { get; init; }

    /// <summary>Called exactly once for each client that <see cref="OnOpen"/> was called for, when its connection has ended.</summary>
    public Action<ServerConnection, ConnectionEnd>? OnClose { get; init; }

    /// <summary>
    /// Called when a client cannot be taken: the system has no descriptors, or a limit of connections is reached. In a
    /// thread of the loops, which it must not block.
    /// </summary>
    public Action<EndpointException>? OnTrouble { get; init; }

    /// <summary>How the server works.</summary>
    public SocketServerOptions Options { get; }

    /// <summary>Where it listens; the port is the system's choice when 0 was asked for. <see cref="Endpoint.Unknown"/> when it does not listen itself.</summary>
    /// <exception cref="InvalidOperationException">The server has not been started.</exception>
    public Endpoint LocalEndpoint => _localEndpoint ?? throw NotStarted();

    /// <summary>All clients that are connected.</summary>
    /// <exception cref="InvalidOperationException">The server has not been started.</exception>
    public ConnectionGroup Everyone => _everyone ?? throw NotStarted();

    /// <summary>How it is at this moment.</summary>
    public ServerHealth Health => new(
        IsRunning: _loops.Length > 0 && !_isStopping,
        Count.Open,
        IsAcceptPaused: _loops.Any(loop => loop.IsAcceptPaused),
        _watchdog?.Blocked ?? 0);

    internal ServerHandshakePolicy Policy { get; } = new();

    internal WebSocketLimits Limits { get; } = new();

    internal FramingEnvelope Framing { get; }

    /// <summary>The handshakes of TLS; null where it is not spoken.</summary>
    internal TlsServerOpening? Tls { get; private set; }

    /// <summary>What a client is sent that a limit turns away.</summary>
    internal byte[] Farewell { get; } = [];

    internal ConnectionCount Count { get; } = new();

    internal int LoopCount => _loops.Length;

    /// <summary>Begins to listen and to serve.</summary>
    /// <param name="endpoint">As in <see cref="SocketListener.Listen"/>.</param>
    /// <exception cref="EndpointException">It is not possible; the exception says why.</exception>
    /// <exception cref="InvalidOperationException">The server has been started before.</exception>
    /// <exception cref="ArgumentException">The certificate has no private key.</exception>
    public void Start(Endpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        CheckFresh();
        if (Options.Listener.Tls is { } tls)
            Tls = new(tls, Options.Listener, endpoint);
        _own = ServerSocket.Open(endpoint, Options.Listener);
        try
        {
            Listen(_own);
        }
        catch (EndpointException)
        {
            _own.Dispose();
            throw;
        }
    }

    /// <summary>Begins to take the clients of a socket that listens already, those who wait there first.</summary>
    /// <param name="socket">
    /// Stays the caller's: when this server has <see cref="Finish">finished</see> taking clients, another may go on.
    /// </param>
    /// <exception cref="EndpointException">The system has no descriptors for the loops.</exception>
    /// <exception cref="InvalidOperationException">The server has been started before.</exception>
    /// <exception cref="ArgumentException">The certificate has no private key.</exception>
    public void StartOn(ServerSocket socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        CheckFresh();
        if (Options.Listener.Tls is { } tls)
            Tls = new(tls, Options.Listener, socket.LocalEndpoint);
        Listen(socket);
    }

    /// <summary>Begins to serve without listening: for clients whom another server accepts (<see cref="ServeAsync"/>).</summary>
    /// <exception cref="EndpointException">The system has no descriptors for the loops.</exception>
    /// <exception cref="InvalidOperationException">The server has been started before.</exception>
    public void Start()
    {
        CheckFresh();
        _localEndpoint = Endpoint.Unknown;
        try
        {
            StartLoops(listener: null);
        }
        catch (SocketException error)
        {
            throw EndpointException.Of(_localEndpoint, error);
        }
    }

    /// <summary>A group of this server's connections, with nobody in it.</summary>
    /// <exception cref="InvalidOperationException">The server has not been started.</exception>
    public ConnectionGroup CreateGroup() => _everyone is null ? throw NotStarted() : new(_loops);

    /// <summary>Calls the program for a connection; what it throws concerns that connection alone.</summary>
    internal void Call<T>(LoopConnection connection, Action<SocketServer, LoopConnection, T> call, T argument)
    {
        connection.Loop.Calls++;
        try
        {
            call(this, connection, argument);
        }
#pragma warning disable CA1031 // What a program throws concerns its connection, and must not end the loop of all others.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Failed(connection, error);
        }
    }

    internal void Failed(LoopConnection connection, Exception error)
    {
        Options.Listener.Logger.ProgramFailed(connection.LocalEndpoint, connection.RemoteEndpoint, error);
        connection.Close(CloseCodes.InternalError);
    }

    internal static WebSocketLimits LimitsOf(WebSocketListenerOptions options) => new()
    {
        MessageSize = options.MessageSize,
        Fragments = options.WebSocket.Fragments,
        InflateRatio = options.WebSocket.InflateRatio,
    };

    /// <summary>The loop that the next client is given to.</summary>
    internal EventLoop LeastBusy()
    {
        var least = _loops[0];
        foreach (var loop in _loops)
        {
            if (loop.Count < least.Count)
                least = loop;
        }

        return least;
    }

    internal void Released(string? countedAs)
    {
        Count.Out(countedAs);
        TellDrained();
    }

    /// <summary>Tells the program of a client that could not be taken.</summary>
    internal void TellTrouble(FailureCause cause, string detail) =>
        OnTrouble?.Invoke(new(LocalEndpoint, cause, ConnectPhase.Tcp, Timeout.InfiniteTimeSpan, detail, inner: null));

    /// <summary>The listening socket is not watched any more.</summary>
    internal void Unlisten() => _own?.Dispose();

    private void Listen(ServerSocket socket)
    {
        try
        {
            // Accepted sockets inherit what is set on the one that listens.
            TcpSettings.Apply(socket.Socket, Options.Listener, isFresh: true);
            _localEndpoint = socket.LocalEndpoint;
            StartLoops(socket.Socket);
        }
        catch (SocketException error)
        {
            throw EndpointException.Of(socket.LocalEndpoint, error);
        }

        Options.Listener.Logger.Listening(LocalEndpoint);
    }

    private void CheckFresh()
    {
        if (_loops.Length > 0)
            throw new InvalidOperationException("A server is started once.");
    }

    private void StartLoops(Socket? listener)
    {
        int count = Options.Loops > 0 ? Options.Loops : Environment.ProcessorCount;
        var loops = new List<EventLoop>();
        for (int i = 0; i < count; i++)
            loops.Add(new(this, i));
        if (listener is not null)
            loops[0].Listen(listener);
        _loops = [.. loops];
        _everyone = new(_loops);
        foreach (var loop in _loops)
            loop.Start();
        StartClock();
    }

    private static InvalidOperationException NotStarted() => new("The server has not been started.");
}
