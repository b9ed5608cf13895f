using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using Liaison.Sockets;
using Liaison.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Liaison.AspNetCore.Tests;

/// <summary>An application on Kestrel with a server behind the route <c>/chat/{room}</c>, and what the server's program was told.</summary>
internal sealed class Site : IAsyncDisposable
{
    private Site(WebApplication app) => App = app;

    public WebApplication App { get; }

    public SocketServer Server => App.Services.GetRequiredService<SocketServer>();

    public ConcurrentQueue<ServerConnection> Opened { get; private init; } = [];

    public ConcurrentQueue<(ServerConnection Connection, ConnectionEnd End)> Closed { get; private init; } = [];

    public int Port => new Uri(App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    /// <param name="configure">Changes the server; null: an echo with the defaults.</param>
    /// <param name="prepare">Changes the host.</param>
    /// <param name="use">Adds to the application, before the route.</param>
    /// <param name="demand">What the route demands.</param>
    /// <param name="isSecure">Whether Kestrel speaks TLS, and with it HTTP/2.</param>
    public static async Task<Site> StartAsync(
        Action<LiaisonServerOptions>? configure = null,
        Action<WebApplicationBuilder>? prepare = null,
        Action<WebApplication>? use = null,
        Action<IEndpointConventionBuilder>? demand = null,
        bool isSecure = false)
    {
        ConcurrentQueue<ServerConnection> opened = [];
        ConcurrentQueue<(ServerConnection, ConnectionEnd)> closed = [];
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => Secure(listen, isSecure)));
        builder.Services.AddLiaisonServer(options =>
        {
            options.OnOpen = opened.Enqueue;
            options.OnMessage = (connection, message) => connection.Send(message.Bytes, message.Kind);
            options.OnClose = (connection, end) => closed.Enqueue((connection, end));
            configure?.Invoke(options);
        });
        prepare?.Invoke(builder);
        var app = builder.Build();
        use?.Invoke(app);
        demand ??= static _ => { };
        demand(app.MapLiaison("/chat/{room}"));
        await app.StartAsync().InTime();
        return new(app) { Opened = opened, Closed = closed };
    }

    public async Task<ClientWebSocket> ConnectAsync(string path = "/chat/1", Action<ClientWebSocketOptions>? configure = null, string scheme = "ws", HttpMessageInvoker? http = null)
    {
        var client = new ClientWebSocket();
        configure?.Invoke(client.Options);
        await client.ConnectAsync(new Uri($"{scheme}://localhost:{Port}{path}"), http, CancellationToken.None).InTime();
        return client;
    }

    /// <summary>The end of the only connection there has been, waited for.</summary>
    public (ServerConnection Connection, ConnectionEnd End) TheEnd()
    {
        Eventually.True(() => !Closed.IsEmpty, "the connection ends");
        return Assert.Single(Closed);
    }

    public static async Task SendAsync(WebSocket client, string text) =>
        await client.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).InTime();

    /// <summary>One message as text; "" when the client is closed.</summary>
    public static async Task<string> ReceiveAsync(WebSocket client)
    {
        using var message = new MemoryStream();
        byte[] buffer = new byte[8192];
        WebSocketReceiveResult received;
        do
        {
            received = await client.ReceiveAsync(new ArraySegment<byte>(buffer), CancellationToken.None).InTime();
            message.Write(buffer, 0, received.Count);
        }
        while (!received.EndOfMessage);
        return Encoding.UTF8.GetString(message.ToArray());
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync().InTime();
        await App.DisposeAsync();
    }

    private static void Secure(ListenOptions listen, bool isSecure)
    {
        listen.Protocols = HttpProtocols.Http1;
        if (!isSecure)
            return;
        listen.Protocols = HttpProtocols.Http1AndHttp2;
        listen.UseHttps(TestAuthority.Shared.Issue());
    }
}
