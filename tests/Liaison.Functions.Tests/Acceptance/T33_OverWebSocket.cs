using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

/// <summary>The simplified server in WebSocket mode.</summary>
[Trait("Acceptance", "T33")]
public sealed class T33_OverWebSocket
{
    [Fact]
    public void One_client_is_served_and_the_next_after_it_left()
    {
        using var stage = new Stage();
        int port = Serve(stage);
        using var first = WebSocketPeer.ConnectTo(port, "/first");
        // The handshake of a client is over a moment before the listener offers it.
        Assert.True(SocketWaitForConnection("Server", 30_000));
        using var second = WebSocketPeer.ConnectTo(port, "/second");
        first.Send("one");
        second.Send("two");

        Assert.Equal("one", SocketRead("Server"));
        Assert.True(SocketWrite("Server", "answer"));
        Assert.Equal("answer", first.ReceiveText());
        Assert.Equal("/first", SocketClientInfo("Server", SocketPath));
        first.SendClose(1000);
        Assert.True(SocketRead("Server").IsEmpty);
        stage.AssertFailed(100031);
        Assert.Equal("two", SocketRead("Server"));
        Assert.Equal("/second", SocketClientInfo("Server", SocketPath));
        SocketClose("Server");
        Assert.Equal(1000, second.ReceiveClose());
    }

    [Fact]
    public void A_read_without_a_client_returns_in_time_also_while_one_is_silent()
    {
        using var stage = new Stage();
        int port = Serve(stage);
        Assert.Equal(ReadStatus.TimedOut, SocketRead("Server", false, 50).Status);
        using var silent = Peer.ConnectTo(port);

        Assert.Equal(ReadStatus.TimedOut, SocketRead("Server", false, 50).Status);
        stage.AssertNoError();
        Assert.Equal("", SocketClientInfo("Server", SocketPath));
        stage.AssertFailed(100208);
    }

    [Fact]
    public void A_write_waits_for_a_client()
    {
        using var stage = new Stage();
        int port = Serve(stage);
        var writing = Background.Start(static () => SocketWrite("Server", "greeting")).UntilBlocked();
        using var peer = WebSocketPeer.ConnectTo(port);

        Assert.True(writing.Result());
        Assert.Equal("greeting", peer.ReceiveText());
    }

    private static int Serve(Stage stage)
    {
        int port = stage.Listen("Server", "127.0.0.1");
        Assert.True(SocketChangeTransmissionMode("Server", SocketWebSocket));
        return port;
    }
}
