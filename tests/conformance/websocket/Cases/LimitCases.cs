using static Liaison.Conformance.Tests.Expectation;
using static Liaison.Conformance.Tests.Peer;

namespace Liaison.Conformance.Tests;

/// <summary>The limits that a subject sets itself, as RFC 6455 section 10.4 advises: codes 1009 and 1008.</summary>
internal static class LimitCases
{
    private const int Size = 1000;

    private static readonly SubjectSettings Small = new() { MessageSize = Size };
    private static readonly SubjectSettings FewFragments = new() { Fragments = 4 };

    public static Category All { get; } = new("Limites", "Limits",
    [
        new Group("The size of a message", [.. Sizes().Select(one => one with { Settings = Small })]),
        new Group("The defaults",
        [
            new FrameCase("a server takes a message of 1 MiB", [Binary(Bytes(1_048_576))], Echoes(Bytes(1_048_576))) { Only = Protocols.WebSockets.WebSocketRole.Server },
            new FrameCase("a server refuses one byte more by its header", [HeaderOnly(Binary(), 1_048_577)], Fails(1009)) { Only = Protocols.WebSockets.WebSocketRole.Server },
            new FrameCase("a client takes a message of 1 MiB and a byte", [Binary(Bytes(1_048_577))], Echoes(Bytes(1_048_577))) { Only = Protocols.WebSockets.WebSocketRole.Client },
            new FrameCase("a client refuses 64 MiB and a byte by the header", [HeaderOnly(Binary(), 67_108_865)], Fails(1009)) { Only = Protocols.WebSockets.WebSocketRole.Client },
            new FrameCase("a frame of four gigabytes is refused by its header", [HeaderOnly(Binary(), 0x1_0000_0000)], Fails(1009)),
            new FrameCase("the largest length of a frame is refused by its header", [HeaderOnly(Text(""), long.MaxValue)], Fails(1009)),
            new FrameCase("a second fragment makes the sum overflow", [Binary(1) with { IsFinal = false }, HeaderOnly(Continuation(""), long.MaxValue)], Fails(1009)),
            new FrameCase("the 1,025th fragment", Sliced(2, Bytes(1025), 1), Fails(1008)),
            new FrameCase("the 1,025th fragment, all empty", Fragments(1, [.. Enumerable.Repeat(Array.Empty<byte>(), 1025)]), Fails(1008)),
            new FrameCase("1,024 empty fragments", Fragments(2, [.. Enumerable.Repeat(Array.Empty<byte>(), 1024)]), Echoes(Array.Empty<byte>())),
        ]),
        new Group("The number of fragments", [.. Counts().Select(one => one with { Settings = FewFragments })]),
    ]);

    private static IEnumerable<FrameCase> Sizes() =>
    [
        new("text at the limit", [Text(Letters(Size))], Echoes(Letters(Size))),
        new("binary at the limit", [Binary(Bytes(Size))], Echoes(Bytes(Size))),
        new("text one byte above", [Text(Letters(Size + 1))], Fails(1009)),
        new("binary one byte above", [Binary(Bytes(Size + 1))], Fails(1009)),
        new("refused by the header alone", [HeaderOnly(Text(""), Size + 1)], Fails(1009)),
        new("a megabyte, refused by the header alone", [HeaderOnly(Binary(), 1_000_000)], Fails(1009)),
        new("the largest length of a frame, refused by the header alone", [HeaderOnly(Binary(), long.MaxValue)], Fails(1009)),
        new("fragments at the limit", Sliced(2, Bytes(Size), 300), Echoes(Bytes(Size))),
        new("fragments one byte above", Sliced(2, Bytes(Size + 1), 250), Fails(1009)),
        new("the second fragment passes the limit by its header alone", [Text(Letters(600)) with { IsFinal = false }, HeaderOnly(Continuation(""), 401)], Fails(1009)),
        new("a fragment above it that is not the last", [Text(Letters(600)) with { IsFinal = false }, HeaderOnly(Continuation("", false), 401)], Fails(1009)),
        new("a fragment at it and an empty one", [Text(Letters(Size)) with { IsFinal = false }, Continuation("")], Echoes(Letters(Size))),
        new("a fragment at it and one byte", [Text(Letters(Size)) with { IsFinal = false }, Continuation("x")], Fails(1009)),
        new("many messages at the limit", [.. Enumerable.Range(0, 10).Select(_ => Binary(Bytes(Size)))], Echoes([.. Enumerable.Range(0, 10).Select(_ => (Echoed)Bytes(Size))])),
        new("behind a good message", [Text("good"), HeaderOnly(Binary(), Size + 1)], Fails(1009).After("good")),
        new("behind a pong was sent", [Ping("p"), new Await(0, 1), HeaderOnly(Binary(), Size + 1)], Fails(1009).WithPongs("p")),
        new("bytes count, not characters", [Text(string.Concat(Enumerable.Repeat("€", 334)))], Fails(1009)),
        new("characters that just fit", [Text(string.Concat(Enumerable.Repeat("€", 333)))], Echoes(string.Concat(Enumerable.Repeat("€", 333)))),
        new("pings inside a message do not count", [Text(Letters(900)) with { IsFinal = false }, Ping(Bytes(125)), Continuation(Letters(100))], Echoes(Letters(900) + Letters(100)).WithPongs(Bytes(125))),
    ];

    private static IEnumerable<FrameCase> Counts() =>
    [
        new("four", TextFragments("a", "b", "c", "d"), Echoes("abcd")),
        new("five", TextFragments("a", "b", "c", "d", "e"), Fails(1008)),
        new("five, the last empty", TextFragments("a", "b", "c", "d", ""), Fails(1008)),
        new("five empty ones", TextFragments("", "", "", "", ""), Fails(1008)),
        new("four empty ones", TextFragments("", "", "", ""), Echoes("")),
        new("the fifth is not the last", [.. Fragments(2, [1], [2], [3], [4]).Select(frame => frame with { IsFinal = false }), Continuation([5], false)], Fails(1008)),
        new("four and ten pings between them",
            [Text("a") with { IsFinal = false }, .. Enumerable.Range(0, 10).Select(_ => Ping("p")), Continuation("b", false), Continuation("c", false), Continuation("d")],
            Echoes("abcd").WithPongs([.. Enumerable.Repeat("p", 10)])),
        new("two messages of four each", [.. TextFragments("a", "b", "c", "d"), .. TextFragments("e", "f", "g", "h")], Echoes("abcd", "efgh")),
        new("five behind a good message", [Text("good"), .. TextFragments("a", "b", "c", "d", "e")], Fails(1008).After("good")),
        new("ten messages in a frame each", [.. Enumerable.Range(0, 10).Select(_ => Text("a"))], Echoes([.. Enumerable.Range(0, 10).Select(_ => (Echoed)"a")])),
    ];
}
