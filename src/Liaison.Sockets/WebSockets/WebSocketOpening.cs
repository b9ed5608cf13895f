using Liaison.Protocols.Http;
using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

/// <summary>What the opening handshake of a WebSocket has settled.</summary>
public sealed record WebSocketOpening
{
    /// <summary>The request target: path and query.</summary>
    public string Path { get; init; } = "/";

    /// <summary>The sub-protocol chosen, "" for none.</summary>
    public string SubProtocol { get; init; } = "";

    /// <summary>The headers of the peer's part of the handshake, in their order.</summary>
    public IReadOnlyList<HttpHeader> Headers { get; init; } = [];

    /// <summary>How messages are compressed; null when they are not.</summary>
    public DeflateAgreement? Deflate { get; init; }

    /// <summary>What had been received behind the peer's part: the beginning of its first frame.</summary>
    public ReadOnlyMemory<byte> Surplus { get; init; }
}
