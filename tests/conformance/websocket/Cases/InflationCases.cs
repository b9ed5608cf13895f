using static Liaison.Conformance.Tests.Expectation;
using static Liaison.Conformance.Tests.Peer;

namespace Liaison.Conformance.Tests;

/// <summary>Messages that are small on the wire and large behind it: limits hold while inflating (1009).</summary>
internal static class InflationCases
{
    private static readonly SubjectSettings Small = new() { Compression = true, MessageSize = 1000 };
    private static readonly SubjectSettings Usual = new() { Compression = true };
    private static readonly SubjectSettings Steep = new() { Compression = true, InflateRatio = 2000 };
    private static readonly SubjectSettings Flat = new() { Compression = true, InflateRatio = 10 };

    public static IEnumerable<FrameCase> All =>
    [
        new("zeros at the limit of a message", [Deflated.Binary(new byte[1000])], Echoes(new byte[1000])) { Settings = Small },
        new("zeros, one byte above", [Deflated.Binary(new byte[1001])], Fails(1009)) { Settings = Small },
        new("zeros, a megabyte", [Deflated.Binary(new byte[1_000_000])], Fails(1009)) { Settings = Small },
        new("text at the limit", [Deflated.Text(Letters(1000))], Echoes(Letters(1000))) { Settings = Small },
        new("text, one byte above", [Deflated.Text(Letters(1001))], Fails(1009)) { Settings = Small },
        new("text in fragments, one byte above", Deflated.Sliced(1, Deflated.Payload(Utf8(Letters(1001))), 10), Fails(1009)) { Settings = Small },
        new("above the limit in a first fragment", [Deflated.Binary(new byte[5000]) with { IsFinal = false }], Fails(1009)) { Settings = Small },
        new("above the limit in a frame that stays incomplete", [BombThatStops(100_000, 60)], Fails(1009)) { Settings = Small },
        new("a good message, then one above", [Deflated.Text("good"), Deflated.Binary(new byte[1001])], Fails(1009).After("good")) { Settings = Small },
        new("a message that is not compressed, at the limit", [Binary(Bytes(1000))], Echoes(Bytes(1000))) { Settings = Small },
        new("a message that is not compressed, above it", [Binary(Bytes(1001))], Fails(1009)) { Settings = Small },
        new("ratio 1,000 up to 64 KiB", [Deflated.Binary(new byte[65_536])], Echoes(new byte[65_536])) { Settings = Usual },
        new("ratio 1,000 in 500,000 bytes", [Deflated.Binary(new byte[500_000])], Fails(1009)) { Settings = Usual },
        new("ratio 1,000 in 500,000 bytes of text", [Deflated.Text(new string('x', 500_000))], Fails(1009)) { Settings = Usual },
        new("ratio 1,000 in fragments", Deflated.Sliced(2, Deflated.Payload(new byte[500_000]), 50), Fails(1009)) { Settings = Usual },
        new("ratio 1,000 in a frame that stays incomplete", [BombThatStops(900_000, 800)], Fails(1009)) { Settings = Usual },
        new("ratio 1,000 where 2,000 is allowed", [Deflated.Binary(new byte[500_000])], Echoes(new byte[500_000])) { Settings = Steep },
        new("ratio 30 in 200,000 bytes", [Deflated.Binary(Mixed(200_000, 30))], Echoes(Mixed(200_000, 30))) { Settings = Usual },
        new("ratio 30 where 10 is allowed", [Deflated.Binary(Mixed(200_000, 30))], Fails(1009)) { Settings = Flat },
        new("ratio 3 where 10 is allowed", [Deflated.Binary(Mixed(200_000, 3))], Echoes(Mixed(200_000, 3))) { Settings = Flat },
        new("the ratio is that of a message, not of a connection",
            [Deflated.Binary(Bytes(100_000)), Deflated.Binary(new byte[500_000])], Fails(1009).After(Bytes(100_000))) { Settings = Usual },
        new("a bomb whose window is kept",
            [.. Deflated.Payloads(System.IO.Compression.CompressionLevel.Optimal, Utf8("fuse"), new byte[500_000]).Select(payload => new Frame(2, payload) { Reserved = 4 })],
            Fails(1009).After(Utf8("fuse"))) { Settings = Usual with { PeerTakesContextOver = true } },
        new("a bomb, and a flood behind it", [Deflated.Binary(new byte[900_000]), new Flood(Binary(Bytes(16_000)), 64)], Fails(1009)) { Settings = Usual },
    ];

    private static Frame BombThatStops(int inflated, int sent) => Cut(Deflated.Binary(new byte[inflated]), sent);

    /// <summary>Bytes that compress about as much as is asked for.</summary>
    private static byte[] Mixed(int count, int ratio)
    {
        byte[] bytes = Bytes(count);
        for (int i = 0; i < count; i++)
        {
            if (i % 1000 >= 1000 / ratio)
                bytes[i] = 0;
        }

        return bytes;
    }
}
