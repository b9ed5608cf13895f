using Liaison.Protocols.Bluetooth;

namespace Liaison.Sockets;

/// <summary>
/// The Bluetooth and infrared sockets of a system. This class is the system that has none: each call fails and says so.
/// Programs and tests may put sockets of their own in its place.
/// </summary>
public class DeviceSockets
{
    /// <summary>Those of the system that the program runs on.</summary>
    public static DeviceSockets OfThisSystem { get; } = Choose();

    /// <summary>Connects to a service of a device; blocks.</summary>
    /// <param name="device">The device.</param>
    /// <param name="service">The service class or channel.</param>
    /// <param name="options">How the connection works.</param>
    /// <param name="deadline">Until when.</param>
    /// <param name="cancellation">Gives the attempt up.</param>
    /// <exception cref="DeviceException">It is not possible.</exception>
    /// <exception cref="OperationCanceledException">The attempt was given up.</exception>
    public virtual Transport ConnectBluetooth(
        BluetoothAddress device, BluetoothService service, ConnectionOptions options, Deadline deadline, CancellationToken cancellation) =>
        throw new DeviceException(FailureCause.NoBluetooth, "this system offers no Bluetooth sockets");

    /// <summary>Listens on Bluetooth.</summary>
    /// <param name="service">The service class to publish, or the channel to listen on.</param>
    /// <param name="label">What the service is called in its record.</param>
    /// <param name="options">How the connections work.</param>
    /// <exception cref="DeviceException">It is not possible.</exception>
    public virtual ITransportSource ListenBluetooth(BluetoothService service, string label, ConnectionOptions options) =>
        throw new DeviceException(FailureCause.NoBluetooth, "this system offers no Bluetooth sockets");

    /// <summary>Connects to a service of the first infrared device in range; blocks.</summary>
    /// <param name="service">The name of the service, 1 to 24 bytes.</param>
    /// <param name="options">How the connection works.</param>
    /// <param name="deadline">Until when.</param>
    /// <param name="cancellation">Gives the attempt up.</param>
    /// <exception cref="DeviceException">It is not possible.</exception>
    /// <exception cref="OperationCanceledException">The attempt was given up.</exception>
    public virtual Transport ConnectInfrared(string service, ConnectionOptions options, Deadline deadline, CancellationToken cancellation) =>
        throw NoInfrared();

    /// <summary>Listens on infrared.</summary>
    /// <param name="service">The name of the service, 1 to 24 bytes.</param>
    /// <param name="options">How the connections work.</param>
    /// <exception cref="DeviceException">It is not possible.</exception>
    public virtual ITransportSource ListenInfrared(string service, ConnectionOptions options) => throw NoInfrared();

    private static DeviceSockets Choose()
    {
        if (OperatingSystem.IsLinux())
            return new LinuxDeviceSockets();
        return OperatingSystem.IsWindows() ? new WindowsDeviceSockets() : new DeviceSockets();
    }

    private static DeviceException NoInfrared() =>
        new(FailureCause.NoInfrared, "only Windows offers infrared sockets (AF_IRDA); Linux has none since version 4.17");
}
