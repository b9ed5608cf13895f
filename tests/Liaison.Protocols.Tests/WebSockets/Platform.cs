using System.IO.Compression;

namespace Liaison.Protocols.WebSockets.Tests;

/// <summary>Deflate as the platform has it, for messages without context takeover.</summary>
internal static class Platform
{
    /// <summary>An empty stored block, as a message ends with it; senders leave it out but for its first bits.</summary>
    private static readonly byte[] Tail = [0x00, 0x00, 0xFF, 0xFF];

    /// <summary>A last stored block of one byte. It is read as that only if the stream before it ended between two blocks.</summary>
    private static readonly byte[] Probe = [0x01, 0x01, 0x00, 0xFE, 0xFF, 0x5A];

    public static byte[] Deflate(ReadOnlySpan<byte> message, CompressionLevel level)
    {
        if (message.IsEmpty)
            return [0];
        using var output = new MemoryStream();
        using var deflate = new DeflateStream(output, level);
        deflate.Write(message);
        deflate.Flush();
        return output.ToArray()[..^Tail.Length];
    }

    /// <summary>What it makes of a message, and whether it took the bytes for a whole one.</summary>
    public static Inflated Inflate(byte[] deflated)
    {
        byte[]? before = Read(deflated);
        byte[]? message = Read([.. deflated, .. Tail]);
        byte[]? behind = Read([.. deflated, .. Tail, .. Probe]);
        if (before is null || message is null || behind is null)
            return new([], IsWhole: false, IsEnded: false);
        bool isWhole = before.Length == message.Length && behind.Length == message.Length + 1 && behind[^1] == Probe[^1];
        return new(message, isWhole, IsEnded: behind.Length == message.Length);
    }

    private static byte[]? Read(byte[] deflated)
    {
        try
        {
            using var inflate = new DeflateStream(new MemoryStream(deflated), CompressionMode.Decompress);
            using var output = new MemoryStream();
            inflate.CopyTo(output);
            return output.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <param name="Message">What was inflated.</param>
    /// <param name="IsWhole">Whether the end was between two blocks.</param>
    /// <param name="IsEnded">Whether bytes behind the end changed nothing: the stream said that it ends before.</param>
    public sealed record Inflated(byte[] Message, bool IsWhole, bool IsEnded);
}
