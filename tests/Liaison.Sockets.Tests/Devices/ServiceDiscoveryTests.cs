using System.Net.Sockets;
using System.Runtime.Versioning;
using Liaison.Protocols.Bluetooth;
using Liaison.Testing;

namespace Liaison.Sockets.Devices.Tests;

/// <summary>Look-ups in a device that the test plays, over packets of this machine.</summary>
[SupportedOSPlatform("linux")]
public sealed class ServiceDiscoveryTests
{
    private const int Local = 1;
    private const string Reason = "These are sockets of Linux.";
    private static readonly BluetoothService SerialPort = BluetoothService.Of(0x1101);
    private static Deadline Soon => Deadline.After(Patience.Limit, TimeProvider.System);

    /// <summary>L2CAP, then RFCOMM on channel 5, in the second transaction: the first has given nothing but the beginning.</summary>
    private static readonly byte[][] Answers =
    [
        [7, 0, 1, 0, 7, 0, 3, 0x35, 0x13, 0x35, 1, 0x77],
        [7, 0, 2, 0, 21, 0, 18, 0x11, 9, 0, 4, 0x35, 0x0C, 0x35, 3, 0x19, 1, 0, 0x35, 5, 0x19, 0, 3, 8, 5, 0],
    ];

    public static bool IsLinux => OperatingSystem.IsLinux();

    [Fact(Skip = Reason, SkipUnless = nameof(IsLinux))]
    public async Task The_channel_is_asked_for_until_the_device_has_told_all()
    {
        using var device = new Device();
        var looking = OwnThread.Run(() => ServiceDiscovery.FindChannel(device.Near, SerialPort, Soon, CancellationToken.None));
        Assert.Equal("06 00 01 00 0D 35 03 19 11 01 FF FF 35 03 09 00 04 00", device.Asked());
        device.Far.Socket.Send(Answers[0]);
        Assert.Equal("06 00 02 00 0E 35 03 19 11 01 FF FF 35 03 09 00 04 01 77", device.Asked());
        device.Far.Socket.Send(Answers[1]);
        Assert.Equal(5, await looking.InTime());
    }

    [Fact(Skip = Reason, SkipUnless = nameof(IsLinux))]
    public void A_device_without_the_service_says_so()
    {
        using var device = new Device();
        device.Far.Socket.Send([7, 0, 1, 0, 5, 0, 2, 0x35, 0, 0]);
        Assert.Equal((FailureCause.ServiceAbsent, ""), Fails(device, Soon));
    }

    [Fact(Skip = Reason, SkipUnless = nameof(IsLinux))]
    public void A_device_that_answers_nonsense_offers_nothing()
    {
        using var device = new Device();
        device.Far.Socket.Send([1, 0, 1, 0, 2, 0, 3]);
        Assert.Equal((FailureCause.ServiceAbsent, "error 3"), Fails(device, Soon));
    }

    [Fact(Skip = Reason, SkipUnless = nameof(IsLinux))]
    public void A_silent_device_ends_at_the_deadline()
    {
        using var device = new Device();
        var deadline = Deadline.After(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        Assert.Equal(FailureCause.TimedOut, Fails(device, deadline).Cause);
        Assert.True(deadline.HasPassed);
    }

    [Fact(Skip = Reason, SkipUnless = nameof(IsLinux))]
    public void A_device_that_leaves_is_absent()
    {
        using var device = new Device();
        device.Far.Dispose();
        Assert.Equal(FailureCause.DeviceAbsent, Fails(device, Soon).Cause);
    }

    [Fact(Skip = Reason, SkipUnless = nameof(IsLinux))]
    public async Task A_caller_gives_the_look_up_up()
    {
        using var device = new Device();
        using var cancellation = new CancellationTokenSource();
        var looking = OwnThread.Run(() => ServiceDiscovery.FindChannel(device.Near, SerialPort, Deadline.Infinite, cancellation.Token));
        Assert.NotEmpty(device.Asked());
        await cancellation.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => looking.InTime());
    }

    private static (FailureCause Cause, string Detail) Fails(Device device, Deadline deadline)
    {
        var error = Assert.Throws<DeviceException>(() => ServiceDiscovery.FindChannel(device.Near, SerialPort, deadline, CancellationToken.None));
        return (error.Cause, error.Message);
    }

    private sealed class Device : IDisposable
    {
        public Device()
        {
            using var listener = LinuxSocket.Open(Local, LinuxSocket.SequencedPackets, 0);
            listener.Listen([Local, 0], 1);
            Near = LinuxSocket.Open(Local, LinuxSocket.SequencedPackets, 0);
            Assert.True(Near.Connect(listener.LocalAddress, Deadline.Infinite, CancellationToken.None));
            Far = listener.Accept(out _);
            Far.Socket.ReceiveTimeout = 30_000;
        }

        public LinuxSocket Near { get; }

        public LinuxSocket Far { get; }

        public string Asked()
        {
            byte[] packet = new byte[100];
            int count = Far.Socket.Receive(packet, SocketFlags.None);
            return BitConverter.ToString(packet, 0, count).Replace('-', ' ');
        }

        public void Dispose()
        {
            Near.Dispose();
            Far.Dispose();
        }
    }
}
