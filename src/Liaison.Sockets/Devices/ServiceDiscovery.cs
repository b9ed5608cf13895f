using System.Net.Sockets;
using System.Runtime.Versioning;
using Liaison.Protocols.Bluetooth;

namespace Liaison.Sockets.Devices;

/// <summary>Asks a device for the channel of a service.</summary>
[SupportedOSPlatform("linux")]
public static class ServiceDiscovery
{
    /// <summary>Blocks until the device has answered.</summary>
    /// <param name="device">Connected to the service discovery of the device; stays the caller's.</param>
    /// <param name="service">A service class.</param>
    /// <param name="deadline">Until when.</param>
    /// <param name="cancellation">Gives the look-up up.</param>
    /// <exception cref="DeviceException">
    /// The device does not offer the service, does not answer in time, or is gone.
    /// </exception>
    /// <exception cref="OperationCanceledException">The look-up was given up.</exception>
    public static int FindChannel(LinuxSocket device, BluetoothService service, Deadline deadline, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(service);
        var query = new ServiceQuery(service);
        byte[] packet = new byte[ServiceQuery.LongestPacket];
        try
        {
            do
            {
                device.Socket.Send(query.Request.Span);
                if (!device.Wait(SelectMode.SelectRead, deadline, cancellation))
                    throw new DeviceException(FailureCause.TimedOut, "the device's service discovery does not answer");
                int count = device.Socket.Receive(packet);
                query.Read(packet.AsSpan(0, count));
            }
            while (query.Outcome == ServiceQueryOutcome.NeedMore);
        }
        catch (SocketException error)
        {
            throw new DeviceException(FailureCause.DeviceAbsent, error.Message, error);
        }

        return query.Outcome == ServiceQueryOutcome.Found
            ? query.Channel
            : throw new DeviceException(FailureCause.ServiceAbsent, query.Detail);
    }
}
