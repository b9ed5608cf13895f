using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Liaison.Protocols.Framing.Tests;

namespace Liaison.Protocols.WebSockets.Tests;

/// <summary>Compressed messages as RFC 7692 sends them; the platform's inflate is the oracle.</summary>
public sealed class WebSocketDecoderDeflateTests
{
    private const WebSocketRole Server = WebSocketRole.Server;

    private static readonly DeflateAgreement Fresh = new(ServerNoContextTakeover: true, ClientNoContextTakeover: true);
    private static readonly DeflateAgreement Kept = new(ServerNoContextTakeover: false, ClientNoContextTakeover: false);
    private static readonly WebSocketLimits AnyRatio = new() { InflateRatio = 0 };

    /// <summary>The examples of RFC 7692 section 7.2.3.</summary>
    [Theory]
    [InlineData("C1 07 F2 48 CD C9 C9 07 00", "text Hello|")]
    [InlineData("41 03 F2 48 CD 80 04 C9 C9 07 00", "text Hello|")]
    [InlineData("C1 07 F2 48 CD C9 C9 07 00 C1 05 F2 00 11 00 00", "text Hello|text Hello|")]
    [InlineData("C1 0B 00 05 00 FA FF 48 65 6C 6C 6F 00", "text Hello|")]
    [InlineData("C1 08 F3 48 CD C9 C9 07 00 00", "text Hello|")]
    [InlineData("C1 08 F3 48 CD C9 C9 07 00 00 C1 05 F2 00 11 00 00", "text Hello|text Hello|")]
    [InlineData("C1 0D F2 48 05 00 00 00 FF FF CA C9 C9 07 00", "text Hello|")]
    [InlineData("C2 01 00", "binary |")]
    [InlineData("41 03 F2 48 CD 89 01 70 80 04 C9 C9 07 00", "Ping 70|text Hello|")]
    [InlineData("82 01 07 C1 07 F2 48 CD C9 C9 07 00 81 01 61", "binary 07|text Hello|text a|")]
    public void An_example_is_understood(string hex, string told)
    {
        Assert.Equal(told, Decoding.Of(Server, [Bytes.Of(hex)], deflate: Kept));
        foreach (var pieces in Bytes.AllSplits(Bytes.Of(hex)[..Math.Min(11, Bytes.Of(hex).Length)]))
            Assert.Equal(told, Decoding.Of(Server, [.. pieces, Bytes.Of(hex)[pieces.Sum(piece => piece.Length)..]], deflate: Kept));
        Decoding.AssertSame(Server, Bytes.Of(hex), [3], deflate: Kept);
    }

    [Theory]
    [InlineData("E1 07 F2 48 CD C9 C9 07 00")]
    [InlineData("D1 07 F2 48 CD C9 C9 07 00")]
    [InlineData("41 03 F2 48 CD C0 04 C9 C9 07 00")]
    [InlineData("C9 00")]
    [InlineData("C8 00")]
    public void Other_bits_and_the_bit_on_other_frames_are_refused(string hex) =>
        Assert.Equal("ReservedBits 1002|", Decoding.Of(Server, [Bytes.Of(hex)], deflate: Kept));

    [Fact]
    public void Without_an_agreement_compressed_messages_are_refused() =>
        Assert.Equal("ReservedBits 1002|", Decoding.Of(Server, "C1 07 F2 48 CD C9 C9 07 00"));

    [Theory]
    [InlineData("")]
    [InlineData("F2")]
    [InlineData("F2 48 CD C9 C9")]
    [InlineData("F2 48 CD C9 C9 07")]
    [InlineData("F3 48 CD C9 C9 07 00")]
    [InlineData("00 05 00 FA FF 48 65 6C 6C 6F")]
    [InlineData("00 09 00 F6 FF 48 65 6C 6C 6F")]
    [InlineData("00 05 00 FA FE 48 65 6C 6C 6F 00")]
    [InlineData("07")]
    [InlineData("06 00")]
    [InlineData("FF FF FF FF")]
    [InlineData("03 02 00")]
    public void A_message_that_is_cut_short_or_is_no_deflate_is_refused(string hex)
    {
        foreach (var agreement in new[] { Fresh, Kept })
        {
            byte[] wire = [.. Wire.Compressed(Server, Bytes.Of(hex)), .. Wire.Text(Server, "late")];
            Assert.Equal("InvalidDeflate 1007|", Decoding.Of(Server, [wire], deflate: agreement));
            Decoding.AssertSame(Server, wire, [1], deflate: agreement);
        }
    }

    [Fact]
    public void A_message_may_not_look_back_further_than_there_are_bytes()
    {
        byte[] wire = Bytes.Of("C1 07 F2 48 CD C9 C9 07 00 C1 05 F2 00 11 00 00");
        Assert.Equal("text Hello|InvalidDeflate 1007|", Decoding.Of(Server, [wire], deflate: Fresh));
    }

    [Fact]
    public void What_was_deflated_by_either_role_arrives_however_it_is_cut() =>
        Prop.ForAll<(NonNull<string> Text, byte Repeats)[], PositiveInt[], bool>((messages, lengths, keepsContext) =>
        {
            var agreement = keepsContext ? Kept : Fresh;
            foreach (var role in Wire.Roles)
            {
                using var deflater = new MessageDeflater(role, agreement);
                List<byte> wire = [];
                var expected = new StringBuilder();
                foreach (var (text, repeats) in messages)
                {
                    string message = string.Concat(Enumerable.Repeat(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Get)) + "été", repeats % 40));
                    wire.AddRange(Wire.Compressed(role, deflater.Deflate(Encoding.UTF8.GetBytes(message)).Span, isText: true));
                    expected.Append("text ").Append(message).Append('|');
                }

                Assert.Equal(expected.ToString(), Decoding.Of(role, [[.. wire]], deflate: agreement));
                Decoding.AssertSame(role, [.. wire], lengths.Select(length => length.Get), deflate: agreement);
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Messages_of_every_kind_and_size_arrive_as_they_were(bool keepsContext)
    {
        var agreement = keepsContext ? Kept : Fresh;
        var random = new Random(5);
        using var deflater = new MessageDeflater(Server, agreement);
        var whole = new Decoding(Server, AnyRatio, agreement, settles: true);
        var parts = new Decoding(Server, AnyRatio, agreement, inParts: true);
        foreach (int size in new[] { 0, 1, 100, 70_000, 3, 1_000_000, 40_000, 0, 32_768, 32_769, 65_536, 10, 300_000 })
        {
            foreach (int kind in new[] { 0, 1, 2 })
            {
                byte[] message = Sample(random, size, kind);
                byte[] wire = Wire.Compressed(Server, deflater.Deflate(message).Span);
                foreach (var decoding in new[] { whole, parts })
                {
                    decoding.Events.Clear();
                    foreach (byte[] piece in wire.Chunk(30_000))
                        decoding.Feed(piece);
                    Assert.True(decoding.Events.SelectMany(one => one.Bytes.ToArray()).ToArray().AsSpan().SequenceEqual(message), $"{size} {kind}");
                    Assert.All(decoding.Events, one => Assert.Null(one.Violation));
                }
            }
        }
    }

    [Fact]
    public void Text_is_checked_while_it_is_inflated()
    {
        foreach (string bad in new[] { "61 62 FF", "ED A0 80", "C3 A9 C3", "E2 82" })
        {
            using var deflater = new MessageDeflater(Server, Fresh);
            byte[] wire = Wire.Compressed(Server, deflater.Deflate(Bytes.Of(bad)).Span, isText: true);
            Assert.Equal("InvalidUtf8 1007|", Decoding.Of(Server, [wire], deflate: Fresh));
            Decoding.AssertSame(Server, wire, [4], deflate: Fresh);
        }
    }

    [Fact]
    public void A_bad_byte_is_found_before_the_compressed_frame_is_complete()
    {
        var decoding = new Decoding(Server, deflate: Fresh);
        byte[] wire = Wire.Compressed(Server, [.. Bytes.Of("00 03 00 FC FF 61 FF 62"), .. new byte[100]], isText: true);
        decoding.Feed(wire.AsSpan(0, 8));
        Assert.Null(decoding.Violation);
        decoding.Feed(wire.AsSpan(8, 1));
        Assert.Equal(WebSocketViolationKind.InvalidUtf8, decoding.Violation?.Kind);
    }

    /// <summary>Valid streams with bytes changed: both find the same message, or neither finds one.</summary>
    [Theory]
    [InlineData(CompressionLevel.Optimal, 1)]
    [InlineData(CompressionLevel.Fastest, 2)]
    [InlineData(CompressionLevel.SmallestSize, 3)]
    [InlineData(CompressionLevel.NoCompression, 4)]
    public void Damaged_streams_are_judged_as_the_platform_judges_them(CompressionLevel level, int seed)
    {
        var random = new Random(seed);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal) { ["whole"] = 0, ["damaged"] = 0, ["ended"] = 0 };
        for (int round = 0; round < 3000; round++)
        {
            byte[] deflated = Platform.Deflate(Sample(random, random.Next(300), random.Next(3)), level);
            for (int changes = random.Next(3); changes > 0; changes--)
                deflated[random.Next(deflated.Length)] ^= (byte)(1 << random.Next(8));
            byte[] wire = Wire.Compressed(Server, deflated);
            var expected = Platform.Inflate(deflated);
            string told = Decoding.Of(Server, [wire], AnyRatio, Fresh);
            Assert.Equal(told, Decoding.Of(Server, wire.Select(one => new[] { one }), AnyRatio, Fresh));
            counts[expected.IsWhole ? "whole" : expected.IsEnded ? "ended" : "damaged"]++;

            // Where the stream ends the platform stops; a message goes on behind it, and may be whole or not.
            if (!expected.IsEnded)
                Assert.Equal(expected.IsWhole ? $"binary {Bytes.Hex(expected.Message)}|" : "InvalidDeflate 1007|", told);
        }

        Assert.True(counts["whole"] > 300 && counts["damaged"] > 100 && counts["ended"] < 100, string.Join(' ', counts));
    }

    private static byte[] Sample(Random random, int size, int kind)
    {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++)
        {
            bytes[i] = kind switch
            {
                0 => (byte)random.Next(256),
                1 => (byte)('a' + random.Next(5)),
                _ => i > 40 && random.Next(15) > 0 ? bytes[i - random.Next(1, Math.Min(i, 40_000))] : (byte)random.Next(256),
            };
        }

        return bytes;
    }
}
