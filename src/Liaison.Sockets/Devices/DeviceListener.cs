using Liaison.Protocols.Bluetooth;

namespace Liaison.Sockets;

/// <summary>Takes connections of Bluetooth and infrared devices.</summary>
public sealed class DeviceListener : IListener
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(250);
    private readonly ITransportSource _source;
    private volatile DeviceOptions _options;
    private readonly Lock _changing = new();
    private volatile bool _closed;

    // Does the handshakes of the clients; null while there are none to do.
    private volatile DeviceReception? _reception;

    private DeviceListener(ITransportSource source, DeviceOptions options)
    {
        _source = source;
        _options = options;
        LocalEndpoint = source.LocalEndpoint;
        _options.Logger.Listening(LocalEndpoint);
    }

    /// <summary>For Bluetooth, the port is the RFCOMM channel, which the system chooses unless one was asked for.</summary>
    public Endpoint LocalEndpoint { get; }

    /// <inheritdoc/>
    public bool IsClosed => _closed;

    /// <summary>Begins to listen on Bluetooth, and publishes the service where the system lets programs do so.</summary>
    /// <param name="service">The service class, or a channel of its own choice.</param>
    /// <param name="label">What devices that look around are shown.</param>
    /// <param name="options">Null means the defaults.</param>
    /// <exception cref="EndpointException">It is not possible; the exception says why.</exception>
    public static DeviceListener ListenBluetooth(BluetoothService service, string label, DeviceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(service);
        options ??= new();
        var listener = Listen(new("", service.Channel), options, () => options.Sockets.ListenBluetooth(service, label, options));
        if (!listener._source.IsPublished)
            options.Logger.ServiceNotPublished(service, listener.LocalEndpoint.Port);
        return listener;
    }

    /// <summary>Begins to listen on infrared.</summary>
    /// <param name="service">The name of the service, 1 to 24 bytes in UTF-8.</param>
    /// <param name="options">Null means the defaults.</param>
    /// <exception cref="EndpointException">It is not possible; the exception says why.</exception>
    /// <exception cref="ArgumentException">No service has that name.</exception>
    public static DeviceListener ListenInfrared(string service, DeviceOptions? options = null)
    {
        DeviceClient.CheckInfrared(service);
        options ??= new();
        return Listen(new(service, 0), options, () => options.Sockets.ListenInfrared(service, options));
    }

    /// <inheritdoc/>
    public bool WaitPending(TimeSpan timeout)
    {
        var deadline = Deadline.After(timeout, _options.Time);
        while (!_closed)
        {
            if (_reception is { } reception)
                return reception.Wait(deadline);

            // In slices: once WebSocket is spoken, somebody else takes the requests that are waited for here.
            bool last = deadline.HasPassed;
            if (_source.WaitPending(Deadline.Earlier(deadline, Deadline.After(LongestWait, _options.Time))) && _reception is null)
                return !_closed;
            if (last)
                break;
        }

        return false;
    }

    /// <inheritdoc/>
    public Connection? TryAccept()
    {
        if (_reception is { } reception)
            return reception.TryTake();
        return TryTake() is { } transport ? new Connection(transport, _options) : null;
    }

    /// <inheritdoc/>
    public bool TryRefuse()
    {
        if (_reception is { } reception)
            return reception.TryRefuse();
        if (TryTake() is not { } transport)
            return false;
        SocketMetrics.Refused("program");
        _options.Logger.ConnectionRefused(LocalEndpoint, transport.RemoteEndpoint, "program");
        _ = transport.CloseAsync();
        return true;
    }

    /// <inheritdoc/>
    public void SpeakWebSocket(WebSocketListenerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        lock (_changing)
        {
            if (!_closed)
                _reception ??= new(_source, options);
        }
    }

    /// <inheritdoc/>
    public void Reconfigure(ListenerOptions options, WebSocketListenerOptions webSockets)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(webSockets);
        _options = _options with
        {
            MessageSize = options.MessageSize,
            MessageTimeout = options.MessageTimeout,
            WriteTimeout = options.WriteTimeout,
            ContentionTimeout = options.ContentionTimeout,
        };
        _reception?.Reconfigure(webSockets);
    }

    /// <inheritdoc/>
    public void Close()
    {
        lock (_changing)
            _closed = true;
        _source.Dispose();
        _reception?.Close();
    }

    /// <summary>The same as <see cref="Close"/>.</summary>
    public void Dispose() => Close();

    private static DeviceListener Listen(Endpoint endpoint, DeviceOptions options, Func<ITransportSource> open)
    {
        try
        {
            return new(open(), options);
        }
        catch (DeviceException error)
        {
            throw Failure(endpoint, error);
        }
    }

    private static EndpointException Failure(Endpoint endpoint, DeviceException error) =>
        new(endpoint, error.Cause, ConnectPhase.DeviceDiscovery, Timeout.InfiniteTimeSpan, error.Message, error.InnerException);

    private Transport? TryTake()
    {
        try
        {
            return _closed ? null : _source.TryTake();
        }
        catch (DeviceException error)
        {
            throw Failure(LocalEndpoint, error);
        }
    }
}
