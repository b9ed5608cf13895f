using System.Buffers.Binary;
using Liaison.Protocols.Framing.Tests;

namespace Liaison.Protocols.WebSockets.Tests;

public sealed class MaskingTests
{
    [Fact]
    public void It_does_what_a_loop_over_the_bytes_does()
    {
        byte[] bytes = new byte[400];
        new Random(3).NextBytes(bytes);
        for (int length = 0; length <= 300; length++)
        {
            for (int position = 0; position < 8; position++)
            {
                for (int alignment = 0; alignment < 8; alignment++)
                {
                    byte[] source = bytes[alignment..(alignment + length)];
                    byte[] expected = Naive(source, Wire.Key, position);

                    byte[] place = (byte[])bytes.Clone();
                    Masking.Apply(place.AsSpan(alignment, length), Wire.Key, position);
                    Assert.True(place.AsSpan(alignment, length).SequenceEqual(expected));
                    Assert.True(place.AsSpan(0, alignment).SequenceEqual(bytes.AsSpan(0, alignment)));
                    Assert.True(place.AsSpan(alignment + length).SequenceEqual(bytes.AsSpan(alignment + length)));

                    byte[] copy = new byte[length + 1];
                    Masking.Copy(source, copy, Wire.Key, position);
                    Assert.True(copy.AsSpan(0, length).SequenceEqual(expected));
                    Assert.Equal(0, copy[length]);
                }
            }
        }
    }

    [Theory]
    [InlineData(4L)]
    [InlineData(0xFFFF_FFFFL)]
    [InlineData(0x1_0000_0001L)]
    [InlineData(long.MaxValue)]
    public void A_position_may_be_anywhere_in_a_large_payload(long position)
    {
        byte[] bytes = [1, 2, 3, 4, 5, 6, 7];
        byte[] expected = Naive(bytes, Wire.Key, position);
        Masking.Apply(bytes, Wire.Key, position);
        Assert.Equal(expected, bytes);
    }

    [Fact]
    public void Copying_down_within_an_array_reads_each_byte_before_it_is_overwritten()
    {
        foreach (uint mask in new[] { 0u, Wire.Key })
        {
            for (int distance = 1; distance < 80; distance++)
            {
                byte[] bytes = new byte[500];
                new Random(distance).NextBytes(bytes);
                byte[] expected = Naive(bytes[distance..], mask, 1);
                Masking.Copy(bytes.AsSpan(distance), bytes, mask, 1);
                Assert.True(bytes.AsSpan(0, expected.Length).SequenceEqual(expected), $"{mask} {distance}");
            }
        }
    }

    [Fact]
    public void The_mask_zero_changes_nothing()
    {
        byte[] copy = new byte[3];
        Masking.Copy([1, 2, 3], copy, 0);
        Assert.Equal("01 02 03", Bytes.Hex(copy));
    }

    [Fact]
    public void A_destination_that_is_too_short_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Masking.Copy(new byte[5], new byte[4], Wire.Key));

    private static byte[] Naive(byte[] bytes, uint mask, long position)
    {
        byte[] key = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(key, mask);
        return [.. bytes.Select((value, i) => (byte)(value ^ key[(int)((position % 4 + i) % 4)]))];
    }
}
