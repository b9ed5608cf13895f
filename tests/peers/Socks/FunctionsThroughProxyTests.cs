using System.Globalization;
using Liaison.Functions;
using Liaison.Protocols.WebSockets;
using Liaison.Sockets;
using Liaison.Testing;
using static Liaison.English;

namespace Liaison.Peers.Tests.Socks;

/// <summary>The functions through proxies that are not ours: TCP, TLS, WebSockets, and WebSockets over TLS.</summary>
[Trait("Acceptance", "T81")]
public sealed class FunctionsThroughProxyTests
{
    private const int Patience = 120_000;

    public static MatrixTheoryData<string, bool> Proxies => new(["microsocks", "dante"], [false, true]);

    private static LiaisonOptions Patient => new()
    {
        Client = new() { ConnectTimeout = TimeSpan.FromMilliseconds(Patience) },
        WebSocketClient = new() { ConnectTimeout = TimeSpan.FromMilliseconds(Patience) },
    };

    private static TlsClientOptions Trusting => new() { TrustedCertificates = [TestAuthority.Shared.Certificate] };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Proxies))]
    public void A_client_talks_through_the_proxy(string name, bool withPassword)
    {
        using var proxy = SocksPeer.Start(name, withPassword);
        using var runtime = new LiaisonRuntime(Patient);
        using var use = runtime.Use();
        Assert.True(SocketCreate("Server", 0), ErrorInfo());
        Set(proxy, withPassword);

        Assert.True(SocketConnect("Client", int.Parse(SocketClientInfo("Server", SocketLocalPort), CultureInfo.InvariantCulture), "localhost"), ErrorInfo());

        Assert.True(SocketWaitForConnection("Server", Patience));
        string channel = SocketAccept("Server");
        SocketWrite("Client", "question é");
        Assert.Equal("question é", SocketRead(channel, false, Patience));
        SocketWrite(channel, "answer €");
        Assert.Equal("answer €", SocketRead("Client", false, Patience));
    }

    [Theory]
    [MemberData(nameof(Proxies))]
    public async Task A_client_that_speaks_TLS_talks_through_the_proxy(string name, bool withPassword)
    {
        using var proxy = SocksPeer.Start(name, withPassword);
        using var listener = SocketListener.Listen(new("", 0), new() { Tls = Serving() });
        using var runtime = new LiaisonRuntime(Patient with { Client = Patient.Client with { Tls = Trusting } });
        using var use = runtime.Use();
        Set(proxy, withPassword);

        Assert.True(SocketConnect("Client", listener.LocalEndpoint.Port, "localhost"), ErrorInfo());

        using var channel = await listener.AcceptAsync(Token).InTime();
        Assert.NotNull(channel.Tls);
        SocketWrite("Client", "question");
        Assert.Equal("question", await channel.ReadAsync(Token).InTime());
    }

    [Theory]
    [MemberData(nameof(Proxies))]
    public async Task A_WebSocket_talks_through_the_proxy(string name, bool withPassword)
    {
        using var proxy = SocksPeer.Start(name, withPassword);
        using var listener = WebSocketListener.Listen(new("", 0));
        using var runtime = new LiaisonRuntime(Patient);
        using var use = runtime.Use();
        Set(proxy, withPassword);

        Assert.True(WebSocketClientConnect("Client", "localhost", listener.LocalEndpoint.Port, "/chat"), ErrorInfo());

        using var channel = await listener.AcceptAsync(Token).InTime();
        SocketWrite("Client", "question");
        Assert.Equal("question", await channel.ReadAsync(Token).InTime());
    }

    [Theory]
    [MemberData(nameof(Proxies))]
    public async Task A_WebSocket_over_TLS_talks_through_the_proxy(string name, bool withPassword)
    {
        using var proxy = SocksPeer.Start(name, withPassword);
        using var listener = WebSocketListener.Listen(new("", 0), new() { Tls = Serving() });
        var options = new WebSocketClientOptions
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(Patience),
            Tls = Trusting,
            Proxy = withPassword ? new(proxy.Endpoint, SocksPeer.User, SocksPeer.Password) : new(proxy.Endpoint),
        };

        using var client = await WebSocketClient.ConnectAsync(
            new WebSocketAddress("localhost", listener.LocalEndpoint.Port, IsSecure: true, "/"), options, Token).InTime();

        using var channel = await listener.AcceptAsync(Token).InTime();
        Assert.NotNull(channel.Tls);
        client.Write("question");
        Assert.Equal("question", await channel.ReadAsync(Token).InTime());
    }

    [Theory]
    [InlineData("microsocks")]
    [InlineData("dante")]
    public void What_the_proxy_refuses_has_its_code(string name)
    {
        using var proxy = SocksPeer.Start(name, asksForPassword: true);
        using var runtime = new LiaisonRuntime(Patient);
        using var use = runtime.Use();
        SocketProxy("127.0.0.1", proxy.Endpoint.Port);
        Assert.False(SocketConnect("Client", 80, "localhost"));
        Assert.Equal("100301", ErrorInfo(errCode));
        SocketProxy("127.0.0.1", proxy.Endpoint.Port, SocksPeer.User, "wrong");
        Assert.False(SocketConnect("Client", 80, "localhost"));
        Assert.Equal("100302", ErrorInfo(errCode));
    }

    private static TlsServerOptions Serving() => new() { Certificate = TestAuthority.Shared.Issue() };

    private static void Set(SocksPeer proxy, bool withPassword) => Assert.True(
        withPassword
            ? SocketProxy("127.0.0.1", proxy.Endpoint.Port, SocksPeer.User, SocksPeer.Password)
            : SocketProxy("127.0.0.1", proxy.Endpoint.Port));
}
