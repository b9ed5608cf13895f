using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets.Tests;

/// <summary>A WebSocket client and a WebSocket server that talk to each other.</summary>
internal sealed class WebSocketLink : IDisposable
{
    private WebSocketLink(WebSocketConnection client, WebSocketConnection server)
    {
        Client = client;
        Server = server;
    }

    public WebSocketConnection Client { get; }

    public WebSocketConnection Server { get; }

    /// <param name="kind">What the bytes travel over.</param>
    /// <param name="settings">Of both; null means the defaults.</param>
    /// <param name="options">Of both; null means the defaults.</param>
    /// <param name="deflate">How messages are compressed; null when they are not.</param>
    public static WebSocketLink Open(
        LinkKind kind, WebSocketSettings? settings = null, ConnectionOptions? options = null, DeflateAgreement? deflate = null)
    {
        options ??= new() { NoDelay = true };
        var opening = new WebSocketOpening { Deflate = deflate };
        var (near, far) = Link.Transports(kind, options, options);
        return new(
            new(near, WebSocketRole.Client, settings, options, opening),
            new(far, WebSocketRole.Server, settings, options, opening));
    }

    public void Dispose()
    {
        Client.Close();
        Server.Close();
    }
}
