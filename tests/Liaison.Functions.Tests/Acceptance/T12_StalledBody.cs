using System.Diagnostics;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T12")]
public sealed class T12_StalledBody
{
    [Fact]
    public void A_body_that_stalls_fails_with_its_progress_then_comes_whole()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        peer.Send("11\r\nHello");

        long start = Stopwatch.GetTimestamp();
        var read = SocketRead(channel, false, 1000, null, 80);

        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 80, 60_000);
        Assert.True(read.IsEmpty);
        Assert.Equal(ReadStatus.Incomplete, read.Status);
        stage.AssertFailed(100242);
        Assert.Contains("5 of 11 bytes", ErrorInfo(), StringComparison.Ordinal);
        peer.Send(" World");
        Assert.Equal("Hello World", (string)SocketRead(channel));
        stage.AssertNoError();
    }

    [Fact]
    public void A_reception_limit_holds_for_an_unlimited_read_too()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        peer.Send("2\r\no");

        Assert.True(SocketRead(channel, true, 0, null, 50).IsEmpty);
        stage.AssertFailed(100242);
    }

    [Fact]
    public void Without_reception_limit_a_limited_read_uses_the_setting()
    {
        using var stage = new Stage(new LiaisonOptions
        {
            Listener = new ListenerOptions { MessageTimeout = TimeSpan.FromMilliseconds(70) },
        });
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        peer.Send("2\r\no");

        long start = Stopwatch.GetTimestamp();
        Assert.True(SocketRead(channel, false, 1000).IsEmpty);

        stage.AssertFailed(100242);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 70, 60_000);
        peer.Send("k");
        Assert.Equal("ok", (string)SocketRead(channel, false, 1000));
    }

    [Fact]
    public void Each_16_kibibytes_received_earn_a_second()
    {
        using var stage = new Stage(new LiaisonOptions
        {
            Listener = new ListenerOptions { MessageTimeout = TimeSpan.FromMilliseconds(1) },
        });
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        peer.Send("16385\r\n" + new string('x', 16_384));

        long start = Stopwatch.GetTimestamp();
        Assert.True(SocketRead(channel, false, 1000).IsEmpty);

        stage.AssertFailed(100242);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 1000, 60_000);
    }

    [Fact]
    public void Without_any_limit_the_body_is_awaited()
    {
        using var stage = new Stage(new LiaisonOptions
        {
            Listener = new ListenerOptions { MessageTimeout = TimeSpan.FromMilliseconds(20) },
        });
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        peer.Send("2\r\no");

        var reading = Background.Start(() => (string)SocketRead(channel)).UntilBlocked();
        Assert.False(SocketWaitForConnection("Listener", 200));
        Assert.False(reading.IsDone);
        peer.Send("k");

        Assert.Equal("ok", reading.Result());
    }
}
