using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Liaison.Protocols.Framing.Tests;

/// <summary>The law of all modes: any split of the bytes gives the same messages.</summary>
public sealed class SplitTests
{
    /// <summary>Few values, so that markers, headers and their beginnings occur by chance.</summary>
    private static readonly byte[] Alphabet = "1<EOF>\r\n0"u8.ToArray();

    private static readonly Dictionary<string, Framing> Framings = new(StringComparer.Ordinal)
    {
        ["length header"] = Framing.LengthHeader,
        ["<EOF>"] = Framing.EndMarker("<EOF>"u8),
        ["<EOF> buffered"] = Framing.EndMarker("<EOF>"u8, buffered: true),
        ["CR LF"] = Framing.EndMarker("\r\n"u8),
        ["11"] = Framing.EndMarker("11"u8),
        ["110"] = Framing.EndMarker("110"u8),
    };

    public static TheoryData<string> Modes => [.. Framings.Keys];

    public static TheoryData<string, string> ShortInputs => new()
    {
        { "length header", "2\r\nab1\nc0\r\n" },
        { "length header", "03\r\n1\r\n1\n1" },
        { "length header", "1\r\na5\rH" },
        { "length header", "11111111111" },
        { "length header", "1\na99999999\n" },
        { "length header", "12\r\n12345678" },
        { "<EOF>", "<<EOF><EOF>a" },
        { "<EOF>", "<E<EOF>O<EOF" },
        { "<EOF> buffered", "a<EOF><EO" },
        { "CR LF", "\r\r\n\r\na\n\r" },
        { "11", "1011101111" },
        { "110", "111011101110" },
    };

    [Theory]
    [MemberData(nameof(ShortInputs))]
    public void Every_split_of_a_short_input_gives_the_same_messages(string mode, string input)
    {
        var framing = Framings[mode];
        byte[] wire = Encoding.ASCII.GetBytes(input);
        var whole = Decoded.By(framing, [wire]);
        foreach (var pieces in Bytes.AllSplits(wire))
        {
            var split = Decoded.By(framing, pieces);
            Assert.Equal((whole.Messages, whole.Violation), (split.Messages, split.Violation));
            Assert.Equal(split, Decoded.ByBuffer(framing, pieces, settles: false));
            Assert.Equal(split, Decoded.ByBuffer(framing, pieces, settles: true));
        }
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Generated_messages_survive_generated_splits(string mode)
    {
        var framing = Framings[mode];
        Prop.ForAll<byte[][], PositiveInt[], bool>((messages, lengths, settles) =>
        {
            byte[] wire = [.. messages.SelectMany(message => Bytes.Frame(framing, Spelled(message)))];
            var pieces = Bytes.Cut(wire, lengths.Select(length => length.Get)).ToList();
            var whole = Decoded.By(framing, [wire]);
            Assert.Equal(whole, Decoded.By(framing, pieces));
            Assert.Equal(whole, Decoded.By(framing, wire.Select(one => new[] { one })));
            Assert.Equal(whole, Decoded.ByBuffer(framing, pieces, settles));
            if (framing.Trailer.IsEmpty)
                Assert.Equal(string.Concat(messages.Select(message => Bytes.Hex(Spelled(message)) + "|")), whole.Messages);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Generated_garbage_is_the_same_garbage_however_it_is_cut(string mode)
    {
        var framing = Framings[mode];
        Prop.ForAll<byte[], PositiveInt[], bool>((garbage, lengths, settles) =>
        {
            byte[] wire = Spelled(garbage);
            var whole = Decoded.By(framing, [wire], limit: 12);
            foreach (var pieces in new[] { Bytes.Cut(wire, lengths.Select(length => length.Get)), wire.Select(one => new[] { one }) })
            {
                foreach (var split in new[] { Decoded.By(framing, pieces, limit: 12), Decoded.ByBuffer(framing, pieces, settles, limit: 12) })
                    Assert.Equal((whole.Messages, whole.Violation?.Kind, whole.Violation?.Bytes), (split.Messages, split.Violation?.Kind, split.Violation?.Bytes));
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("<EOF>")]
    [InlineData("11")]
    [InlineData("110")]
    public void A_marker_is_found_where_a_plain_search_finds_it(string mode)
    {
        var framing = Framings[mode];
        Prop.ForAll<byte[], PositiveInt[]>((bytes, lengths) =>
        {
            string text = Encoding.ASCII.GetString(Spelled(bytes));
            string[] parts = text.Split(Encoding.ASCII.GetString(framing.Trailer.Span));
            string messages = string.Concat(parts.SkipLast(1).Select(part => Bytes.Hex(Encoding.ASCII.GetBytes(part)) + "|"));
            var decoded = Decoded.By(framing, Bytes.Cut(Encoding.ASCII.GetBytes(text), lengths.Select(length => length.Get)));
            Assert.Equal((messages, parts[^1].Length), (decoded.Messages, decoded.Left));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Raw_bytes_are_all_given_in_order_however_they_are_cut() =>
        Prop.ForAll<byte[], PositiveInt[], bool>((wire, lengths, settles) =>
        {
            var pieces = Bytes.Cut(wire, lengths.Select(length => length.Get)).ToList();
            string all = Bytes.Hex(wire).Replace(" ", "", StringComparison.Ordinal);
            foreach (var decoded in new[] { Decoded.By(Framing.Raw, pieces, maximum: 3), Decoded.ByBuffer(Framing.Raw, pieces, settles) })
                Assert.Equal(all, decoded.Messages.Replace(" ", "", StringComparison.Ordinal).Replace("|", "", StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();

    private static byte[] Spelled(byte[] bytes) => [.. bytes.Select(one => Alphabet[one % Alphabet.Length])];
}
