using System.IO.Compression;
using static Liaison.Conformance.Tests.Expectation;
using static Liaison.Conformance.Tests.Peer;

namespace Liaison.Conformance.Tests;

/// <summary>RFC 7692 section 7.2: messages under permessage-deflate.</summary>
internal static class CompressionCases
{
    private static readonly SubjectSettings Agreed = new() { Compression = true };
    private static readonly SubjectSettings TakingOver = new() { Compression = true, PeerTakesContextOver = true };

    private static readonly int[] Lengths = [0, 1, 2, 16, 64, 125, 126, 127, 128, 1000, 4096, 16_384, 32_768, 65_536, 131_072];

    private static readonly string Prose = string.Concat(Enumerable.Range(1, 60).Select(number =>
        $"Un message de {number} mots ; a message of {number} words. "));

    public static Category All { get; } = new("Compression : messages", "Compression: messages",
    [
        With(Agreed, "The examples of RFC 7692 section 7.2.3",
            new("one block", [Deflated.Message(1, "F2 48 CD C9 C9 07 00")], Echoes("Hello")),
            new("one block in two fragments", [Deflated.Message(1, "F2 48 CD") with { IsFinal = false }, Continuation(Hex("C9 C9 07 00"))], Echoes("Hello")),
            new("a block that is not compressed", [Deflated.Message(1, "00 05 00 FA FF 48 65 6C 6C 6F 00")], Echoes("Hello")),
            new("a block that ends its stream", [Deflated.Message(1, "F3 48 CD C9 C9 07 00 00")], Echoes("Hello")),
            new("two blocks", [Deflated.Message(1, "F2 48 05 00 00 00 FF FF CA C9 C9 07 00")], Echoes("Hello")),
            new("an empty message", [Deflated.Message(1, "00")], Echoes("")),
            new("an empty block of fixed codes", [Deflated.Message(1, "02 00")], Echoes(""))),
        With(TakingOver, "The window is kept from message to message",
        [
            new("the example of RFC 7692 section 7.2.3.2", [Deflated.Message(1, "F2 48 CD C9 C9 07 00"), Deflated.Message(1, "F2 00 11 00 00")], Echoes("Hello", "Hello")),
            .. TakenOver(),
            new("a message that was not compressed does not enter it",
                [Deflated.Message(1, "F2 48 CD C9 C9 07 00"), Text("between"), Deflated.Message(1, "F2 00 11 00 00")], Echoes("Hello", "between", "Hello")),
            new("binary and text share it", [Deflated.Message(2, "F2 48 CD C9 C9 07 00"), Deflated.Message(1, "F2 00 11 00 00")], Echoes(Utf8("Hello"), "Hello")),
            new("a ping between does not disturb it",
                [Deflated.Message(1, "F2 48 CD C9 C9 07 00"), Ping("p"), Deflated.Message(1, "F2 00 11 00 00")], Echoes("Hello", "Hello").WithPongs("p")),
            new("a message in fragments enters it",
                [.. Deflated.Sliced(1, Hex("F2 48 CD C9 C9 07 00"), 2), .. Deflated.Sliced(1, Hex("F2 00 11 00 00"), 1)], Echoes("Hello", "Hello")),
        ]),
        With(Agreed, "Text of every length", Lengths.Select(length =>
            new FrameCase($"{Number(length)} bytes", [Deflated.Text(Scrambled(length))], Echoes(Scrambled(length))))),
        With(Agreed, "Binary of every length that hardly compresses", Lengths.Select(length =>
            new FrameCase($"{Number(length)} bytes", [Deflated.Binary(Bytes(length))], Echoes(Bytes(length))))),
        With(Agreed, "Compressors at work", new[] { CompressionLevel.NoCompression, CompressionLevel.Fastest, CompressionLevel.Optimal, CompressionLevel.SmallestSize }.SelectMany(level => new FrameCase[]
        {
            new($"text, {level}", [Deflated.Text(Prose, level)], Echoes(Prose)),
            new($"binary, {level}", [Deflated.Binary(Bytes(70_000), level)], Echoes(Bytes(70_000))),
        })),
        With(Agreed, "Compressed messages in fragments",
        [
            .. new[] { 1, 2, 3, 7, 64, 500 }.Select(size => new FrameCase($"of {size} bytes", Deflated.Sliced(1, Deflated.Payload(Utf8(Prose)), size), Echoes(Prose))),
            new("the first is empty", [new Frame(1, []) { Reserved = 4, IsFinal = false }, Continuation(Deflated.Payload(Utf8("Hello")))], Echoes("Hello")),
            new("the last is empty", [Deflated.Text("Hello") with { IsFinal = false }, Continuation("")], Echoes("Hello")),
            new("empty ones in the middle", [Deflated.Message(1, "F2 48") with { IsFinal = false }, Continuation("", false), Continuation("", false), Continuation(Hex("CD C9 C9 07 00"))], Echoes("Hello")),
            new("a ping between them", [Deflated.Message(1, "F2 48") with { IsFinal = false }, Ping("p"), new Await(0, 1), Continuation(Hex("CD C9 C9 07 00"))], Echoes("Hello").WithPongs("p")),
            new("a Close between them", [Deflated.Message(1, "F2 48") with { IsFinal = false }, Close(1000)], Closes(1000)),
            new("two messages", [.. Deflated.Sliced(1, Deflated.Payload(Utf8(Prose)), 50), .. Deflated.Sliced(2, Deflated.Payload(Bytes(500)), 50)], Echoes(Prose, Bytes(500))),
        ]),
        With(Agreed, "Messages that are not compressed",
            new("text", [Text("plain")], Echoes("plain")),
            new("binary", [Binary(Bytes(200))], Echoes(Bytes(200))),
            new("in fragments", TextFragments("pl", "ain"), Echoes("plain")),
            new("in turn with compressed ones", [Text("plain"), Deflated.Text("deflated"), Binary(1), Deflated.Binary([2])], Echoes("plain", "deflated", new byte[] { 1 }, new byte[] { 2 })),
            new("bytes that would be no deflate data", [Binary(Hex("06 FF FF"))], Echoes(Hex("06 FF FF"))),
            new("bad text", [Text([0xFF])], Fails(1007))),
        With(Agreed, "RSV1 where it may not be",
            new("in the second fragment", [Deflated.Message(1, "F2 48 CD") with { IsFinal = false }, Continuation(Hex("C9 C9 07 00")) with { Reserved = 4 }], Fails(1002)),
            new("in the second fragment of a message that is not compressed", [Text("a") with { IsFinal = false }, Continuation("b") with { Reserved = 4 }], Fails(1002)),
            new("in a ping", [Ping("p") with { Reserved = 4 }], Fails(1002)),
            new("in a pong", [Pong("p") with { Reserved = 4 }], Fails(1002)),
            new("in a Close", [Close(1000) with { Reserved = 4 }], Fails(1002)),
            new("in a ping inside a message", [Deflated.Message(1, "F2 48") with { IsFinal = false }, Ping() with { Reserved = 4 }], Fails(1002)),
            new("with RSV2", [Deflated.Text("Hello") with { Reserved = 6 }], Fails(1002)),
            new("with RSV3", [Deflated.Text("Hello") with { Reserved = 5 }], Fails(1002)),
            new("RSV2 alone", [Text("Hello") with { Reserved = 2 }], Fails(1002)),
            new("RSV3 alone", [Text("Hello") with { Reserved = 1 }], Fails(1002)),
            new("with a reserved opcode", [new Frame(3, []) { Reserved = 4 }], Fails(1002)),
            new("in a ping behind a compressed message", [Deflated.Text("good"), Ping() with { Reserved = 4 }], Fails(1002).After("good"))),
        // RFC 7692 gives no code: the data is not what it says (1007), or the protocol is broken (1002).
        With(Agreed, "Data that is no deflate; both codes are allowed",
            new("the third kind of block", [Deflated.Message(1, "06 00")], Fails(1007, 1002)),
            new("the third kind of block, last of its stream", [Deflated.Message(1, "07 00")], Fails(1007, 1002)),
            new("a stored block whose lengths contradict", [Deflated.Message(2, "00 05 00 05 00 48 65 6C 6C 6F 00")], Fails(1007, 1002)),
            new("a distance to before the beginning", [Deflated.Message(1, "F2 00 11 00 00")], Fails(1007, 1002)),
            new("a dynamic block of impossible codes", [Deflated.Message(2, "FC FF FF FF FF FF FF FF FF")], Fails(1007, 1002)),
            new("bytes FF", [Deflated.Message(2, "FF FF FF FF FF FF FF FF")], Fails(1007, 1002)),
            new("a good block, then a bad one", [Deflated.Message(1, "F2 48 05 00 00 00 FF FF 06 00")], Fails(1007, 1002)),
            new("a stored block that is not complete", [Deflated.Message(2, "00 FF 00 00 FF 48 65 6C 6C 6F")], Fails(1007, 1002)),
            new("in the second fragment", [Deflated.Message(1, "F2 48 05 00 00 00 FF FF") with { IsFinal = false }, Continuation(Hex("06 00"))], Fails(1007, 1002)),
            new("a frame that stays incomplete", [Cut(Deflated.Message(1, "06 00 00 00 00 00 00 00 00 00"), 4)], Fails(1007, 1002)),
            new("behind a good message", [Deflated.Text("good"), Deflated.Message(1, "06 00")], Fails(1007, 1002).After("good")),
            new("a window that was not to be kept", [Deflated.Message(1, "F2 48 CD C9 C9 07 00"), Deflated.Message(1, "F2 00 11 00 00")], Fails(1007, 1002).After("Hello"))),
        With(Agreed, "Text that is not UTF-8 once inflated", BadTexts()),
        With(Agreed, "Text beyond ASCII",
            new("all lengths of characters", [Deflated.Text(string.Concat(Enumerable.Repeat("aé€😀", 300)))], Echoes(string.Concat(Enumerable.Repeat("aé€😀", 300)))),
            new("a character in two blocks", [Deflated.Message(1, Spaced([.. Deflated.Stored(Hex("E2 82")), .. Deflated.Stored(Hex("AC")), 0]))], Echoes("€")),
            new("a character in two fragments", [Deflated.Message(1, Spaced(Deflated.Stored(Hex("F0 9F")))) with { IsFinal = false }, Continuation([.. Deflated.Stored(Hex("98 80")), 0])], Echoes("😀")),
            new("binary of bytes that are no text", [Deflated.Binary(Hex("FF FE C0 80"))], Echoes(Hex("FF FE C0 80")))),
        new Group("Inflated sizes", [.. InflationCases.All]),
    ]);

    private static Group With(SubjectSettings settings, string title, params IEnumerable<FrameCase> cases) =>
        Group.Of(title, cases.Select(one => one with { Settings = settings }));

    private static IEnumerable<FrameCase> TakenOver()
    {
        string[] texts = ["first " + Prose, "second " + Prose, "third " + Prose];
        foreach (var level in new[] { CompressionLevel.Fastest, CompressionLevel.Optimal, CompressionLevel.SmallestSize })
        {
            var frames = Deflated.Payloads(level, [.. texts.Select(Utf8)]).Select(payload => Deflated.Message(1, Spaced(payload)));
            yield return new($"three texts alike, {level}", [.. frames], Echoes([.. texts.Select(text => (Echoed)text)]));
        }

        byte[] block = Bytes(20_000);
        yield return new("two messages, the second a copy 20,000 bytes back",
            [.. Deflated.Payloads(CompressionLevel.Optimal, block, block).Select(payload => Deflated.Message(2, Spaced(payload)))], Echoes(block, block));
        yield return new("twenty messages", [.. Deflated.Payloads(CompressionLevel.Optimal, [.. Enumerable.Repeat(Utf8(Prose), 20)]).Select(payload => Deflated.Message(1, Spaced(payload)))],
            Echoes([.. Enumerable.Repeat((Echoed)Prose, 20)]));
    }

    private static IEnumerable<FrameCase> BadTexts() =>
    [
        .. new[] { "FF", "C0 AF", "E0 80 AF", "ED A0 80", "F4 90 80 80", "61 80", "61 E2 82" }.Select(hex =>
            new FrameCase(hex, [Deflated.Text(Hex(hex))], Fails(1007))),
        new("behind 70,000 good bytes", [Deflated.Text([.. Utf8(Scrambled(70_000)), 0xFF])], Fails(1007)),
        new("in a stored block, the frame incomplete", [Cut(Deflated.Message(1, Spaced([.. Deflated.Stored([0x61, 0xFF, .. new byte[100]]), 0])), 7)], Fails(1007)),
        new("in a second fragment, the message incomplete",
            [Deflated.Message(1, Spaced(Deflated.Stored([0xE2]))) with { IsFinal = false }, Continuation(Deflated.Stored([0x61, 0x61]), false)], Fails(1007)),
        new("behind a good message", [Deflated.Text("good"), Deflated.Text([0xC3, 0x28])], Fails(1007).After("good")),
    ];
}
