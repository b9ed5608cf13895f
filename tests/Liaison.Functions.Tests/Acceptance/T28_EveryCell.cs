using System.Globalization;
using Liaison.Functions.Sockets;
using Liaison.Functions.Tests.Stages;
using Liaison.Vocabulary;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T28")]
public sealed class T28_EveryCell
{
    private const int Works = 0;
    private const int Listener = (int)SocketKind.Listener;
    private const int CallbackListener = (int)SocketKind.CallbackListener;
    private const int CallbackChannel = (int)SocketKind.CallbackChannel;
    private const int Channel = (int)SocketKind.Channel;
    private const int Client = (int)SocketKind.Client;
    private const int WebSocketClient = (int)SocketKind.WebSocketClient;
    private const int CallbackClient = (int)SocketKind.CallbackClient;
    private const int Datagram = (int)SocketKind.Datagram;

    [Theory]
    [InlineData(Listener, Works)]
    [InlineData(CallbackListener, 100206)]
    [InlineData(CallbackChannel, 100206)]
    [InlineData(Channel, 100206)]
    [InlineData(Client, 100206)]
    [InlineData(WebSocketClient, 100206)]
    [InlineData(CallbackClient, 100206)]
    [InlineData(Datagram, 100206)]
    [Trait("Function", "Sockets.WaitForConnection/1")]
    public void SocketAttendConnexion_on(int kind, int code) => On(kind, code, static nom => SocketAttendConnexion(nom, 30_000), asked: true);

    [Theory]
    [InlineData(Listener, Works)]
    [InlineData(CallbackListener, 100206)]
    [InlineData(CallbackChannel, 100206)]
    [InlineData(Channel, 100206)]
    [InlineData(Client, 100206)]
    [InlineData(WebSocketClient, 100206)]
    [InlineData(CallbackClient, 100206)]
    [InlineData(Datagram, 100206)]
    [Trait("Function", "Sockets.Accept/1")]
    public void SocketAccepte_on(int kind, int code) => On(kind, code, static nom => SocketAccepte(nom).Length > 0, asked: true);

    [Theory]
    [InlineData(Listener, Works)]
    [InlineData(CallbackListener, 100206)]
    [InlineData(CallbackChannel, 100206)]
    [InlineData(Channel, 100206)]
    [InlineData(Client, 100206)]
    [InlineData(WebSocketClient, 100206)]
    [InlineData(CallbackClient, 100206)]
    [InlineData(Datagram, 100206)]
    [Trait("Function", "Sockets.Refuse/1")]
    public void SocketRefuse_on(int kind, int code) => On(kind, code, static nom => SocketRefuse(nom), asked: true);

    [Theory]
    [InlineData(Listener, Works)]
    [InlineData(CallbackListener, 100210)]
    [InlineData(CallbackChannel, 100210)]
    [InlineData(Channel, Works)]
    [InlineData(Client, Works)]
    [InlineData(WebSocketClient, Works)]
    [InlineData(CallbackClient, 100210)]
    [InlineData(Datagram, Works)]
    [Trait("Function", "Sockets.Read/1")]
    public void SocketLit_on(int kind, int code) => On(kind, code, static nom => SocketLit(nom) == "ok", asked: true);

    [Theory]
    [InlineData(Listener, Works)]
    [InlineData(CallbackListener, 100206)]
    [InlineData(CallbackChannel, Works)]
    [InlineData(Channel, Works)]
    [InlineData(Client, Works)]
    [InlineData(WebSocketClient, Works)]
    [InlineData(CallbackClient, Works)]
    [InlineData(Datagram, 100209)]
    [Trait("Function", "Sockets.Write/1")]
    public void SocketEcrit_with_two_parameters_on(int kind, int code) => On(kind, code, static nom => SocketEcrit(nom, "ok"), asked: true);

    [Theory]
    [InlineData(Listener, 100206)]
    [InlineData(CallbackListener, 100206)]
    [InlineData(CallbackChannel, 100206)]
    [InlineData(Channel, 100206)]
    [InlineData(Client, 100206)]
    [InlineData(WebSocketClient, 100206)]
    [InlineData(CallbackClient, 100206)]
    [InlineData(Datagram, Works)]
    [Trait("Function", "Sockets.Write/2")]
    public void SocketEcrit_with_four_parameters_on(int kind, int code) =>
        On(kind, code, static nom => SocketEcrit(nom, "ok", "127.0.0.1", PortOf(nom)), asked: true);

    [Theory]
    [InlineData(Listener, Works)]
    [InlineData(CallbackListener, Works)]
    [InlineData(CallbackChannel, Works)]
    [InlineData(Channel, Works)]
    [InlineData(Client, Works)]
    [InlineData(WebSocketClient, Works)]
    [InlineData(CallbackClient, Works)]
    [InlineData(Datagram, 100206)]
    [Trait("Function", "Sockets.ChangeTransmissionMode/1")]
    public void SocketChangeModeTransmission_on(int kind, int code) => On(
        kind,
        code,
        static nom => SocketChangeModeTransmission(nom, SocketTailleDébut)
            && SocketChangeModeTransmission(nom, SocketMarqueurFin)
            && SocketChangeModeTransmission(nom, SocketMarqueurFinBuffer, "\0")
            && SocketChangeModeTransmission(nom, SocketSansMarqueurFin, "ignoré"));

    [Theory]
    [InlineData(Listener, Works)]
    [InlineData(CallbackListener, Works)]
    [InlineData(CallbackChannel, 100206)]
    [InlineData(Channel, Works)]
    [InlineData(Client, 100206)]
    [InlineData(WebSocketClient, Works)]
    [InlineData(CallbackClient, Works)]
    [InlineData(Datagram, 100206)]
    [Trait("Function", "Sockets.ChangeTransmissionMode/1")]
    public void SocketChangeModeTransmission_to_SocketWebSocket_on(int kind, int code) =>
        On(kind, code, static nom => SocketChangeModeTransmission(nom, SocketWebSocket));

    [Theory]
    [InlineData(Listener, 100208)]
    [InlineData(CallbackListener, 100208)]
    [InlineData(CallbackChannel, Works)]
    [InlineData(Channel, Works)]
    [InlineData(Client, Works)]
    [InlineData(WebSocketClient, Works)]
    [InlineData(CallbackClient, Works)]
    [InlineData(Datagram, Works)]
    [Trait("Function", "Sockets.ClientInfo/1")]
    public void SocketClientInfo_about_the_peer_on(int kind, int code)
    {
        On(kind, code, static nom => HasHeard(nom) && SocketClientInfo(nom, SocketAdresse) == "127.0.0.1", asked: kind == Datagram);
        On(kind, code, static nom => HasHeard(nom) && SocketClientInfo(nom, SocketPort) != "", asked: kind == Datagram);
    }

    [Theory]
    [InlineData(Listener, Works)]
    [InlineData(CallbackListener, Works)]
    [InlineData(CallbackChannel, Works)]
    [InlineData(Channel, Works)]
    [InlineData(Client, Works)]
    [InlineData(WebSocketClient, Works)]
    [InlineData(CallbackClient, Works)]
    [InlineData(Datagram, Works)]
    [Trait("Function", "Sockets.ClientInfo/1")]
    public void SocketClientInfo_about_itself_on(int kind, int code)
    {
        On(kind, code, static nom => SocketClientInfo(nom, SocketAdresseLocale) == "127.0.0.1");
        On(kind, code, static nom => SocketClientInfo(nom, SocketPortLocal) != "");
    }

    [Theory]
    [InlineData(Listener, Works)]
    [InlineData(CallbackListener, Works)]
    [InlineData(CallbackChannel, Works)]
    [InlineData(Channel, Works)]
    [InlineData(Client, Works)]
    [InlineData(WebSocketClient, Works)]
    [InlineData(CallbackClient, Works)]
    [InlineData(Datagram, Works)]
    [Trait("Function", "Sockets.Exist/1")]
    [Trait("Function", "Sockets.Close/1")]
    public void SocketExiste_and_SocketFerme_on(int kind, int code) => On(kind, code, static nom =>
    {
        bool before = SocketExiste(nom);
        SocketFerme(nom);
        return before && !SocketExiste(nom);
    });

    [Fact]
    public void SocketClientInfo_on_a_listener_tells_about_the_client_it_converses_with()
    {
        using var stage = new Stage();
        using var peer = Peer.ConnectTo(stage.Listen("Serveur"));
        Assert.Equal("", SocketClientInfo("Serveur", SocketAdresse));
        stage.AssertFailed(100208);
        peer.Send("2\r\nok");
        SocketLit("Serveur");

        Assert.Equal("127.0.0.1", SocketClientInfo("Serveur", SocketAdresse));
        Assert.Equal($"{peer.Port}", SocketClientInfo("Serveur", SocketPort));
        stage.AssertNoError();
    }

    [Theory]
    [InlineData(SocketChemin)]
    [InlineData(SocketSousProtocole)]
    [InlineData(SocketEntêtes)]
    [InlineData(SocketCodeFermeture)]
    [InlineData(SocketRaisonFermeture)]
    [InlineData(SocketLatence)]
    public void SocketClientInfo_about_a_WebSocket_is_empty_where_there_is_none(int renseignement)
    {
        using var stage = new Stage();
        var (client, peer) = stage.OpenClient();
        using var _ = peer;
        Assert.Equal("", SocketClientInfo(client, renseignement));
        stage.AssertNoError();
        stage.Listen("Serveur");
        Assert.Equal("", SocketClientInfo("Serveur", renseignement));
        stage.AssertFailed(100208);
    }

    [Theory]
    [InlineData(Side.Channel)]
    [InlineData(Side.Client)]
    public void SocketClientInfo_answers_after_the_end_as_before(Side side)
    {
        using var stage = new Stage();
        var (nom, peer) = stage.Open(side);
        string port = $"{peer.Port}";
        peer.Dispose();
        SocketLit(nom);
        stage.AssertFailed(100031);

        Assert.Equal("127.0.0.1", SocketClientInfo(nom, SocketAdresse));
        Assert.Equal(port, SocketClientInfo(nom, SocketPort));
        stage.AssertNoError();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(SocketMarqueurFin)]
    [InlineData(errCode)]
    public void A_constant_of_another_family_raises(int constant)
    {
        using var stage = new Stage();
        stage.Listen("Serveur");

        Stage.AssertRaises(100204, () => SocketClientInfo("Serveur", constant));
        if (constant != SocketMarqueurFin)
            Stage.AssertRaises(100204, () => SocketChangeModeTransmission("Serveur", constant));
    }

    /// <summary>The call works or fails with the code, and the socket still does its work afterwards.</summary>
    /// <param name="kind">The kind of socket.</param>
    /// <param name="code">0 when the function works.</param>
    /// <param name="call">True when the function has done what it is for.</param>
    /// <param name="asked">Whether a peer has asked for a connection or has sent "ok".</param>
    private static void On(int kind, int code, Func<string, bool> call, bool asked = false)
    {
        using var stage = new Stage();
        var (nom, peer) = OpenSocket.Of(stage, (SocketKind)kind, asked);
        using var _ = peer;

        Assert.Equal(code == Works, call(nom));

        if (code == Works)
            stage.AssertNoError();
        else
            stage.AssertFailed(code);
        if (code == 100206)
            Assert.EndsWith($" of kind {Messages.Kind(((SocketKind)kind).ToString()).English}", ErreurInfo(), StringComparison.Ordinal);
    }

    private static int PortOf(string nom) => int.Parse(SocketClientInfo(nom, SocketPortLocal), CultureInfo.InvariantCulture);

    /// <summary>The peer of a socket for datagrams is who sent the last one.</summary>
    private static bool HasHeard(string nom) => nom != "UDP" || SocketLit(nom) == "ok";
}
