using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T26")]
[Trait("Function", "Sockets.Create/1 Listener")]
public sealed class T26_TakenPorts
{
    [Fact]
    public void A_port_that_a_plain_program_has_taken_fails()
    {
        using var stage = new Stage();
        using var other = new PeerServer();

        Assert.False(SocketCrée("Serveur", other.Port, "127.0.0.1"));

        stage.AssertFailed(100224);
        Assert.Contains($"{other.Port}", ErreurInfo(errRésumé), StringComparison.Ordinal);
        Assert.False(SocketExiste("Serveur"));
    }

    [Fact]
    public void A_port_of_our_own_cannot_be_shared()
    {
        using var stage = new Stage();
        int port = stage.Listen("Serveur");

        Assert.False(SocketCrée("Autre", port));
        stage.AssertFailed(100224);
    }

    [Fact]
    public void Re_creation_right_after_a_close_succeeds_even_when_connections_are_still_ending()
    {
        using var stage = new Stage();
        int port = CloseWithConnectionStillEnding(stage);

        for (int i = 0; i < 20; i++)
        {
            Assert.True(SocketCrée("Serveur", port), ErreurInfo());
            SocketFerme("Serveur");
        }
    }

    [Fact]
    public void An_exclusive_address_cannot_be_created_again_while_connections_are_still_ending()
    {
        using var stage = new Stage(new LiaisonOptions { Listener = new ListenerOptions { ExclusiveAddress = true } });
        int port = CloseWithConnectionStillEnding(stage);
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells the two kinds of re-use apart here.");

        Assert.False(SocketCrée("Serveur", port));
        stage.AssertFailed(100224);
    }

    [Fact]
    [Trait("Function", "Sockets.Option/1 Listener")]
    public void SocketAdresseUnique_does_the_same_for_sockets_made_afterwards()
    {
        using var stage = new Stage();
        int port = CloseWithConnectionStillEnding(stage);
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells the two kinds of re-use apart here.");

        SocketOption = SocketNagleOff + SocketAdresseUnique;
        Assert.False(SocketCrée("Serveur", port));
        stage.AssertFailed(100224);

        Assert.Equal(48, SocketOption);
        SocketOption = SocketOptionDéfaut;
        Assert.True(SocketCrée("Serveur", port), ErreurInfo());
    }

    [Fact]
    public void An_address_may_be_listened_on_alone()
    {
        using var stage = new Stage();
        int port = stage.Listen("Serveur", "127.0.0.1");

        Assert.Equal("127.0.0.1", SocketClientInfo("Serveur", SocketAdresseLocale));
        using var peer = Peer.ConnectTo(port);
        Assert.True(SocketAttendConnexion("Serveur", 30_000));
        Assert.True(SocketCrée("Autre", port, "127.0.0.2"), ErreurInfo());
    }

    [Fact]
    public void Without_address_both_families_are_listened_on_and_IPv4_peers_are_shown_dotted()
    {
        using var stage = new Stage();
        int port = stage.Listen("Serveur");
        using var four = Peer.ConnectTo(port);
        Assert.True(SocketAttendConnexion("Serveur", 30_000));
        Assert.Equal("127.0.0.1", SocketClientInfo(SocketAccepte("Serveur"), SocketAdresse));
        if (!System.Net.Sockets.Socket.OSSupportsIPv6)
            return;

        using var six = Peer.ConnectTo(port, "::1");
        Assert.True(SocketAttendConnexion("Serveur", 30_000));
        Assert.Equal("::1", SocketClientInfo(SocketAccepte("Serveur"), SocketAdresse));
    }

    /// <summary>Our side ends first, so the system remembers the connection on this port for a minute.</summary>
    private static int CloseWithConnectionStillEnding(Stage stage)
    {
        var (canal, peer) = stage.OpenChannel(SocketTailleDébut, "Serveur");
        int port = stage.PortOf("Serveur");
        SocketFerme(canal);
        SocketFerme("Serveur");
        Assert.Empty(peer.ReceiveToEnd());
        peer.Dispose();
        return port;
    }
}
