using System.ComponentModel;
using System.Runtime.Versioning;
using Liaison.Protocols.Bluetooth;
using Liaison.Sockets.Devices;

namespace Liaison.Sockets;

/// <summary>Bluetooth by the sockets of Linux: RFCOMM, and the service discovery over L2CAP.</summary>
[SupportedOSPlatform("linux")]
internal sealed class LinuxDeviceSockets : DeviceSockets
{
    private const int L2cap = 0;
    private const int Rfcomm = 3;
    private const int Backlog = 8;
    private const int PermissionDenied = 13;
    private const int NotPermitted = 1;

    public override Transport ConnectBluetooth(
        BluetoothAddress device, BluetoothService service, ConnectionOptions options, Deadline deadline, CancellationToken cancellation)
    {
        int channel = service.Channel > 0 ? service.Channel : FindChannel(device, service, deadline, cancellation);
        var socket = Open(LinuxSocket.Stream, Rfcomm);
        try
        {
            Connect(socket, BluetoothSocketAddress.Rfcomm(device, channel), deadline, cancellation);
            return new TcpTransport(socket.Socket, options, EndpointOf(socket.LocalAddress), new(device.ToString(), channel));
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public override ITransportSource ListenBluetooth(BluetoothService service, string label, ConnectionOptions options)
    {
        var socket = Open(LinuxSocket.Stream, Rfcomm);
        try
        {
            socket.Listen(BluetoothSocketAddress.Rfcomm(default, service.Channel), Backlog);

            // Publishing would be a call to BlueZ over the system's message bus.
            return new SystemSource(socket.Socket, EndpointOf(socket.LocalAddress), isPublished: false, () => Accept(socket, options));
        }
        catch (Exception error)
        {
            socket.Dispose();
            if (error is not Win32Exception system)
                throw;
            throw new DeviceException(
                system.NativeErrorCode == PermissionDenied ? FailureCause.PermissionDenied : CauseOf(system), system.Message, system);
        }
    }

    private static int FindChannel(BluetoothAddress device, BluetoothService service, Deadline deadline, CancellationToken cancellation)
    {
        using var socket = Open(LinuxSocket.SequencedPackets, L2cap);
        Connect(socket, BluetoothSocketAddress.L2cap(device, ServiceQuery.Multiplexer), deadline, cancellation);
        return ServiceDiscovery.FindChannel(socket, service, deadline, cancellation);
    }

    private static LinuxSocket Open(int type, int protocol)
    {
        try
        {
            return LinuxSocket.Open(BluetoothSocketAddress.LinuxFamily, type, protocol);
        }
        catch (Win32Exception error)
        {
            string missing = error.NativeErrorCode is PermissionDenied or NotPermitted
                ? "no right to open Bluetooth sockets (AF_BLUETOOTH)"
                : "the kernel has no Bluetooth sockets (AF_BLUETOOTH)";
            throw new DeviceException(FailureCause.NoBluetooth, $"{missing}: {error.Message}", error);
        }
    }

    private static void Connect(LinuxSocket socket, byte[] address, Deadline deadline, CancellationToken cancellation)
    {
        try
        {
            if (!socket.Connect(address, deadline, cancellation))
                throw new DeviceException(FailureCause.TimedOut, "");
        }
        catch (Win32Exception error)
        {
            throw new DeviceException(CauseOf(error), error.Message, error);
        }
    }

    private static TcpTransport? Accept(LinuxSocket listener, ConnectionOptions options)
    {
        LinuxSocket? accepted = null;
        try
        {
            accepted = listener.Accept(out byte[] peer);
            return new(accepted.Socket, options, EndpointOf(accepted.LocalAddress), EndpointOf(peer));
        }
        catch (Win32Exception error)
        {
            accepted?.Dispose();
            var cause = DeviceFailures.OfLinux(error.NativeErrorCode);
            return cause == FailureCause.OutOfResources ? throw new DeviceException(cause, error.Message, error) : null;
        }
    }

    private static FailureCause CauseOf(Win32Exception error) => DeviceFailures.OfLinux(error.NativeErrorCode);

    private static Endpoint EndpointOf(byte[] address) =>
        BluetoothSocketAddress.TryReadRfcomm(address, out var device, out int channel) ? new(device.ToString(), channel) : Endpoint.Unknown;
}
