using Liaison.Protocols.WebSockets;
using Liaison.Sockets;
using Liaison.Testing;

namespace Liaison.Peers.Tests.Socks;

/// <summary>Our clients through proxies that are not ours.</summary>
public sealed class ThroughProxyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static MatrixTheoryData<string, bool, string> Routes => new(["microsocks", "dante"], [false, true], ["127.0.0.1", "localhost"]);

    public static TheoryData<string> Proxies => ["microsocks", "dante"];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Messages_go_through_the_proxy_both_ways(string proxy, bool withPassword, string host)
    {
        using var peer = SocksPeer.Start(proxy, withPassword);
        using var listener = SocketListener.Listen(new("", 0));
        using var blocking = await OwnThread.Run(() => SocketClient.Connect(At(host, listener), Through(peer, withPassword), Token)).InTime();
        await ExchangeAsync(blocking, await listener.AcceptAsync(Token).InTime());
        using var async = await SocketClient.ConnectAsync(At(host, listener), Through(peer, withPassword), Token).InTime();
        await ExchangeAsync(async, await listener.AcceptAsync(Token).InTime());
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_WebSocket_goes_through_the_proxy(string proxy, bool withPassword, string host)
    {
        using var peer = SocksPeer.Start(proxy, withPassword);
        using var listener = WebSocketListener.Listen(new("", 0));
        var address = new WebSocketAddress(host, listener.LocalEndpoint.Port, IsSecure: false, "/");
        var options = new WebSocketClientOptions { ConnectTimeout = Patience.Limit, Proxy = Proxy(peer, withPassword) };
        var blocking = OwnThread.Run(() => WebSocketClient.Connect(address, options, Token));
        var channel = await listener.AcceptAsync(Token).InTime();
        await ExchangeAsync(await blocking.InTime(), channel);
        var async = WebSocketClient.ConnectAsync(address, options, Token);
        channel = await listener.AcceptAsync(Token).InTime();
        await ExchangeAsync(await async.InTime(), channel);
    }

    [Theory]
    [MemberData(nameof(Proxies))]
    public async Task Wrong_credentials_are_refused_and_missing_ones_asked_for(string proxy)
    {
        using var peer = SocksPeer.Start(proxy, asksForPassword: true);
        using var listener = SocketListener.Listen(new("127.0.0.1", 0));
        var wrong = new ProxyServer(peer.Endpoint, SocksPeer.User, "wrong");
        Assert.Equal(FailureCause.ProxyCredentials, (await Fails(listener.LocalEndpoint, wrong)).Cause);
        Assert.Equal(FailureCause.ProxyNoMethod, (await Fails(listener.LocalEndpoint, new(peer.Endpoint))).Cause);
    }

    [Theory]
    [MemberData(nameof(Proxies))]
    public async Task A_port_where_nobody_listens_is_reported_by_the_proxy(string proxy)
    {
        using var peer = SocksPeer.Start(proxy, asksForPassword: false);
        using var nobody = UnusedPort.ForConnections();
        var error = await Fails(nobody.Endpoint, new(peer.Endpoint));
        Assert.Equal((FailureCause.ProxyReply, 5), (error.Cause, error.Status));
    }

    private static async Task ExchangeAsync(Connection client, Connection channel)
    {
        byte[] large = new byte[300_000];
        Random.Shared.NextBytes(large);
        foreach (var (from, to) in new[] { (client, channel), (channel, client) })
        {
            var writing = from.WriteAsync(large, Token);
            Assert.Equal(large, (await to.ReadAsync(Token).InTime()).ToArray());
            Assert.True((await writing.InTime()).Succeeded);
        }

        channel.Close();
        Assert.Equal(ReadStatus.Closed, (await client.ReadAsync(ReadLimits.None, Token).InTime()).Status);
        client.Close();
    }

    private static Task<EndpointException> Fails(Endpoint endpoint, ProxyServer proxy) =>
        Assert.ThrowsAsync<EndpointException>(() => SocketClient.ConnectAsync(endpoint, new() { ConnectTimeout = Patience.Limit, Proxy = proxy }, Token).InTime());

    private static Endpoint At(string host, SocketListener listener) => new(host, listener.LocalEndpoint.Port);

    private static ClientOptions Through(SocksPeer peer, bool withPassword) => new()
    {
        ConnectTimeout = Patience.Limit,
        Proxy = Proxy(peer, withPassword),
    };

    private static ProxyServer Proxy(SocksPeer peer, bool withPassword) =>
        withPassword ? new(peer.Endpoint, SocksPeer.User, SocksPeer.Password) : new(peer.Endpoint);
}
