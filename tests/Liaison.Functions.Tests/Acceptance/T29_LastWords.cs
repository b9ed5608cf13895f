using Liaison.Functions.Tests.Stages;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T29")]
public sealed class T29_LastWords
{
    [Theory]
    [InlineData(Side.Channel)]
    [InlineData(Side.Client)]
    public void Bytes_written_just_before_the_close_arrive(Side side)
    {
        using var stage = new Stage();
        var (name, peer) = stage.Open(side, SocketNoEndTag);
        using var _ = peer;
        byte[] last = Random(100_000);

        Assert.True(SocketWrite(name, last));
        SocketClose(name);

        Assert.Equal(last, peer.ReceiveToEnd());
    }

    [Theory]
    [InlineData(Side.Channel)]
    [InlineData(Side.Client)]
    public void They_arrive_also_when_the_peer_had_sent_data_that_nobody_read(Side side)
    {
        using var stage = new Stage();
        var (name, peer) = stage.Open(side, SocketNoEndTag);
        using var _ = peer;
        peer.Send(Random(50_000));
        byte[] last = Random(100_000);

        Assert.True(SocketWrite(name, last));
        SocketClose(name);

        Assert.Equal(last, peer.ReceiveToEnd());
    }

    private static byte[] Random(int count)
    {
        byte[] bytes = new byte[count];
        new Random(29).NextBytes(bytes);
        return bytes;
    }
}
