using System.Diagnostics;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T85")]
[Trait("Attack", "S7")]
[Collection(nameof(Alone))]
public sealed class T85_DrippingPeers
{
    private const int Drippers = 200;

    [Theory]
    [InlineData(SocketTailleDébut, "1000000\r\n")]
    [InlineData(SocketMarqueurFin, "<EO")]
    public void Peers_that_drip_delay_no_good_client_and_hold_little_memory(int mode, string beginning)
    {
        using var stage = new Stage();
        var slow = Enumerable.Range(0, Drippers).Select(_ => stage.OpenChannel(mode)).ToList();
        var (canal, good) = stage.OpenChannel();
        using var _ = good;
        double calm = RoundTrip(canal, good);
        long before = GC.GetTotalMemory(forceFullCollection: true);

        slow.ForEach(pair => pair.Peer.Send(beginning + new string('x', 50)));
        foreach (var (channel, _) in slow)
            Assert.True(SocketLit(channel, false, 5, null, 0).IsEmpty);
        long held = GC.GetTotalMemory(forceFullCollection: true) - before;
        var readers = slow.Take(32).Select(pair => Background.Start(() => SocketLit(pair.Channel).Status)).ToList();
        readers.ForEach(static reader => reader.UntilBlocked());
        slow.ForEach(static pair => pair.Peer.Send("x"));

        Assert.InRange(held / Drippers, long.MinValue, (4 * 64) + 65_536);
        Assert.InRange(RoundTrip(canal, good), 0, (10 * calm) + 20);
        slow.ForEach(static pair => pair.Peer.Dispose());
        readers.ForEach(static reader => Assert.Equal(ReadStatus.Closed, reader.Result()));
    }

    [Fact]
    public void A_client_that_drips_its_body_is_given_up_by_the_reception_limit_and_can_be_continued()
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel();
        using var _ = peer;
        peer.Send("10\r\n");

        for (int i = 0; i < 9; i++)
        {
            peer.Send("x");
            Assert.True(SocketLit(canal, false, 1000, null, 10).IsEmpty);
            stage.AssertFailed(100242);
        }

        peer.Send("x");
        Assert.Equal("xxxxxxxxxx", (string)SocketLit(canal));
    }

    /// <summary>The best of several, in milliseconds.</summary>
    private static double RoundTrip(string canal, Peer peer) => Enumerable.Range(0, 20).Min(_ =>
    {
        long start = Stopwatch.GetTimestamp();
        peer.Send("4\r\nping");
        Assert.Equal("ping", (string)SocketLit(canal));
        SocketEcrit(canal, "pong");
        peer.Receive("4\r\npong");
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    });
}
