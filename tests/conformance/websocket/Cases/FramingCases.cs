using Liaison.Protocols.WebSockets;
using static Liaison.Conformance.Tests.Expectation;
using static Liaison.Conformance.Tests.Peer;

namespace Liaison.Conformance.Tests;

/// <summary>RFC 6455 sections 5.1 to 5.3: lengths and masks.</summary>
internal static class FramingCases
{
    private static readonly int[] Lengths = [0, 1, 2, 7, 124, 125, 126, 127, 128, 129, 255, 256, 1000, 65_534, 65_535, 65_536, 65_537];

    private static readonly (string Name, Frame Frame)[] Kinds =
    [
        ("text", Text("Hello")),
        ("binary", Binary(1, 2, 3, 4, 5)),
        ("continuation", Continuation("Hello")),
        ("close", Close(1000)),
        ("ping", Ping("Hello")),
        ("pong", Pong("Hello")),
    ];

    private static readonly (string Name, byte[] Key)[] Keys =
    [
        ("zero", [0, 0, 0, 0]),
        ("all ones", [0xFF, 0xFF, 0xFF, 0xFF]),
        ("a key with zero bytes", [0x80, 0, 0, 0x01]),
        ("a key of one repeated byte", [0x20, 0x20, 0x20, 0x20]),
    ];

    public static Category All { get; } = new("Trames", "Framing",
    [
        Group.Of("Text in one frame", Lengths.Select(length =>
            new FrameCase($"{Number(length)} bytes of text", [Text(Letters(length))], Echoes(Letters(length))))),
        Group.Of("Binary in one frame", Lengths.Select(length =>
            new FrameCase($"{Number(length)} bytes", [Binary(Bytes(length))], Echoes(Bytes(length))))),
        Group.Of("A length that is not in its shortest form", TooLongLengths()),
        Group.Of("The top bit of a length of sixty-four bits",
            new("set, nothing else", [HeaderOnly(Binary(), 0x8000_0000_0000_0000)], Fails(1002)),
            new("set, length 5 behind it", [HeaderOnly(Text(""), 0x8000_0000_0000_0005)], Fails(1002)),
            new("set, length 65,536 behind it", [HeaderOnly(Binary(), 0x8000_0000_0001_0000)], Fails(1002)),
            new("all bits set", [HeaderOnly(Binary(), ulong.MaxValue)], Fails(1002)),
            new("set in a continuation frame", [Text("a") with { IsFinal = false }, HeaderOnly(Continuation(""), ulong.MaxValue)], Fails(1002)),
            new("set behind a good message", [Text("good"), HeaderOnly(Text(""), 0x8000_0000_0001_0000)], Fails(1002).After("good"))),
        Group.Of("Masks that the role does not allow", WrongMasks()),
        Group.Of("Masking keys", Keys.SelectMany(key => new FrameCase[]
        {
            new($"text under {key.Name}", [Text("Liaison €") with { Key = key.Key }], Echoes("Liaison €")),
            new($"binary under {key.Name}", [Binary(Bytes(301)) with { Key = key.Key }], Echoes(Bytes(301))),
            new($"fragments under {key.Name}", Keyed(key.Key, TextFragments("one ", "two ", "three")), Echoes("one two three")),
        }).Select(one => one with { Only = WebSocketRole.Server })),
        Group.Of("Payloads of every length near the widths of vectors", new[] { 3, 4, 5, 15, 16, 17, 31, 32, 33, 63, 64, 65, 121 }.Select(length =>
            new FrameCase($"{length} bytes, then {length} bytes of text", [Binary(Bytes(length)), Text(Letters(length))], Echoes(Bytes(length), Letters(length))))),
        Group.Of("Contents",
            new("every value of a byte", [Binary([.. Enumerable.Range(0, 256).Select(value => (byte)value)])],
                Echoes(Enumerable.Range(0, 256).Select(value => (byte)value).ToArray())),
            new("a thousand zero bytes", [Binary(new byte[1000])], Echoes(new byte[1000])),
            new("a thousand bytes FF", [Binary([.. Enumerable.Repeat((byte)0xFF, 1000)])], Echoes(Enumerable.Repeat((byte)0xFF, 1000).ToArray())),
            new("binary that looks like a Close frame", [Binary(0x88, 0x02, 0x03, 0xE8)], Echoes(new byte[] { 0x88, 0x02, 0x03, 0xE8 })),
            new("text with zero characters", [Text("a\0b\0")], Echoes("a\0b\0")),
            new("text with CR LF and tabs", [Text("a\r\n\tb\r\n")], Echoes("a\r\n\tb\r\n")),
            new("text that looks like HTTP", [Text("GET / HTTP/1.1\r\n\r\n")], Echoes("GET / HTTP/1.1\r\n\r\n"))),
        Group.Of("The examples of RFC 6455 section 5.7",
            new("text", [Raw("81 05 48 65 6C 6C 6F")], Echoes("Hello")) { Only = WebSocketRole.Client },
            new("masked text", [Raw("81 85 37 FA 21 3D 7F 9F 4D 51 58")], Echoes("Hello")) { Only = WebSocketRole.Server },
            new("fragmented text", [Raw("01 03 48 65 6C 80 02 6C 6F")], Echoes("Hello")) { Only = WebSocketRole.Client },
            new("ping", [Raw("89 05 48 65 6C 6C 6F")], Silence.WithPongs("Hello")) { Only = WebSocketRole.Client },
            new("pong, masked", [Raw("8A 85 37 FA 21 3D 7F 9F 4D 51 58")], Silence) { Only = WebSocketRole.Server },
            new("256 bytes", [Raw("82 7E 01 00"), new Raw(Bytes(256))], Echoes(Bytes(256))) { Only = WebSocketRole.Client },
            new("64 KiB", [Raw("82 7F 00 00 00 00 00 01 00 00"), new Raw(Bytes(65_536))], Echoes(Bytes(65_536))) { Only = WebSocketRole.Client }),
    ]);

    private static IEnumerable<FrameCase> TooLongLengths()
    {
        foreach (var (name, frame) in Kinds)
        {
            var (before, sent) = name == "continuation" ? ([Text("a") with { IsFinal = false }], frame) : (Array.Empty<Piece>(), frame);
            yield return new($"{name} of {frame.Payload.Length} bytes in sixteen bits", [.. before, sent with { Form = LengthForm.SixteenBits }], Fails(1002));
            yield return new($"{name} of {frame.Payload.Length} bytes in sixty-four bits", [.. before, sent with { Form = LengthForm.SixtyFourBits }], Fails(1002));
        }

        yield return new("an empty text in sixteen bits", [Text("") with { Form = LengthForm.SixteenBits }], Fails(1002));
        yield return new("an empty text in sixty-four bits", [Text("") with { Form = LengthForm.SixtyFourBits }], Fails(1002));
        yield return new("125 bytes in sixteen bits", [Binary(Bytes(125)) with { Form = LengthForm.SixteenBits }], Fails(1002));
        yield return new("126 bytes in sixty-four bits", [Binary(Bytes(126)) with { Form = LengthForm.SixtyFourBits }], Fails(1002));
        yield return new("65,535 bytes in sixty-four bits, header alone", [HeaderOnly(Binary(), 65_535) with { Form = LengthForm.SixtyFourBits }], Fails(1002));
        yield return new("behind a good message", [Text("good"), Text("bad") with { Form = LengthForm.SixteenBits }], Fails(1002).After("good"));
    }

    private static IEnumerable<FrameCase> WrongMasks()
    {
        foreach (var (name, frame) in Kinds)
            yield return new($"a {name} frame", [.. Opened(name), frame with { HasWrongMask = true }], Fails(1002));
        foreach (var (name, frame) in Kinds)
            yield return new($"an empty {name} frame", [.. Opened(name), frame with { Payload = [], HasWrongMask = true }], Fails(1002));

        yield return new("the header alone of a text frame", [HeaderOnly(Text(""), 1000) with { HasWrongMask = true }], Fails(1002));
        yield return new("behind a good message", [Text("good"), Text("bad") with { HasWrongMask = true }], Fails(1002).After("good"));
        yield return new("behind two good messages", [Text("one"), Binary(2), Text("bad") with { HasWrongMask = true }], Fails(1002).After("one", new byte[] { 2 }));
        yield return new("in the second fragment", [Text("a") with { IsFinal = false }, Continuation("b") with { HasWrongMask = true }], Fails(1002));

        static Piece[] Opened(string name) => name == "continuation" ? [Text("a") with { IsFinal = false }] : [];
    }

    private static Frame[] Keyed(byte[] key, Frame[] frames) => [.. frames.Select(frame => frame with { Key = key })];
}
