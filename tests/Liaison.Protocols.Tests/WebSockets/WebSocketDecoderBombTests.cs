using System.IO.Compression;
using Liaison.Protocols.Framing.Tests;

namespace Liaison.Protocols.WebSockets.Tests;

/// <summary>Small messages that inflate to large ones end where the limits are, not where the message would.</summary>
public sealed class WebSocketDecoderBombTests
{
    private const WebSocketRole Server = WebSocketRole.Server;

    private static readonly DeflateAgreement Fresh = new(ServerNoContextTakeover: true, ClientNoContextTakeover: true);
    private static readonly DeflateAgreement Kept = new(ServerNoContextTakeover: false, ClientNoContextTakeover: false);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_bomb_is_found_by_its_ratio_before_it_has_grown(bool keepsContext)
    {
        var agreement = keepsContext ? Kept : Fresh;
        using var deflater = new MessageDeflater(Server, agreement);
        byte[] first = Wire.Compressed(Server, deflater.Deflate(new byte[40_000]).Span);
        byte[] bomb = Wire.Compressed(Server, deflater.Deflate(new byte[32 * 1024 * 1024]).Span);
        foreach (bool inParts in new[] { false, true })
        {
            var decoding = new Decoding(Server, deflate: agreement, inParts: inParts);
            decoding.Feed(first);
            Assert.Equal(40_000, decoding.Events.Sum(one => one.Bytes.Length));
            long before = GC.GetAllocatedBytesForCurrentThread();
            decoding.Feed(bomb);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 512 * 1024);
            Assert.Equal((WebSocketViolationKind.InflateRatio, 1009), (decoding.Violation?.Kind, decoding.Violation?.CloseCode));
        }

        Decoding.AssertSame(Server, [.. first, .. bomb[..2000]], [700], deflate: agreement);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_bomb_is_found_by_its_size_when_the_ratio_is_free(bool keepsContext)
    {
        var agreement = keepsContext ? Kept : Fresh;
        var limits = new WebSocketLimits { MessageSize = 100_000, InflateRatio = 0 };
        using var deflater = new MessageDeflater(Server, agreement);
        byte[] exact = Wire.Compressed(Server, deflater.Deflate(new byte[100_000]).Span);
        byte[] above = Wire.Compressed(Server, deflater.Deflate(new byte[100_001]).Span);
        byte[] bomb = Wire.Compressed(Server, deflater.Deflate(new byte[32 * 1024 * 1024]).Span);
        foreach (byte[] wrong in new[] { above, bomb })
        {
            var decoding = new Decoding(Server, limits, agreement);
            decoding.Feed(exact);
            Assert.Equal(100_000, Assert.Single(decoding.Events).Bytes.Length);
            long before = GC.GetAllocatedBytesForCurrentThread();
            decoding.Feed(wrong);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 512 * 1024);
            Assert.Equal((WebSocketViolationKind.MessageTooLarge, 1009, 100_000L), (decoding.Violation?.Kind, decoding.Violation?.CloseCode, decoding.Violation?.Limit));
            Assert.InRange(decoding.Violation!.Size, 100_001, 100_300);
        }

        Decoding.AssertSame(Server, [.. exact, .. above], [50], limits, agreement);
    }

    [Fact]
    public void The_size_that_counts_is_the_inflated_one()
    {
        byte[] random = new byte[1000];
        new Random(1).NextBytes(random);
        byte[] wire = Wire.Compressed(Server, Platform.Deflate(random, CompressionLevel.Optimal));
        Assert.True(wire.Length > 1004);
        Assert.Equal($"binary {Bytes.Hex(random)}|", Decoding.Of(Server, [wire], new() { MessageSize = 1000 }, Fresh));
    }

    [Fact]
    public void A_ratio_below_64_KiB_is_free_and_above_it_counts_for_the_whole_message()
    {
        byte[] small = Wire.Compressed(Server, Platform.Deflate(new byte[64 * 1024], CompressionLevel.Optimal));
        byte[] larger = Wire.Compressed(Server, Platform.Deflate(new byte[(64 * 1024) + 1], CompressionLevel.Optimal));
        Assert.StartsWith("binary 00", Decoding.Of(Server, [small], deflate: Fresh), StringComparison.Ordinal);
        Assert.Equal("InflateRatio 1009|", Decoding.Of(Server, [larger], deflate: Fresh));
        Decoding.AssertSame(Server, [.. small, .. larger], [10], deflate: Fresh);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(99)]
    public void A_message_within_the_ratio_passes(int ratio)
    {
        // One byte in so many cannot be foreseen.
        var random = new Random(ratio);
        byte[] message = new byte[1_000_000];
        for (int i = 0; i < message.Length; i += ratio * 4)
            random.NextBytes(message.AsSpan(i, 1));
        byte[] deflated = Platform.Deflate(message, CompressionLevel.Optimal);
        int reached = message.Length / deflated.Length;
        var decoding = new Decoding(Server, new() { InflateRatio = reached + 10 }, Fresh);
        decoding.Feed(Wire.Compressed(Server, deflated));
        Assert.True(Assert.Single(decoding.Events).Bytes.Span.SequenceEqual(message));
        Assert.Equal("InflateRatio 1009|", Decoding.Of(Server, [Wire.Compressed(Server, deflated)], new() { InflateRatio = reached - 1 }, Fresh));
    }
}
