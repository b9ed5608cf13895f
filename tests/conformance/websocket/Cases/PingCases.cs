using static Liaison.Conformance.Tests.Expectation;
using static Liaison.Conformance.Tests.Peer;

namespace Liaison.Conformance.Tests;

/// <summary>RFC 6455 sections 5.5, 5.5.2 and 5.5.3: pings and pongs.</summary>
internal static class PingCases
{
    private static readonly byte[] NoText = [0x00, 0xFF, 0xFE, 0xC0, 0x80, 0xED, 0xA0, 0x80];

    public static Category All { get; } = new("Pings et pongs", "Pings and pongs",
    [
        Group.Of("A ping is answered with its payload",
        [
            .. new[] { 0, 1, 2, 4, 5, 63, 64, 124, 125 }.Select(length =>
                new FrameCase($"{length} bytes", [Ping(Letters(length))], Silence.WithPongs(Letters(length)))),
            new("bytes that are no text", [Ping(NoText)], Silence.WithPongs(NoText)),
            new("text beyond ASCII", [Ping("liaison établie ✓")], Silence.WithPongs("liaison établie ✓")),
            new("before a message", [Ping("p"), Text("after")], Echoes("after").WithPongs("p")),
            new("behind a message", [Text("before"), Ping("p")], Echoes("before").WithPongs("p")),
            new("between messages", [Text("one"), Ping("p"), Binary(2)], Echoes("one", new byte[] { 2 }).WithPongs("p")),
            new("answered while the peer waits for it, then a message", [Ping("p"), new Await(0, 1), Text("after")], Echoes("after").WithPongs("p")),
            new("two, the second behind the answer to the first", [Ping("1"), new Await(0, 1), Ping("2")], Silence.WithPongs("1", "2")),
            new("ten in one packet", [.. Ten()], Silence.WithPongs([.. TenPayloads()])),
            new("ten and a message", [.. Ten(), Text("after")], Echoes("after").WithPongs([.. TenPayloads()])),
            new("ten with messages between them", [.. TenPayloads().SelectMany(payload => new Piece[] { Ping(payload), Binary(payload) })],
                Echoes([.. TenPayloads().Select(payload => (Echoed)payload)]).WithPongs([.. TenPayloads()])),
            new("two with the same payload", [Ping("same"), Ping("same")], Silence.WithPongs("same", "same")),
        ]),
        Group.Of("A ping inside a message in fragments",
            new("is answered before the message is complete",
                [Text("Hel") with { IsFinal = false }, Ping("p"), new Await(0, 1), Continuation("lo")], Echoes("Hello").WithPongs("p")),
            new("in one packet with the message", [Text("Hel") with { IsFinal = false }, Ping("p"), Continuation("lo")], Echoes("Hello").WithPongs("p")),
            new("empty", [Text("Hel") with { IsFinal = false }, Ping(), Continuation("lo")], Echoes("Hello").WithPongs("")),
            new("of 125 bytes inside binary", [Binary(1) with { IsFinal = false }, Ping(Bytes(125)), Continuation([2])], Echoes(new byte[] { 1, 2 }).WithPongs(Bytes(125))),
            new("between all of four fragments",
                [Text("a") with { IsFinal = false }, Ping("1"), Continuation("b", false), Ping("2"), Continuation("c", false), Ping("3"), Continuation("d")],
                Echoes("abcd").WithPongs("1", "2", "3")),
            new("inside a character that two fragments share",
                [Text([0xE2, 0x82]) with { IsFinal = false }, Ping(NoText), Continuation([0xAC])], Echoes("€").WithPongs(NoText))),
        Group.Of("Pongs that nobody asked for",
        [
            new FrameCase("empty", [Pong()], Silence),
            new("with a payload", [Pong("unasked")], Silence),
            new("of 125 bytes", [Pong(Bytes(125))], Silence),
            new("bytes that are no text", [Pong(NoText)], Silence),
            new("before a ping with another payload", [Pong("unasked"), Ping("asked")], Silence.WithPongs("asked")),
            new("before a message", [Pong("unasked"), Text("after")], Echoes("after")),
            new("ten of them", [.. TenPayloads().Select(payload => Pong(payload))], Silence),
            new("inside a message in fragments", [Text("Hel") with { IsFinal = false }, Pong("unasked"), Continuation("lo")], Echoes("Hello")),
            new("inside a message, and a ping", [Text("Hel") with { IsFinal = false }, Pong("x"), Ping("p"), Continuation("lo")], Echoes("Hello").WithPongs("p")),
        ]),
        Group.Of("Control frames that are too long",
            new("a ping of 126 bytes", [Ping(Bytes(126))], Fails(1002)),
            new("a pong of 126 bytes", [Pong(Bytes(126))], Fails(1002)),
            new("a Close of 126 bytes", [Close(1000, Letters(124))], Fails(1002)),
            new("a ping of 127 bytes", [Ping(Bytes(127))], Fails(1002)),
            new("a ping of 65,536 bytes, header alone", [HeaderOnly(Ping(), 65_536)], Fails(1002)),
            new("a pong of 1,000 bytes, header alone", [HeaderOnly(Pong(), 1000)], Fails(1002)),
            new("a Close of 65,535 bytes, header alone", [HeaderOnly(Close(), 65_535)], Fails(1002)),
            new("a ping of 126 bytes behind a message", [Text("good"), Ping(Bytes(126))], Fails(1002).After("good")),
            new("a ping of 126 bytes inside a message", [Text("a") with { IsFinal = false }, Ping(Bytes(126))], Fails(1002))),
        Group.Of("Control frames that are fragmented",
            new("a ping", [Ping("p") with { IsFinal = false }], Fails(1002)),
            new("an empty ping", [Ping() with { IsFinal = false }], Fails(1002)),
            new("a pong", [Pong("p") with { IsFinal = false }], Fails(1002)),
            new("an empty pong", [Pong() with { IsFinal = false }], Fails(1002)),
            new("a ping and its continuation", [Ping("p") with { IsFinal = false }, Continuation("q")], Fails(1002)),
            new("a ping behind a message", [Text("good"), Ping("p") with { IsFinal = false }], Fails(1002).After("good")),
            new("a ping inside a message", [Text("a") with { IsFinal = false }, Ping("p") with { IsFinal = false }, Continuation("b")], Fails(1002)),
            new("a Close", [Close(1000) with { IsFinal = false }], Fails(1002)),
            new("an empty Close", [Close() with { IsFinal = false }], Fails(1002))),
        Group.Of("A good ping before a bad frame",
            new("is answered, as a message would be", [Ping("p"), Text("bad") with { Reserved = 4 }], Fails(1002).WithPongs("p")),
            new("is answered, and so is the message", [Text("good"), Ping("p"), new Frame(3, [])], Fails(1002).After("good").WithPongs("p")),
            new("is answered before bad text", [Ping("p"), Text([0xFF])], Fails(1007).WithPongs("p"))),
    ]);

    private static IEnumerable<byte[]> TenPayloads() => Enumerable.Range(1, 10).Select(number => Utf8($"payload-{number}"));

    private static IEnumerable<Frame> Ten() => TenPayloads().Select(Ping);
}
