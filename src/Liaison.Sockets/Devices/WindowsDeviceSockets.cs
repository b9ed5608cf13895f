using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Liaison.Protocols.Bluetooth;
using Liaison.Protocols.Infrared;

namespace Liaison.Sockets;

/// <summary>Bluetooth and infrared by the sockets of Windows, which look services up themselves.</summary>
[SupportedOSPlatform("windows")]
internal sealed class WindowsDeviceSockets : DeviceSockets
{
    private const ProtocolType Rfcomm = (ProtocolType)3;
    private const int Backlog = 8;
    private const int InfraredLevel = 0xFF;
    private const int EnumerateDevices = 0x10;
    private const int DeviceListSize = 1024;
    private static readonly TimeSpan DiscoveryPause = TimeSpan.FromMilliseconds(100);

    public override Transport ConnectBluetooth(
        BluetoothAddress device, BluetoothService service, ConnectionOptions options, Deadline deadline, CancellationToken cancellation)
    {
        var target = new DeviceEndPoint(BluetoothSocketAddress.Windows(device, service.Uuid, (uint)service.Channel));
        var socket = Open(BluetoothSocketAddress.WindowsFamily, Rfcomm, FailureCause.NoBluetooth, "no Bluetooth sockets (AF_BTH)");
        return Connect(socket, target, FailureOf, options, deadline, cancellation);
    }

    public override ITransportSource ListenBluetooth(BluetoothService service, string label, ConnectionOptions options)
    {
        uint port = service.Channel > 0 ? (uint)service.Channel : BluetoothSocketAddress.AnyWindowsPort;
        var place = new DeviceEndPoint(BluetoothSocketAddress.Windows(default, Guid.Empty, port));
        var socket = Open(BluetoothSocketAddress.WindowsFamily, Rfcomm, FailureCause.NoBluetooth, "no Bluetooth sockets (AF_BTH)");
        return Listen(socket, place, FailureOf, options, Publish);

        bool Publish() =>
            service.Channel == 0 && WindowsServiceRecord.TryPublish(service, label, ((DeviceEndPoint)socket.LocalEndPoint!).Bytes);
    }

    public override Transport ConnectInfrared(string service, ConnectionOptions options, Deadline deadline, CancellationToken cancellation)
    {
        var socket = Open(InfraredSocketAddress.Family, ProtocolType.Unspecified, FailureCause.NoInfrared, "no infrared sockets (AF_IRDA)");
        try
        {
            var target = new DeviceEndPoint(InfraredSocketAddress.Write(FindDevice(socket, options.Time, deadline, cancellation), service));
            return Connect(socket, target, InfraredFailureOf, options, deadline, cancellation);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public override ITransportSource ListenInfrared(string service, ConnectionOptions options)
    {
        var place = new DeviceEndPoint(InfraredSocketAddress.Write([], service));
        var socket = Open(InfraredSocketAddress.Family, ProtocolType.Unspecified, FailureCause.NoInfrared, "no infrared sockets (AF_IRDA)");
        return Listen(socket, place, InfraredFailureOf, options, static () => true);
    }

    private static Socket Open(int family, ProtocolType protocol, FailureCause without, string missing)
    {
        try
        {
            return new((AddressFamily)family, SocketType.Stream, protocol);
        }
        catch (SocketException error)
        {
            throw new DeviceException(without, $"{missing}: {error.Message}", error);
        }
    }

    private static TcpTransport Connect(
        Socket socket, EndPoint target, Func<int, FailureCause> causeOf, ConnectionOptions options, Deadline deadline, CancellationToken cancellation)
    {
        using var limit = new StepLimit(deadline, 1, options.Time, cancellation);
        try
        {
            BlockingConnect.ConnectPolling(socket, target, limit.Token);
            return new(socket, options, EndpointOf(socket.LocalEndPoint), EndpointOf(socket.RemoteEndPoint ?? target));
        }
        catch (Exception error)
        {
            socket.Dispose();
            if (error is SocketException failure)
                throw new DeviceException(causeOf(failure.NativeErrorCode), failure.Message, failure);
            if (error is OperationCanceledException && !cancellation.IsCancellationRequested)
                throw new DeviceException(FailureCause.TimedOut, "");
            throw;
        }
    }

    private static SystemSource Listen(
        Socket socket, EndPoint place, Func<int, FailureCause> causeOf, ConnectionOptions options, Func<bool> publish)
    {
        try
        {
            socket.Bind(place);
            socket.Listen(Backlog);
            return new(socket, EndpointOf(socket.LocalEndPoint), publish(), () => Accept(socket, options));
        }
        catch (SocketException error)
        {
            socket.Dispose();
            throw new DeviceException(causeOf(error.NativeErrorCode), error.Message, error);
        }
    }

    private static TcpTransport Accept(Socket listener, ConnectionOptions options)
    {
        var socket = listener.Accept();
        return new(socket, options, EndpointOf(socket.LocalEndPoint), EndpointOf(socket.RemoteEndPoint));
    }

    /// <summary>The first device in range; looks until there is one.</summary>
    private static byte[] FindDevice(Socket socket, TimeProvider time, Deadline deadline, CancellationToken cancellation)
    {
        byte[] list = new byte[DeviceListSize];
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            bool last = deadline.HasPassed;
            try
            {
                int size = socket.GetRawSocketOption(InfraredLevel, EnumerateDevices, list);
                if (InfraredSocketAddress.FirstDevice(list.AsSpan(0, size)) is { IsEmpty: false } device)
                    return device.ToArray();
            }
            catch (SocketException error)
            {
                throw new DeviceException(InfraredFailureOf(error.NativeErrorCode), error.Message, error);
            }

            if (last)
                throw new DeviceException(FailureCause.NoInfraredDevice, "");
            Blocking.Wait(Task.Delay(deadline.Slice(DiscoveryPause), time, cancellation), Timeout.InfiniteTimeSpan);
        }
    }

    private static FailureCause FailureOf(int error) => DeviceFailures.OfWindows(error);

    private static FailureCause InfraredFailureOf(int error) => DeviceFailures.OfWindows(error) switch
    {
        FailureCause.NoBluetooth => FailureCause.NoInfrared,
        FailureCause.DeviceAbsent => FailureCause.NoInfraredDevice,
        var cause => cause,
    };

    private static Endpoint EndpointOf(EndPoint? address)
    {
        if (address is not DeviceEndPoint { Bytes: var bytes })
            return Endpoint.Unknown;
        return BluetoothSocketAddress.TryReadWindows(bytes, out var device, out int channel)
            ? new(device.ToString(), channel)
            : new(Convert.ToHexString(InfraredSocketAddress.Device(bytes)), 0);
    }
}
