using Liaison.Protocols.Framing.Tests;

namespace Liaison.Protocols.Infrared.Tests;

public sealed class InfraredSocketAddressTests
{
    [Fact]
    public void Windows_is_told_a_device_and_a_service()
    {
        string zeros = string.Join(' ', Enumerable.Repeat("00", 19));
        Assert.Equal($"1A 00 01 02 03 04 4C 69 61 69 73 6F 6E {zeros}", Bytes.Hex(InfraredSocketAddress.Write([1, 2, 3, 4], "Liaison")));
        Assert.Equal($"1A 00 00 00 00 00 4C 69 61 69 73 6F 6E {zeros}", Bytes.Hex(InfraredSocketAddress.Write([], "Liaison")));
    }

    [Fact]
    public void The_device_is_read_from_what_was_written()
    {
        byte[] bytes = InfraredSocketAddress.Write([1, 2, 3, 4], "Liaison");
        Assert.Equal([1, 2, 3, 4], InfraredSocketAddress.Device(bytes).ToArray());
        Assert.Empty(InfraredSocketAddress.Device(bytes.AsSpan(0, 31)).ToArray());
        bytes[0] = 2;
        Assert.Empty(InfraredSocketAddress.Device(bytes).ToArray());
    }

    [Fact]
    public void The_longest_name_leaves_its_zero()
    {
        byte[] bytes = InfraredSocketAddress.Write([], new string('a', 24));
        Assert.Equal((32, (byte)'a', 0, 0), (bytes.Length, bytes[29], bytes[30], bytes[31]));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("a", true)]
    [InlineData("abcdefghijklmnopqrstuvwx", true)]
    [InlineData("abcdefghijklmnopqrstuvwxy", false)]
    [InlineData("éééééééééééé", true)]
    [InlineData("ééééééééééééa", false)]
    public void A_name_has_24_bytes_at_most(string service, bool isService)
    {
        Assert.Equal(isService, InfraredSocketAddress.IsService(service));
        if (!isService)
            Assert.Throws<ArgumentException>(() => InfraredSocketAddress.Write([], service));
    }

    [Fact]
    public void A_number_has_its_name() => Assert.Equal("LSAP-SEL7", InfraredSocketAddress.OfSelector(7));

    [Theory]
    [InlineData("", "")]
    [InlineData("00 00 00 00", "")]
    [InlineData("01 00 00 00", "")]
    [InlineData("01 00 00 00 01 02 03", "")]
    [InlineData("00 00 00 00 01 02 03 04", "")]
    [InlineData("01 00 00 00 01 02 03 04", "01 02 03 04")]
    [InlineData("02 00 00 00 01 02 03 04 50 61 6C 6D", "01 02 03 04")]
    public void The_first_device_of_a_list_is_taken(string list, string device) =>
        Assert.Equal(device, Bytes.Hex(InfraredSocketAddress.FirstDevice(Bytes.Of(list))));
}
