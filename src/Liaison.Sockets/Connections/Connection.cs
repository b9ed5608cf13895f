using System.Net.Sockets;
using System.Text;
using Liaison.Protocols.Framing;

namespace Liaison.Sockets;

/// <summary>
/// A conversation with one peer: messages over a <see cref="Transport"/>. Safe for any number of threads: reads do not
/// wait for writes nor writes for reads; several callers of one direction are served in the order of their calls, and
/// messages are whole. Blocking calls (<see cref="Read(TimeSpan)"/>, <see cref="Write(ReadOnlySpan{byte})"/>) and async
/// ones may be mixed.
/// </summary>
/// <remarks>Ends are values, not exceptions: a read or write on a connection that has ended says so and why.</remarks>
public partial class Connection : IDisposable, IAsyncDisposable
{
    private protected readonly Transport _transport;
    private protected volatile ConnectionOptions _options;
    private readonly Action? _onRelease;
    private protected readonly Turn _reading = new();
    private protected readonly Turn _writing = new();
    private readonly Turn _pausing = new();
    private readonly Encoding _stringEncoding;
    private volatile FramingEnvelope _envelope;
    private AdaptiveSpin _spin;
    private ConnectionEnd? _end;
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _released;

    /// <summary>Begins a conversation over a connected transport.</summary>
    /// <param name="transport">Belongs to the connection from now on.</param>
    /// <param name="options">Null means the defaults.</param>
    public Connection(Transport transport, ConnectionOptions? options = null)
        : this(transport, options ?? new ConnectionOptions(), onRelease: null)
    {
    }

    internal Connection(Transport transport, ConnectionOptions options, Action? onRelease)
        : this(transport, options, onRelease, new ReceiveBuffer(), options.TextEncoding)
    {
    }

    private protected Connection(
        Transport transport, ConnectionOptions options, Action? onRelease, ReceiveBuffer inbox, Encoding stringEncoding)
    {
        ArgumentNullException.ThrowIfNull(transport);
        _transport = transport;
        _options = options;
        _stringEncoding = stringEncoding;
        _envelope = new(options.Framing);
        _spin = new(options);
        _onRelease = onRelease;
        Inbox = inbox;
        LocalEndpoint = transport.LocalEndpoint;
        RemoteEndpoint = transport.RemoteEndpoint;
        Tls = transport.Tls;
        SocketMetrics.Opened();
        _options.Logger.ConnectionOpened(LocalEndpoint, RemoteEndpoint);
    }

    /// <summary>This end. Stays readable after the end of the connection.</summary>
    public Endpoint LocalEndpoint { get; }

    /// <summary>The peer's end. Stays readable after the end of the connection.</summary>
    public Endpoint RemoteEndpoint { get; }

    /// <summary>What protects the conversation; null when nothing does.</summary>
    public TlsFacts? Tls { get; }

    /// <summary>
    /// How messages are told apart. A change takes effect for the next message read and the next message written;
    /// bytes that have arrived are kept and read by the new framing. WebSockets have frames of their own: there it has no
    /// effect.
    /// </summary>
    /// <value><see cref="ConnectionOptions.Framing"/>.</value>
    public Framing Framing
    {
        get => _envelope.Framing;
        set => _envelope = new(value ?? throw new ArgumentNullException(nameof(value)));
    }

    /// <summary>How the connection works now.</summary>
    public ConnectionOptions Options => _options;

    /// <summary>Why the connection has ended; null while it has not, as far as reads, writes and closes have shown.</summary>
    public ConnectionEnd? End => Volatile.Read(ref _end);

    /// <summary>What stands around the messages that are sent.</summary>
    private protected virtual Envelope Envelope => _envelope;

    /// <summary>What the orderly end of the peer's stream means.</summary>
    private protected virtual ConnectionEnd EndOfInput => ConnectionEnd.ClosedByPeer;

    /// <summary>Whether the system's handle is released.</summary>
    private protected bool IsFullyClosed => _closed.Task.IsCompleted;

    private protected bool IsReleased => Volatile.Read(ref _released) != 0;

    /// <summary>
    /// Closes and returns at once. What was written still reaches the peer; every call in progress ends with
    /// <see cref="EndReason.ClosedHere"/>.
    /// </summary>
    public void Close()
    {
        Release(ConnectionEnd.ClosedHere);
        _reading.Close();
        _writing.Close();
        _pausing.Close();
    }

    /// <summary>
    /// Changes how the connection works: for what begins from now on, a call in progress keeps the limits it began with.
    /// Framing, encoding, clock and log stay what they are.
    /// </summary>
    public virtual void Reconfigure(ConnectionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var now = _options;
        _options = options with { TextEncoding = now.TextEncoding, Time = now.Time, Logger = now.Logger };
        _transport.Configure(options);
    }

    /// <summary>Blocks until <see cref="Close"/> is called: a pause that the end of the connection's use cuts short.</summary>
    /// <returns>False when the time was over first.</returns>
    public bool WaitClosed(TimeSpan timeout)
    {
        _pausing.TryEnter();
        return _pausing.EnterOrQueue(frame: null)!.Wait(Deadline.After(timeout, _options.Time), _options.Time) == WaitOutcome.Closed;
    }

    /// <summary>
    /// Closes, and completes when the system's handle is released: 1 s later at most, on a WebSocket when the peer has
    /// answered or <see cref="WebSocketSettings.CloseTimeout"/> is over.
    /// </summary>
    public Task CloseAsync()
    {
        Close();
        return _closed.Task;
    }

    /// <summary>The same as <see cref="Close"/>.</summary>
    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    /// <summary>The same as <see cref="CloseAsync"/>.</summary>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// Gives the transport away, for another protocol to be spoken over it: impossible once something has been read or
    /// written, or when somebody is about to. For its users this connection is closed then.
    /// </summary>
    internal bool TryDetach(out Transport transport, out Action? onRelease)
    {
        (transport, onRelease) = (_transport, _onRelease);
        if (!_reading.TryEnter())
            return false;
        try
        {
            if (!_writing.TryEnter())
                return false;
            bool isFresh = !_heard && !_hasWritten && End is null && Interlocked.Exchange(ref _released, 1) == 0;
            if (isFresh)
            {
                EndBy(ConnectionEnd.ClosedHere);
                SocketMetrics.Released();
                _closed.SetResult();
                _pausing.Close();
            }

            _writing.Leave();
            return isFresh;
        }
        finally
        {
            _reading.Leave();
        }
    }

    /// <summary>The end that an error of the transport is.</summary>
    private protected ConnectionEnd ResetBy(SocketError error) =>
        _transport.Fault is { Length: > 0 } fault ? new(EndReason.Reset) { Detail = fault } : new(EndReason.Reset, error);

    /// <summary>Notes the end of the connection if it is the first, and says which one counts.</summary>
    private protected ConnectionEnd EndBy(ConnectionEnd end)
    {
        var first = Interlocked.CompareExchange(ref _end, end, null);
        if (first is not null)
            return first;
        SocketMetrics.Ended(end);
        _options.Logger.ConnectionEnded(LocalEndpoint, RemoteEndpoint, end);
        return end;
    }

    /// <summary>Ends the connection and gives its transport back.</summary>
    private protected ConnectionEnd Release(ConnectionEnd reason)
    {
        var end = EndBy(reason);
        if (Interlocked.Exchange(ref _released, 1) != 0)
            return end;
        _ = CloseFullyAsync(end);
        SocketMetrics.Released();
        _onRelease?.Invoke();
        return end;
    }

    private async Task CloseFullyAsync(ConnectionEnd end)
    {
        try
        {
            await CloseTransportAsync(end).ConfigureAwait(false);
        }
        finally
        {
            _closed.SetResult();
        }
    }

    /// <summary>Closes the transport, in the way that the peer is to see.</summary>
    private protected virtual Task CloseTransportAsync(ConnectionEnd end) => _transport.CloseAsync();

    /// <summary>The end that the peer has announced in what has been received, if it has.</summary>
    private protected virtual ConnectionEnd? EndInside() => null;
}
