using System.Diagnostics;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Vocabulary;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T36")]
public sealed class T36_PeerThatDoesNotRead
{
    private const int Much = 50_000_000;

    [Fact]
    public void It_blocks_its_writer_and_nobody_else()
    {
        using var stage = new Stage();
        var (lent, lazy) = stage.OpenChannel();
        var (bon, good) = stage.OpenChannel();
        using var _ = lazy;
        using var __ = good;
        var writing = Background.Start(() => SocketEcrit(lent, new byte[Much])).UntilBlocked();

        lazy.Send("2\r\nok");
        Assert.Equal("ok", (string)SocketLit(lent));
        good.Send("3\r\noui");
        Assert.Equal("oui", (string)SocketLit(bon));
        Assert.True(SocketEcrit(bon, "non"));
        Assert.Equal("3\r\nnon", good.Receive("3\r\nnon"));
        Assert.False(writing.IsDone);

        Assert.Equal(Much, lazy.Receive(10 + Much).Length - 10);
        Assert.True(writing.Result());
    }

    [Theory]
    [InlineData(Side.Channel)]
    [InlineData(Side.Client)]
    public void With_a_write_limit_the_writer_fails_and_a_message_cut_in_the_middle_closes_the_connection(Side side)
    {
        using var stage = WithWriteLimit(120);
        var (nom, peer) = stage.Open(side);
        using var _ = peer;

        long start = Stopwatch.GetTimestamp();
        Assert.False(SocketEcrit(nom, new byte[Much]));

        stage.AssertFailed(100244);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 120, 60_000);
        Assert.Contains("120 ms", ErreurInfo(), StringComparison.Ordinal);
        Assert.False(SocketEcrit(nom, "encore"));
        stage.AssertFailed(100032);
        Assert.True(SocketLit(nom).IsEmpty);
        stage.AssertFailed(100032);
    }

    [Fact]
    public void With_a_write_limit_a_writer_behind_another_fails_as_well()
    {
        using var stage = WithWriteLimit(200);
        var (canal, peer) = stage.OpenChannel();
        using var _ = peer;
        var first = Background.Start(() => (SocketEcrit(canal, new byte[Much]), ErreurInfo(errCode)));
        var second = Background.Start(() => (SocketEcrit(canal, new byte[Much]), ErreurInfo(errCode)));

        var results = new[] { first.Result(), second.Result() };

        Assert.All(results, static result => Assert.False(result.Item1));
        Assert.Contains((false, "100244"), results);
    }

    [Fact]
    public void With_a_write_limit_a_peer_that_reads_receives_everything()
    {
        using var stage = WithWriteLimit(300_000);
        var (canal, peer) = stage.OpenChannel(SocketSansMarqueurFin);
        using var _ = peer;
        var received = Background.Start(() => peer.Receive(Much).Length);

        Assert.True(SocketEcrit(canal, new byte[Much]));
        Assert.Equal(Much, received.Result());
    }

    private static Stage WithWriteLimit(int milliseconds) => new(new LiaisonOptions
    {
        Language = Language.French,
        Client = new ClientOptions { WriteTimeout = TimeSpan.FromMilliseconds(milliseconds) },
        Listener = new ListenerOptions { WriteTimeout = TimeSpan.FromMilliseconds(milliseconds) },
    });
}
