using Liaison.Protocols.Framing.Tests;

namespace Liaison.Protocols.WebSockets.Tests;

public sealed class MessageDeflaterTests
{
    private static readonly DeflateAgreement ServerKeeps = new(ServerNoContextTakeover: false, ClientNoContextTakeover: true);

    [Fact]
    public void An_empty_message_is_one_byte()
    {
        foreach (var role in Wire.Roles)
        {
            using var deflater = new MessageDeflater(role, ServerKeeps);
            Assert.Equal("00", Bytes.Hex(deflater.Deflate([]).Span));
            AssertMessage("Hello"u8.ToArray(), deflater.Deflate("Hello"u8).ToArray());
            Assert.Equal("00", Bytes.Hex(deflater.Deflate([]).Span));
        }
    }

    [Fact]
    public void A_sender_that_keeps_its_context_sends_a_repeated_message_shorter()
    {
        byte[] message = new byte[1000];
        new Random(2).NextBytes(message);
        using var server = new MessageDeflater(WebSocketRole.Server, ServerKeeps);
        int first = server.Deflate(message).Length;
        Assert.InRange(first, 1000, 1100);
        Assert.InRange(server.Deflate(message).Length, 1, 50);
        Assert.InRange(server.Deflate([]).Length, 1, 1);
        Assert.InRange(server.Deflate(message).Length, 1, 50);
    }

    [Fact]
    public void A_sender_that_does_not_sends_each_message_for_itself()
    {
        using var client = new MessageDeflater(WebSocketRole.Client, ServerKeeps);
        byte[] message = new byte[1000];
        new Random(2).NextBytes(message);
        byte[] first = client.Deflate(message).ToArray();
        Assert.Equal(first, client.Deflate(message).ToArray());
        AssertMessage(message, first);
    }

    [Theory]
    [InlineData(64 * 1024, true)]
    [InlineData((64 * 1024) + 1, false)]
    [InlineData(1_000_000, false)]
    public void What_a_receiver_would_take_for_a_bomb_travels_as_it_is(int zeros, bool isDeflated)
    {
        using var server = new MessageDeflater(WebSocketRole.Server, ServerKeeps);
        Assert.True(server.TryDeflate("before"u8, out _));
        Assert.Equal(isDeflated, server.TryDeflate(new byte[zeros], out _));
        Assert.True(server.TryDeflate("before"u8, out var after));

        // Whoever has not seen what was not deflated must understand what follows.
        if (!isDeflated)
            AssertMessage("before"u8.ToArray(), after.ToArray());
    }

    [Fact]
    public void A_window_smaller_than_the_platform_has_is_refused_for_this_sender_alone()
    {
        var small = new DeflateAgreement(true, true, ServerMaxWindowBits: 14);
        Assert.Throws<ArgumentException>(() => new MessageDeflater(WebSocketRole.Server, small));
        new MessageDeflater(WebSocketRole.Client, small).Dispose();
    }

    private static void AssertMessage(byte[] message, byte[] deflated)
    {
        var inflated = Platform.Inflate(deflated);
        Assert.True(inflated.IsWhole);
        Assert.Equal(message, inflated.Message);
    }
}
