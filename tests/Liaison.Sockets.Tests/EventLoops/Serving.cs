using System.Collections.Concurrent;
using Liaison.Protocols.WebSockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

/// <summary>A server that runs, and what its program was told.</summary>
internal sealed class Serving : IDisposable
{
    private static readonly TlsClientOptions Trusting = TlsPair.Client with { HostName = TlsPair.Host.Host };
    private static readonly Endpoint AnyPort = new("127.0.0.1", 0);

    /// <param name="options">Null means the defaults, with two loops.</param>
    /// <param name="onMessage">Null: every message is sent back as it came.</param>
    /// <param name="onOpen">Null: nothing.</param>
    public Serving(SocketServerOptions? options = null, ServerMessageArrived? onMessage = null, Action<ServerConnection>? onOpen = null)
    {
        Server = new(options ?? new() { Loops = 2 })
        {
            OnOpen = connection =>
            {
                Opened.Enqueue(connection);
                onOpen?.Invoke(connection);
            },
            OnMessage = onMessage ?? ((connection, message) => connection.Send(message.Bytes, message.Kind)),
            OnClose = (connection, end) => Closed.Enqueue((connection, end)),
        };
        Server.Start(AnyPort);
    }

    public SocketServer Server { get; }

    public ConcurrentQueue<ServerConnection> Opened { get; } = [];

    public ConcurrentQueue<(ServerConnection Connection, ConnectionEnd End)> Closed { get; } = [];

    public WebSocketAddress Address => new("127.0.0.1", Server.LocalEndpoint.Port, IsSecure: Server.Options.Listener.Tls is not null, "/");

    public Task<WebSocketConnection> ConnectAsync(string target = "/", WebSocketClientOptions? options = null) =>
        WebSocketClient.ConnectAsync(Address with { Target = target }, (options ?? new()) with { Tls = Trusting }).InTime();

    /// <summary>A client over TCP, or over TLS where the server speaks it.</summary>
    public Task<Connection> DialAsync(ClientOptions? options = null) =>
        SocketClient.ConnectAsync(Server.LocalEndpoint, (options ?? new()) with { Tls = Server.Options.Listener.Tls is null ? null : Trusting }).InTime();

    /// <summary>A client played frame by frame, its handshake done.</summary>
    public (HttpPeer Socket, FramePeer Frames) Meet()
    {
        var peer = HttpPeer.ConnectTo(Server.LocalEndpoint);
        peer.Send(HttpPeer.Request());
        Assert.StartsWith("HTTP/1.1 101 ", peer.ReadHead(), StringComparison.Ordinal);
        return (peer, peer.InFrames(WebSocketRole.Client));
    }

    /// <summary>The end of the only connection there has been, waited for.</summary>
    public ConnectionEnd TheEnd()
    {
        Eventually.True(() => !Closed.IsEmpty, "the connection ends");
        return Assert.Single(Closed).End;
    }

    /// <summary>The clients that are open, once there are so many.</summary>
    public ServerConnection[] Await(int count)
    {
        Eventually.True(() => Opened.Count >= count, $"{count} clients are open");
        return [.. Opened];
    }

    public void Dispose() => Server.Dispose();
}
