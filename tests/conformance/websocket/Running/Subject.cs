using Liaison.Protocols.WebSockets;
using Liaison.Sockets;

namespace Liaison.Conformance.Tests;

/// <summary>What the settings of a case mean for the library.</summary>
internal static class Subject
{
    /// <summary>The limits, those of the role where the case says nothing.</summary>
    public static WebSocketLimits Limits(SubjectSettings settings, WebSocketRole subject)
    {
        var usual = new WebSocketLimits { MessageSize = (subject == WebSocketRole.Server ? 1 : 64) * 1024 * 1024 };
        return usual with
        {
            MessageSize = settings.MessageSize ?? usual.MessageSize,
            Fragments = settings.Fragments ?? usual.Fragments,
            InflateRatio = settings.InflateRatio ?? usual.InflateRatio,
        };
    }

    /// <summary>How the protocol is spoken: as by default, but without pings of its own.</summary>
    public static WebSocketSettings Settings(SubjectSettings settings)
    {
        var usual = new WebSocketSettings { PingInterval = TimeSpan.Zero };
        return usual with
        {
            Fragments = settings.Fragments ?? usual.Fragments,
            InflateRatio = settings.InflateRatio ?? usual.InflateRatio,
            Compression = settings.Compression,
        };
    }

    /// <summary>What has been agreed on for compression; null for nothing.</summary>
    public static DeflateAgreement? Agreement(SubjectSettings settings, WebSocketRole sender)
    {
        if (!settings.Compression)
            return null;
        bool keeps = settings.PeerTakesContextOver;
        return new(
            ServerNoContextTakeover: !(keeps && sender == WebSocketRole.Server),
            ClientNoContextTakeover: !(keeps && sender == WebSocketRole.Client));
    }
}
