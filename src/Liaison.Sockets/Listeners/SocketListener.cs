using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Liaison.Sockets;

/// <summary>
/// Takes TCP connections on one address and port. Requests wait in the system's queue until they are accepted. Any
/// number of threads may wait and accept; each request goes to one.
/// </summary>
public sealed class SocketListener : IDisposable
{
    private readonly Socket _socket;
    private readonly ListenerOptions _options;
    private readonly Lock _accepting = new();
    private readonly ConcurrentDictionary<string, int> _byAddress = new(StringComparer.Ordinal);
    private volatile bool _closed;
    private int _open;

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
    public int OpenConnections => Volatile.Read(ref _open);

    /// <summary>Begins to listen.</summary>
    /// <param name="endpoint">
    /// An empty host means all addresses, IPv4 and IPv6 on one socket where the system has both; port 0 lets the system choose.
    /// </param>
    /// <param name="options">Null means the defaults.</param>
    /// <exception cref="EndpointException">It is not possible; the exception says why.</exception>
    public static SocketListener Listen(Endpoint endpoint, ListenerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        options ??= new ListenerOptions();
        return new(ListeningSocket.Open(endpoint, options), options);
    }

    /// <summary>Blocks until a request waits to be accepted, without accepting it.</summary>
    /// <param name="timeout">Negative: without limit; zero: look, do not wait.</param>
    /// <returns>False when the time was over first, or when the listener was closed (<see cref="IsClosed"/>).</returns>
    public bool WaitPending(TimeSpan timeout)
    {
        try
        {
            return PollWait.UntilReadable(_socket, Deadline.After(timeout, _options.Time)) && !_closed;
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
    public Connection? TryAccept() => TryTake() is { } socket ? Admit(socket) : null;

    /// <summary>The system's socket, for those who wait for many at once.</summary>
    internal Socket Socket => _socket;

    /// <summary>What a client is sent that a limit turns away.</summary>
    internal byte[] Farewell { get; set; } = [];

    /// <summary>Refuses the oldest request, if there is one: its client sees the connection succeed and end.</summary>
    /// <returns>False when no request waits or the listener is closed.</returns>
    /// <exception cref="EndpointException">The system has no more descriptors.</exception>
    public bool TryRefuse()
    {
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
    }

    /// <summary>The same as <see cref="Close"/>.</summary>
    public void Dispose() => Close();

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
        string? address = remote is null || IPAddress.IsLoopback(remote.Address) ? null : Endpoint.From(remote).Host;
        if (CountIn(address) is not { } limit)
            return () => CountOut(address);
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
        transport.Send(Farewell);
        _ = transport.CloseAsync();
    }

    /// <summary>Counts one more connection; gives the limit that forbids it, or null.</summary>
    private int? CountIn(string? address)
    {
        if (Interlocked.Increment(ref _open) > _options.Connections && _options.Connections > 0)
        {
            Interlocked.Decrement(ref _open);
            return _options.Connections;
        }

        if (address is null || _options.ConnectionsPerAddress <= 0)
            return null;
        int ofAddress = _byAddress.AddOrUpdate(address, 1, static (_, count) => count + 1);
        if (ofAddress <= _options.ConnectionsPerAddress)
            return null;
        CountOut(address);
        return _options.ConnectionsPerAddress;
    }

    private void CountOut(string? address)
    {
        Interlocked.Decrement(ref _open);
        if (address is null || _options.ConnectionsPerAddress <= 0)
            return;
        if (_byAddress.AddOrUpdate(address, 0, static (_, count) => count - 1) == 0)
            _byAddress.TryRemove(new KeyValuePair<string, int>(address, 0));
    }
}
