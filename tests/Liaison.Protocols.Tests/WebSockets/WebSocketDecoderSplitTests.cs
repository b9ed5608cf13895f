using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Liaison.Protocols.Framing.Tests;

namespace Liaison.Protocols.WebSockets.Tests;

/// <summary>The law of the decoder: any split of the bytes tells the same.</summary>
public sealed class WebSocketDecoderSplitTests
{
    public static TheoryData<string> ShortServerInputs => new(
        "81 05 48 65 6C 6C 6F 82 01 07",
        "01 03 48 65 6C 89 01 21 80 02 6C 6F",
        "01 01 E2 00 01 82 80 01 AC 8A 00",
        "81 03 E2 82 41 81 00",
        "82 7E 00 7E 01 02 03 04 05 06 07",
        "02 00 00 00 80 00 88 02 03 E8",
        "01 02 61 62 09 00 80 01 63");

    /// <summary>2 to the number of gaps between the bytes: every way there is of cutting them.</summary>
    [Theory]
    [MemberData(nameof(ShortServerInputs))]
    public void A_short_input_tells_the_same_in_every_split(string hex)
    {
        byte[] wire = Bytes.Of(hex);
        foreach (bool inParts in new[] { false, true })
        {
            string whole = Decoding.Of(WebSocketRole.Server, [wire], inParts: inParts);
            foreach (var pieces in Bytes.AllSplits(wire))
                Assert.Equal(whole, Decoding.Of(WebSocketRole.Server, pieces, settles: pieces.Count % 2 == 0, inParts: inParts));
        }
    }

    [Fact]
    public void Generated_conversations_tell_what_was_sent_however_they_are_cut() =>
        Prop.ForAll<(NonNull<string> Text, byte Kind, byte Cut)[], PositiveInt[]>((messages, lengths) =>
        {
            foreach (var role in Wire.Roles)
            {
                var expected = new StringBuilder();
                List<byte> wire = [];
                foreach (var (text, kind, cut) in messages)
                    Append(wire, expected, role, text.Get, kind, cut);
                Assert.Equal(expected.ToString(), Decoding.Of(role, [[.. wire]]));
                Decoding.AssertSame(role, [.. wire], lengths.Select(length => length.Get));
            }
        }).QuickCheckThrowOnFailure();

    /// <summary>Bytes that are frames with a fault here and there: what is found before it, and it, do not depend on the cuts.</summary>
    [Fact]
    public void Generated_garbage_tells_the_same_however_it_is_cut() =>
        Prop.ForAll<(byte First, byte Length, byte[] Payload)[], PositiveInt[], bool>((frames, lengths, isMasked) =>
        {
            var role = isMasked ? WebSocketRole.Client : WebSocketRole.Server;
            List<byte> wire = [];
            foreach (var (first, length, payload) in frames)
            {
                var opcode = (WebSocketOpcode)(first % 16 % 11);
                byte[] frame = Wire.Frame(role, opcode, payload, isFinal: first % 3 != 0);
                if (first > 240)
                    frame[first % 2] = length;
                wire.AddRange(frame);
            }

            Decoding.AssertSame(role, [.. wire], lengths.Select(length => length.Get), new WebSocketLimits { MessageSize = 20, Fragments = 3 });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Theory]
    [InlineData(70_000)]
    [InlineData(1_000_000)]
    public void Large_messages_in_fragments_with_control_frames_between_arrive_whole(int size)
    {
        byte[] message = new byte[size];
        new Random(size).NextBytes(message);
        foreach (var role in Wire.Roles)
        {
            List<byte> wire = [];
            foreach (var (index, piece) in message.Chunk(7919).Index())
            {
                bool isLast = (index + 1) * 7919 >= size;
                wire.AddRange(Wire.Frame(role, index == 0 ? WebSocketOpcode.Binary : WebSocketOpcode.Continuation, piece, isLast));
                wire.AddRange(Wire.Frame(role, WebSocketOpcode.Ping, BitConverter.GetBytes(index)));
            }

            foreach (int length in new[] { 1000, 65_537, 1 << 20 })
            {
                foreach (bool inParts in new[] { false, true })
                {
                    var decoding = new Decoding(role, settles: length < 65_537, inParts: inParts);
                    foreach (byte[] piece in wire.Chunk(length))
                        decoding.Feed(piece);
                    byte[] arrived = [.. decoding.Events.Where(one => one.Kind != WebSocketEventKind.Ping).SelectMany(one => one.Bytes.ToArray())];
                    Assert.True(arrived.AsSpan().SequenceEqual(message));
                    Assert.Equal(Enumerable.Range(0, (size + 7918) / 7919), decoding.Events.Where(one => one.Kind == WebSocketEventKind.Ping).Select(one => BitConverter.ToInt32(one.Bytes.Span)));
                }
            }
        }
    }

    private static void Append(List<byte> wire, StringBuilder expected, WebSocketRole role, string text, byte kind, byte cut)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        if (kind % 4 == 0)
        {
            bytes = bytes[..Math.Min(bytes.Length, 125)];
            expected.Append(System.Globalization.CultureInfo.InvariantCulture, $"Ping {Bytes.Hex(bytes)}|");
            wire.AddRange(Wire.Frame(role, WebSocketOpcode.Ping, bytes));
            return;
        }

        bool isText = kind % 4 != 1;
        var opcode = isText ? WebSocketOpcode.Text : WebSocketOpcode.Binary;
        int border = bytes.Length == 0 ? 0 : cut % (bytes.Length + 1);
        wire.AddRange(Wire.Frame(role, opcode, bytes.AsSpan(0, border), isFinal: false));
        wire.AddRange(Wire.Frame(role, WebSocketOpcode.Pong, [cut]));
        wire.AddRange(Wire.Frame(role, WebSocketOpcode.Continuation, bytes.AsSpan(border)));
        expected.Append(System.Globalization.CultureInfo.InvariantCulture, $"Pong {cut:X2}|");
        expected.Append(isText ? $"text {Encoding.UTF8.GetString(bytes)}|" : $"binary {Bytes.Hex(bytes)}|");
    }
}
