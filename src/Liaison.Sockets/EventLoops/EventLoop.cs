using System.Buffers;
using System.Net.Sockets;
using Liaison.Protocols.Framing;
using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

/// <summary>
/// One thread and all that it does for its connections, turn by turn: it waits until sockets are ready, receives once from
/// each, has the program called, and sends each connection in one piece what the turn has brought for it.
/// </summary>
internal sealed partial class EventLoop
{
    private const int MostReady = 512;
    private const int MostDecoders = 16;

    // Four messages of 64 KiB with their headers: half a message at the end of a turn has to be copied.
    private const int ReceiveSize = 4 * ReceiveBuffer.LentSize;

    [ThreadStatic]
    private static EventLoop? _current;

    private readonly SocketServer _server;
    private readonly LoopSockets _sockets;
    private readonly LoopInbox _inbox;
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Ready[] _ready = new Ready[MostReady];
    private readonly List<LoopConnection> _doomed = [];
    private readonly Stack<WebSocketDecoder> _decoders = [];
    private ServerHandshake? _handshake;
    private LoopConnection?[] _connections = new LoopConnection?[64];

    // Clients whom another server has accepted: the system does not tell of them by a handle.
    private readonly HashSet<LoopConnection> _guests = [];
    private volatile bool _isDue;
    private int _count;
    private bool _isEnding;

    /// <exception cref="SocketException">The system has no descriptors for it.</exception>
    public EventLoop(SocketServer server, int index)
    {
        _server = server;
        Index = index;
        Options = server.Options;
        Time = Options.Listener.Time;
        _sockets = LoopSockets.Create(Options.Basis);
        _inbox = new(_sockets);
        Now = Time.GetTimestamp();
        Wheel = new((long)(SocketServer.Round.TotalSeconds * Time.TimestampFrequency), Now);
    }

    /// <summary>The loop whose thread this is; null in all others.</summary>
    public static EventLoop? Current => _current;

    public int Index { get; }

    public SocketServer Server => _server;

    public SocketServerOptions Options { get; }

    public TimeProvider Time { get; }

    public LoopSockets Sockets => _sockets;

    public TimerWheel Wheel { get; }

    /// <summary>What frames are decoded with as long as a message lasts; to be given back by <see cref="TakeBack(WebSocketDecoder)"/>.</summary>
    public WebSocketDecoder BorrowDecoder() => _decoders.TryPop(out var decoder) ? decoder : NewDecoder(null);

    /// <summary>Takes back a decoder at rest.</summary>
    public void TakeBack(WebSocketDecoder decoder)
    {
        if (_decoders.Count < MostDecoders)
            _decoders.Push(decoder);
    }

    /// <summary>What judges the request of a client, usually at once; to be given back by <see cref="TakeBack(ServerHandshake)"/>.</summary>
    public ServerHandshake BorrowHandshake()
    {
        var handshake = _handshake ?? new(_server.Policy);
        _handshake = null;
        return handshake;
    }

    /// <summary>Takes back a handshake that has an outcome; nothing of it is valid any more.</summary>
    public void TakeBack(ServerHandshake handshake)
    {
        handshake.Restart();
        _handshake = handshake;
    }

    /// <summary>What the frames of one connection are decoded with.</summary>
    public WebSocketDecoder NewDecoder(DeflateAgreement? deflate)
    {
        var decoder = new WebSocketDecoder(WebSocketRole.Client, _server.Limits, deflate);
        decoder.Buffer.Pool = ArrayPool<byte>.Shared;
        return decoder;
    }

    /// <summary>The moment at which this turn began.</summary>
    public long Now { get; private set; }

    /// <summary>Where everything is received; a connection that has half a message at the end of its turn keeps that elsewhere.</summary>
    public byte[] Scratch { get; } = GC.AllocateUninitializedArray<byte>(ReceiveSize);

    /// <summary>What is encrypted for the connection that is sent to now; empty in between.</summary>
    public ArrayBufferWriter<byte> Cipher { get; } = new();

    /// <summary>How many connections it has. For any thread.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Completes when the thread has ended.</summary>
    public Task Over => _over.Task;

    /// <summary>Whose call of the program goes on; null for nobody. For any thread.</summary>
    public LoopConnection? Calling { get; set; }

    /// <summary>How many calls of the program have begun: one that lasts shows in a number that stays.</summary>
    public long Calls { get; set; }

    public void Start() => new Thread(Run) { IsBackground = true, Name = $"Liaison loop {Index}" }.Start();

    /// <summary>Does something in the loop's thread: at once if this is it, else soon. Not at all when the loop has ended.</summary>
    /// <returns>False when the loop has ended.</returns>
    public bool Run(Action action)
    {
        if (_current != this)
            return _inbox.Post(action);
        action();
        return true;
    }

    /// <summary>Does something in the loop's next turn.</summary>
    public void RunLater(Action action) => _inbox.Post(action);

    /// <summary>Has a message sent from another thread; false when the loop has ended.</summary>
    public bool PostSend(LoopConnection connection, ReadOnlySpan<byte> message, MessageKind kind) => _inbox.Post(connection, message, kind);

    /// <summary>The same for a message that no full queue is to be waited for with.</summary>
    public void PostWithoutWaiting(LoopConnection connection, ReadOnlySpan<byte> message, MessageKind kind) =>
        _inbox.PostWithoutWaiting(connection, message, kind);

    public void PostBroadcast(GroupSection section, ReadOnlySpan<byte> message, MessageKind kind, ServerConnection? except)
    {
        if (_current == this)
            Broadcast(section, message, kind, except as LoopConnection);
        else
            _inbox.Post(section, message, kind, except);
    }

    /// <summary>Time has passed: from any thread, in regular rounds.</summary>
    public void Tick()
    {
        _isDue = true;
        if (Count > 0 || _isPaused)
            _sockets.Wake();
    }

    /// <summary>Ends the thread, whatever is open.</summary>
    public void End() => Run(() => _isEnding = true);

    /// <summary>All connections, to be done something with that may end them.</summary>
    public LoopConnection[] Snapshot() => [.. _connections.OfType<LoopConnection>(), .. _guests];

    /// <summary>Ends a connection at the end of the turn: now others are still being looked at.</summary>
    public void EndLater(LoopConnection connection) => _doomed.Add(connection);

    /// <summary>The connection has given its socket back.</summary>
    public void Forget(LoopConnection connection, int handle)
    {
        if (!_guests.Remove(connection))
            _connections[handle] = null;
        Volatile.Write(ref _count, _count - 1);
    }

    private void Run()
    {
        _current = this;
        while (!_isEnding)
            Turn();

        StopListening();
        _inbox.Close();
        foreach (var connection in Snapshot())
            connection.Abort();
        _sockets.Dispose();
        _over.SetResult();
    }

    private void Turn()
    {
        int count = _sockets.Wait(_ready);
        Now = Time.GetTimestamp();
        if (_inbox.IsPending)
            _inbox.Empty(this);
        if (_isDue)
        {
            _isDue = false;
            Wheel.Turn(Now);
            ResumeAccepting();
        }

        foreach (ref readonly var ready in _ready.AsSpan(0, count))
        {
            if (ready.Handle == _listening)
                Accept();
            else if (ready.Handle < _connections.Length && _connections[ready.Handle] is { } connection)
                connection.OnReady(ready);
        }

        EndTurn();
    }

    private void EndTurn()
    {
        // Ending a connection calls the program, which may send to others: until nothing is left to do.
        do
        {
            Flush();
            for (int i = 0; i < _doomed.Count; i++)
                _doomed[i].EndNow();
            _doomed.Clear();
        }
        while (_dirty.Count > 0);
    }
}
