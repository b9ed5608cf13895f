using Liaison.Protocols.Framing.Tests;

namespace Liaison.Protocols.WebSockets.Tests;

/// <summary>Text is refused at its first bad byte, wherever the frames and the pieces end.</summary>
public sealed class WebSocketDecoderTextTests
{
    /// <summary>A sequence, and the index of the byte at which it fails; behind its end: only the end of the message fails it.</summary>
    public static TheoryData<string, int> BadSequences => new()
    {
        { "80", 0 }, { "BF", 0 }, { "C0", 0 }, { "C1 80", 0 }, { "F5 80 80 80", 0 }, { "F8 88 80 80 80", 0 }, { "FE", 0 }, { "FF", 0 },
        { "C2 41", 1 }, { "DF C0", 1 }, { "E0 80 80", 1 }, { "E0 9F BF", 1 }, { "E1 C0", 1 }, { "ED A0 80", 1 }, { "ED BF BF", 1 },
        { "F0 80 80 80", 1 }, { "F0 8F BF BF", 1 }, { "F4 90 80 80", 1 }, { "F1 41", 1 },
        { "E2 82 41", 2 }, { "EF BF C0", 2 }, { "F0 90 41", 2 }, { "F4 8F BF 41", 3 }, { "F0 9F 98 C0", 3 },
        { "CE BA E1 BD B9 CF 83 CE BC CE B5 ED A0 80 65 64", 12 },
        { "C2", 1 }, { "E2 82", 2 }, { "F0 9F 98", 3 },
    };

    [Theory]
    [MemberData(nameof(BadSequences))]
    public void A_bad_byte_is_found_when_it_comes_within_a_frame_that_is_not_complete(string hex, int at)
    {
        byte[] bad = Bytes.Of(hex);
        foreach (var role in Wire.Roles)
        {
            foreach (bool inParts in new[] { false, true })
            {
                var decoding = new Decoding(role, settles: true, inParts: inParts);
                byte[] wire = Wire.Frame(role, WebSocketOpcode.Text, [.. "é"u8, .. bad, .. new byte[100]]);
                int fed = wire.Length - 100 - bad.Length;
                decoding.Feed(wire.AsSpan(0, fed));
                for (int i = 0; i < Math.Min(at, bad.Length); i++)
                    decoding.Feed(wire.AsSpan(fed++, 1));
                Assert.Null(decoding.Violation);
                decoding.Feed(wire.AsSpan(fed, 1));
                Assert.Equal((WebSocketViolationKind.InvalidUtf8, 1007), (decoding.Violation?.Kind, decoding.Violation?.CloseCode));
            }
        }
    }

    [Theory]
    [MemberData(nameof(BadSequences))]
    public void A_bad_sequence_is_refused_however_it_is_cut_into_fragments_and_pieces(string hex, int at)
    {
        byte[] bad = Bytes.Of(hex);
        foreach (var role in Wire.Roles)
        {
            for (int border = 0; border <= bad.Length; border++)
            {
                byte[] wire =
                [
                    .. Wire.Frame(role, WebSocketOpcode.Text, bad.AsSpan(0, border), isFinal: false),
                    .. Wire.Frame(role, WebSocketOpcode.Ping, "p"u8),
                    .. Wire.Frame(role, WebSocketOpcode.Continuation, bad.AsSpan(border)),
                ];

                // The ping is told only if the fault stands behind it.
                string expected = at < border ? "InvalidUtf8 1007|" : "Ping 70|InvalidUtf8 1007|";
                for (int cut = 1; cut < wire.Length; cut++)
                    Assert.Equal(expected, Decoding.Of(role, [wire[..cut], wire[cut..]]));
                Decoding.AssertSame(role, wire, [2]);
            }
        }
    }

    [Fact]
    public void Bytes_that_are_not_text_pass_in_binary_messages() =>
        Assert.Equal("binary FF C0 80|", Decoding.Of(WebSocketRole.Server, "82 03 FF C0 80"));

    [Fact]
    public void A_check_begins_anew_with_each_message() =>
        Assert.Equal("text a|binary C3|text é|", Decoding.Of(WebSocketRole.Server, "81 01 61 82 01 C3 81 02 C3 A9"));

    [Fact]
    public void A_part_of_text_ends_between_two_characters_and_the_cut_one_comes_with_the_next()
    {
        var decoding = new Decoding(WebSocketRole.Server, inParts: true);
        foreach (string piece in new[] { "01 03 61 E2", "82", "80 02 AC", "62" })
            decoding.Feed(Bytes.Of(piece));
        Assert.Equal("61|E2 82 AC|62", string.Join('|', decoding.Events.Select(part => Bytes.Hex(part.Bytes.Span))));
        Assert.Equal([false, false, true], decoding.Events.Select(part => part.IsLast));
    }

    [Fact]
    public void What_is_there_of_a_binary_message_is_handed_out_at_once()
    {
        var decoding = new Decoding(WebSocketRole.Server, new() { MessageSize = 1 }, inParts: true);
        foreach (string piece in new[] { "02 7F 00 00 00 10 00 00 00 00 01", "02 03", "04" })
            decoding.Feed(Bytes.Of(piece));
        Assert.Equal("01|02 03|04", string.Join('|', decoding.Events.Select(part => Bytes.Hex(part.Bytes.Span))));
        Assert.Equal(4, decoding.Decoder.MessageReceived);
        Assert.Equal(0, decoding.Decoder.Buffer.Count);
    }
}
