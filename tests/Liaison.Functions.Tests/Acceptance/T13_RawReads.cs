using Liaison.Functions.Tests.Stages;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T13")]
public sealed class T13_RawReads
{
    [Theory]
    [InlineData(Side.Channel)]
    [InlineData(Side.Client)]
    public void A_raw_read_returns_what_has_come_and_does_not_wait_for_the_maximum(Side side)
    {
        using var stage = new Stage();
        var (nom, peer) = stage.Open(side, SocketSansMarqueurFin);
        using var _ = peer;
        peer.Send("abc");

        Assert.Equal("abc", (string)SocketLit(nom, false, 3_600_000, 100_000));

    }

    [Fact]
    public void A_raw_read_takes_no_more_than_the_maximum_and_leaves_the_rest()
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel(SocketSansMarqueurFin);
        using var _ = peer;
        peer.Send("abcdef");

        Assert.Equal("ab", (string)SocketLit(canal, true, 0, 2));
        Assert.Equal("c", (string)SocketLit(canal, true, 0, 1));
        Assert.Equal("def", (string)SocketLit(canal, true, 0, 1000));
    }

    [Fact]
    public void A_large_maximum_gives_many_bytes_at_once()
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel(SocketSansMarqueurFin);
        using var _ = peer;
        peer.Send(new byte[20_000]);

        int left = 20_000;
        int reads = 0;
        for (; left > 0; reads++)
            left -= SocketLit(canal, true, 0, 1_000_000).Length;

        Assert.InRange(reads, 1, 4);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_maximum_below_one_is_a_mistake_of_the_program(int maximum)
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel(SocketSansMarqueurFin);
        using var _ = peer;

        Stage.AssertRaises(100205, () => SocketLit(canal, true, 0, maximum));
    }
}
