using System.Diagnostics;
using Liaison.Functions.Tests.Stages;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T37")]
public sealed class T37_StrictAccess
{
    private const int Much = 30_000_000;

    [Fact]
    public void The_second_writer_raises_after_a_second_and_writes_nothing()
    {
        using var stage = new Stage(new LiaisonOptions { StrictAccess = true, Language = Vocabulary.Language.English });
        var (channel, peer) = stage.OpenChannel(SocketNoEndTag);
        using var _ = peer;
        var first = Background.Start(() => SocketWrite(channel, new byte[Much])).UntilBlocked();

        long start = Stopwatch.GetTimestamp();
        var raised = Stage.AssertRaises(100121, () => SocketWrite(channel, "second"));

        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 1000, 60_000);
        Assert.Contains("1000 ms", raised.Message, StringComparison.Ordinal);
        Assert.False(peer.Receive(Much).AsSpan().ContainsAnyExcept((byte)0));
        Assert.True(first.Result());
        SocketClose(channel);
        Assert.Empty(peer.ReceiveToEnd());
    }

    [Fact]
    public void The_second_reader_raises_after_a_second_and_takes_nothing()
    {
        using var stage = new Stage(new LiaisonOptions { StrictAccess = true });
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        var first = Background.Start(() => (string)SocketRead(channel)).UntilBlocked();

        long start = Stopwatch.GetTimestamp();
        Stage.AssertRaises(100121, () => SocketRead(channel));
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 1000, 60_000);
        peer.Send("2\r\nok");

        Assert.Equal("ok", first.Result());
    }

    [Fact]
    public void It_is_a_setting_also_of_one_open_socket()
    {
        using var stage = new Stage();
        var (strict, one) = stage.OpenChannel();
        var (other, two) = stage.OpenChannel();
        using var _ = one;
        using var __ = two;
        var first = Background.Start(() => (string)SocketRead(strict)).UntilBlocked();
        var second = Background.Start(() => (string)SocketRead(other)).UntilBlocked();

        SocketParameter(strict, SocketParamStrictAccess, true);

        Assert.Contains("1000 ms", Stage.AssertRaises(100121, () => SocketRead(strict)).Message, StringComparison.Ordinal);
        Assert.True(SocketRead(other, false, 1100).IsEmpty);
        stage.AssertNoError();
        one.Send("2\r\nok");
        two.Send("2\r\nok");
        Assert.Equal("ok", first.Result());
        Assert.Equal("ok", second.Result());
    }

    [Fact]
    public void A_limit_shorter_than_a_second_ends_first_and_without_error()
    {
        using var stage = new Stage(new LiaisonOptions { StrictAccess = true });
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        var first = Background.Start(() => (string)SocketRead(channel)).UntilBlocked();

        Assert.True(SocketRead(channel, false, 60).IsEmpty);
        stage.AssertNoError();
        peer.Send("2\r\nok");
        Assert.Equal("ok", first.Result());
    }

    [Fact]
    public void Strict_access_lets_a_reader_and_a_writer_work_side_by_side()
    {
        using var stage = new Stage(new LiaisonOptions { StrictAccess = true });
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        var reading = Background.Start(() => (string)SocketRead(channel)).UntilBlocked();

        Assert.True(SocketWrite(channel, "2"));
        peer.Send("2\r\nok");

        Assert.Equal("ok", reading.Result());
    }

    [Fact]
    public void Without_it_both_writers_succeed_in_the_order_of_their_calls()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel(SocketNoEndTag);
        using var _ = peer;
        var first = Background.Start(() => SocketWrite(channel, new byte[Much])).UntilBlocked();
        var second = Background.Start(() => SocketWrite(channel, "second")).UntilBlocked();
        Assert.False(SocketWaitForConnection("Listener", 1200));
        Assert.False(second.IsDone);

        Assert.Equal(Much, peer.Receive(Much).Length);
        Assert.Equal("second", peer.Receive("second"));
        Assert.True(first.Result());
        Assert.True(second.Result());
    }
}
