using System.Security.Cryptography.X509Certificates;
using Liaison.Protocols.Http;
using Liaison.Sockets;

namespace Liaison.Peers.Tests.WebSockets;

/// <summary>On what terms a WebSocket is opened: what the client asks for and what the server agrees to.</summary>
internal sealed record Terms
{
    public static Terms Usual { get; } = new();

    public string Target { get; init; } = "/";

    public IReadOnlyList<string> Offered { get; init; } = [];

    public IReadOnlyList<string> Served { get; init; } = [];

    public bool WeCompress { get; init; }

    public bool TheyCompress { get; init; }

    public IReadOnlyList<HttpHeader> Request { get; init; } = [];

    /// <summary>How often the peer pings by itself, in seconds, and how long the pong may take; 0: never.</summary>
    public (double Interval, double Timeout) TheirPing { get; init; }

    public WebSocketSettings Settings { get; init; } = new();

    public long? MessageSize { get; init; }

    // What only our server has.
    public IReadOnlyList<string>? Origins { get; init; }

    public IReadOnlyList<string>? Paths { get; init; }

    public int Connections { get; init; }

    // What only our client has.
    public bool RequireSubProtocol { get; init; } = true;

    // What only the peer's server has.
    public IReadOnlyList<HttpHeader> Answer { get; init; } = [];

    public int Refusal { get; init; }

    public string Body { get; init; } = "";

    /// <summary>The certificate it shows, with an elliptic key; null for no TLS. Only Node's server has one.</summary>
    public X509Certificate2? Certificate { get; init; }
}
