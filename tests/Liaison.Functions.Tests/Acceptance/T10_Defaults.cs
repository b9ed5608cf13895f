using System.Diagnostics;
using Liaison.Functions.Tests.Stages;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T10")]
public sealed class T10_Defaults
{
    [Fact]
    public void A_read_without_more_waits_without_limit()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        var (idle, other) = stage.OpenChannel();
        using var _ = peer;
        using var otherToo = other;

        var reading = Background.Start(() => (string)SocketRead(channel)).UntilBlocked();
        Assert.True(SocketRead(idle, false, 1500).IsEmpty);
        Assert.False(reading.IsDone);
        peer.Send("2\r\nok");

        Assert.Equal("ok", reading.Result());
    }

    [Fact]
    public void A_limited_read_without_limit_waits_1000_ms()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;

        long start = Stopwatch.GetTimestamp();
        Assert.True(SocketRead(channel, false).IsEmpty);

        stage.AssertNoError();
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 1000, 15_000);
    }

    [Fact]
    public void A_raw_read_gives_4096_bytes_at_most()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel(SocketNoEndTag);
        using var _ = peer;
        byte[] sent = new byte[10_000];
        new Random(10).NextBytes(sent);
        peer.Send(sent);

        var read = new List<byte>();
        while (read.Count < sent.Length)
        {
            byte[] part = SocketRead(channel);
            Assert.InRange(part.Length, 1, 4096);
            read.AddRange(part);
        }

        Assert.Equal(sent, read);
    }

    [Fact]
    public void A_raw_read_gives_4096_bytes_when_more_are_there()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel(SocketNoEndTag);
        using var _ = peer;

        // One segment, and loop-back hands it over as one.
        peer.Send(new byte[10_000]);

        Assert.Equal(4096, SocketRead(channel).Length);
        Assert.Equal(4096, SocketRead(channel).Length);
        Assert.Equal(1808, SocketRead(channel).Length);
    }

    [Fact]
    public void The_maximum_does_not_cut_framed_messages()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        peer.Send("5\r\nHello");

        Assert.Equal("Hello", (string)SocketRead(channel, true, 0, 2));
        SocketChangeTransmissionMode(channel, SocketEndTag);
        peer.Send("Hello<EOF>");
        Assert.Equal("Hello", (string)SocketRead(channel, true, 0, 2));
    }

    [Fact]
    public void A_wait_for_a_connection_without_more_waits_without_limit()
    {
        using var stage = new Stage();
        int port = stage.Listen("Server");

        var waiting = Background.Start(() => SocketWaitForConnection("Server")).UntilBlocked();
        Assert.False(SocketWaitForConnection("Server", 1500));
        Assert.False(waiting.IsDone);
        using var peer = Peer.ConnectTo(port);

        Assert.True(waiting.Result());
    }

    [Fact]
    public void A_negative_limit_is_none()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;

        var reading = Background.Start(() => (string)SocketRead(channel, false, Infinite)).UntilBlocked();
        Assert.False(SocketWaitForConnection("Listener", 200));
        Assert.False(reading.IsDone);
        peer.Send("2\r\nok");

        Assert.Equal("ok", reading.Result());
    }
}
