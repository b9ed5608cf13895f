using static Liaison.Conformance.Tests.Expectation;
using static Liaison.Conformance.Tests.Peer;

namespace Liaison.Conformance.Tests;

/// <summary>RFC 6455 sections 5.5.1, 7.1 and 7.4: the closing handshake and its codes.</summary>
internal static class ClosingCases
{
    private static readonly int[] GoodCodes =
        [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3001, 3500, 3999, 4000, 4001, 4500, 4999];

    private static readonly int[] BadCodes =
        [0, 1, 100, 200, 999, 1004, 1005, 1006, 1015, 1016, 1017, 1100, 1500, 1999, 2000, 2500, 2998, 2999, 5000, 5001, 9999, 32_768, 65_534, 65_535];

    private static readonly string LongestReason = Letters(123);

    private static readonly Frame Begun = Text("begun ") with { IsFinal = false };

    public static Category All { get; } = new("Fermeture", "Closing",
    [
        Group.Of("A Close is answered with its code", GoodCodes.Select(code =>
            new FrameCase($"{code}", [Close(code)], Closes(code)))),
        Group.Of("A Close with a reason is answered with its code", GoodCodes.Select(code =>
            new FrameCase($"{code}", [Close(code, "reason ✓")], Closes(code)))),
        Group.Of("Codes that no Close may carry", BadCodes.Select(code =>
            new FrameCase($"{code}", [Close(code)], Fails(1002)))),
        Group.Of("Codes that no Close may carry, with a reason", BadCodes.Select(code =>
            new FrameCase($"{code}", [Close(code, "reason")], Fails(1002)))),
        Group.Of("The payload of a Close",
            new("none: answered by none", [Close()], Closes(null)),
            new("one byte", [new Frame(8, [3])], Fails(1002)),
            new("one zero byte", [new Frame(8, [0])], Fails(1002)),
            new("one byte behind a good message", [Text("good"), new Frame(8, [3])], Fails(1002).After("good")),
            new("a reason of one byte", [Close(1000, "x")], Closes(1000)),
            new("a reason of 122 bytes", [Close(1000, Letters(122))], Closes(1000)),
            new("a reason of 123 bytes, the longest", [Close(1000, LongestReason)], Closes(1000)),
            new("a reason of 123 bytes beyond ASCII", [Close(1001, string.Concat(Enumerable.Repeat("€", 41)))], Closes(1001)),
            new("a reason of 124 bytes", [Close(1000, Letters(124))], Fails(1002)),
            new("a reason with zero characters", [Close(4000, "a\0b")], Closes(4000)),
            new("a reason with line ends", [Close(4000, "a\r\nb")], Closes(4000))),
        // Section 8.1 asks to fail, and section 7.4.1 gives 1007 to messages: 1002 is as good for a reason.
        Group.Of("A reason that cannot be UTF-8; both codes are allowed", BadReasons()),
        Group.Of("What comes behind a Close is thrown away",
            new("text", [Close(1000), Text("late")], Closes(1000)),
            new("binary", [Close(1000), Binary(1)], Closes(1000)),
            new("a ping", [Close(1000), Ping("late")], Closes(1000)),
            new("a pong", [Close(1000), Pong("late")], Closes(1000)),
            new("a second Close", [Close(1000), Close(1001)], Closes(1000)),
            new("the same Close", [Close(4000, "bye"), Close(4000, "bye")], Closes(4000)),
            new("a message in fragments", [Close(1000), .. TextFragments("a", "b")], Closes(1000)),
            new("bad text", [Close(1000), Text([0xFF])], Closes(1000)),
            new("a reserved opcode", [Close(1000), new Frame(3, [])], Closes(1000)),
            new("reserved bits", [Close(1000), Text("late") with { Reserved = 7 }], Closes(1000)),
            new("a wrong mask", [Close(1000), Text("late") with { HasWrongMask = true }], Closes(1000)),
            new("bytes that are no frames", [Close(1000), new Raw(Bytes(500))], Closes(1000)),
            new("half a frame", [Close(1000), Cut(Text("late"), 2)], Closes(1000)),
            new("a megabyte of frames", [Close(1000), new Flood(Binary(Bytes(65_000)), 16)], Closes(1000))),
        Group.Of("What came before a Close",
            new("a message is echoed", [Text("last words"), Close(1000)], Closes(1000).After("last words")),
            new("two messages are echoed", [Text("last"), Binary(1), Close(1000)], Closes(1000).After("last", new byte[] { 1 })),
            new("a message in fragments is echoed", [.. TextFragments("last ", "words"), Close(1001)], Closes(1001).After("last words")),
            new("a message, then a Close without a code", [Text("last"), Close()], Closes(null).After("last")),
            new("half a message is given up", [Begun, Close(1000)], Closes(1000)),
            new("half a message behind a whole one", [Text("whole"), Begun, Close(1000)], Closes(1000).After("whole")),
            new("a ping may still be answered", [Ping("p"), Close(1000)], Closes(1000).WithPongs("p") with { PongsAreOptional = true }),
            new("a ping is answered when the Close comes behind its pong", [Ping("p"), new Await(0, 1), Close(1000)], Closes(1000).WithPongs("p")),
            new("a message of 256 KiB is echoed", [Binary(Bytes(262_144)), Close(1000)], Closes(1000).After(Bytes(262_144)))),
        Group.Of("The end of TCP without a Close",
            new("at once", [new EndOfSending()], Lost),
            new("behind a message", [Text("last"), new Await(1, 0), new EndOfSending()], Lost.After("last")),
            new("in one packet with a message", [Text("last"), new EndOfSending()], Lost.After("last")),
            new("behind one byte of a header", [Raw("81"), new EndOfSending()], Lost),
            new("inside a long header", [Raw("82 FE 01"), new EndOfSending()], Lost) { Only = Protocols.WebSockets.WebSocketRole.Server },
            new("inside a long header", [Raw("82 7F 00 00"), new EndOfSending()], Lost) { Only = Protocols.WebSockets.WebSocketRole.Client },
            new("behind a header", [HeaderOnly(Text(""), 10), new EndOfSending()], Lost),
            new("inside a payload", [Cut(Text("Hello"), 3), new EndOfSending()], Lost),
            new("inside a ping", [Cut(Ping("Hello"), 3), new EndOfSending()], Lost),
            new("inside a Close", [Cut(Close(1000), 1), new EndOfSending()], Lost),
            new("between fragments", [Begun, new EndOfSending()], Lost),
            new("inside a character", [Text(Hex("E2 82")) with { IsFinal = false }, new EndOfSending()], Lost)),
        Group.Of("A Close that says what is wrong arrives, though the peer keeps sending",
            new("1002, a reserved opcode", [new Frame(3, []), new Flood(Binary(Bytes(16_000)), 64)], Fails(1002)),
            new("1002, reserved bits behind a message", [Text("good"), Text("bad") with { Reserved = 7 }, new Flood(Text(Letters(16_000)), 64)], Fails(1002).After("good")),
            new("1002, a wrong mask", [Text("bad") with { HasWrongMask = true }, new Flood(Ping(Bytes(125)), 2000)], Fails(1002)),
            new("1007, bad text", [Text([0xFF]), new Flood(Text(Letters(16_000)), 64)], Fails(1007)),
            new("1007, bad text in an incomplete frame", [Cut(Text([0xFF, .. new byte[100_000]]), 1), new Flood(Text(Letters(16_000)), 64)], Fails(1007)),
            new("1009, a message too large", [HeaderOnly(Binary(), 100_000), new Flood(Binary(Bytes(16_000)), 64)], Fails(1009)) { Settings = new() { MessageSize = 1000 } },
            new("1008, too many fragments", [.. Sliced(1, Utf8(Letters(5)), 1), new Flood(Continuation("x", false), 2000)], Fails(1008)) { Settings = new() { Fragments = 4 } },
            new("1002, and the peer ends its sending", [new Frame(3, []), new EndOfSending()], Fails(1002)),
            new("1002, behind an echo that the peer has not received", [Binary(Bytes(25_000)), new Frame(3, []), new Flood(Binary(Bytes(16_000)), 64)], Fails(1002).After(Bytes(25_000))),
            new("1007, behind an echo that the peer has not received", [Binary(Bytes(25_000)), Text([0xFF]), new Flood(Text(Letters(16_000)), 64)], Fails(1007).After(Bytes(25_000))),
            new("1009, behind an echo that the peer has not received", [Binary(Bytes(25_000)), HeaderOnly(Binary(), 100_000), new Flood(Binary(Bytes(16_000)), 64)], Fails(1009).After(Bytes(25_000)))
                { Settings = new() { MessageSize = 30_000 } }),
        Group.Of("A fragmented Close",
            new("begun", [Close(1000) with { IsFinal = false }], Fails(1002)),
            new("begun and continued", [Close(1000) with { IsFinal = false }, Continuation("reason")], Fails(1002)),
            new("begun inside a message", [Begun, Close(1000) with { IsFinal = false }], Fails(1002))),
    ]);

    private static IEnumerable<FrameCase> BadReasons()
    {
        foreach (var (name, hex) in new[]
        {
            ("FF", "FF"), ("a continuation byte", "61 80"), ("a slash in two bytes", "C0 AF"), ("a slash in three bytes", "E0 80 AF"),
            ("a surrogate", "ED A0 80"), ("U+110000", "F4 90 80 80"), ("a character cut at the end", "61 E2 82"), ("a letter inside a character", "E2 61"),
        })
            yield return new($"{name}: {hex}", [Close(1000, Hex(hex))], Fails(1007, 1002));

        yield return new("a good reason whose 123rd byte begins a character", [Close(1000, [.. Utf8(Letters(122)), 0xC3])], Fails(1007, 1002));
        yield return new("in a Close behind a message", [Text("good"), Close(3000, Hex("FE"))], Fails(1007, 1002).After("good"));
    }
}
