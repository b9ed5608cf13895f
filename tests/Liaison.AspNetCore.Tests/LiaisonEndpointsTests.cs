using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Claims;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Encodings.Web;
using Liaison.Protocols.WebSockets;
using Liaison.Sockets;
using Liaison.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Liaison.AspNetCore.Tests;

public sealed class LiaisonEndpointsTests
{
    [Theory]
    [InlineData(ServerThreads.Loops)]
    [InlineData(ServerThreads.Pool)]
    public async Task A_client_is_opened_answered_and_closed_once(ServerThreads threads)
    {
        await using var site = await Site.StartAsync(options => options.Server = new()
        {
            Threads = threads,
            Listener = new WebSocketListenerOptions { SubProtocols = ["chat"], WebSocket = new() { Compression = true } },
        });
        using var client = await site.ConnectAsync("/chat/blue?a=1", options =>
        {
            options.AddSubProtocol("chat");
            options.DangerousDeflateOptions = new() { ClientContextTakeover = false, ServerContextTakeover = false };
        });
        var random = new Random(1);
        foreach (int size in (int[])[0, 1, 125, 65_535, 65_536, 700_000])
        {
            string text = new([.. Enumerable.Range(0, size).Select(_ => (char)random.Next('a', 'z'))]);
            await Site.SendAsync(client, text);
            Assert.Equal(text, await Site.ReceiveAsync(client));
        }

        var connection = Assert.Single(site.Opened);
        var context = Assert.IsType<HttpContext>(connection.State, exactMatch: false);
        Assert.Equal(("blue", "/chat/blue?a=1", "chat"), (context.GetRouteValue("room"), connection.Path, connection.SubProtocol));
        Assert.Equal(("chat", site.Port), (client.SubProtocol, connection.LocalEndpoint.Port));
        Assert.NotEqual(0, connection.RemoteEndpoint.Port);
        await client.CloseAsync((WebSocketCloseStatus)3001, "bye", CancellationToken.None).InTime();
        Assert.Equal(3001, (int)client.CloseStatus!);
        var (closed, end) = site.TheEnd();
        Assert.Equal((connection, EndReason.ClosedByPeer, 3001), (closed, end.Reason, connection.CloseCode));
        Eventually.True(() => site.Server.Health.Connections == 0, "its place is free");
    }

    [Fact]
    public async Task HTTP_2_over_TLS_carries_them_too()
    {
        await using var site = await Site.StartAsync(isSecure: true);
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.CertificateChainPolicy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        handler.SslOptions.CertificateChainPolicy.CustomTrustStore.Add(TestAuthority.Shared.Certificate);
        using var http = new HttpMessageInvoker(handler);
        using var client = await site.ConnectAsync(
            configure: options => (options.HttpVersion, options.HttpVersionPolicy) = (HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact),
            scheme: "wss",
            http: http);
        string text = string.Concat(Enumerable.Repeat("héhé ", 50_000));
        await Site.SendAsync(client, text);
        Assert.Equal(text, await Site.ReceiveAsync(client));
        Assert.Equal("HTTP/2", Assert.IsType<HttpContext>(site.Opened.Single().State, exactMatch: false).Request.Protocol);
        await client.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None).InTime();
        Assert.Equal(EndReason.ClosedByPeer, site.TheEnd().End.Reason);
    }

    [Fact]
    public async Task Authentication_decides_who_comes_in()
    {
        await using var site = await Site.StartAsync(
            prepare: builder =>
            {
                builder.Services.AddAuthentication("header").AddScheme<AuthenticationSchemeOptions, HeaderAuthentication>("header", null);
                builder.Services.AddAuthorization();
            },
            use: static app => app.UseAuthentication().UseAuthorization(),
            demand: static route => route.RequireAuthorization());
        await Assert.ThrowsAsync<WebSocketException>(() => site.ConnectAsync());
        Assert.Empty(site.Opened);
        using var client = await site.ConnectAsync(configure: options => options.SetRequestHeader("Authorization", "Zoe"));
        await Site.SendAsync(client, "hello");
        Assert.Equal("hello", await Site.ReceiveAsync(client));
        Assert.Equal("Zoe", ((HttpContext)site.Opened.Single().State!).User.Identity!.Name);
    }

    [Fact]
    public async Task What_is_no_WebSocket_of_ours_is_refused_with_a_status()
    {
        await using var site = await Site.StartAsync(options => options.Server = new() { Listener = new WebSocketListenerOptions { Connections = 1 } });
        using var http = new HttpClient { BaseAddress = new Uri($"http://localhost:{site.Port}") };
        using var plain = await http.GetAsync(new Uri("/chat/1", UriKind.Relative)).InTime();
        Assert.Equal((HttpStatusCode.UpgradeRequired, "websocket"), (plain.StatusCode, plain.Headers.Upgrade.Single().Name));
        Assert.Contains("an upgrade to websocket is needed", await plain.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var post = await http.PostAsync(new Uri("/chat/1", UriKind.Relative), new ByteArrayContent([])).InTime();
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
        await AssertRefusedAsync(site, 403, options => options.SetRequestHeader("Origin", "https://elsewhere.example"));
        using (var first = await site.ConnectAsync())
        {
            await AssertRefusedAsync(site, 503);
            await first.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None).InTime();
        }

        Eventually.True(() => site.Server.Health.Connections == 0, "its place is free");
        using var second = await site.ConnectAsync();
    }

    [Fact]
    public async Task One_broadcast_reaches_clients_of_Kestrel_and_those_of_the_server_alike()
    {
        await using var site = await Site.StartAsync(options => options.Endpoint = new("127.0.0.1", 0));
        using var behind = await site.ConnectAsync();
        var address = new WebSocketAddress("127.0.0.1", site.Server.LocalEndpoint.Port, IsSecure: false, "/");
        await using var before = await WebSocketClient.ConnectAsync(address).InTime();
        Eventually.True(() => site.Server.Everyone.Count == 2, "both are open");
        site.Server.Everyone.Broadcast("to all");
        Assert.Equal("to all", await before.ReadAsync().InTime());
        Assert.Equal("to all", await Site.ReceiveAsync(behind));
    }

    [Fact]
    public async Task Who_does_not_read_is_cut_off_and_who_vanishes_is_told_closed()
    {
        await using var site = await Site.StartAsync(options => options.Server = new() { QueueSize = 64 * 1024, WhenFull = QueuePolicy.Close });
        using var stopped = await MeetAsync(site);
        var connection = site.Opened.Single();
        byte[] piece = new byte[16 * 1024];
        Eventually.True(
            () =>
            {
                connection.Send(piece);
                return connection.End is not null;
            },
            "the connection is closed");
        Assert.Equal(WebSocketViolationKind.TooSlow, site.TheEnd().End.WebSocketViolation!.Kind);
        Eventually.True(() => site.Server.Health.Connections == 0, "its place is free");
        using var vanishing = await MeetAsync(site);
        vanishing.Close(0);
        Eventually.True(() => site.Closed.Count == 2, "its end is told");
        Assert.Equal(2, site.Closed.Select(one => one.Connection).Distinct().Count());
    }

    [Fact]
    public async Task An_echo_stops_receiving_from_who_does_not_read_and_loses_nothing()
    {
        const int Messages = 1000;
        await using var site = await Site.StartAsync(options => options.Server = new() { QueueSize = 64 * 1024 });
        using var client = await site.ConnectAsync();
        string text = new('.', 10_000);
        var sending = Task.Run(async () =>
        {
            for (int i = 0; i < Messages; i++)
                await Site.SendAsync(client, $"{i}{text}");
        });
        Eventually.True(() => site.Opened.FirstOrDefault()?.QueuedBytes >= 64 * 1024, "the queue is full");
        for (int i = 0; i < Messages; i++)
            Assert.StartsWith($"{i}.", await Site.ReceiveAsync(client), StringComparison.Ordinal);
        await sending.InTime();
    }

    [Fact]
    public async Task The_end_of_the_host_is_told_to_all_by_1001()
    {
        await using var site = await Site.StartAsync();
        using var first = await site.ConnectAsync();
        using var second = await site.ConnectAsync();
        Eventually.True(() => site.Opened.Count == 2, "both are open");
        var ends = new[] { first, second }.Select(async client =>
        {
            Assert.Equal("", await Site.ReceiveAsync(client));
            await client.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None).InTime();
        }).ToList();
        await site.App.StopAsync().InTime();
        await Task.WhenAll(ends).InTime();
        Assert.Equal((WebSocketCloseStatus.EndpointUnavailable, WebSocketCloseStatus.EndpointUnavailable), (first.CloseStatus, second.CloseStatus));
        Eventually.True(() => site.Closed.Count == 2, "both ends are told");
    }

    private static async Task AssertRefusedAsync(Site site, int status, Action<ClientWebSocketOptions>? configure = null)
    {
        using var client = new ClientWebSocket();
        client.Options.CollectHttpResponseDetails = true;
        configure?.Invoke(client.Options);
        await Assert.ThrowsAsync<WebSocketException>(() =>
            client.ConnectAsync(new Uri($"ws://localhost:{site.Port}/chat/1"), CancellationToken.None).InTime());
        Assert.Equal(status, (int)client.HttpStatusCode);
    }

    /// <summary>A client of which nobody reads anything but the answer to its handshake.</summary>
    private static async Task<Socket> MeetAsync(Site site)
    {
        int before = site.Opened.Count;
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 8192 };
        await socket.ConnectAsync(IPAddress.Loopback, site.Port);
        string request = $"GET /chat/1 HTTP/1.1\r\nHost: localhost:{site.Port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        await socket.SendAsync(Encoding.ASCII.GetBytes(request));
        Eventually.True(() => site.Opened.Count > before, "the client is open");
        return socket;
    }

    private sealed class HeaderAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var name))
                return Task.FromResult(AuthenticateResult.NoResult());
            var identity = new ClaimsIdentity([new(ClaimTypes.Name, name.Scheme)], Scheme.Name);
            return Task.FromResult(AuthenticateResult.Success(new(new(identity), Scheme.Name)));
        }
    }
}
