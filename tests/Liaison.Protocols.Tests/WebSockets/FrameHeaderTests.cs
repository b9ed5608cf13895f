using Liaison.Protocols.Framing.Tests;

namespace Liaison.Protocols.WebSockets.Tests;

public sealed class FrameHeaderTests
{
    [Theory]
    [InlineData(0, "82 00")]
    [InlineData(1, "82 01")]
    [InlineData(125, "82 7D")]
    [InlineData(126, "82 7E 00 7E")]
    [InlineData(127, "82 7E 00 7F")]
    [InlineData(256, "82 7E 01 00")]
    [InlineData(65_535, "82 7E FF FF")]
    [InlineData(65_536, "82 7F 00 00 00 00 00 01 00 00")]
    [InlineData(65_537, "82 7F 00 00 00 00 00 01 00 01")]
    [InlineData(int.MaxValue + 1L, "82 7F 00 00 00 00 80 00 00 00")]
    [InlineData(long.MaxValue, "82 7F 7F FF FF FF FF FF FF FF")]
    public void A_length_takes_its_shortest_form(long length, string hex)
    {
        var header = new FrameHeader(true, 0, WebSocketOpcode.Binary, null, length);
        Assert.Equal(hex, Written(header));
        byte[] masked = Bytes.Of(Written(header with { Mask = Wire.Key }));
        Assert.Equal("37 FA 21 3D", Bytes.Hex(masked.AsSpan(^4)));
        Assert.Equal(header.Size + 4, masked.Length);
    }

    [Fact]
    public void Every_header_is_read_as_it_was_written_once_all_of_it_is_there()
    {
        foreach (long length in new[] { 0, 125, 126, 65_535, 65_536, long.MaxValue })
        {
            for (int bits = 0; bits < 512; bits++)
            {
                var header = new FrameHeader((bits & 128) != 0, (bits >> 4) & 7, (WebSocketOpcode)(bits & 15), (bits & 256) != 0 ? Wire.Key : null, length);
                byte[] bytes = Bytes.Of(Written(header) + " 01 02 03");
                for (int there = 0; there < header.Size; there++)
                    Assert.False(FrameHeader.TryRead(bytes.AsSpan(0, there), out _, out _));
                Assert.True(FrameHeader.TryRead(bytes, out var read, out int size));
                Assert.Equal((header, header.Size), (read, size));
            }
        }
    }

    [Theory]
    [InlineData("82 7E 00 7D", 4, 125)]
    [InlineData("82 7F 00 00 00 00 00 00 FF FF", 10, 65_535)]
    [InlineData("82 7F 00 00 00 00 00 00 00 00", 10, 0)]
    public void A_longer_form_shows_in_the_bytes_it_takes(string hex, int taken, long length)
    {
        Assert.True(FrameHeader.TryRead(Bytes.Of(hex), out var header, out int size));
        Assert.Equal((taken, length), (size, header.Length));
        Assert.True(size > header.Size);
    }

    [Fact]
    public void The_topmost_bit_of_a_length_makes_it_negative()
    {
        Assert.True(FrameHeader.TryRead(Bytes.Of("82 7F 80 00 00 00 00 00 00 00"), out var header, out _));
        Assert.Equal(long.MinValue, header.Length);
    }

    private static string Written(FrameHeader header)
    {
        byte[] bytes = new byte[FrameHeader.MaximumSize];
        int size = header.Write(bytes);
        Assert.Equal(header.Size, size);
        return Bytes.Hex(bytes.AsSpan(0, size));
    }
}
