using Liaison.Protocols.Http;

namespace Liaison.Sockets;

/// <summary>How a WebSocket client reaches its server and speaks to it.</summary>
public sealed record WebSocketClientOptions : ClientOptions
{
    /// <summary>The defaults: 20 s for the whole attempt, messages up to 64 MiB, Nagle's algorithm off.</summary>
    public WebSocketClientOptions()
    {
        ConnectTimeout = TimeSpan.FromSeconds(20);
        NoDelay = true;
    }

    /// <summary>How the protocol is spoken.</summary>
    public WebSocketSettings WebSocket { get; init; } = new();

    /// <summary>The sub-protocols offered, in the order of preference.</summary>
    /// <value>None.</value>
    public IReadOnlyList<string> SubProtocols { get; init; } = [];

    /// <summary>Whether the connection fails when sub-protocols are offered and the server chooses none.</summary>
    /// <value>True.</value>
    public bool RequireSubProtocol { get; init; } = true;

    /// <summary>Further headers of the request, such as Authorization, Cookie or Origin. Sent to this server only.</summary>
    /// <value>None.</value>
    public IReadOnlyList<HttpHeader> Headers { get; init; } = [];

    /// <summary>How large the server's answer may be.</summary>
    public HttpLimits Http { get; init; } = new();
}
