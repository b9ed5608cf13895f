using System.Runtime.InteropServices;
using System.Text;
using Liaison.Protocols.Framing;
using Liaison.Protocols.Framing.Tests;

namespace Liaison.Protocols.WebSockets.Tests;

public sealed class WebSocketDecoderTests
{
    private const WebSocketRole Client = WebSocketRole.Client;
    private const WebSocketRole Server = WebSocketRole.Server;

    /// <summary>RFC 6455 section 5.7, and the same from the other end.</summary>
    [Theory]
    [InlineData(Server, "81 05 48 65 6C 6C 6F", "text Hello|")]
    [InlineData(Client, "81 85 37 FA 21 3D 7F 9F 4D 51 58", "text Hello|")]
    [InlineData(Server, "01 03 48 65 6C 80 02 6C 6F", "text Hello|")]
    [InlineData(Server, "89 05 48 65 6C 6C 6F", "Ping 48 65 6C 6C 6F|")]
    [InlineData(Client, "8A 85 37 FA 21 3D 7F 9F 4D 51 58", "Pong 48 65 6C 6C 6F|")]
    [InlineData(Server, "88 02 03 E8", "close 1000 |")]
    [InlineData(Client, "88 82 37 FA 21 3D 34 12", "close 1000 |")]
    [InlineData(Server, "88 00", "close  |")]
    [InlineData(Server, "88 07 10 00 61 64 69 65 75", "close 4096 adieu|")]
    [InlineData(Server, "81 00 82 00 89 00 8A 00", "text |binary |Ping |Pong |")]
    [InlineData(Client, "82 81 00 00 00 00 07", "binary 07|")]
    public void A_frame_is_understood(WebSocketRole sender, string hex, string told)
    {
        Assert.Equal(told, Decoding.Of(sender, hex));
        Decoding.AssertSame(sender, Bytes.Of(hex), [1]);
    }

    [Theory]
    [InlineData(256, "82 7E 01 00")]
    [InlineData(65_536, "82 7F 00 00 00 00 00 01 00 00")]
    public void A_long_binary_message_is_understood(int size, string header)
    {
        byte[] payload = new byte[size];
        new Random(size).NextBytes(payload);
        Assert.Equal($"binary {Bytes.Hex(payload)}|", Decoding.Of(Server, [[.. Bytes.Of(header), .. payload]]));
    }

    [Theory]
    [InlineData("C1 00", WebSocketViolationKind.ReservedBits)]
    [InlineData("A1 00", WebSocketViolationKind.ReservedBits)]
    [InlineData("91 00", WebSocketViolationKind.ReservedBits)]
    [InlineData("C9 00", WebSocketViolationKind.ReservedBits)]
    [InlineData("81 80 00 00 00 00", WebSocketViolationKind.MaskUnexpected)]
    [InlineData("89 80 00 00 00 00", WebSocketViolationKind.MaskUnexpected)]
    [InlineData("81 7E 00 7D", WebSocketViolationKind.LengthNotShortest)]
    [InlineData("81 7F 00 00 00 00 00 00 FF FF", WebSocketViolationKind.LengthNotShortest)]
    [InlineData("89 7E 00 05", WebSocketViolationKind.LengthNotShortest)]
    [InlineData("81 7F 80 00 00 00 00 00 00 00", WebSocketViolationKind.LengthTooLarge)]
    [InlineData("81 7F FF FF FF FF FF FF FF FF", WebSocketViolationKind.LengthTooLarge)]
    [InlineData("89 7E 00 7E", WebSocketViolationKind.ControlTooLong)]
    [InlineData("88 7E 00 7E", WebSocketViolationKind.ControlTooLong)]
    [InlineData("8A 7F 00 00 00 00 00 01 00 00", WebSocketViolationKind.ControlTooLong)]
    [InlineData("09 00", WebSocketViolationKind.ControlFragmented)]
    [InlineData("08 00", WebSocketViolationKind.ControlFragmented)]
    [InlineData("80 00", WebSocketViolationKind.UnexpectedContinuation)]
    [InlineData("00 00", WebSocketViolationKind.UnexpectedContinuation)]
    [InlineData("81 01 61 80 01 61", WebSocketViolationKind.UnexpectedContinuation, "text a|")]
    [InlineData("01 00 81 00", WebSocketViolationKind.ExpectedContinuation)]
    [InlineData("01 00 89 00 02 00", WebSocketViolationKind.ExpectedContinuation, "Ping |")]
    [InlineData("88 01 03", WebSocketViolationKind.InvalidClose)]
    [InlineData("88 02 03 ED", WebSocketViolationKind.InvalidClose)]
    public void A_frame_against_the_rules_is_refused(string hex, WebSocketViolationKind kind, string before = "")
    {
        Assert.Equal($"{before}{kind} 1002|", Decoding.Of(Server, hex));
        Decoding.AssertSame(Server, Bytes.Of(hex + " 81 01 61"), [2]);
    }

    [Fact]
    public void A_frame_of_a_client_must_be_masked() => Assert.Equal("MaskExpected 1002|", Decoding.Of(Client, "81 01 61"));

    [Fact]
    public void Reserved_opcodes_are_refused_from_both_roles()
    {
        foreach (var role in Wire.Roles)
        {
            foreach (int opcode in new[] { 3, 4, 5, 6, 7, 11, 12, 13, 14, 15 })
                Assert.Equal("UnknownOpcode 1002|", Decoding.Of(role, [Wire.Frame(role, (WebSocketOpcode)opcode, "a"u8)]));
        }
    }

    [Fact]
    public void Every_length_at_a_border_is_taken_in_its_shortest_form_and_in_no_other()
    {
        foreach (var role in Wire.Roles)
        {
            foreach (int length in new[] { 0, 1, 124, 125, 126, 127, 65_534, 65_535, 65_536, 65_537 })
            {
                int shortest = length <= 125 ? 1 : length <= 65_535 ? 2 : 8;
                foreach (int form in new[] { 1, 2, 8 }.Where(form => form >= shortest))
                {
                    byte[] wire = [.. Wire.Header(role, WebSocketOpcode.Binary, (ulong)length, form), .. new byte[length]];
                    var decoding = new Decoding(role);
                    decoding.Feed(wire);
                    if (form == shortest)
                        Assert.Equal(length, Assert.Single(decoding.Events).Bytes.Length);
                    else
                        Assert.Equal(WebSocketViolationKind.LengthNotShortest, decoding.Violation?.Kind);
                }
            }
        }
    }

    [Fact]
    public void Control_frames_of_125_bytes_pass_and_come_between_fragments()
    {
        byte[] payload = [.. Enumerable.Range(0, 125).Select(i => (byte)i)];
        foreach (var role in Wire.Roles)
        {
            byte[] wire =
            [
                .. Wire.Frame(role, WebSocketOpcode.Text, "Hel"u8, isFinal: false),
                .. Wire.Frame(role, WebSocketOpcode.Ping, payload),
                .. Wire.Frame(role, WebSocketOpcode.Continuation, [], isFinal: false),
                .. Wire.Frame(role, WebSocketOpcode.Pong, "x"u8),
                .. Wire.Frame(role, WebSocketOpcode.Continuation, "lo"u8),
            ];
            Assert.Equal($"Ping {Bytes.Hex(payload)}|Pong 78|text Hello|", Decoding.Of(role, [wire]));
        }
    }

    [Fact]
    public void Nothing_counts_after_a_close()
    {
        var decoding = new Decoding(Server);
        decoding.Feed(Bytes.Of("88 02 03 E8 81 01 61 FF FF"));
        decoding.Feed(Wire.Text(Server, "late"));
        Assert.Equal("close 1000 |", decoding.Told);
        Assert.Equal(0, decoding.Decoder.Buffer.Count);
    }

    [Fact]
    public void Nothing_counts_after_a_violation_and_it_stays_the_same()
    {
        var decoding = new Decoding(Server);
        decoding.Feed(Bytes.Of("80 00 81 01 61"));
        decoding.Feed(Wire.Text(Server, "late"));
        Assert.Equal("UnexpectedContinuation 1002|", decoding.Told);
        Assert.Same(decoding.Violation, decoding.Decoder.Next().Violation);
        Assert.Same(decoding.Violation, decoding.Decoder.Next(inParts: true).Violation);
        Assert.Equal(0, decoding.Decoder.Buffer.Count);
    }

    [Fact]
    public void A_message_refused_for_its_size_may_still_be_taken_in_parts()
    {
        var decoder = new WebSocketDecoder(Server, new() { MessageSize = 4 });
        byte[] wire = Wire.Text(Server, "Hello");
        wire.CopyTo(decoder.Buffer.Reserve(new byte[ReceiveBuffer.LentSize]));
        decoder.Buffer.Commit(wire.Length);

        Assert.Equal(WebSocketViolationKind.MessageTooLarge, decoder.Next().Violation?.Kind);
        Assert.Equal(WebSocketViolationKind.MessageTooLarge, decoder.Next().Violation?.Kind);

        var part = decoder.Next(inParts: true);
        Assert.Equal((WebSocketEventKind.Part, true, "Hello"), (part.Kind, part.IsLast, Encoding.UTF8.GetString(part.Bytes.Span)));
    }

    [Fact]
    public void The_progress_of_a_message_is_known()
    {
        var decoding = new Decoding(Server);
        var decoder = decoding.Decoder;
        Assert.Equal((false, 0, 0), (decoder.MessageBegun, decoder.MessageReceived, decoder.MessageExpected));
        decoding.Feed(Bytes.Of("02 03 01 02"));
        Assert.Equal((true, 2, 0), (decoder.MessageBegun, decoder.MessageReceived, decoder.MessageExpected));
        decoding.Feed(Bytes.Of("03 89 00 80 7E 01 00 04"));
        Assert.Equal((true, 4, 259), (decoder.MessageBegun, decoder.MessageReceived, decoder.MessageExpected));
        decoding.Feed(new byte[255]);
        Assert.Equal((false, 0, 0), (decoder.MessageBegun, decoder.MessageReceived, decoder.MessageExpected));
    }

    [Fact]
    public void A_message_that_fills_the_lent_array_keeps_it()
    {
        var decoder = new WebSocketDecoder(Client, new());
        byte[] scratch = new byte[ReceiveBuffer.LentSize];
        byte[] wire = Wire.Frame(Client, WebSocketOpcode.Binary, new byte[60_000]);
        wire.CopyTo(decoder.Buffer.Reserve(scratch));
        decoder.Buffer.Commit(wire.Length);
        var message = decoder.Next();
        Assert.True(MemoryMarshal.TryGetArray(message.Bytes, out var segment) && ReferenceEquals(segment.Array, scratch));
        Assert.True(decoder.Buffer.Settle());
        Assert.True(message.Bytes.Span.IndexOfAnyExcept((byte)0) < 0);
    }

    [Fact]
    public void A_small_message_costs_its_own_array_and_nothing_else()
    {
        var decoder = new WebSocketDecoder(Client, new());
        byte[] scratch = new byte[ReceiveBuffer.LentSize];
        byte[] wire = [.. Enumerable.Repeat(Wire.Text(Client, "Hello"), 100).SelectMany(frame => frame)];
        int messages = 0;
        long before = 0;
        for (int round = 0; round < 20; round++)
        {
            if (round == 10)
                (before, messages) = (GC.GetAllocatedBytesForCurrentThread(), 0);
            wire.CopyTo(decoder.Buffer.Reserve(scratch));
            decoder.Buffer.Commit(wire.Length);
            while (decoder.Next().Kind == WebSocketEventKind.Message)
                messages++;
            decoder.Buffer.Settle();
        }

        Assert.Equal(1000, messages);

        // 24 bytes of array header and 5 of message make 32; beside it the run-time has a little of its own.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (messages * 32) + 2048);
    }
}
