using static Liaison.Conformance.Tests.Expectation;
using static Liaison.Conformance.Tests.Peer;

namespace Liaison.Conformance.Tests;

/// <summary>RFC 6455 section 5.2: RSV1 to RSV3 are zero where no extension has been agreed on.</summary>
internal static class ReservedBitCases
{
    private static readonly string[] Bits = ["none", "RSV3", "RSV2", "RSV2 and RSV3", "RSV1", "RSV1 and RSV3", "RSV1 and RSV2", "all three"];

    private static readonly (string Name, Frame Frame)[] Kinds =
    [
        ("text", Text("Hello")),
        ("binary", Binary(1, 2, 3)),
        ("ping", Ping("p")),
        ("pong", Pong("p")),
        ("Close", Close(1000)),
    ];

    public static Category All { get; } = new("Bits réservés", "Reserved bits",
    [
        .. Kinds.Select(kind => Group.Of($"In a {kind.Name} frame", Enumerable.Range(1, 7).Select(bits =>
            new FrameCase($"{Bits[bits]}", [kind.Frame with { Reserved = bits }], Fails(1002))))),
        Group.Of("In a continuation frame", Enumerable.Range(1, 7).Select(bits =>
            new FrameCase($"{Bits[bits]}", [Text("a") with { IsFinal = false }, Continuation("b") with { Reserved = bits }], Fails(1002)))),
        Group.Of("Behind good messages", Enumerable.Range(1, 7).Select(bits =>
            new FrameCase($"{Bits[bits]}, then a ping that comes too late", [Text("good"), Text("bad") with { Reserved = bits }, Ping("late")], Fails(1002).After("good")))),
        Group.Of("Elsewhere",
            new("RSV1 in an empty text frame", [Text("") with { Reserved = 4 }], Fails(1002)),
            new("RSV2 in an empty Close frame", [Close() with { Reserved = 2 }], Fails(1002)),
            new("RSV1 in the header alone of a long frame", [HeaderOnly(Binary(), 100_000) with { Reserved = 4 }], Fails(1002)),
            new("RSV3 in a first fragment", [Text("a") with { IsFinal = false, Reserved = 1 }, Continuation("b")], Fails(1002)),
            new("RSV1 in a ping inside a message", [Text("a") with { IsFinal = false }, Ping("p") with { Reserved = 4 }, Continuation("b")], Fails(1002)),
            new("all three with an unknown opcode", [new Frame(11, []) { Reserved = 7 }], Fails(1002)),
            new("RSV2 behind a binary message of 70,000 bytes", [Binary(Bytes(70_000)), Binary(1) with { Reserved = 2 }], Fails(1002).After(Bytes(70_000)))),
    ]);
}
