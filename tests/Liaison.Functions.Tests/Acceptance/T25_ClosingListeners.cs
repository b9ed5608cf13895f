using System.Net.Sockets;
using Liaison.Functions.Tests.Stages;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T25")]
public sealed class T25_ClosingListeners
{
    [Fact]
    public void Closing_a_listener_leaves_its_channels_working()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel(SocketSizeStart, "Server");
        using var _ = peer;

        SocketClose("Server");

        Assert.False(SocketExist("Server"));
        peer.Send("2\r\nok");
        Assert.Equal("ok", (string)SocketRead(channel));
        Assert.True(SocketWrite(channel, "yes"));
        Assert.Equal("3\r\nyes", peer.Receive("3\r\nyes"));
    }

    [Fact]
    public void Closing_a_listener_drops_what_waits_and_takes_nobody_more()
    {
        using var stage = new Stage();
        int port = stage.Listen("Server", "127.0.0.1");
        using var waiting = Peer.ConnectTo(port);

        SocketClose("Server");

        Assert.Throws<SocketException>(() => waiting.ReceiveToEnd());
        Assert.Equal(
            System.Net.Sockets.SocketError.ConnectionRefused,
            Assert.Throws<SocketException>(() => Peer.ConnectTo(port)).SocketErrorCode);
    }

    [Fact]
    public void Closing_a_listener_ends_the_client_it_converses_with_itself()
    {
        using var stage = new Stage();
        using var peer = Peer.ConnectTo(stage.Listen("Server"));
        peer.Send("2\r\nok");
        Assert.Equal("ok", (string)SocketRead("Server"));

        SocketClose("Server");

        Assert.Empty(peer.ReceiveToEnd());
    }
}
