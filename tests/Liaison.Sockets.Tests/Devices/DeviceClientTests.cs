using Liaison.Protocols.Bluetooth;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class DeviceClientTests
{
    private static readonly BluetoothService SerialPort = BluetoothService.Of(0x1101);

    public static TheoryData<FailureCause> Causes =>
    [
        FailureCause.NoBluetooth, FailureCause.DeviceAbsent, FailureCause.ServiceAbsent, FailureCause.PairingNeeded,
        FailureCause.ChannelBusy, FailureCause.NoInfrared, FailureCause.NoInfraredDevice, FailureCause.System,
    ];

    public static TheoryData<Driver> Drivers => [.. Enum.GetValues<Driver>()];

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_service_of_a_device_is_conversed_with(Driver driver)
    {
        var options = new DeviceOptions { Sockets = new MemoryDevices() };
        using var listener = DeviceListener.ListenBluetooth(SerialPort, "Serial", options);
        using var client = DeviceClient.ConnectBluetooth(MemoryDevices.Address, SerialPort, options);
        Assert.True(listener.WaitPending(TimeSpan.Zero));
        using var channel = listener.TryAccept()!;
        Assert.Equal(("00:AA:BB:CC:DD:01", 1), (client.RemoteEndpoint.Host, client.RemoteEndpoint.Port));
        Assert.Equal(client.LocalEndpoint, channel.RemoteEndpoint);
        client.Write("question");
        Assert.Equal("question", (await driver.Read(channel).InTime()).ToString());
        channel.Write("answer");
        Assert.Equal("answer", (await driver.Read(client).InTime()).ToString());
        channel.Close();
        Assert.Equal(ReadStatus.Closed, (await driver.Read(client).InTime()).Status);
    }

    [Fact]
    public void A_channel_is_reached_without_a_look_up()
    {
        var options = new DeviceOptions { Sockets = new MemoryDevices { Publishes = false } };
        using var listener = DeviceListener.ListenBluetooth(SerialPort, "Serial", options);
        Assert.True(BluetoothService.TryParse("1", out var channel));
        using var client = DeviceClient.ConnectBluetooth(MemoryDevices.Address, channel, options);
        Assert.True(listener.WaitPending(TimeSpan.Zero));
        Assert.Equal(FailureCause.ServiceAbsent, Fails(() => DeviceClient.ConnectBluetooth(MemoryDevices.Address, SerialPort, options)).Cause);
    }

    [Fact]
    public async Task An_infrared_service_is_found_by_its_name()
    {
        var options = new DeviceOptions { Sockets = new MemoryDevices() };
        using var listener = DeviceListener.ListenInfrared("Liaison", options);
        using var client = DeviceClient.ConnectInfrared("Liaison", options);
        using var channel = listener.TryAccept()!;
        client.Write("question");
        Assert.Equal("question", (await Driver.Blocking.Read(channel).InTime()).ToString());
        Assert.Equal(FailureCause.ServiceAbsent, Fails(() => DeviceClient.ConnectInfrared("other", options)).Cause);
    }

    [Theory]
    [MemberData(nameof(Causes))]
    public void Each_failure_carries_its_cause_and_what_the_system_says(FailureCause cause)
    {
        var log = new RecordedLog();
        var options = new DeviceOptions { Sockets = new MemoryDevices { Failure = cause }, Logger = log };
        foreach (var connect in new[]
        {
            () => DeviceClient.ConnectBluetooth(MemoryDevices.Address, SerialPort, options),
            () => DeviceClient.ConnectInfrared("Liaison", options),
        })
        {
            var error = Fails(connect);
            Assert.Equal((cause, ConnectPhase.DeviceDiscovery, "as the test wants it"), (error.Cause, error.Phase, error.Detail));
            Assert.Equal(TimeSpan.FromSeconds(10), error.Limit);
        }

        Assert.Equal(2, log.Count(6));
    }

    [Fact]
    public void A_device_that_is_not_there_is_named()
    {
        Assert.True(BluetoothAddress.TryParse("AA:BB:CC:DD:EE:FF", out var absent));
        var error = Fails(() => DeviceClient.ConnectBluetooth(absent, SerialPort, new() { Sockets = new MemoryDevices() }));
        Assert.Equal((FailureCause.DeviceAbsent, "AA:BB:CC:DD:EE:FF"), (error.Cause, error.Endpoint.Host));
    }

    [Fact]
    public void A_silent_device_ends_at_the_limit()
    {
        var time = new HandMadeTime { PassesWhenAwaited = true };
        var options = new DeviceOptions { Sockets = new MemoryDevices { IsSilent = true }, Time = time };
        var error = Fails(() => DeviceClient.ConnectBluetooth(MemoryDevices.Address, SerialPort, options));
        Assert.Equal((FailureCause.TimedOut, ConnectPhase.DeviceDiscovery), (error.Cause, error.Phase));
        Assert.Equal([TimeSpan.FromSeconds(10)], time.Awaited);
    }

    [Fact]
    public async Task A_caller_gives_the_attempt_up()
    {
        using var cancellation = new CancellationTokenSource();
        var options = new DeviceOptions { Sockets = new MemoryDevices { IsSilent = true }, ConnectTimeout = TimeSpan.FromMinutes(1) };
        var attempt = OwnThread.Run(() => DeviceClient.ConnectBluetooth(MemoryDevices.Address, SerialPort, options, cancellation.Token));
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => attempt.InTime());
    }

    [Theory]
    [InlineData("")]
    [InlineData("abcdefghijklmnopqrstuvwxy")]
    public void No_infrared_service_has_an_empty_or_a_long_name(string service)
    {
        var options = new DeviceOptions { Sockets = new MemoryDevices() };
        Assert.Throws<ArgumentException>(() => DeviceClient.ConnectInfrared(service, options));
        Assert.Throws<ArgumentException>(() => DeviceListener.ListenInfrared(service, options));
    }

    [Fact]
    public void By_default_the_devices_are_those_of_the_system_and_an_attempt_lasts_10_seconds()
    {
        Assert.Same(DeviceSockets.OfThisSystem, new DeviceOptions().Sockets);
        Assert.Equal(TimeSpan.FromSeconds(10), new DeviceOptions().ConnectTimeout);
    }

    private static EndpointException Fails(Func<Connection> connect) => Assert.Throws<EndpointException>(connect);
}
