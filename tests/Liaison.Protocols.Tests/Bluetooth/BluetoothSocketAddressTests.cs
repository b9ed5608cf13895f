using Liaison.Protocols.Framing.Tests;

namespace Liaison.Protocols.Bluetooth.Tests;

/// <summary>The bytes are those of the systems' headers; the first two of Linux are in the order of the processor.</summary>
public sealed class BluetoothSocketAddressTests
{
    private static readonly BluetoothAddress Device = Address("AA:BB:CC:DD:EE:FF");

    public static bool IsLittleEndian => BitConverter.IsLittleEndian;

    [Fact(Skip = "The vectors are those of a little-endian processor.", SkipUnless = nameof(IsLittleEndian))]
    public void Linux_is_told_a_device_and_a_channel()
    {
        Assert.Equal("1F 00 FF EE DD CC BB AA 01 00", Bytes.Hex(BluetoothSocketAddress.Rfcomm(Device, 1)));
        Assert.Equal("1F 00 00 00 00 00 00 00 00 00", Bytes.Hex(BluetoothSocketAddress.Rfcomm(default, 0)));
        Assert.Equal("1F 00 01 00 FF EE DD CC BB AA 00 00 00 00", Bytes.Hex(BluetoothSocketAddress.L2cap(Device, ServiceQuery.Multiplexer)));
    }

    [Fact]
    public void Windows_is_told_a_device_and_a_service_or_a_channel()
    {
        Assert.Equal(
            "20 00 FF EE DD CC BB AA 00 00 01 11 00 00 00 00 00 10 80 00 00 80 5F 9B 34 FB 00 00 00 00",
            Bytes.Hex(BluetoothSocketAddress.Windows(Device, BluetoothService.Of(0x1101).Uuid, 0)));
        Assert.Equal(
            "20 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 FF FF FF FF",
            Bytes.Hex(BluetoothSocketAddress.Windows(default, Guid.Empty, BluetoothSocketAddress.AnyWindowsPort)));
    }

    [Fact]
    public void What_is_written_is_read()
    {
        Assert.True(BluetoothSocketAddress.TryReadRfcomm(BluetoothSocketAddress.Rfcomm(Device, 30), out var device, out int channel));
        Assert.Equal((Device, 30), (device, channel));
        Assert.True(BluetoothSocketAddress.TryReadWindows(BluetoothSocketAddress.Windows(Device, Guid.Empty, 7), out device, out channel));
        Assert.Equal((Device, 7), (device, channel));
    }

    [Fact]
    public void What_is_short_or_of_another_family_is_not_read()
    {
        byte[] rfcomm = BluetoothSocketAddress.Rfcomm(Device, 1);
        byte[] windows = BluetoothSocketAddress.Windows(Device, Guid.Empty, 1);
        for (int size = 0; size < rfcomm.Length - 1; size++)
            Assert.False(BluetoothSocketAddress.TryReadRfcomm(rfcomm.AsSpan(0, size), out _, out _));
        for (int size = 0; size < windows.Length; size++)
            Assert.False(BluetoothSocketAddress.TryReadWindows(windows.AsSpan(0, size), out _, out _));
        Assert.False(BluetoothSocketAddress.TryReadRfcomm(windows, out _, out _));
        Assert.False(BluetoothSocketAddress.TryReadWindows([.. rfcomm, .. windows], out _, out _));
    }

    private static BluetoothAddress Address(string text) =>
        BluetoothAddress.TryParse(text, out var address) ? address : throw new ArgumentException(text, nameof(text));
}
