using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

/// <summary>The simplified server over TLS.</summary>
[Trait("Acceptance", "T33")]
public sealed class T33_OverTls
{
    [Fact]
    [Trait("Function", "Sockets.CreateSecure/1 Listener")]
    [Trait("Function", "Sockets.ConnectSecure/1 Client")]
    [Trait("Function", "Sockets.Read/1 Listener")]
    [Trait("Function", "Sockets.Write/1 Listener")]
    public void One_client_is_served_and_the_next_after_it_left()
    {
        using var stage = new SecureStage();
        int port = stage.Listen();
        Assert.True(SocketConnectSSL("First", port, "localhost", 0, 30_000), ErrorInfo());
        // The handshake of a client is over a moment before the listener offers it.
        Assert.True(SocketWaitForConnection("Server", 30_000));
        Assert.True(SocketConnectSSL("Second", port, "localhost", 0, 30_000), ErrorInfo());
        Assert.Equal("", SocketClientInfo("Server", SocketTLSVersion));
        stage.AssertFailed(100208);
        SocketWrite("First", "one");
        SocketWrite("Second", "two");

        Assert.Equal("one", SocketRead("Server"));
        Assert.True(SocketWrite("Server", "answer"));
        Assert.Equal("answer", SocketRead("First"));
        Assert.Equal("1.3", SocketClientInfo("Server", SocketTLSVersion));
        SocketClose("First");
        Assert.True(SocketRead("Server").IsEmpty);
        stage.AssertFailed(100031);
        Assert.Equal("two", SocketRead("Server"));
        SocketClose("Server");
        Assert.True(SocketRead("Second").IsEmpty);
        stage.AssertFailed(100031);
    }

    [Fact]
    public void A_read_without_a_client_returns_in_time_also_while_one_is_silent()
    {
        using var stage = new SecureStage();
        int port = stage.Listen();
        Assert.Equal(ReadStatus.TimedOut, SocketRead("Server", false, 50).Status);
        using var silent = Peer.ConnectTo(port);
        Assert.Equal(ReadStatus.TimedOut, SocketRead("Server", false, 50).Status);
        stage.AssertNoError();
    }

    [Fact]
    public void A_write_waits_for_a_client()
    {
        using var stage = new SecureStage();
        int port = stage.Listen();
        var writing = Background.Start(static () => SocketWrite("Server", "greeting")).UntilBlocked();
        Assert.True(SocketConnectSSL("Client", port, "localhost", 0, 30_000), ErrorInfo());
        Assert.True(writing.Result());
        Assert.Equal("greeting", SocketRead("Client"));
    }
}
