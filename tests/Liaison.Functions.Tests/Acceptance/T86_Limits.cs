using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Vocabulary;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T86")]
public sealed class T86_Limits
{
    private const int Limit = 1000;

    [Theory]
    [InlineData(Side.Channel, SocketTailleDébut)]
    [InlineData(Side.Client, SocketTailleDébut)]
    [InlineData(Side.Channel, SocketMarqueurFin)]
    [InlineData(Side.Client, SocketMarqueurFin)]
    [InlineData(Side.Channel, SocketMarqueurFinBuffer)]
    public void A_message_of_the_limit_is_read_and_one_byte_more_ends_the_connection(Side side, int mode)
    {
        using var stage = WithMessageSize(Limit);
        var (nom, peer) = stage.Open(side, mode);
        using var _ = peer;

        peer.Send(Framed(mode, Limit));
        Assert.Equal(Limit, SocketLit(nom).Length);
        peer.Send(Framed(mode, Limit + 1));

        Assert.True(SocketLit(nom).IsEmpty);
        stage.AssertFailed(100241);
        Assert.Contains("1001", ErreurInfo(), StringComparison.Ordinal);
        Assert.Contains("1000", ErreurInfo(), StringComparison.Ordinal);
        Assert.Empty(peer.ReceiveToEnd());
    }

    [Fact]
    public void The_limit_does_not_concern_raw_reads_and_writes()
    {
        using var stage = WithMessageSize(Limit);
        var (canal, peer) = stage.OpenChannel(SocketSansMarqueurFin);
        using var _ = peer;

        peer.Send(new string('x', 5000));
        int left = 5000;
        while (left > 0)
            left -= SocketLit(canal).Length;
        Assert.True(SocketEcrit(canal, new string('y', 5000)));
        Assert.Equal(5000, peer.Receive(5000).Length);
    }

    [Fact]
    public void The_default_limit_is_64_mebibytes()
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel();
        using var _ = peer;
        peer.Send("67108864\r\n");
        Assert.True(SocketLit(canal, false, 1000, null, 0).IsEmpty);
        stage.AssertFailed(100242);

        var (autre, other) = stage.OpenChannel();
        using var __ = other;
        other.Send("67108865\r\n");
        Assert.True(SocketLit(autre).IsEmpty);
        stage.AssertFailed(100241);
    }

    [Fact]
    public void One_connection_more_than_the_limit_is_closed_at_once_and_room_is_made_by_a_close()
    {
        using var stage = new Stage(new LiaisonOptions { Listener = new ListenerOptions { Connections = 2 }, Language = Language.English });
        int port = stage.Listen("Serveur");
        var (un, first) = stage.OpenChannel(SocketTailleDébut, "Serveur");
        var (deux, second) = stage.OpenChannel(SocketTailleDébut, "Serveur");
        using var both = first;
        using var _ = second;
        using var third = Peer.ConnectTo(port);

        Assert.True(SocketAttendConnexion("Serveur", 30_000));
        Assert.Equal("", SocketAccepte("Serveur"));
        stage.AssertFailed(100229);
        Assert.Contains("limit of 2 connections", ErreurInfo(), StringComparison.Ordinal);
        Assert.Empty(third.ReceiveToEnd());

        second.Send("2\r\nok");
        Assert.Equal("ok", (string)SocketLit(deux));
        SocketFerme(un);
        var (_, fourth) = stage.OpenChannel(SocketTailleDébut, "Serveur");
        fourth.Dispose();
    }

    [Fact]
    public void The_end_of_a_connection_by_its_peer_makes_room_when_the_program_has_closed()
    {
        using var stage = new Stage(new LiaisonOptions { Listener = new ListenerOptions { Connections = 1 } });
        for (int i = 0; i < 20; i++)
        {
            var (canal, peer) = stage.OpenChannel(SocketTailleDébut, "Serveur");
            peer.Dispose();
            SocketLit(canal);
            stage.AssertFailed(100031);
            SocketFerme(canal);
        }
    }

    private static string Framed(int mode, int length) =>
        mode == SocketTailleDébut ? $"{length}\r\n{new string('x', length)}" : $"{new string('x', length)}<EOF>";

    private static Stage WithMessageSize(int limit) => new(new LiaisonOptions
    {
        Client = new ClientOptions { MessageSize = limit },
        Listener = new ListenerOptions { MessageSize = limit },
    });
}
