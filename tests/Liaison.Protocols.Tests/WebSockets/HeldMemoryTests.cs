using Liaison.Protocols.Tests;

namespace Liaison.Protocols.WebSockets.Tests;

/// <summary>What is held for connections that wait.</summary>
[Collection(nameof(Alone))]
public sealed class HeldMemoryTests
{
    private const int Connections = 500;

    [Fact]
    public void An_idle_connection_holds_less_than_a_kilobyte() =>
        Assert.InRange(HeldBy(null, Wire.Text(WebSocketRole.Server, new string('x', 60_000))), 0, 1000);

    [Fact]
    public void Without_context_takeover_nothing_is_held_between_compressed_messages() =>
        Assert.InRange(HeldBy(new(true, true), Compressed(new(true, true))), 0, 1000);

    [Fact]
    public void A_kept_context_is_held_in_less_than_64_KiB() =>
        Assert.InRange(HeldBy(new(false, false), Compressed(new(false, false))), 32 * 1024, 64 * 1024);

    private static byte[] Compressed(DeflateAgreement agreement)
    {
        using var deflater = new MessageDeflater(WebSocketRole.Server, agreement);
        byte[] message = new byte[100_000];
        for (int i = 0; i < message.Length; i += 50)
            message[i] = (byte)(i * i / 7);
        return Wire.Compressed(WebSocketRole.Server, deflater.Deflate(message).Span);
    }

    private static long HeldBy(DeflateAgreement? agreement, byte[] wire)
    {
        byte[] scratch = new byte[100_000];
        var decoders = new WebSocketDecoder[Connections];
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < Connections; i++)
        {
            var decoder = decoders[i] = new WebSocketDecoder(WebSocketRole.Server, new(), agreement);
            wire.CopyTo(decoder.Buffer.Reserve(scratch));
            decoder.Buffer.Commit(wire.Length);
            Assert.Equal(WebSocketEventKind.Message, decoder.Next().Kind);
            if (decoder.Buffer.Settle())
                scratch = new byte[100_000];
        }

        long held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(decoders);
        return held / Connections;
    }
}
