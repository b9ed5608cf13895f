using Liaison.Fuzz.Running;
using Liaison.Protocols.WebSockets;

namespace Liaison.Fuzz.Corpora;

/// <summary>Messages as our own sender deflates them; made once, because the platform's deflate is slow to begin.</summary>
public static class CompressedMessages
{
    private const int Count = 64;

    private static readonly byte[][] WithContext = Deflate(true);
    private static readonly byte[][] WithoutContext = Deflate(false);

    /// <summary>The payloads, in the order in which they were deflated.</summary>
    public static IEnumerable<byte[]> Of(bool keepsContext) => keepsContext ? WithContext : WithoutContext;

    private static byte[][] Deflate(bool keepsContext)
    {
        var random = new FuzzRandom(Count);
        using var deflater = new MessageDeflater(WebSocketRole.Server, new(!keepsContext, !keepsContext));
        return [.. Enumerable.Range(0, Count).Select(_ => deflater.Deflate(Message(random)).ToArray())];
    }

    private static byte[] Message(FuzzRandom random)
    {
        byte[] text = Texts.Valid(random, random.Below(200));
        return random.Below(6) switch
        {
            0 => random.Bytes(random.Below(300)),
            1 => [.. Enumerable.Repeat(text, 5).SelectMany(one => one)],
            2 => new byte[random.Below(100_000)],
            _ => text,
        };
    }
}
