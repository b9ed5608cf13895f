using Liaison.Protocols.WebSockets;

namespace Liaison.Fuzz.Targets;

/// <summary>What the first byte of an input says about the decoder.</summary>
public sealed record FrameSetting(WebSocketRole Sender, bool IsCompressed, bool KeepsContext, bool InParts, WebSocketLimits Limits)
{
    private static readonly WebSocketLimits[] AllLimits =
    [
        new(),
        new() { MessageSize = 200, Fragments = 3, InflateRatio = 10 },
        new() { MessageSize = 4096, InflateRatio = 2 },
        new() { MessageSize = 0, Fragments = 0 },
    ];

    /// <summary>The agreement; null when messages are not compressed.</summary>
    public DeflateAgreement? Agreement => IsCompressed ? new(!KeepsContext, !KeepsContext) : null;

    public static FrameSetting Of(byte setting) => new(
        (setting & 1) == 0 ? WebSocketRole.Client : WebSocketRole.Server,
        (setting & 2) != 0,
        (setting & 4) != 0,
        (setting & 8) != 0,
        AllLimits[(setting >> 4) & 3]);

    /// <summary>As how much a compressed message may come out of so many bytes.</summary>
    public long Inflatable(int fed)
    {
        if (!IsCompressed)
            return 0;
        long byRatio = Math.Max(64 * 1024, (long)Limits.InflateRatio * fed);
        return Limits.MessageSize > 0 && !InParts ? Math.Min(Limits.MessageSize, byRatio) : byRatio;
    }
}
