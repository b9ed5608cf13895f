using Liaison.Protocols.Http;
using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

/// <summary>How a WebSocket listener takes its clients and speaks to them.</summary>
public sealed record WebSocketListenerOptions : ListenerOptions
{
    private const int MebiByte = 1024 * 1024;

    /// <summary>The defaults: messages up to 1 MiB, Nagle's algorithm off.</summary>
    public WebSocketListenerOptions()
    {
        MessageSize = MebiByte;
        NoDelay = true;
    }

    /// <summary>How the protocol is spoken.</summary>
    public WebSocketSettings WebSocket { get; init; } = new();

    /// <summary>
    /// The origins whose pages may connect; <c>*</c> stands for all, <c>null</c> for local files. Requests without an
    /// origin do not come from a page and are always accepted.
    /// </summary>
    /// <value>Null: pages of the same host, whatever their scheme and port.</value>
    public IReadOnlyList<string>? Origins { get; init; }

    /// <summary>The sub-protocols served. The first of the client's that is among them is chosen.</summary>
    /// <value>None.</value>
    public IReadOnlyList<string> SubProtocols { get; init; } = [];

    /// <summary>The paths served, without query; others are answered 404.</summary>
    /// <value>Null: all.</value>
    public IReadOnlyList<string>? Paths { get; init; }

    /// <summary>How large a request may be.</summary>
    public HttpLimits Http { get; init; } = new();

    /// <summary>How long a client may take for its opening handshake; it is then answered 408. 0 means no limit.</summary>
    /// <value>10 s.</value>
    public TimeSpan HandshakeTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whom to let in, as the handshake wants to know it.</summary>
    public ServerHandshakePolicy CreatePolicy() => new()
    {
        Limits = Http,
        SubProtocols = SubProtocols,
        Origins = Origins,
        Paths = Paths,
        Compression = WebSocket.Compression,
    };
}
