using Liaison.Functions.Tests.Stages;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

/// <summary>WebSockets over TLS: the mode on listeners and channels of SocketCreateSSL, and all ways to connect to them.</summary>
[Trait("Acceptance", "T71")]
public sealed class T71_OverTls
{
    [Fact]
    [Trait("Function", "WebSockets.ConnectSecure/1 WebSocketClient")]
    [Trait("Function", "Sockets.ChangeTransmissionMode/1 Listener")]
    public void A_listener_in_WebSocket_mode_is_a_wss_server()
    {
        using var stage = new SecureStage();
        int port = Serve(stage);
        Assert.True(WebSocketClientConnectSSL("Client", "localhost", port, "/room", "", 0, 30_000), ErrorInfo(errFullDetails));
        string channel = SecureStage.Accept();

        AssertConverses("Client", channel);
        Assert.Equal(("/room", "1.3"), (SocketClientInfo(channel, SocketPath), SocketClientInfo(channel, SocketTLSVersion)));
        SocketClose("Client");
        Assert.True(SocketRead(channel).IsEmpty);
        stage.AssertFailed(100031);
        Assert.Equal("1000", SocketClientInfo(channel, SocketCloseCode));
    }

    [Fact]
    public void A_channel_of_a_TLS_listener_becomes_a_WebSocket()
    {
        using var stage = new SecureStage();
        int port = stage.Listen();
        var connecting = Background.Start(() => WebSocketClientConnectSSL("Client", "localhost", port, "", "", 0, 30_000) ? "" : ErrorInfo());
        string channel = SecureStage.Accept();
        Assert.True(SocketChangeTransmissionMode(channel, SocketWebSocket));
        Assert.Equal("", connecting.Result());
        AssertConverses("Client", channel);
    }

    [Fact]
    public void The_listener_itself_converses_with_one_client()
    {
        using var stage = new SecureStage();
        int port = Serve(stage);
        Assert.True(WebSocketClientConnectSSL("Client", "localhost", port, "", "", 0, 30_000), ErrorInfo());
        AssertConverses("Client", "Server");
    }

    [Fact]
    public void Silent_and_plain_clients_never_reach_the_program()
    {
        using var stage = new SecureStage();
        int port = Serve(stage);
        using var silent = Peer.ConnectTo(port);
        using var plain = Peer.ConnectTo(port);
        plain.Send(WebSocketPeer.Request(port));
        Assert.Equal(21, plain.ReceiveToEnd()[0]);
        Assert.False(SocketWaitForConnection("Server", 50));

        Assert.True(WebSocketClientConnectSSL("Client", "localhost", port, "/good", "", 0, 30_000), ErrorInfo());
        Assert.Equal("/good", SocketClientInfo(SecureStage.Accept(), SocketPath));
        Assert.Equal("", SocketAccept("Server"));
    }

    [Theory]
    [InlineData("localhost:{0}")]
    [InlineData("wss://localhost:{0}/room")]
    [InlineData("WS://localhost:{0}/room")]
    public void Whatever_the_address_says_the_function_means_TLS(string address)
    {
        using var stage = new SecureStage();
        int port = Serve(stage);
        Assert.True(WebSocketClientConnectSSL("Client", string.Format(null, address, port)), ErrorInfo(errFullDetails));
        Assert.Equal("1.3", SocketClientInfo("Client", SocketTLSVersion));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Function", "WebSockets.ConnectSecure/2 CallbackClient")]
    [Trait("Function", "Sockets.Connect/2 CallbackClient")]
    public void Events_of_a_wss_client_go_to_a_procedure(bool byUrl)
    {
        using var stage = new SecureStage();
        int port = Serve(stage);
        var events = new Events();
        if (byUrl)
            SocketConnect("Client", $"wss://localhost:{port}/room", events.Take);
        else
            WebSocketClientConnectSSL("Client", events.Take, "localhost", port, "/room");
        events.AssertNext(SocketOpening, "");
        string channel = SecureStage.Accept();
        Assert.Equal("1.3", SocketClientInfo("Client", SocketTLSVersion));
        SocketWrite("Client", "question");
        Assert.Equal("question", SocketRead(channel));
        SocketWrite(channel, "answer");
        events.AssertNext(SocketMessage, "answer");
        SocketClose(channel);
        events.AssertNext(SocketClosing, "1000");
    }

    [Fact]
    public void A_server_that_is_not_believed_is_told_to_the_procedure()
    {
        using var stage = new SecureStage();
        int port = Serve(stage);
        TrustedCertificateReset();
        var events = new Events();
        SocketConnect("Client", $"wss://localhost:{port}/", events.Take);
        Assert.Contains("certificate refused", events.AssertNext(SocketError), StringComparison.Ordinal);
        events.AssertNext(SocketClosing, "1006");

        Assert.False(WebSocketClientConnectSSL("Client", "localhost", port, "", "", 0, 30_000));
        stage.AssertFailed(100271);
    }

    private static int Serve(SecureStage stage)
    {
        int port = stage.Listen();
        Assert.True(SocketChangeTransmissionMode("Server", SocketWebSocket));
        return port;
    }

    private static void AssertConverses(string client, string channel)
    {
        Assert.True(SocketWrite(client, "é"));
        Assert.Equal("é", SocketRead(channel));
        Assert.True(SocketWrite(channel, new byte[100_000]));
        Assert.Equal(100_000, SocketRead(client).Length);
    }
}
