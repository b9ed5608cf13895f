using System.Net;
using System.Text;
using Liaison.Protocols.Framing;
using Liaison.Protocols.WebSockets;
using Microsoft.Extensions.Logging;

namespace Liaison.Sockets;

/// <summary>
/// A client in the care of an event loop, whose thread does all that is done with it. It owns memory only for half messages
/// and for what the system does not take.
/// </summary>
internal sealed partial class LoopConnection : ServerConnection, ITimed
{
    private readonly LoopStreams _streams;
    private readonly int _handle;
    private readonly IPEndPoint? _remote;
    private readonly string? _countedAs;
    private readonly WheelTimer _timer;
    private readonly long _opened;
    private Phase _phase;
    private volatile FramingEnvelope? _framing;
    private ServerHandshake? _handshake;
    private LinkedListNode<LoopConnection?>? _halfOpen;
    private WebSocketDecoder? _decoder;
    private PooledCalls? _calls;
    private GroupSection.Membership? _membership;
    private ReceiveBuffer _inbox = NoInbox;
    private volatile ConnectionEnd? _end;

    // Never written to: what connections have before they know what they speak.
    private static readonly ReceiveBuffer NoInbox = new();

    /// <param name="loop">Who looks after it.</param>
    /// <param name="streams">Where its bytes are.</param>
    /// <param name="handle">Which of them are its own.</param>
    /// <param name="local">This end.</param>
    /// <param name="remote">The client's address; null when it is not known.</param>
    /// <param name="countedAs">The address under which limits count it.</param>
    public LoopConnection(EventLoop loop, LoopStreams streams, int handle, Endpoint local, IPEndPoint? remote, string? countedAs)
        : base(local)
    {
        Loop = loop;
        Envelope = loop.Frames;
        _streams = streams;
        _handle = handle;
        _remote = remote;
        _countedAs = countedAs;
        _timer = new(this);
        _opened = _lastHeard = _lastPing = loop.Now;
    }

    private enum Phase
    {
        /// <summary>The opening handshake goes on.</summary>
        Opening,

        /// <summary>Messages go to and fro.</summary>
        Open,

        /// <summary>This side has sent its close frame and waits for the peer's.</summary>
        Closing,

        /// <summary>The end is known; what was sent is on its way to the peer.</summary>
        Ending,

        /// <summary>The socket is given back.</summary>
        Over,
    }

    public EventLoop Loop { get; }

    /// <summary>What stands around the messages sent.</summary>
    public Envelope Envelope { get; private set; }

    /// <inheritdoc/>
    public override SocketServer Server => Loop.Server;

    /// <inheritdoc/>
    public override Endpoint RemoteEndpoint => Endpoint.From(_remote);

    /// <inheritdoc/>
    public override bool IsWebSocket => Loop.Options.Listener is WebSocketListenerOptions;

    /// <inheritdoc/>
    public override ConnectionEnd? End => _end;

    /// <inheritdoc/>
    public override Framing Framing
    {
        get => _framing?.Framing ?? Listener.Framing;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            var framing = new FramingEnvelope(value);
            if (IsWebSocket)
                return;
            _framing = framing;
            Loop.Run(() => Envelope = framing);
        }
    }

    /// <inheritdoc/>
    public override void Reconfigure(SocketServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Listener is WebSocketListenerOptions != IsWebSocket)
            throw new ArgumentException("A connection goes on to speak what it speaks.", nameof(options));
        Loop.Run(() =>
        {
            Volatile.Write(ref _own, options);
            if (_borrowsDecoder && _decoder is null)
                Decode(Loop.BorrowDecoder());
            _borrowsDecoder = false;
            if (_decoder is not null)
                _decoder.Limits = SocketServer.LimitsOf((WebSocketListenerOptions)options.Listener);
            Care();
            TellRoom();
        });
    }

    internal override Encoding Encoding => IsWebSocket ? Encoding.UTF8 : Listener.TextEncoding;

    // Almost all connections work as their server does.
    private SocketServerOptions? _own;

    private SocketServerOptions Options => Volatile.Read(ref _own) ?? Loop.Options;

    private ListenerOptions Listener => Options.Listener;

    /// <summary>Begins the conversation.</summary>
    public void Begin()
    {
        SocketMetrics.Opened();
        if (Server.Tls is { } opening)
            BeginTls(opening);
        else
            Converse();
    }

    /// <summary>What the program of the server is called for, by the loop or by a thread of the pool.</summary>
    public void CallOpen()
    {
        Server.Call(this, static (server, connection, _) => server.OnOpen?.Invoke(connection), 0);
        ForgetHeaders();
    }

    /// <inheritdoc cref="CallOpen"/>
    public void CallClose(ConnectionEnd end) =>
        Server.Call(this, static (server, connection, end) => server.OnClose?.Invoke(connection, end), end);

    /// <inheritdoc cref="CallOpen"/>
    public void CallMessage(ReadOnlySpan<byte> message, MessageKind kind)
    {
        Loop.Calls++;
        try
        {
            Loop.Server.OnMessage?.Invoke(this, new(message, kind, this));
        }
#pragma warning disable CA1031 // What a program throws concerns its connection, and must not end the loop of all others.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Server.Failed(this, error);
        }
    }

    /// <summary>Makes it one of a group, in the loop's thread.</summary>
    public void Join(GroupSection section)
    {
        if (_phase != Phase.Open || MembershipIn(section) is not null)
            return;
        _membership = section.Add(this, _membership);
        section.Group.Entered();
    }

    /// <summary>Takes it out of a group, in the loop's thread.</summary>
    public void Leave(GroupSection section)
    {
        if (MembershipIn(section) is not { } membership)
            return;
        if (_membership == membership)
            _membership = membership.Next;
        else
            MembershipBefore(membership).Next = membership.Next;
        section.Remove(membership);
        section.Group.Left();
    }

    /// <summary>The system has something to tell.</summary>
    public void OnReady(in Ready ready)
    {
        if (ready.CanSend)
            SendUnsent();
        if (!ready.CanReceive || _phase == Phase.Over)
            return;
        if (!_isPaused)
            Receive();
        else if (ready.IsBroken)
            EndBy(new(EndReason.Reset));
    }

    private GroupSection.Membership? MembershipIn(GroupSection section)
    {
        var membership = _membership;
        while (membership is not null && membership.Section != section)
            membership = membership.Next;
        return membership;
    }

    private GroupSection.Membership MembershipBefore(GroupSection.Membership membership)
    {
        var before = _membership!;
        while (before.Next != membership)
            before = before.Next!;
        return before;
    }

    /// <summary>Begins with a client whose opening handshake another server has done.</summary>
    public void Begin(WebSocketOpening opening, object? state)
    {
        SocketMetrics.Opened();
        State = state;
        BeginFrames(opening.Path, opening.SubProtocol, opening.Headers, opening.Deflate);
        Add(opening.Surplus.Span);
        OpenFrames();
    }

    /// <summary>Begins to speak, over TCP or behind the handshake of TLS.</summary>
    private void Converse()
    {
        if (Listener is WebSocketListenerOptions webSocket)
        {
            BeginOpening(webSocket.HandshakeTimeout);
            return;
        }

        LeaveHalfOpen();
        Loop.Wheel.Remove(_timer);
        _framing = Server.Framing;
        Envelope = _framing;
        _inbox = new() { Pool = System.Buffers.ArrayPool<byte>.Shared };
        Open();
    }

    /// <summary>Begins a handshake, the first one or the one behind it.</summary>
    private void BeginOpening(TimeSpan limit)
    {
        _halfOpen ??= Loop.EnterHalfOpen(this);
        Loop.Wheel.Set(_timer, limit > TimeSpan.Zero ? After(limit) : long.MaxValue);
    }

    private void Open()
    {
        _phase = Phase.Open;
        if (Listener.Logger.IsEnabled(LogLevel.Debug))
            Listener.Logger.ConnectionOpened(LocalEndpoint, RemoteEndpoint);
        Join(Server.Everyone.SectionOf(this));
        if (Loop.Options.Threads == ServerThreads.Pool)
            _calls = new(this);
        if (_calls is not null)
            _calls.AddOpen();
        else
            CallHere(static connection => connection.CallOpen());
        Care();
    }

    /// <summary>Has the program called in the loop's thread, and sends this connection what comes of it.</summary>
    private void CallHere(Action<LoopConnection> call)
    {
        var calling = Loop.Calling;
        Loop.Calling = this;
        call(this);
        FlushOwn();
        Loop.Calling = calling;
    }

    private long After(TimeSpan duration) => Loop.Now + (long)(duration.TotalSeconds * Loop.Time.TimestampFrequency);

    private TimeSpan Since(long moment) => Loop.Time.GetElapsedTime(moment, Loop.Now);
}
