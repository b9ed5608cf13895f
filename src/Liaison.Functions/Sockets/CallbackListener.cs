using Liaison.Functions.Errors;
using Liaison.Protocols.Framing;
using Liaison.Sockets;
using Liaison.Vocabulary;
using Event = Liaison.Vocabulary.ConstantValues.CallbackEvent;

namespace Liaison.Functions.Sockets;

/// <summary>
/// A listener that takes every client and has a procedure called for what happens with it, without a thread for each. What
/// it speaks is said after it is made: the first client is taken when a mode is set, or a moment later.
/// </summary>
internal sealed class CallbackListener : NamedSocket
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BusyPatience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenTroubles = TimeSpan.FromSeconds(1);

    private readonly Attempt _listening;
    private readonly Action<int, Message, string> _procedure;
    private readonly SocketTable _table;
    private readonly TlsServerOptions? _tls;
    private readonly SynchronizationContext? _context;
    private readonly EventDelivery _delivery;
    private readonly ServerSocket _socket;
    private readonly ITimer _patience;
    private readonly Lock _gate = new();
    private readonly List<Task> _serving = [];
    private SocketServer? _server;
    private volatile Framing _framing = Framing.LengthHeader;
    private volatile bool _isWebSocket;
    private bool _isClosed;
    private long? _lastTrouble;

    /// <summary>Listens.</summary>
    /// <param name="listening">The call that makes it.</param>
    /// <param name="endpoint">Where.</param>
    /// <param name="tls">The certificate, for a listener that encrypts.</param>
    /// <param name="procedure">Whom events are told, with the name of the channel.</param>
    /// <param name="table">Where the channels are named.</param>
    /// <param name="options">How it works, and its channels.</param>
    /// <exception cref="EndpointException">It is not possible; the exception says why.</exception>
    public CallbackListener(
        Attempt listening, Endpoint endpoint, TlsServerOptions? tls, Action<int, Message, string> procedure, SocketTable table, LiaisonOptions options)
        : base(SocketKind.CallbackListener, options)
    {
        _listening = listening;
        _tls = tls;
        _procedure = procedure;
        _table = table;
        _context = listening.Runtime.MainThread.ContextHere;
        _delivery = new(listening.Runtime, listening.Socket, options.CallbackPlace, _context);
        _socket = ServerSocket.Open(endpoint, options.ForListeners);
        listening.Runtime.Program.KeepAlive.Begin();
        _patience = options.Time.CreateTimer(static me => ((CallbackListener)me!).Serve(), this, Patience, Timeout.InfiniteTimeSpan);
    }

    public override Endpoint? LocalEndpoint => _socket.LocalEndpoint;

    public override Endpoint? RemoteEndpoint => null;

    protected override bool IsWebSocket => _isWebSocket;

    public override Message Read(Attempt attempt, ReadLimits limits)
    {
        attempt.Fail(100210);
        return default;
    }

    public override bool Write(Attempt attempt, OutgoingMessage message) => FailForKind(attempt);

    public override bool ChangeFraming(Attempt attempt, Framing framing)
    {
        _framing = framing;
        Serve();
        return attempt.Succeed();
    }

    /// <summary>Every client taken from now on speaks WebSocket; those who are there go on as they are.</summary>
    public override bool BecomeWebSocket(Attempt attempt)
    {
        if (!_isWebSocket)
        {
            _isWebSocket = true;
            Finish(out _);
        }

        Serve();
        return attempt.Succeed();
    }

    public override string? ConnectionFact(int information) => null;

    public override Task CloseAsync(int code)
    {
        lock (_gate)
        {
            if (_isClosed)
                return Task.WhenAll(_serving);
            _isClosed = true;
        }

        _patience.Dispose();
        Finish(out var stopped);
        if (stopped.IsCompleted)
            _socket.Dispose();
        else
            _ = stopped.ContinueWith(_ => _socket.Dispose(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        _listening.Runtime.Program.KeepAlive.End();
        lock (_gate)
            return Task.WhenAll(_serving);
    }

    /// <summary>Concerns the channels to come.</summary>
    protected override void Configure(LiaisonOptions options)
    {
        if (Finish(out _))
            Serve();
    }

    /// <summary>Takes clients from now on, if it does not yet.</summary>
    private void Serve()
    {
        lock (_gate)
        {
            if (_isClosed || _server is not null)
                return;
            var server = NewServer();
            try
            {
                server.StartOn(_socket);
                _server = server;
            }
            catch (EndpointException error)
            {
                TellTrouble(error);
                _patience.Change(BetweenTroubles, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>Takes no more clients in the way it did.</summary>
    /// <param name="stopped">Done when that is so, which it is but for a loop in which the procedure does not return.</param>
    /// <returns>False when it has taken none yet.</returns>
    private bool Finish(out Task stopped)
    {
        stopped = Task.CompletedTask;
        lock (_gate)
        {
            if (_server is null)
                return false;
            (stopped, var serving) = _server.Finish();
            _server = null;
            _serving.RemoveAll(static task => task.IsCompleted);
            _serving.Add(serving);
        }

        // Not with the gate held, nor for ever: the loop that stops listening may be in a call of the program that waits for this one.
        Blocking.Wait(stopped, BusyPatience);
        return true;
    }

    private SocketServer NewServer()
    {
        var options = Options;
        return new(CallbackChannel.ServerOptions(options, _isWebSocket, _tls))
        {
            OnOpen = connection => Open(connection, options),
            OnMessage = static (connection, message) => ((CallbackChannel)connection.State!).Take(message),
            OnClose = static (connection, end) => ((CallbackChannel)connection.State!).End(end),
            OnTrouble = TellTrouble,
        };
    }

    private void Open(ServerConnection connection, LiaisonOptions options)
    {
        connection.Framing = _framing;
        var (_, channel) = _table.AddChannel(options.Time, name =>
        {
            var made = new CallbackChannel(
                new(_listening.Runtime, "Sockets.Read", name), connection, _listening.Socket, _procedure, _table, _context, options);
            connection.State = made;
            return made;
        });
        channel.Open();
    }

    /// <summary>Tells what keeps clients out, but not for each of them.</summary>
    private void TellTrouble(EndpointException error)
    {
        var time = Options.Time;
        if (_lastTrouble is { } last && time.GetElapsedTime(last) < BetweenTroubles)
            return;
        _lastTrouble = time.GetTimestamp();
        var failure = _listening.Describe(error);
        _ = _delivery.DeliverAsync(Event.Error, failure, told =>
        {
            _listening.Runtime.Errors.Set(told);
            _procedure(Event.Error, CallbackSocket.Text(told.Message(_listening.Runtime.Language)), "");
        });
    }
}
