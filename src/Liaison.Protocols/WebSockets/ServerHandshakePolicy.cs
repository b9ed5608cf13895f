using Liaison.Protocols.Http;

namespace Liaison.Protocols.WebSockets;

/// <summary>Which clients a server lets in, and on what terms.</summary>
public sealed record ServerHandshakePolicy
{
    /// <summary>How large the head of a request may be.</summary>
    public HttpLimits Limits { get; init; } = new();

    /// <summary>The sub-protocols served. The first of the client's list that is among them, compared without case, is chosen.</summary>
    /// <value>None by default.</value>
    public IReadOnlyList<string> SubProtocols { get; init; } = [];

    /// <summary>
    /// The origins let in, as <c>https://host:port</c>; <c>*</c> is any, <c>null</c> that of local files. A request without
    /// origin comes from no browser and is always let in.
    /// </summary>
    /// <value>Null by default: the host of the origin must be the one that the request is for, whatever scheme and port.</value>
    public IReadOnlyList<string>? Origins { get; init; }

    /// <summary>The paths served, without query.</summary>
    /// <value>Null by default: all.</value>
    public IReadOnlyList<string>? Paths { get; init; }

    /// <summary>Whether permessage-deflate is accepted, without context on either side.</summary>
    /// <value>False by default.</value>
    public bool Compression { get; init; }
}
