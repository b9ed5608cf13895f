using static Liaison.Conformance.Tests.Expectation;
using static Liaison.Conformance.Tests.Peer;

namespace Liaison.Conformance.Tests;

/// <summary>RFC 6455 section 5.2: opcodes 3 to 7 and 11 to 15 are reserved.</summary>
internal static class OpcodeCases
{
    private static readonly int[] Reserved = [3, 4, 5, 6, 7, 11, 12, 13, 14, 15];

    public static Category All { get; } = new("Codes opération", "Opcodes",
    [
        Group.Of("A reserved opcode without a payload", Reserved.Select(opcode =>
            new FrameCase($"opcode {opcode}", [new Frame(opcode, [])], Fails(1002)))),
        Group.Of("A reserved opcode with a payload", Reserved.Select(opcode =>
            new FrameCase($"opcode {opcode}", [new Frame(opcode, Utf8("reserved"))], Fails(1002)))),
        Group.Of("A reserved opcode behind a good message, and a ping behind it", Reserved.Select(opcode =>
            new FrameCase($"opcode {opcode}", [Text("good"), new Frame(opcode, Utf8("reserved")), Ping("late")], Fails(1002).After("good")))),
        Group.Of("A reserved opcode between two fragments", Reserved.Select(opcode =>
            new FrameCase($"opcode {opcode}", [Text("a") with { IsFinal = false }, new Frame(opcode, []), Continuation("b")], Fails(1002)))),
        Group.Of("A reserved opcode without FIN", Reserved.Select(opcode =>
            new FrameCase($"opcode {opcode}", [new Frame(opcode, Utf8("part")) { IsFinal = false }], Fails(1002)))),
        Group.Of("The header alone of a long frame", Reserved.Select(opcode =>
            new FrameCase($"opcode {opcode}", [HeaderOnly(new Frame(opcode, []), opcode >= 8 ? 125u : 100_000u)], Fails(1002)))),
    ]);
}
