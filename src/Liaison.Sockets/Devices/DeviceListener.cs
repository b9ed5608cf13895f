using Liaison.Protocols.Bluetooth;

namespace Liaison.Sockets;

/// <summary>Takes connections of Bluetooth and infrared devices.</summary>
public sealed class DeviceListener : IListener
{
    private readonly ITransportSource _source;
    private readonly DeviceOptions _options;
    private volatile bool _closed;

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
    public bool WaitPending(TimeSpan timeout) => _source.WaitPending(Deadline.After(timeout, _options.Time)) && !_closed;

    /// <inheritdoc/>
    public Connection? TryAccept() => TryTake() is { } transport ? new Connection(transport, _options) : null;

    /// <inheritdoc/>
    public bool TryRefuse()
    {
        if (TryTake() is not { } transport)
            return false;
        SocketMetrics.Refused("program");
        _options.Logger.ConnectionRefused(LocalEndpoint, transport.RemoteEndpoint, "program");
        _ = transport.CloseAsync();
        return true;
    }

    /// <inheritdoc/>
    public void Close()
    {
        _closed = true;
        _source.Dispose();
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
