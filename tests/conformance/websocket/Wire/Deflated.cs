using System.IO.Compression;

namespace Liaison.Conformance.Tests;

/// <summary>Messages as permessage-deflate puts them on the wire (RFC 7692 section 7.2.1), by the platform's compressor.</summary>
internal static class Deflated
{
    private const int Tail = 4;

    /// <summary>A text message that RSV1 marks as compressed.</summary>
    public static Frame Text(string text, CompressionLevel level = CompressionLevel.Optimal) => Text(Peer.Utf8(text), level);

    /// <summary>A text message that RSV1 marks as compressed.</summary>
    public static Frame Text(byte[] bytes, CompressionLevel level = CompressionLevel.Optimal) => new(1, Payload(bytes, level)) { Reserved = 4 };

    /// <summary>A binary message that RSV1 marks as compressed.</summary>
    public static Frame Binary(byte[] bytes, CompressionLevel level = CompressionLevel.Optimal) => new(2, Payload(bytes, level)) { Reserved = 4 };

    /// <summary>A message whose compressed form is given; RSV1 marks it.</summary>
    public static Frame Message(int opcode, string hex) => new(opcode, Peer.Hex(hex)) { Reserved = 4 };

    /// <summary>A compressed message in frames of equal size: RSV1 marks the first.</summary>
    public static Frame[] Sliced(int opcode, byte[] compressed, int size)
    {
        var frames = Peer.Sliced(opcode, compressed, size);
        frames[0] = frames[0] with { Reserved = 4 };
        return frames;
    }

    /// <summary>The compressed form of one message.</summary>
    public static byte[] Payload(byte[] message, CompressionLevel level = CompressionLevel.Optimal) => Payloads(level, message)[0];

    /// <summary>The compressed forms of several messages, each compressed with those before it in the window.</summary>
    public static byte[][] Payloads(CompressionLevel level, params byte[][] messages)
    {
        using var compressed = new MemoryStream();
        using var compressor = new DeflateStream(compressed, level);
        return [.. messages.Select(message => Compress(compressor, compressed, message))];
    }

    /// <summary>A block that is not compressed, without the bit that ends a stream.</summary>
    public static byte[] Stored(byte[] content) =>
        [0, (byte)content.Length, (byte)(content.Length >> 8), (byte)~content.Length, (byte)(~content.Length >> 8), .. content];

    private static byte[] Compress(DeflateStream compressor, MemoryStream compressed, byte[] message)
    {
        compressed.SetLength(0);
        compressor.Write(message);
        compressor.Flush();
        byte[] bytes = compressed.ToArray();
        // A message of no bytes is one empty block, of which the first byte stays (section 7.2.3.6).
        return bytes.Length > Tail ? bytes[..^Tail] : [0];
    }
}
