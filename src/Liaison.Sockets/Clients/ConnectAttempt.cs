using System.Net;
using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>
/// One attempt to connect: looks the name up and tries its addresses, IPv4 first, then negotiates with the proxy if there
/// is one, all within one time limit.
/// </summary>
internal sealed class ConnectAttempt
{
    private readonly Endpoint _endpoint;
    private readonly Endpoint _nextHop;
    private readonly ProxyOpening? _proxy;
    private readonly ClientOptions _options;
    private readonly CancellationToken _caller;
    private readonly Deadline _deadline;
    private readonly TlsClientOpening? _tls;
    private readonly List<string> _details = [];
    private ConnectPhase _phase = ConnectPhase.NameResolution;
    private Exception? _lastError;

    /// <exception cref="EndpointException">What TLS is asked for is not possible.</exception>
    public ConnectAttempt(Endpoint endpoint, ClientOptions options, CancellationToken caller)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        Endpoint.ThrowIfNoPort(endpoint);
        _endpoint = endpoint;
        _nextHop = options.Route is { } route ? route(endpoint) : endpoint;
        _options = options;
        _caller = caller;
        _tls = options.Tls is null ? null : new(endpoint, options);
        _deadline = Deadline.After(options.ConnectTimeout, options.Time);
        if (options.Proxy is not { } proxy)
            return;

        // An empty name means nothing to a proxy.
        _endpoint = endpoint.Host.Length > 0 ? endpoint : endpoint with { Host = IPAddress.Loopback.ToString() };
        _nextHop = proxy.Address;
        _proxy = new(_endpoint, proxy, options);
    }

    /// <summary>The limit of the whole, for what follows on the connection.</summary>
    public Deadline Deadline => _deadline;

    public Transport Run()
    {
        var transport = Reach();
        return _tls is null ? transport : _tls.Run(transport, _deadline, _caller);
    }

    public async Task<Transport> RunAsync()
    {
        var transport = await ReachAsync().ConfigureAwait(false);
        return _tls is null ? transport : await _tls.RunAsync(transport, _deadline, _caller).ConfigureAwait(false);
    }

    /// <summary>Connects to the server, through the proxy if there is one.</summary>
    private TcpTransport Reach()
    {
        var transport = ConnectTcp();
        try
        {
            _proxy?.Run(transport, _deadline, _caller);
            return transport;
        }
        catch
        {
            transport.Dispose();
            throw;
        }
    }

    private async Task<TcpTransport> ReachAsync()
    {
        var transport = await ConnectTcpAsync().ConfigureAwait(false);
        try
        {
            if (_proxy is not null)
                await _proxy.RunAsync(transport, _deadline, _caller).ConfigureAwait(false);
            return transport;
        }
        catch
        {
            transport.Dispose();
            throw;
        }
    }

    private TcpTransport ConnectTcp()
    {
        var addresses = Blocking.Result(FindAddressesAsync());
        for (int i = 0; i < addresses.Length; i++)
        {
            using var step = new StepLimit(_deadline, addresses.Length - i, _options.Time, _caller);
            try
            {
                return Open(BlockingConnect.Run(new IPEndPoint(addresses[i], _nextHop.Port), step.Token));
            }
            catch (Exception error) when (error is SocketException or OperationCanceledException)
            {
                Note(addresses[i].ToString(), error);
            }
        }

        throw Failure();
    }

    private async Task<TcpTransport> ConnectTcpAsync()
    {
        var addresses = await FindAddressesAsync().ConfigureAwait(false);
        for (int i = 0; i < addresses.Length; i++)
        {
            using var step = new StepLimit(_deadline, addresses.Length - i, _options.Time, _caller);
            Socket? socket = null;
            try
            {
                socket = new Socket(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(new IPEndPoint(addresses[i], _nextHop.Port), step.Token).ConfigureAwait(false);
                return Open(socket);
            }
            catch (Exception error) when (error is SocketException or OperationCanceledException)
            {
                socket?.Dispose();
                Note(addresses[i].ToString(), error);
            }
        }

        throw Failure();
    }

    private async Task<IPAddress[]> FindAddressesAsync()
    {
        if (_nextHop.Host.Length == 0)
            return Reached([IPAddress.Loopback, IPAddress.IPv6Loopback]);

        using var step = new StepLimit(_deadline, 1, _options.Time, _caller);
        try
        {
            return Reached(await HostAddresses.FindAsync(_nextHop.Host, _options.Resolve, step.Token).ConfigureAwait(false));
        }
        catch (Exception error) when (error is SocketException or OperationCanceledException)
        {
            Note(_nextHop.Host, error);
            throw Failure();
        }
    }

    private IPAddress[] Reached(IPAddress[] addresses)
    {
        _phase = ConnectPhase.Tcp;
        return addresses;
    }

    private TcpTransport Open(Socket socket)
    {
        try
        {
            return new(socket, _options, local: null, _proxy is null ? null : _endpoint);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private void Note(string tried, Exception error)
    {
        _lastError = error;

        // Made anew: the text of the one thrown repeats the address.
        string detail = error is SocketException socket ? new SocketException((int)socket.SocketErrorCode).Message : "time limit";
        _details.Add($"{tried}: {detail}");
    }

    private EndpointException Failure()
    {
        OpeningStep.ThrowIfGivenUp(_endpoint, _phase, _options.Logger, _caller);
        var cause = _lastError switch
        {
            SocketException error => EndpointException.Classify(error.SocketErrorCode),
            _ => FailureCause.TimedOut,
        };
        bool isOfTheProxy = _proxy is not null && cause is not (FailureCause.TimedOut or FailureCause.OutOfResources);
        if (isOfTheProxy)
            cause = FailureCause.ProxyUnreachable;
        _options.Logger.ConnectFailed(_endpoint, cause, _phase);
        return new(_endpoint, cause, _phase, _options.ConnectTimeout, string.Join("; ", _details), _lastError)
        {
            Proxy = _options.Proxy?.Address,
        };
    }
}
