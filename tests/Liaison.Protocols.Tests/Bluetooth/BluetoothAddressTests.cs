namespace Liaison.Protocols.Bluetooth.Tests;

public sealed class BluetoothAddressTests
{
    [Theory]
    [InlineData("AA:BB:CC:DD:EE:FF")]
    [InlineData("AA-BB-CC-DD-EE-FF")]
    [InlineData("AABBCCDDEEFF")]
    [InlineData("aa:bb:cc:dd:ee:ff")]
    public void An_address_is_read_in_each_of_its_forms(string text)
    {
        Assert.True(BluetoothAddress.TryParse(text, out var address));
        Assert.Equal((0xAABBCCDDEEFF, "AA:BB:CC:DD:EE:FF"), (address.Value, address.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AA:BB:CC:DD:EE")]
    [InlineData("AA:BB:CC:DD:EE:F")]
    [InlineData("AA:BB:CC:DD:EE:FG")]
    [InlineData("AA:BB:CC:DD:EE:FF:00")]
    [InlineData("AA:BB-CC:DD:EE:FF")]
    [InlineData("AA.BB.CC.DD.EE.FF")]
    [InlineData("AAxBBxCCxDDxEExFF")]
    [InlineData("A:ABB:CC:DD:EE:FF")]
    [InlineData("AA:BB:CC:DD:EE:+1")]
    [InlineData("0xAABBCCDDEE")]
    [InlineData("AABBCCDDEEF")]
    [InlineData("AABBCCDDEEFF0")]
    [InlineData(" AABBCCDDEEFF")]
    [InlineData("serveur.test")]
    public void Other_text_is_no_address(string text) => Assert.False(BluetoothAddress.TryParse(text, out _));

    [Theory]
    [InlineData(0, true, "00:00:00:00:00:00")]
    [InlineData(1, true, "00:00:00:00:00:01")]
    [InlineData(0x0102_0304_0506, true, "01:02:03:04:05:06")]
    [InlineData(0xFFFF_FFFF_FFFF, true, "FF:FF:FF:FF:FF:FF")]
    [InlineData(0x1_0000_0000_0000, false, "00:00:00:00:00:00")]
    [InlineData(-1, false, "00:00:00:00:00:00")]
    public void An_address_is_a_number_of_48_bits(long value, bool isAddress, string text)
    {
        Assert.Equal(isAddress, BluetoothAddress.TryFrom(value, out var address));
        Assert.Equal(text, address.ToString());
    }
}
