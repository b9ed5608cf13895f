using System.Diagnostics;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

/// <summary>Who goes through the proxy and who does not. Proxies that are not ours: tests/peers.</summary>
[Trait("Acceptance", "T81")]
public sealed class T81_ThroughProxy
{
    private const int Patience = 30_000;

    [Fact]
    [Trait("Function", "Sockets.Proxy/1 Client")]
    public void A_client_goes_through_the_proxy_that_is_set_when_it_connects()
    {
        using var stage = new Stage();
        using var proxy = new SocksServer();
        int port = stage.Listen("Server");
        Assert.True(SocketConnect("Before", port, "127.0.0.1"), ErrorInfo());
        SocketProxy("127.0.0.1", proxy.Endpoint.Port);
        Assert.True(SocketConnect("Through", port, "server.test"), ErrorInfo());
        Assert.Equal("server.test", SocketClientInfo("Through", SocketAddress));
        Assert.True(SocketProxy(""));
        Assert.True(SocketConnect("After", port, "127.0.0.1"), ErrorInfo());

        Assert.Equal([$"3 server.test {port}"], proxy.Destinations);
        foreach (string client in (string[])["Before", "Through", "After"])
        {
            Assert.True(SocketWaitForConnection("Server", Patience));
            string channel = SocketAccept("Server");
            SocketWrite(client, $"question of {client}");
            Assert.Equal($"question of {client}", SocketRead(channel, false, Patience));
            SocketWrite(channel, $"answer to {client}");
            Assert.Equal($"answer to {client}", SocketRead(client, false, Patience));
        }
    }

    [Fact]
    [Trait("Function", "Sockets.Proxy/1 WebSocketClient CallbackClient")]
    public void WebSockets_go_through_the_proxy_in_both_forms()
    {
        using var stage = new Stage();
        using var proxy = new SocksServer();
        using var server = new PeerServer();
        SocketProxy("127.0.0.1", proxy.Endpoint.Port);

        var connecting = Background.Start(() => WebSocketClientConnect("Client", "server.test", server.Port) ? "" : ErrorInfo());
        using var peer = WebSocketPeer.Accept(server);
        Assert.Equal("", connecting.Result());
        SocketWrite("Client", "hello");
        Assert.Equal("hello", peer.ReceiveText());

        var events = new Events();
        WebSocketClientConnect("Other", events.Take, "other.test", server.Port);
        using var otherPeer = WebSocketPeer.Accept(server);
        events.AssertNext(SocketOpening);
        SocketConnect("Third", $"ws://third.test:{server.Port}/", events.Take);
        using var thirdPeer = WebSocketPeer.Accept(server);
        events.AssertNext(SocketOpening);

        Assert.Equal([$"3 server.test {server.Port}", $"3 other.test {server.Port}", $"3 third.test {server.Port}"], proxy.Destinations);
    }

    [Fact]
    [Trait("Function", "Sockets.Proxy/1 CallbackClient")]
    public void A_lost_WebSocket_comes_back_through_the_proxy()
    {
        var time = new HandMadeTime();
        using var stage = new Stage(new LiaisonOptions { Reconnect = true, Time = time });
        using var proxy = new SocksServer();
        using var server = new PeerServer();
        SocketProxy("127.0.0.1", proxy.Endpoint.Port);
        var events = new Events();
        WebSocketClientConnect("Client", events.Take, "server.test", server.Port);
        WebSocketPeer.Accept(server).Dispose();
        while (!server.IsAsked)
            time.Advance(TimeSpan.FromMilliseconds(50));
        using var peer = WebSocketPeer.Accept(server);

        Assert.Equal([$"3 server.test {server.Port}", $"3 server.test {server.Port}"], proxy.Destinations);
    }

    [Fact]
    [Trait("Function", "Sockets.Proxy/1 WebSocketClient CallbackClient")]
    public void A_WebSocket_that_the_proxy_does_not_connect_is_told_to_the_procedure()
    {
        using var stage = new Stage();
        using var proxy = new SocksServer { Reply = 5 };
        SocketProxy("127.0.0.1", proxy.Endpoint.Port);

        Assert.False(WebSocketClientConnect("Client", "server.test", 80));
        stage.AssertFailed(100307);
        var events = new Events();
        WebSocketClientConnect("Client", events.Take, "server.test", 80);

        Assert.Contains("proxy: connection refused (5)", events.AssertNext(SocketError), StringComparison.Ordinal);
        events.AssertNext(SocketClosing, "1006");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [Trait("Function", "Sockets.Proxy/1 Client")]
    public void A_proxy_that_falls_silent_ends_at_the_limit_of_the_function(int answers)
    {
        using var stage = new Stage();
        using var proxy = new SocksServer { User = "u", Password = "p", Answers = answers };
        SocketProxy("127.0.0.1", proxy.Endpoint.Port, "u", "p");
        long start = Stopwatch.GetTimestamp();

        Assert.False(SocketConnect("Client", 80, "server.test", 1500));

        stage.AssertFailed(100223);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 1490, 60_000);
        Assert.Contains("1500 ms passed during: proxy negotiation", ErrorInfo(errSummary), StringComparison.Ordinal);
        Assert.Contains("1500 ms dépassé pendant : négociation avec le proxy", stage.Error.Summary(Language.French), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Function", "Sockets.Proxy/1 Client")]
    public void SocketClose_gives_up_a_client_whose_proxy_is_silent()
    {
        using var stage = new Stage();
        using var proxy = new SocksServer { Answers = 0 };
        SocketProxy("127.0.0.1", proxy.Endpoint.Port);
        var connecting = Background.Start(() => SocketConnect("Client", 80, "server.test", Patience) ? 0 : stage.Error.Code);
        Eventually.True(() => proxy.Clients > 0, "the proxy is asked");

        SocketClose("Client");

        Assert.Equal(100032, connecting.Result());
    }

    [Fact]
    [Trait("Function", "Sockets.Proxy/1 Listener Datagram Client")]
    public void Listeners_datagrams_and_devices_do_without_the_proxy()
    {
        var devices = new MemoryDevices();
        using var stage = new Stage(new LiaisonOptions { Device = new DeviceOptions { Sockets = devices } });
        using var nobody = UnusedPort.ForConnections();
        SocketProxy("127.0.0.1", nobody.Number);

        stage.Listen("Server");
        Assert.True(SocketCreateUDP("Datagrams", 0, "127.0.0.1"), ErrorInfo());
        Assert.True(SocketWrite("Datagrams", "?", "127.0.0.1", stage.PortOf("Datagrams")), ErrorInfo());
        Assert.Equal("?", SocketRead("Datagrams", false, Patience));
        Assert.True(SocketCreateBluetooth("Serial", "1101"), ErrorInfo());
        Assert.True(SocketConnectBluetooth("Client", "1101", MemoryDevices.Address.ToString()), ErrorInfo());
    }

    [Fact]
    public void A_program_in_CSharp_may_begin_with_a_proxy()
    {
        using var proxy = new SocksServer();
        using var stage = new Stage(new LiaisonOptions { Proxy = new ProxyServer(proxy.Endpoint) });
        int port = stage.Listen("Server");

        Assert.True(SocketConnect("Client", port, "server.test"), ErrorInfo());

        Assert.Equal([$"3 server.test {port}"], proxy.Destinations);
    }
}
