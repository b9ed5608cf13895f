using System.IO.Compression;
using Liaison.Fuzz.Corpora;
using Liaison.Fuzz.Running;
using Liaison.Protocols.WebSockets;

namespace Liaison.Fuzz.Targets;

/// <summary>The payload of one compressed message. Besides: the platform inflates it to the same, and refuses what we refuse.</summary>
public sealed class DeflateTarget() : StreamTarget("deflate", 24)
{
    /// <summary>What stands behind the message for the platform to find: it shows that all before it was read as blocks.</summary>
    private static readonly byte[] Mark = [.. "the end of the message"u8];

    private static readonly byte[] Behind = [0x00, 0x00, 0xFF, 0xFF, 0x01, (byte)Mark.Length, 0x00, (byte)~Mark.Length, 0xFF, .. Mark];

    protected override List<byte[]> Compose(FuzzRandom random, byte setting) =>
        [random.OneIn(4) ? random.Pick([.. CompressedMessages.Of(keepsContext: false)]) : DeflateBlocks.Message(random)];

    protected override Subject Open(byte setting, byte[] bytes) => new FrameSubject(SettingOf(setting), Header(setting, bytes.Length));

    protected override string? Check(byte setting, byte[] bytes)
    {
        if ((setting & 0x10) != 0)
            return null;
        byte[]? ours = null;
        WebSocketViolation? violation = null;
        var journal = new Journal();
        journal.Begin(bytes.Length);
        var unlimited = SettingOf(0) with { Limits = new() { InflateRatio = 0 } };
        var subject = new FrameSubject(unlimited, Header(0, bytes.Length), one => (ours, violation) = (one.Bytes.ToArray(), one.Violation));
        subject.Feed(bytes, journal);

        byte[]? theirs = Inflate(bytes);
        bool isWhole = theirs.AsSpan().EndsWith(Mark);
        if (violation is not null)
            return isWhole && !violation.Detail.Contains("cut short", StringComparison.Ordinal) ? $"the platform accepts what was refused: {violation}" : null;
        if (theirs is null)
            return "the platform refuses what was accepted";
        var inflated = isWhole ? theirs.AsSpan(0, theirs.Length - Mark.Length) : theirs;
        return inflated.SequenceEqual(ours.AsSpan(0, Math.Min(ours!.Length, inflated.Length))) && (!isWhole || ours.Length == inflated.Length)
            ? null
            : $"the platform inflates to {inflated.Length} bytes, which differ from the {ours.Length} here";
    }

    /// <summary>What the platform makes of it; null if it refuses. It stops behind a block that is marked as the last.</summary>
    private static byte[]? Inflate(byte[] payload)
    {
        using var output = new MemoryStream();
        using var deflate = new DeflateStream(new MemoryStream([.. payload, .. Behind]), CompressionMode.Decompress);
        try
        {
            deflate.CopyTo(output);
        }
        catch (InvalidDataException)
        {
            return null;
        }

        return output.ToArray();
    }

    /// <summary>Always from a server, so that the payload is on the wire as it is.</summary>
    private static FrameSetting SettingOf(byte setting) => FrameSetting.Of(setting) with { Sender = WebSocketRole.Server, IsCompressed = true };

    private static byte[] Header(byte setting, int length)
    {
        var header = new FrameHeader(true, FrameHeader.Compressed, (setting & 1) == 0 ? WebSocketOpcode.Binary : WebSocketOpcode.Text, null, length);
        byte[] bytes = new byte[header.Size];
        header.Write(bytes);
        return bytes;
    }
}
