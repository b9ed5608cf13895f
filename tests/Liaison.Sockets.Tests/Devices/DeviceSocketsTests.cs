using Liaison.Protocols.Bluetooth;

namespace Liaison.Sockets.Tests;

/// <summary>What this machine has, or a clean failure.</summary>
public sealed class DeviceSocketsTests
{
    private static readonly BluetoothService SerialPort = BluetoothService.Of(0x1101);

    [Fact]
    public void A_system_without_says_so()
    {
        var options = new DeviceOptions { Sockets = new() };
        AssertMissing(FailureCause.NoBluetooth, () => DeviceClient.ConnectBluetooth(default, SerialPort, options));
        AssertMissing(FailureCause.NoBluetooth, () => DeviceListener.ListenBluetooth(SerialPort, "Serial", options));
        AssertMissing(FailureCause.NoInfrared, () => DeviceClient.ConnectInfrared("Liaison", options));
        AssertMissing(FailureCause.NoInfrared, () => DeviceListener.ListenInfrared("Liaison", options));
    }

    [Fact]
    public void Where_the_kernel_has_no_Bluetooth_each_call_fails_at_once()
    {
        if (Open(out var missing) is { } listener)
        {
            listener.Close();
            Assert.Skip("This system has Bluetooth sockets.");
        }

        Assert.NotEmpty(missing!.Detail);
        Assert.Equal(FailureCause.NoBluetooth, missing.Cause);
        var patient = new DeviceOptions { ConnectTimeout = TimeSpan.FromHours(1) };
        AssertMissing(FailureCause.NoBluetooth, () => DeviceClient.ConnectBluetooth(default, SerialPort, patient));
    }

    [Fact]
    public void Where_the_kernel_has_Bluetooth_it_chooses_a_channel_on_which_nobody_waits()
    {
        using var listener = Open(out var missing);
        Assert.SkipWhen(listener is null, $"This system has no Bluetooth sockets: {missing?.Detail}");
        Assert.InRange(listener!.LocalEndpoint.Port, 1, 30);
        Assert.False(listener.WaitPending(TimeSpan.Zero));
        Assert.Null(listener.TryAccept());
    }

    [Fact]
    public void Outside_Windows_there_is_no_infrared()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This system may have infrared sockets.");
        AssertMissing(FailureCause.NoInfrared, () => DeviceClient.ConnectInfrared("Liaison"));
        AssertMissing(FailureCause.NoInfrared, () => DeviceListener.ListenInfrared("Liaison"));
    }

    private static DeviceListener? Open(out EndpointException? missing)
    {
        missing = null;
        try
        {
            return DeviceListener.ListenBluetooth(SerialPort, "Serial");
        }
        catch (EndpointException error)
        {
            missing = error;
            return null;
        }
    }

    private static void AssertMissing(FailureCause cause, Func<object> call)
    {
        var error = Assert.Throws<EndpointException>(call);
        Assert.Equal((cause, ConnectPhase.DeviceDiscovery), (error.Cause, error.Phase));
        Assert.NotEmpty(error.Detail);
    }
}
