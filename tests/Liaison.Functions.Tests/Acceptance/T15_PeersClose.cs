using Liaison.Functions.Tests.Stages;
using Liaison.Testing;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T15")]
public sealed class T15_PeersClose
{
    [Theory]
    [InlineData(Side.Channel)]
    [InlineData(Side.Client)]
    public void After_the_peers_close_come_its_data_then_the_end_and_the_name_stays(Side side)
    {
        using var stage = new Stage();
        var (nom, peer) = stage.Open(side);
        peer.Send("2\r\nun4\r\ndeux");
        peer.Dispose();

        Assert.Equal("un", (string)SocketLit(nom));
        Assert.Equal("deux", (string)SocketLit(nom));
        stage.AssertNoError();
        Assert.True(SocketLit(nom).IsEmpty);

        stage.AssertFailed(100031);
        Assert.True(SocketExiste(nom));
        Assert.Equal("127.0.0.1", SocketClientInfo(nom, SocketAdresse));
        SocketFerme(nom);
        Assert.False(SocketExiste(nom));
    }

    [Fact]
    public void The_next_read_returns_at_once_further_ones_pause_and_the_hundredth_raises()
    {
        var time = new HandMadeTime { PassesWhenAwaited = true };
        using var stage = new Stage(new LiaisonOptions { Time = time });
        string canal = Ended(stage);

        for (int read = 1; read < 100; read++)
        {
            Assert.True(SocketLit(canal).IsEmpty);
            stage.AssertFailed(100031);
            Assert.Equal(read - 1, time.Awaited.Count);
        }

        Assert.Equal([10, 20, 40, 80, 160, 320, 640, 1000, 1000], time.Awaited.Take(9).Select(static pause => (int)pause.TotalMilliseconds));
        Assert.All(time.Awaited.Skip(8), static pause => Assert.Equal(TimeSpan.FromSeconds(1), pause));
        var raised = Stage.AssertRaises(100211, () => SocketLit(canal));
        Assert.Contains("100", raised.Message, StringComparison.Ordinal);
        Assert.True(SocketExiste(canal));
    }

    [Fact]
    public void Limited_reads_wait_out_their_limit_and_never_raise()
    {
        var time = new HandMadeTime { PassesWhenAwaited = true };
        using var stage = new Stage(new LiaisonOptions { Time = time });
        string canal = Ended(stage);

        for (int read = 1; read <= 150; read++)
        {
            Assert.True(SocketLit(canal, false, 250).IsEmpty);
            stage.AssertFailed(100031);
        }

        Assert.Equal(149, time.Awaited.Count);
        Assert.All(time.Awaited, static pause => Assert.Equal(TimeSpan.FromMilliseconds(250), pause));
    }

    [Fact]
    public void A_limited_read_begins_the_count_of_unlimited_ones_anew()
    {
        var time = new HandMadeTime { PassesWhenAwaited = true };
        using var stage = new Stage(new LiaisonOptions { Time = time });
        string canal = Ended(stage);
        for (int read = 1; read < 100; read++)
            SocketLit(canal);

        SocketLit(canal, false, 5);
        for (int read = 1; read < 100; read++)
            Assert.True(SocketLit(canal).IsEmpty);

        Stage.AssertRaises(100211, () => SocketLit(canal));
    }

    [Fact]
    public void A_close_during_a_pause_ends_it()
    {
        var time = new HandMadeTime();
        using var stage = new Stage(new LiaisonOptions { Time = time });
        string canal = Ended(stage);
        SocketLit(canal);

        var reading = Background.Start(() => (SocketLit(canal).IsEmpty, ErreurInfo(errCode)));
        Eventually.True(() => time.TimersSet == 1, "the read pauses");
        SocketFerme(canal);

        Assert.Equal((true, "100032"), reading.Result());
        Stage.AssertRaises(100200, () => SocketLit(canal));
    }

    [Fact]
    public void The_other_direction_may_still_be_written_after_the_peer_has_ended_its_own()
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel();
        using var _ = peer;
        peer.EndSending();
        Assert.True(SocketLit(canal).IsEmpty);
        stage.AssertFailed(100031);

        Assert.True(SocketEcrit(canal, "adieu"));
        stage.AssertNoError();
        SocketFerme(canal);

        Assert.Equal("5\r\nadieu"u8.ToArray(), peer.ReceiveToEnd());
    }

    /// <summary>A channel whose end has been reported once.</summary>
    private static string Ended(Stage stage)
    {
        var (canal, peer) = stage.OpenChannel();
        peer.Dispose();
        Assert.True(SocketLit(canal).IsEmpty);
        stage.AssertFailed(100031);
        return canal;
    }
}
