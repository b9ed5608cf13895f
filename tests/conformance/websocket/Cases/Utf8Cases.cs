using static Liaison.Conformance.Tests.Expectation;
using static Liaison.Conformance.Tests.Peer;

namespace Liaison.Conformance.Tests;

/// <summary>RFC 6455 section 8.1 and RFC 3629: text is UTF-8, and is refused at the first byte that cannot be.</summary>
internal static class Utf8Cases
{
    private static readonly string[] Texts =
    [
        "Bonjour", "Déjà vu, garçon, Noël", "Grüße, Straße, Ärger", "Καλημέρα κόσμε", "Привет, мир", "שלום עולם", "مرحبا بالعالم",
        "नमस्ते दुनिया", "สวัสดีชาวโลก", "你好，世界", "こんにちは世界", "안녕하세요 세계", "𐍈𐌰𐌹𐍂𐌷𐍃", "😀🚀👩‍👩‍👧", "e\u0301a\u0300 combined", "\uFEFFa mark in front", "∮ E⋅da = Q",
    ];

    /// <summary>The first and last code points of each length, those beside the surrogates, and some that are no characters.</summary>
    private static readonly int[] CodePoints =
    [
        0x00, 0x01, 0x7F, 0x80, 0x7FF, 0x800, 0xFFF, 0x1000, 0xCFFF, 0xD000, 0xD7FF, 0xE000, 0xFDD0, 0xFDEF, 0xFFFD, 0xFFFE, 0xFFFF,
        0x10000, 0x1FFFE, 0x2FFFF, 0x3FFFF, 0x40000, 0xFFFFF, 0x100000, 0x10FFFE, 0x10FFFF,
    ];

    /// <summary>Each ends with the first byte that cannot be UTF-8: refusing needs no byte behind it.</summary>
    internal static readonly (string Name, string Hex)[] FirstBadByte =
    [
        ("a continuation byte 80", "80"), ("a continuation byte BF", "BF"), ("a continuation byte behind a letter", "61 80"),
        ("a continuation byte behind a whole character", "C3 A9 80"), ("a continuation byte behind three bytes", "E2 82 AC 82"),
        ("a continuation byte behind four bytes", "F0 9F 98 80 80"),
        ("C0", "C0"), ("C1", "C1"), ("F5", "F5"), ("F6", "F6"), ("F7", "F7"), ("F8, once a beginning of five bytes", "F8"), ("FB", "FB"),
        ("FC, once a beginning of six bytes", "FC"), ("FD", "FD"), ("FE", "FE"), ("FF", "FF"),
        ("two bytes cut by a letter", "C3 61"), ("two bytes cut by a new beginning", "C3 C3"), ("DF and C0", "DF C0"), ("C2 and 7F", "C2 7F"),
        ("three bytes cut at the second", "E2 61"), ("three bytes cut at the third", "E2 82 61"), ("three bytes cut by a new beginning", "E2 82 E2"),
        ("three bytes cut by F0", "E1 80 F0"), ("EF and 7F", "EF 7F"), ("EF, BF, C0", "EF BF C0"),
        ("four bytes cut at the second", "F0 61"), ("four bytes cut at the third", "F0 9F 61"), ("four bytes cut at the fourth", "F0 9F 98 61"),
        ("four bytes cut by a new beginning", "F0 9F 98 F0"), ("F3 and C0", "F3 C0"), ("F1, 80, 7F", "F1 80 7F"),
        ("a slash in three bytes", "E0 80"), ("U+07FF in three bytes", "E0 9F"), ("zero in three bytes", "61 E0 80"),
        ("a slash in four bytes", "F0 80"), ("U+FFFF in four bytes", "F0 8F"), ("zero in four bytes", "62 F0 80"),
        ("the first surrogate, D800", "ED A0"), ("the last high surrogate, DBFF", "ED AF"), ("the first low surrogate, DC00", "ED B0"),
        ("the last surrogate, DFFF", "ED BF"), ("a surrogate behind text", "4C 69 61 ED A0"),
        ("U+110000", "F4 90"), ("U+13FFFF", "F4 BF"), ("U+110000 behind text", "E2 82 AC F4 90"),
    ];

    /// <summary>Each is the beginning of a character and nothing else.</summary>
    private static readonly string[] Beginnings =
        ["C2", "DF", "E0", "E0 A0", "E1", "E1 80", "ED", "ED 9F", "EF", "EF BF", "F0", "F0 90", "F0 90 80", "F1", "F3 BF BF", "F4", "F4 8F", "F4 8F BF"];

    public static Category All { get; } = new("UTF-8", "UTF-8",
    [
        Group.Of("Texts in many scripts", Texts.Select(text => new FrameCase($"“{text.TrimStart('\uFEFF')}”", [Text(text)], Echoes(text)))),
        Group.Of("Code points at the borders", CodePoints.Select(point =>
            new FrameCase($"U+{point:X4}", [Text(char.ConvertFromUtf32(point) + "|")], Echoes(char.ConvertFromUtf32(point) + "|")))),
        Group.Of("Text that cannot be UTF-8, in a whole frame", FirstBadByte.Select(bad =>
            new FrameCase($"{bad.Name}: {bad.Hex}", [Text([.. Hex(bad.Hex), .. "and what follows"u8])], Fails(1007)))),
        Group.Of("The bad byte is the last that comes: the frame stays incomplete", FirstBadByte.Select(bad =>
            new FrameCase($"{bad.Name}: {bad.Hex}", [Cut(Text([.. "Liaison "u8, .. Hex(bad.Hex), .. new byte[90]]), 8 + Hex(bad.Hex).Length)], Fails(1007)))),
        Group.Of("The message ends inside a character", Beginnings.Select(hex =>
            new FrameCase(hex, [Text([.. "cut "u8, .. Hex(hex)])], Fails(1007)))),
        Group.Of("A fragment ends inside a character, and the next completes it", SharedCharacters()),
        Group.Of("The bad byte in a later fragment, which stays incomplete",
            new("a continuation byte", [Text("good ") with { IsFinal = false }, Cut(Continuation(Hex("80 61 61")), 1)], Fails(1007)),
            new("FF behind good text", [Text("good ") with { IsFinal = false }, Cut(Continuation(Hex("61 61 FF 61 61")), 3)], Fails(1007)),
            new("a letter where the character should go on", [Text(Hex("E2 82")) with { IsFinal = false }, Cut(Continuation("abc"), 1)], Fails(1007)),
            new("a surrogate begun in one fragment", [Text(Hex("ED")) with { IsFinal = false }, Cut(Continuation(Hex("A0 80 61")), 1)], Fails(1007)),
            new("a long form begun in one fragment", [Text(Hex("E0")) with { IsFinal = false }, Cut(Continuation(Hex("80 AF 61")), 1)], Fails(1007)),
            new("U+110000 begun in one fragment", [Text(Hex("F4")) with { IsFinal = false }, Cut(Continuation(Hex("90 80 80 61")), 1)], Fails(1007)),
            new("U+110000 behind an empty fragment", [Text(Hex("F4")) with { IsFinal = false }, Continuation("", false), Cut(Continuation(Hex("90 80 80 61")), 1)], Fails(1007)),
            new("with a ping before it", [Text(Hex("F0 9F")) with { IsFinal = false }, Ping("p"), new Await(0, 1), Cut(Continuation(Hex("61 61")), 1)], Fails(1007).WithPongs("p")),
            new("in the third", [Text("a") with { IsFinal = false }, Continuation("b", false), Cut(Continuation(Hex("63 FE 63")), 2)], Fails(1007)),
            new("in a fragment of 64 KiB", [Text("a") with { IsFinal = false }, Cut(Continuation([.. Utf8(Letters(65_536)), 0xFF, 0]), 65_537)], Fails(1007))),
        Group.Of("The bad byte in a first fragment: nothing more is awaited",
            new("alone", [Text([0xFF]) with { IsFinal = false }], Fails(1007)),
            new("behind text", [Text([.. "good "u8, 0xC0]) with { IsFinal = false }], Fails(1007)),
            new("with the rest of the message behind it", [Text([.. "good "u8, 0xC0]) with { IsFinal = false }, Continuation("rest")], Fails(1007)),
            new("with a ping behind it", [Text([0xED, 0xA0]) with { IsFinal = false }, Ping("late")], Fails(1007)),
            new("with a Close behind it", [Text([0xED, 0xA0]) with { IsFinal = false }, Close(1000)], Fails(1007))),
        Group.Of("A character left open by the end of a message in fragments",
            new("at the end of the last", [Text("a") with { IsFinal = false }, Continuation(Hex("62 E2 82"))], Fails(1007)),
            new("the last is empty", [Text(Hex("E2 82")) with { IsFinal = false }, Continuation("")], Fails(1007)),
            new("one byte missing of four", [Text(Hex("F0 9F")) with { IsFinal = false }, Continuation(Hex("98"))], Fails(1007)),
            new("the rest comes in the next message", [Text(Hex("E2 82")), Text(Hex("AC"))], Fails(1007))),
        Group.Of("Behind good messages",
            new("bad text", [Text("good"), Text([0xFF])], Fails(1007).After("good")),
            new("bad text in an incomplete frame", [Text("good"), Cut(Text([0x61, 0xC0, 0x61]), 2)], Fails(1007).After("good")),
            new("text cut inside a character", [Text("€"), Text([0xE2, 0x82])], Fails(1007).After("€")),
            new("bad text in a fragment", [Text("good"), Binary(1), Text([0xFE]) with { IsFinal = false }], Fails(1007).After("good", new byte[] { 1 }))),
        Group.Of("Where the bytes need not be text",
            new("binary of bytes that are no text", [Binary(Hex("FF FE C0 80 ED A0 80 F4 90"))], Echoes(Hex("FF FE C0 80 ED A0 80 F4 90"))),
            new("binary in fragments", Fragments(2, Hex("E2"), Hex("FF"), Hex("80")), Echoes(Hex("E2 FF 80"))),
            new("binary, then text", [Binary(0xE2, 0x82), Text("€")], Echoes(new byte[] { 0xE2, 0x82 }, "€")),
            new("a ping between two halves of a character", [Text(Hex("C3")) with { IsFinal = false }, Ping(Hex("A9 FF")), Continuation(Hex("A9"))], Echoes("é").WithPongs(Hex("A9 FF")))),
        Group.Of("Bad bytes at every place of a vector", new[] { 0, 1, 7, 8, 15, 16, 17, 31, 32, 33, 63, 64, 65, 127, 128, 1000, 4095, 4096, 70_000 }.Select(place =>
            new FrameCase($"behind {Number(place)} letters, the frame incomplete", [Cut(Text([.. Utf8(Letters(place)), 0xFF, .. new byte[100]]), place + 1)], Fails(1007)))),
        Group.Of("Long texts beyond ASCII",
            new("10,000 characters of two bytes", [Text(Repeated("é", 10_000))], Echoes(Repeated("é", 10_000))),
            new("10,000 characters of three bytes", [Text(Repeated("€", 10_000))], Echoes(Repeated("€", 10_000))),
            new("10,000 characters of four bytes", [Text(Repeated("😀", 10_000))], Echoes(Repeated("😀", 10_000))),
            new("all four lengths in turn", [Text(Repeated("aé€😀", 3000))], Echoes(Repeated("aé€😀", 3000))),
            new("all four lengths in fragments of 7 bytes", Sliced(1, Utf8(Repeated("aé€😀", 200)), 7), Echoes(Repeated("aé€😀", 200)))),
    ]);

    private static IEnumerable<FrameCase> SharedCharacters()
    {
        foreach (string character in new[] { "é", "€", "\uFFFD", "\uD7FF", "𐍈", "\U0010FFFF" })
        {
            byte[] bytes = Utf8(character);
            for (int cut = 1; cut < bytes.Length; cut++)
                yield return new($"{Spaced(bytes[..cut])} and {Spaced(bytes[cut..])}", Fragments(1, bytes[..cut], bytes[cut..]), Echoes(character));
            if (bytes.Length > 2)
                yield return new($"{Spaced(bytes)}, each byte for itself", Sliced(1, bytes, 1), Echoes(character));
        }

        yield return new("with an empty fragment in the middle", Fragments(1, Hex("E2 82"), [], Hex("AC")), Echoes("€"));
        yield return new("with a ping answered in the middle",
            [Text(Hex("E2 82")) with { IsFinal = false }, Ping("p"), new Await(0, 1), Continuation(Hex("AC"))], Echoes("€").WithPongs("p"));
    }

    private static string Repeated(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
