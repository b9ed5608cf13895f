using System.Globalization;
using System.Text;

namespace Liaison.Conformance.Tests;

/// <summary>The words in which the tables say what the peer sends.</summary>
internal static class Peer
{
    public static Frame Text(string text) => Text(Utf8(text));

    public static Frame Text(byte[] bytes) => new(1, bytes);

    public static Frame Binary(params byte[] bytes) => new(2, bytes);

    public static Frame Continuation(string text, bool isFinal = true) => Continuation(Utf8(text), isFinal);

    public static Frame Continuation(byte[] bytes, bool isFinal = true) => new(0, bytes) { IsFinal = isFinal };

    public static Frame Ping(string text = "") => Ping(Utf8(text));

    public static Frame Ping(byte[] bytes) => new(9, bytes);

    public static Frame Pong(string text = "") => Pong(Utf8(text));

    public static Frame Pong(byte[] bytes) => new(10, bytes);

    /// <summary>A Close frame without a code.</summary>
    public static Frame Close() => new(8, []);

    public static Frame Close(int code, string reason = "") => Close(code, Utf8(reason));

    public static Frame Close(int code, byte[] reason) => new(8, [(byte)(code >> 8), (byte)code, .. reason]);

    /// <summary>The frame announces its whole payload and stops behind the first bytes of it.</summary>
    public static Frame Cut(Frame frame, int sent) =>
        frame with { Announced = (ulong)frame.Payload.Length, Payload = frame.Payload[..sent] };

    /// <summary>The header alone, of a frame with so many bytes of payload.</summary>
    public static Frame HeaderOnly(Frame frame, ulong length) => frame with { Announced = length, Payload = [] };

    /// <summary>One message in several frames.</summary>
    public static Frame[] Fragments(int opcode, params byte[][] parts) =>
        [.. parts.Select((part, i) => new Frame(i == 0 ? opcode : 0, part) { IsFinal = i == parts.Length - 1 })];

    /// <summary>One text message in several frames.</summary>
    public static Frame[] TextFragments(params string[] parts) => Fragments(1, [.. parts.Select(Utf8)]);

    /// <summary>One message in frames of equal size, the last with what is left.</summary>
    public static Frame[] Sliced(int opcode, byte[] message, int size) => Fragments(opcode, [.. message.Chunk(size)]);

    /// <summary>Bytes that are no frame.</summary>
    public static Raw Raw(string hex) => new(Hex(hex));

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Bytes from pairs of hexadecimal digits, blanks allowed.</summary>
    public static byte[] Hex(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

    /// <summary>Text of so many bytes, the same every time.</summary>
    public static string Letters(int count) =>
        string.Create(count, 0, static (letters, _) =>
        {
            for (int i = 0; i < letters.Length; i++)
                letters[i] = (char)('a' + (i % 26));
        });

    /// <summary>Text of so many bytes, the same every time, that compresses a little.</summary>
    public static string Scrambled(int count) => string.Concat(Bytes(count).Select(value => (char)('a' + (value % 26))));

    /// <summary>So many bytes of all values, the same every time, that do not compress well.</summary>
    public static byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        uint state = 2463534242;
        for (int i = 0; i < count; i++)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            bytes[i] = (byte)state;
        }

        return bytes;
    }

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Spaced(byte[] bytes) => string.Join(' ', bytes.Select(one => one.ToString("X2", CultureInfo.InvariantCulture)));
}
