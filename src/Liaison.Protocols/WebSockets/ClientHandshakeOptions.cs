using Liaison.Protocols.Http;

namespace Liaison.Protocols.WebSockets;

/// <summary>What a client asks for in its opening handshake.</summary>
public sealed record ClientHandshakeOptions
{
    /// <summary>The server, and the path asked of it.</summary>
    public required WebSocketAddress Address { get; init; }

    /// <summary>The sub-protocols offered, the preferred one first; each is a token. Repeated ones are sent once.</summary>
    /// <value>None by default: the server may choose none either.</value>
    public IReadOnlyList<string> SubProtocols { get; init; } = [];

    /// <summary>More headers, in the order of sending. <see cref="ClientHandshake.IsReserved"/> tells which are impossible.</summary>
    /// <value>None by default.</value>
    public IReadOnlyList<HttpHeader> Headers { get; init; } = [];

    /// <summary>Whether the handshake fails if sub-protocols are offered and the server chooses none.</summary>
    /// <value>True by default.</value>
    public bool RequireSubProtocol { get; init; } = true;

    /// <summary>What is offered for permessage-deflate.</summary>
    /// <value>Null by default: nothing.</value>
    public DeflateOffer? Deflate { get; init; }

    /// <summary>How large the head of the answer may be.</summary>
    public HttpLimits Limits { get; init; } = new();
}
