namespace Liaison.Protocols.Bluetooth.Tests;

public sealed class BluetoothErrorsTests
{
    [Theory]
    [InlineData(112, BluetoothFailure.DeviceAbsent)]
    [InlineData(113, BluetoothFailure.DeviceAbsent)]
    [InlineData(111, BluetoothFailure.ServiceAbsent)]
    [InlineData(13, BluetoothFailure.PairingNeeded)]
    [InlineData(16, BluetoothFailure.ChannelBusy)]
    [InlineData(110, BluetoothFailure.TimedOut)]
    [InlineData(97, BluetoothFailure.NoBluetooth)]
    [InlineData(19, BluetoothFailure.NoBluetooth)]
    [InlineData(24, BluetoothFailure.Other)]
    public void An_error_of_Linux_has_its_meaning(int error, BluetoothFailure meaning) =>
        Assert.Equal(meaning, BluetoothErrors.OfLinux(error));

    [Theory]
    [InlineData(10060, BluetoothFailure.DeviceAbsent)]
    [InlineData(10049, BluetoothFailure.ServiceAbsent)]
    [InlineData(10061, BluetoothFailure.ServiceAbsent)]
    [InlineData(10013, BluetoothFailure.PairingNeeded)]
    [InlineData(10048, BluetoothFailure.ChannelBusy)]
    [InlineData(10056, BluetoothFailure.ChannelBusy)]
    [InlineData(10047, BluetoothFailure.NoBluetooth)]
    [InlineData(10050, BluetoothFailure.NoBluetooth)]
    [InlineData(10055, BluetoothFailure.Other)]
    public void An_error_of_Windows_has_its_meaning(int error, BluetoothFailure meaning) =>
        Assert.Equal(meaning, BluetoothErrors.OfWindows(error));
}
