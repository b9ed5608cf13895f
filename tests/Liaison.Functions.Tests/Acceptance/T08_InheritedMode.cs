using Liaison.Functions.Tests.Stages;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T8")]
public sealed class T08_InheritedMode
{
    [Fact]
    public void A_channel_has_the_mode_and_the_marker_of_its_listener()
    {
        using var stage = new Stage();
        int port = stage.Listen("Server");
        SocketChangeTransmissionMode("Server", SocketEndTag, "\n");
        using var peer = Peer.ConnectTo(port);
        SocketWaitForConnection("Server");
        string channel = SocketAccept("Server");

        peer.Send("first\nsecond\n");

        Assert.Equal("first", (string)SocketRead(channel));
        Assert.True(SocketWrite(channel, "answer"));
        Assert.Equal("answer\n", peer.Receive("answer\n"));
    }

    [Fact]
    public void Setting_the_same_mode_again_on_the_channel_is_harmless()
    {
        using var stage = new Stage();
        int port = stage.Listen("Server");
        SocketChangeTransmissionMode("Server", SocketEndTag, "\n");
        using var peer = Peer.ConnectTo(port);
        SocketWaitForConnection("Server");
        string channel = SocketAccept("Server");
        peer.Send("first\nsecond\nthi");

        Assert.Equal("first", (string)SocketRead(channel));
        Assert.True(SocketChangeTransmissionMode(channel, SocketEndTag, "\n"));
        Assert.Equal("second", (string)SocketRead(channel));
        Assert.True(SocketRead(channel, false, 0).IsEmpty);
        Assert.True(SocketChangeTransmissionMode(channel, SocketEndTag, "\n"));
        peer.Send("rd\n");

        Assert.Equal("third", (string)SocketRead(channel));
    }

    [Fact]
    public void A_later_change_on_the_listener_leaves_accepted_channels_as_they_are()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel(SocketSizeStart, "Server");
        using var _ = peer;

        SocketChangeTransmissionMode("Server", SocketNoEndTag);
        peer.Send("2\r\nok");

        Assert.Equal("ok", (string)SocketRead(channel));
    }

    [Fact]
    public void The_default_is_a_length_before_the_message_on_every_kind()
    {
        using var stage = new Stage();
        using var server = new PeerServer();
        SocketConnect("Client", server.Port);
        using var toClient = server.Accept();
        using var toListener = Peer.ConnectTo(stage.Listen("Server"));

        SocketWrite("Client", "a");
        SocketWrite("Server", "b");

        Assert.Equal("1\r\na", toClient.Receive("1\r\na"));
        Assert.Equal("1\r\nb", toListener.Receive("1\r\nb"));
    }
}
