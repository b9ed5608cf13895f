using Liaison.Functions.Tests.Stages;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T24")]
public sealed class T24_Refusing
{
    [Fact]
    public void With_two_pending_one_refusal_ends_the_oldest_and_the_other_is_served()
    {
        using var stage = new Stage();
        int port = stage.Listen("Serveur");
        using var refused = Peer.ConnectTo(port);
        using var served = Peer.ConnectTo(port);

        Assert.True(SocketAttendConnexion("Serveur"));
        Assert.True(SocketRefuse("Serveur"));
        stage.AssertNoError();

        Assert.Empty(refused.ReceiveToEnd());
        Assert.True(SocketAttendConnexion("Serveur", 30_000));
        string canal = SocketAccepte("Serveur");
        served.Send("7\r\nbonjour");
        Assert.Equal("bonjour", (string)SocketLit(canal));
        Assert.True(SocketEcrit(canal, "salut"));
        Assert.Equal("5\r\nsalut", served.Receive("5\r\nsalut"));
    }

    [Fact]
    public void Our_own_client_sees_its_connection_succeed_then_end()
    {
        using var stage = new Stage();
        int port = stage.Listen("Serveur");

        Assert.True(SocketConnecte("Client", port));
        Assert.True(SocketAttendConnexion("Serveur", 30_000));
        Assert.True(SocketRefuse("Serveur"));

        Assert.True(SocketLit("Client").IsEmpty);
        stage.AssertFailed(100031);
    }

    [Fact]
    public void A_refusal_never_touches_an_accepted_connection()
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel(SocketTailleDébut, "Serveur");
        using var _ = peer;

        Assert.False(SocketRefuse("Serveur"));
        stage.AssertFailed(100230);

        peer.Send("2\r\nok");
        Assert.Equal("ok", (string)SocketLit(canal));
    }

    [Fact]
    public void The_other_name_of_the_function_does_the_same()
    {
        using var stage = new Stage();
        using var peer = Peer.ConnectTo(stage.Listen("Serveur"));

        Assert.True(SocketAttendConnexion("Serveur", 30_000));
        Assert.True(English.SocketReject("Serveur"));

        Assert.Empty(peer.ReceiveToEnd());
    }
}
