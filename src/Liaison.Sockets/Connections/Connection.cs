using Liaison.Protocols.Framing;

namespace Liaison.Sockets;

/// <summary>
/// A conversation with one peer: messages over a <see cref="Transport"/>. Safe for any number of threads: reads do not
/// wait for writes nor writes for reads; several callers of one direction are served in the order of their calls, and
/// messages are whole. Blocking calls (<see cref="Read(TimeSpan)"/>, <see cref="Write(ReadOnlySpan{byte})"/>) and async
/// ones may be mixed.
/// </summary>
/// <remarks>Ends are values, not exceptions: a read or write on a connection that has ended says so and why.</remarks>
public sealed partial class Connection : IDisposable, IAsyncDisposable
{
    private readonly Transport _transport;
    private readonly ConnectionOptions _options;
    private readonly Action<Connection>? _onRelease;
    private readonly Turn _reading = new();
    private readonly Turn _writing = new();
    private readonly Turn _pausing = new();
    private volatile Framing _framing;
    private ConnectionEnd? _end;
    private Task _closing = Task.CompletedTask;
    private int _released;

    /// <summary>Begins a conversation over a connected transport.</summary>
    /// <param name="transport">Belongs to the connection from now on.</param>
    /// <param name="options">Null means the defaults.</param>
    public Connection(Transport transport, ConnectionOptions? options = null)
        : this(transport, options, null)
    {
    }

    internal Connection(Transport transport, ConnectionOptions? options, Action<Connection>? onRelease)
    {
        ArgumentNullException.ThrowIfNull(transport);
        _transport = transport;
        _options = options ?? new ConnectionOptions();
        _framing = _options.Framing;
        _onRelease = onRelease;
        LocalEndpoint = transport.LocalEndpoint;
        RemoteEndpoint = transport.RemoteEndpoint;
        SocketMetrics.Opened();
        _options.Logger.ConnectionOpened(LocalEndpoint, RemoteEndpoint);
    }

    /// <summary>This end. Stays readable after the end of the connection.</summary>
    public Endpoint LocalEndpoint { get; }

    /// <summary>The peer's end. Stays readable after the end of the connection.</summary>
    public Endpoint RemoteEndpoint { get; }

    /// <summary>
    /// How messages are told apart. A change takes effect for the next message read and the next message written;
    /// bytes that have arrived are kept and read by the new framing.
    /// </summary>
    /// <value><see cref="ConnectionOptions.Framing"/>.</value>
    public Framing Framing
    {
        get => _framing;
        set => _framing = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Why the connection has ended; null while it has not, as far as reads, writes and closes have shown.</summary>
    public ConnectionEnd? End => Volatile.Read(ref _end);

    private bool IsReleased => Volatile.Read(ref _released) != 0;

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

    /// <summary>Blocks until <see cref="Close"/> is called: a pause that the end of the connection's use cuts short.</summary>
    /// <returns>False when the time was over first.</returns>
    public bool WaitClosed(TimeSpan timeout)
    {
        _pausing.TryEnter();
        return _pausing.EnterOrQueue(frame: null)!.Wait(Deadline.After(timeout, _options.Time), _options.Time) == WaitOutcome.Closed;
    }

    /// <summary>Closes, and completes when the system's handle is released, 1 s later at most.</summary>
    public Task CloseAsync()
    {
        Close();
        return Volatile.Read(ref _closing);
    }

    /// <summary>The same as <see cref="Close"/>.</summary>
    public void Dispose() => Close();

    /// <summary>The same as <see cref="CloseAsync"/>.</summary>
    public async ValueTask DisposeAsync() => await CloseAsync().ConfigureAwait(false);

    /// <summary>Notes the end of the connection if it is the first, and says which one counts.</summary>
    private ConnectionEnd EndBy(ConnectionEnd end)
    {
        var first = Interlocked.CompareExchange(ref _end, end, null);
        if (first is not null)
            return first;
        SocketMetrics.Ended(end);
        _options.Logger.ConnectionEnded(LocalEndpoint, RemoteEndpoint, end);
        return end;
    }

    /// <summary>Ends the connection and gives its transport back.</summary>
    private ConnectionEnd Release(ConnectionEnd reason)
    {
        var end = EndBy(reason);
        if (Interlocked.Exchange(ref _released, 1) != 0)
            return end;
        Volatile.Write(ref _closing, _transport.CloseAsync());
        SocketMetrics.Released();
        _onRelease?.Invoke(this);
        return end;
    }
}
