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

    [Fact]
    public void They_arrive_also_when_the_peer_goes_on_sending_while_it_reads()
    {
        using var stage = new Stage();
        var (name, peer) = stage.OpenChannel(SocketNoEndTag);
        using var _ = peer;
        byte[] last = Random(200_000);

        Assert.True(SocketWrite(name, last));
        SocketClose(name);
        byte[] received = new byte[last.Length];
        for (int done = 0; done < last.Length; done += 1000)
        {
            // Who sends late may find the connection gone; what had been written arrives all the same.
            peer.Socket.Send("still here"u8, System.Net.Sockets.SocketFlags.None, out System.Net.Sockets.SocketError _);
            peer.Receive(1000).CopyTo(received, done);
        }

        Assert.Equal(last, received);
        Assert.Empty(peer.ReceiveToEnd());
    }

    private static byte[] Random(int count)
    {
        byte[] bytes = new byte[count];
        new Random(29).NextBytes(bytes);
        return bytes;
    }
}
