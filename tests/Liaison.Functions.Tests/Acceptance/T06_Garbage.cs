using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T6")]
[Collection(nameof(Alone))]
public sealed class T06_Garbage
{
    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", 100240, "47")]
    [InlineData("12345678901\r\n", 100240, "31")]
    [InlineData("4294967296\r\n", 100241, "4294967296")]
    [InlineData("9999999999\r\n", 100241, "9999999999")]
    public void Garbage_for_a_header_fails_ends_the_connection_and_is_shown(string garbage, int code, string shown)
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;

        peer.Send(garbage);

        Assert.True(SocketRead(channel).IsEmpty);
        stage.AssertFailed(code);
        Assert.Contains(shown, ErrorInfo(), StringComparison.Ordinal);
        Assert.True(SocketExist(channel));
        Assert.Empty(peer.ReceiveToEnd());
        Assert.False(SocketWrite(channel, "too late"));
        stage.AssertFailed(code);
    }

    [Fact]
    public void A_false_header_behind_good_messages_leaves_them_readable()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;

        peer.Send("2\r\nok3\r\nyesNO");

        Assert.Equal("ok", (string)SocketRead(channel));
        Assert.Equal("yes", (string)SocketRead(channel));
        Assert.True(SocketRead(channel).IsEmpty);
        stage.AssertFailed(100240);
    }

    [Fact]
    public void Four_gigabytes_announced_take_no_memory()
    {
        using var stage = new Stage(new LiaisonOptions { Listener = new ListenerOptions { MessageSize = 0 } });
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        peer.Send("2000000000\r\nbegin");
        long before = GC.GetTotalMemory(forceFullCollection: true);

        Assert.True(SocketRead(channel, false, 1000, null, 100).IsEmpty);

        stage.AssertFailed(100242);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 1024 * 1024);
    }

    [Fact]
    public void A_marker_that_never_comes_ends_at_the_limit_with_bounded_memory()
    {
        const int Limit = 1024 * 1024;
        using var stage = new Stage(new LiaisonOptions { Listener = new ListenerOptions { MessageSize = Limit } });
        var (channel, peer) = stage.OpenChannel(SocketEndTag);
        using var _ = peer;
        var sending = Background.Start(() =>
        {
            byte[] part = new byte[65_536];
            Assert.Throws<System.Net.Sockets.SocketException>(() => SendForEver(peer, part));
        });
        long before = GC.GetTotalMemory(forceFullCollection: true);

        Assert.True(SocketRead(channel).IsEmpty);

        stage.AssertFailed(100241);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 4L * Limit);

        // What still comes is thrown away for a second, then the peer is cut off.
        sending.Result();
    }

    private static void SendForEver(Peer peer, byte[] part)
    {
        while (true)
            peer.Send(part);
    }
}
