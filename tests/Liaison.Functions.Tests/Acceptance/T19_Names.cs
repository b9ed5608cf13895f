using Liaison.Functions.Tests.Stages;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T19")]
public sealed class T19_Names
{
    /// <summary>Every function that raises for a name it does not know.</summary>
    private static readonly Action<string>[] Calls =
    [
        static nom => SocketAttendConnexion(nom),
        static nom => SocketAttendConnexion(nom, 0),
        static nom => SocketAccepte(nom),
        static nom => SocketRefuse(nom),
        static nom => SocketLit(nom),
        static nom => SocketLit(nom, false, 0),
        static nom => SocketEcrit(nom, "message"),
        static nom => SocketEcrit(nom, new byte[1]),
        static nom => SocketEcrit(nom, "message", "127.0.0.1", 5000),
        static nom => SocketFerme(nom),
        static nom => SocketClientInfo(nom, SocketAdresse),
        static nom => SocketClientInfo(nom, SocketPortLocal),
    ];

    [Fact]
    public void Names_that_differ_by_case_or_blanks_are_different_sockets()
    {
        using var stage = new Stage();
        string[] names = ["A", "a", " a", "a ", "é", "É", "e\u0301"];
        foreach (string name in names)
            stage.Listen(name);

        Assert.Equal(names.Length, names.Select(stage.PortOf).Distinct().Count());
        SocketFerme("A");
        Assert.False(SocketExiste("A"));
        Assert.True(SocketExiste("a"));
    }

    [Fact]
    public void A_second_creation_fails_and_the_first_still_works()
    {
        using var stage = new Stage();
        int port = stage.Listen("Serveur");

        Assert.False(SocketCrée("Serveur", 0));
        stage.AssertFailed(100201);
        Assert.False(SocketConnecte("Serveur", port));
        stage.AssertFailed(100201);

        Assert.Equal(port, stage.PortOf("Serveur"));
        using var peer = Peer.ConnectTo(port);
        Assert.True(SocketAttendConnexion("Serveur", 30_000));
    }

    [Fact]
    public void A_connection_under_the_name_of_a_client_fails_and_the_first_still_works()
    {
        using var stage = new Stage();
        var (client, peer) = stage.OpenClient();
        using var _ = peer;
        using var other = new PeerServer();

        Assert.False(SocketConnecte(client, other.Port));
        stage.AssertFailed(100201);

        peer.Send("2\r\nok");
        Assert.Equal("ok", (string)SocketLit(client));
    }

    [Fact]
    public void A_name_is_taken_but_does_not_exist_while_its_connection_is_being_made()
    {
        using var stage = new Stage();
        using var silent = PeerServer.Silent(out var queued);
        using var _ = queued;
        var connecting = Background.Start(() => SocketConnecte("Client", silent.Port, "127.0.0.1", 60_000)).UntilBlocked();

        Assert.False(SocketExiste("Client"));
        Assert.False(SocketCrée("Client", 0));
        stage.AssertFailed(100201);
        Stage.AssertRaises(100200, () => SocketEcrit("Client", "early"));
        SocketFerme("Client");

        Assert.False(connecting.Result());
        Assert.True(SocketCrée("Client", 0));
    }

    [Fact]
    public void An_empty_or_too_long_name_raises_with_every_function()
    {
        using var stage = new Stage();
        foreach (string name in new[] { "", new('x', 1025) })
        {
            Stage.AssertRaises(100202, () => SocketCrée(name, 0));
            Stage.AssertRaises(100202, () => SocketConnecte(name, 5000));
            Stage.AssertRaises(100202, () => SocketChangeModeTransmission(name, SocketSansMarqueurFin));
            Assert.All(Calls, call => Stage.AssertRaises(100202, () => call(name)));
            Assert.False(SocketExiste(name));
        }

        Assert.True(SocketCrée(new('x', 1024), 0));
    }

    [Fact]
    public void An_unknown_name_raises_with_every_function_but_the_two_that_answer()
    {
        using var stage = new Stage();

        Assert.All(Calls, static call => Stage.AssertRaises(100200, () => call("inconnu")));
        Assert.False(SocketChangeModeTransmission("inconnu", SocketSansMarqueurFin));
        stage.AssertFailed(100200);
        Assert.False(SocketExiste("inconnu"));
        Assert.False(SocketExiste(""));
    }

    [Fact]
    public void A_closed_name_is_free_at_once()
    {
        using var stage = new Stage();
        for (int i = 0; i < 50; i++)
        {
            Assert.True(SocketCrée("Serveur", 0));
            SocketFerme("Serveur");
            Assert.False(SocketExiste("Serveur"));
        }
    }

    [Fact]
    public void Two_runtimes_have_names_of_their_own()
    {
        using var stage = new Stage();
        stage.Listen("Serveur");
        using (var other = new Stage())
        {
            Assert.False(SocketExiste("Serveur"));
            other.Listen("Serveur");
        }

        Assert.True(SocketExiste("Serveur"));
    }

    [Fact]
    public void Channels_are_called_C_and_16_hexadecimal_digits_each_differently()
    {
        using var stage = new Stage();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < 20; i++)
        {
            var (canal, peer) = stage.OpenChannel();
            using var _ = peer;
            Assert.Matches("^C[0-9A-F]{16}$", canal);
            Assert.True(names.Add(canal));
        }
    }
}
