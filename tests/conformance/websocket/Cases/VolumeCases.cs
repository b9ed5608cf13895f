using static Liaison.Conformance.Tests.Expectation;
using static Liaison.Conformance.Tests.Peer;

namespace Liaison.Conformance.Tests;

/// <summary>Messages that are large, and messages that are many.</summary>
internal static class VolumeCases
{
    private const int Large = 262_144;

    public static Category All { get; } = new("Messages longs et nombreux", "Large and many messages",
    [
        Group.Of("Text in one frame", new[] { 131_072, Large, 524_288 }.Select(length =>
            new FrameCase($"{Number(length)} bytes", [Text(Letters(length))], Echoes(Letters(length))))),
        Group.Of("Binary in one frame", new[] { 131_072, Large, 524_288 }.Select(length =>
            new FrameCase($"{Number(length)} bytes", [Binary(Bytes(length))], Echoes(Bytes(length))))),
        Group.Of($"Text of {Number(Large)} bytes in fragments", new[] { 512, 1024, 4096, 16_384, 65_536, 131_072 }.Select(size =>
            new FrameCase($"of {Number(size)} bytes", Sliced(1, Utf8(Letters(Large)), size), Echoes(Letters(Large))))),
        Group.Of($"Binary of {Number(Large)} bytes in fragments", new[] { 512, 1024, 4096, 16_384, 65_536, 131_072 }.Select(size =>
            new FrameCase($"of {Number(size)} bytes", Sliced(2, Bytes(Large), size), Echoes(Bytes(Large))))),
        Group.Of("Many messages in one packet",
            Many(1000, 0), Many(1000, 1), Many(1000, 16), Many(500, 125), Many(500, 126), Many(200, 1024), Many(100, 4096), Many(20, 65_536)),
        Group.Of("Many messages one by one", InTurn(100, 0), InTurn(100, 16), InTurn(100, 125), InTurn(50, 1024), InTurn(20, 65_536)),
        Group.Of("Messages of growing size",
            new("from 0 to 300 bytes", [.. Enumerable.Range(0, 301).Select(size => Binary(Bytes(size)))], Echoes([.. Enumerable.Range(0, 301).Select(size => (Echoed)Bytes(size))])),
            new("a large one between small ones", [Text("a"), Binary(Bytes(200_000)), Text("b")], Echoes("a", Bytes(200_000), "b")),
            new("large and small in turn", [.. Enumerable.Range(0, 10).SelectMany(_ => new[] { Binary(Bytes(30_000)), Text("x") })],
                Echoes([.. Enumerable.Range(0, 10).SelectMany(_ => new Echoed[] { Bytes(30_000), "x" })]))),
        Group.Of("Many control frames",
            new("500 pings in one packet", [.. Enumerable.Range(0, 500).Select(number => Ping($"{number}"))], Silence.WithPongs([.. Enumerable.Range(0, 500).Select(number => $"{number}")])),
            new("1,000 pongs and a message", [.. Enumerable.Range(0, 1000).Select(_ => Pong("x")), Text("end")], Echoes("end")),
            new("100 messages with a ping before each", [.. Enumerable.Range(0, 100).SelectMany(number => new[] { Ping($"{number}"), Text($"{number}") })],
                Echoes([.. Enumerable.Range(0, 100).Select(number => (Echoed)$"{number}")]).WithPongs([.. Enumerable.Range(0, 100).Select(number => $"{number}")])),
            new("a ping between 200 fragments",
                [Text("a") with { IsFinal = false }, .. Enumerable.Range(0, 200).SelectMany(number => new[] { Ping($"{number}"), Continuation("b", false) }), Continuation("c")],
                Echoes("a" + new string('b', 200) + "c").WithPongs([.. Enumerable.Range(0, 200).Select(number => $"{number}")]))),
    ]);

    private static FrameCase Many(int count, int size) =>
        new($"{Number(count)} of {Number(size)} bytes", [.. Messages(count, size)], Echoes([.. Messages(count, size).Select(Echo)]));

    private static FrameCase InTurn(int count, int size) =>
        new($"{Number(count)} of {Number(size)} bytes, each behind the echo of the last",
            [.. Messages(count, size).SelectMany((frame, i) => new Piece[] { frame, new Await(i + 1, 0) })],
            Echoes([.. Messages(count, size).Select(Echo)]));

    private static IEnumerable<Frame> Messages(int count, int size)
    {
        var (text, binary) = (Text(Letters(size)), Binary(Bytes(size)));
        return Enumerable.Range(0, count).Select(number => number % 2 == 0 ? text : binary);
    }

    private static Echoed Echo(Frame frame) => new(frame.Opcode == 1, frame.Payload);
}
