using Liaison.Functions.Tests.Stages;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T72")]
public sealed class T72_NoOtherMode
{
    [Fact]
    public void SocketSansMarqueurFin_set_again_on_a_WebSocket_channel_changes_nothing()
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenWebSocketChannel();
        using var _ = peer;

        AssertUnchanged(stage, canal, peer);
    }

    [Fact]
    public void The_same_on_a_channel_that_became_one()
    {
        using var stage = new Stage();
        var (canal, plain) = stage.OpenChannel();
        Assert.True(SocketChangeModeTransmission(canal, SocketWebSocket));
        plain.Send(WebSocketPeer.Request(stage.PortOf("Listener")));
        using var peer = WebSocketPeer.Opened(plain);

        AssertUnchanged(stage, canal, peer);
    }

    [Fact]
    public void The_same_on_a_WebSocket_client()
    {
        using var stage = new Stage();
        var (client, peer) = stage.OpenWebSocketClient();
        using var _ = peer;

        AssertUnchanged(stage, client, peer);
    }

    private static void AssertUnchanged(Stage stage, string nom, WebSocketPeer peer)
    {
        foreach (int mode in new[] { SocketSansMarqueurFin, SocketTailleDébut, SocketMarqueurFin, SocketMarqueurFinBuffer, SocketWebSocket })
        {
            Assert.True(SocketChangeModeTransmission(nom, mode));
            stage.AssertNoError();
            peer.Send("<EOF>");
            Assert.Equal("<EOF>", SocketLit(nom));
            Assert.True(SocketEcrit(nom, "réponse"));
            Assert.Equal("réponse", peer.ReceiveText());
        }
    }
}
