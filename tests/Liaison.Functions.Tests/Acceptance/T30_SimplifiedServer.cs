using System.Diagnostics;
using Liaison.Functions.Tests.Stages;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

public sealed class T30_SimplifiedServer
{
    [Fact]
    [Trait("Acceptance", "T30")]
    public void The_second_client_is_served_after_the_first_has_left()
    {
        using var stage = new Stage();
        int port = stage.Listen("MaSocket");
        var first = Peer.ConnectTo(port);
        Assert.True(SocketAttendConnexion("MaSocket", 30_000));
        using var second = Peer.ConnectTo(port);
        first.Send("7\r\npremier");
        second.Send("6\r\nsecond");

        Assert.Equal("premier", (string)SocketLit("MaSocket"));
        Assert.True(SocketEcrit("MaSocket", "oui ?"));
        Assert.Equal("5\r\noui ?", first.Receive("5\r\noui ?"));
        Assert.True(SocketLit("MaSocket", false, 50).IsEmpty);
        stage.AssertNoError();
        first.Dispose();

        Assert.True(SocketLit("MaSocket").IsEmpty);
        stage.AssertFailed(100031);
        Assert.Equal("second", (string)SocketLit("MaSocket"));
        stage.AssertNoError();
        Assert.Equal($"{second.Port}", SocketClientInfo("MaSocket", SocketPort));
    }

    [Fact]
    [Trait("Acceptance", "T30")]
    public void A_reset_is_reported_once_too()
    {
        using var stage = new Stage();
        int port = stage.Listen("MaSocket");
        var first = Peer.ConnectTo(port);
        first.Send("2\r\nok");
        SocketLit("MaSocket");
        first.Reset();

        Assert.True(SocketLit("MaSocket").IsEmpty);
        stage.AssertFailed(100032);
        Assert.True(SocketLit("MaSocket", false, 20).IsEmpty);
        stage.AssertNoError();
    }

    [Fact]
    [Trait("Acceptance", "T30")]
    public void A_write_takes_the_client_and_waits_for_one()
    {
        using var stage = new Stage();
        int port = stage.Listen("MaSocket");
        SocketChangeModeTransmission("MaSocket", SocketMarqueurFin, "\n");
        var writing = Background.Start(() => SocketEcrit("MaSocket", "bienvenue")).UntilBlocked();

        using var peer = Peer.ConnectTo(port);

        Assert.True(writing.Result());
        Assert.Equal("bienvenue\n", peer.Receive("bienvenue\n"));
        peer.Send("merci\n");
        Assert.Equal("merci", (string)SocketLit("MaSocket"));
    }

    [Fact]
    [Trait("Acceptance", "T30")]
    public void A_change_of_mode_holds_for_the_client_being_served()
    {
        using var stage = new Stage();
        using var peer = Peer.ConnectTo(stage.Listen("MaSocket"));
        peer.Send("2\r\nokligne\nreste");
        Assert.Equal("ok", (string)SocketLit("MaSocket"));

        SocketChangeModeTransmission("MaSocket", SocketMarqueurFin, "\n");
        Assert.Equal("ligne", (string)SocketLit("MaSocket"));
        SocketChangeModeTransmission("MaSocket", SocketSansMarqueurFin);
        Assert.Equal("reste", (string)SocketLit("MaSocket"));
    }

    [Fact]
    [Trait("Acceptance", "T30")]
    public void A_loop_over_many_clients_never_raises_for_a_finished_socket()
    {
        using var stage = new Stage();
        int port = stage.Listen("MaSocket");
        for (int i = 0; i < 150; i++)
        {
            using (var peer = Peer.ConnectTo(port))
                peer.Send("2\r\nok");
            Assert.Equal("ok", (string)SocketLit("MaSocket"));
            Assert.True(SocketLit("MaSocket").IsEmpty);
            stage.AssertFailed(100031);
        }
    }

    [Fact]
    [Trait("Acceptance", "T31")]
    public void A_limited_read_without_client_returns_in_time()
    {
        using var stage = new Stage();
        stage.Listen("MaSocket");

        long start = Stopwatch.GetTimestamp();
        Assert.True(SocketLit("MaSocket", false, 100).IsEmpty);

        stage.AssertNoError();
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 100, 60_000);
        Assert.True(SocketLit("MaSocket", false, 0).IsEmpty);
        stage.AssertNoError();
    }

    [Fact]
    [Trait("Acceptance", "T31")]
    public void A_limited_read_with_a_silent_client_returns_in_time()
    {
        using var stage = new Stage();
        using var peer = Peer.ConnectTo(stage.Listen("MaSocket"));

        long start = Stopwatch.GetTimestamp();
        Assert.True(SocketLit("MaSocket", false, 100).IsEmpty);

        stage.AssertNoError();
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 100, 60_000);
        peer.Send("2\r\nok");
        Assert.Equal("ok", (string)SocketLit("MaSocket", false, 20_000));
    }

    [Fact]
    [Trait("Acceptance", "T32")]
    public void Accepting_beside_the_conversation_gives_the_other_clients_channels()
    {
        using var stage = new Stage();
        int port = stage.Listen("MaSocket");
        using var own = Peer.ConnectTo(port);
        own.Send("3\r\nown");
        Assert.Equal("own", (string)SocketLit("MaSocket"));
        using var other = Peer.ConnectTo(port);
        other.Send("5\r\nother");

        Assert.True(SocketAttendConnexion("MaSocket", 30_000));
        string canal = SocketAccepte("MaSocket");

        Assert.Equal("other", (string)SocketLit(canal));
        own.Send("5\r\nagain");
        Assert.Equal("again", (string)SocketLit("MaSocket"));
        SocketEcrit("MaSocket", "a");
        SocketEcrit(canal, "b");
        Assert.Equal("1\r\na", own.Receive("1\r\na"));
        Assert.Equal("1\r\nb", other.Receive("1\r\nb"));
    }
}
