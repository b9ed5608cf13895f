using Liaison.Protocols.Bluetooth;
using Liaison.Protocols.Infrared;

namespace Liaison.Sockets;

/// <summary>Connects to Bluetooth and infrared devices.</summary>
public static class DeviceClient
{
    /// <summary>Blocks until connected to a service of a Bluetooth device. Pairing is the system's business.</summary>
    /// <param name="device">The device.</param>
    /// <param name="service">The service class, whose channel is looked up, or the channel.</param>
    /// <param name="options">Null means the defaults.</param>
    /// <param name="cancellation">Gives the attempt up.</param>
    /// <returns>A connection whose <see cref="Connection.RemoteEndpoint"/> is the device's address and the channel.</returns>
    /// <exception cref="EndpointException">It is not possible; the exception says why.</exception>
    /// <exception cref="OperationCanceledException">The caller gave the attempt up; nothing stays open.</exception>
    public static Connection ConnectBluetooth(
        BluetoothAddress device, BluetoothService service, DeviceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(service);
        options ??= new();
        return Connect(
            new(device.ToString(), service.Channel),
            service.ToString(),
            options,
            deadline => options.Sockets.ConnectBluetooth(device, service, options, deadline, cancellation));
    }

    /// <summary>Blocks until connected to the first infrared device in range.</summary>
    /// <param name="service">The name of the service, 1 to 24 bytes in UTF-8.</param>
    /// <param name="options">Null means the defaults.</param>
    /// <param name="cancellation">Gives the attempt up.</param>
    /// <exception cref="EndpointException">It is not possible; the exception says why.</exception>
    /// <exception cref="OperationCanceledException">The caller gave the attempt up; nothing stays open.</exception>
    /// <exception cref="ArgumentException">No service has that name.</exception>
    public static Connection ConnectInfrared(string service, DeviceOptions? options = null, CancellationToken cancellation = default)
    {
        CheckInfrared(service);
        options ??= new();
        return Connect(new(service, 0), service, options, deadline => options.Sockets.ConnectInfrared(service, options, deadline, cancellation));
    }

    internal static void CheckInfrared(string service)
    {
        ArgumentNullException.ThrowIfNull(service);
        if (!InfraredSocketAddress.IsService(service))
            throw new ArgumentException($"The name of a service has 1 to {InfraredSocketAddress.LongestService} bytes.", nameof(service));
    }

    private static Connection Connect(Endpoint endpoint, string service, DeviceOptions options, Func<Deadline, Transport> open)
    {
        try
        {
            return new(open(Deadline.After(options.ConnectTimeout, options.Time)), options);
        }
        catch (DeviceException error)
        {
            options.Logger.ConnectFailed(endpoint, error.Cause, ConnectPhase.DeviceDiscovery);
            throw new EndpointException(
                endpoint, error.Cause, ConnectPhase.DeviceDiscovery, options.ConnectTimeout, error.Message, error.InnerException)
            {
                Service = service,
            };
        }
    }
}
