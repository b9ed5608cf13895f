using Liaison.Protocols.Bluetooth;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class DeviceListenerTests
{
    private const int NotPublished = 20;
    private static readonly BluetoothService SerialPort = BluetoothService.Of(0x1101);

    [Fact]
    public void The_system_chooses_a_channel_and_the_listener_tells_it()
    {
        var options = new DeviceOptions { Sockets = new MemoryDevices() };
        using var first = DeviceListener.ListenBluetooth(SerialPort, "One", options);
        using var second = DeviceListener.ListenBluetooth(BluetoothService.Of(0x1105), "Two", options);
        Assert.Equal((1, 2), (first.LocalEndpoint.Port, second.LocalEndpoint.Port));
        Assert.Equal("00:AA:BB:CC:DD:01", first.LocalEndpoint.Host);
        Assert.True(BluetoothService.TryParse("2", out var taken));
        Assert.Equal(FailureCause.ChannelBusy, Assert.Throws<EndpointException>(() => DeviceListener.ListenBluetooth(taken, "Three", options)).Cause);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void A_service_that_is_not_published_is_warned_of(bool publishes, int warnings)
    {
        var log = new RecordedLog();
        var options = new DeviceOptions { Sockets = new MemoryDevices { Publishes = publishes }, Logger = log };
        using var listener = DeviceListener.ListenBluetooth(SerialPort, "Serial", options);
        Assert.Equal(warnings, log.Count(NotPublished));
        if (!publishes)
            Assert.Contains("channel number 1", log.Events.Single(one => one.Id == NotPublished).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_request_there_is_nothing_to_take()
    {
        using var listener = DeviceListener.ListenInfrared("Liaison", new() { Sockets = new MemoryDevices() });
        Assert.False(listener.WaitPending(TimeSpan.Zero));
        Assert.Null(listener.TryAccept());
        Assert.False(listener.TryRefuse());
    }

    [Fact]
    public async Task A_request_ends_the_wait_for_one()
    {
        var options = new DeviceOptions { Sockets = new MemoryDevices() };
        using var listener = DeviceListener.ListenInfrared("Liaison", options);
        var waiting = OwnThread.Run(() => listener.WaitPending(Timeout.InfiniteTimeSpan));
        using var client = DeviceClient.ConnectInfrared("Liaison", options);
        Assert.True(await waiting.InTime());
    }

    [Fact]
    public void A_refused_client_sees_the_end()
    {
        var options = new DeviceOptions { Sockets = new MemoryDevices() };
        using var listener = DeviceListener.ListenBluetooth(SerialPort, "Serial", options);
        using var client = DeviceClient.ConnectBluetooth(MemoryDevices.Address, SerialPort, options);
        Assert.True(listener.TryRefuse());
        Assert.False(listener.TryRefuse());
        Assert.Equal(ReadStatus.Closed, client.Read(new ReadLimits(TimeSpan.FromSeconds(30))).Status);
    }

    [Fact]
    public async Task Closing_ends_the_wait_and_frees_the_service()
    {
        var options = new DeviceOptions { Sockets = new MemoryDevices() };
        var listener = DeviceListener.ListenBluetooth(SerialPort, "Serial", options);
        using var client = DeviceClient.ConnectBluetooth(MemoryDevices.Address, SerialPort, options);
        using var channel = listener.TryAccept()!;
        var waiting = OwnThread.Run(() => listener.WaitPending(Timeout.InfiniteTimeSpan));
        listener.Close();
        Assert.False(await waiting.InTime());
        Assert.True(listener.IsClosed);
        Assert.Null(listener.TryAccept());
        client.Write("still here");
        Assert.Equal("still here", (await channel.ReadAsync().InTime()).ToString());
        using var again = DeviceListener.ListenBluetooth(SerialPort, "Serial", options);
        Assert.Equal(1, again.LocalEndpoint.Port);
    }

    [Fact]
    public void A_system_that_refuses_says_why()
    {
        var options = new DeviceOptions { Sockets = new MemoryDevices { Failure = FailureCause.NoBluetooth } };
        var error = Assert.Throws<EndpointException>(() => DeviceListener.ListenBluetooth(SerialPort, "Serial", options));
        Assert.Equal((FailureCause.NoBluetooth, "as the test wants it"), (error.Cause, error.Detail));
    }
}
