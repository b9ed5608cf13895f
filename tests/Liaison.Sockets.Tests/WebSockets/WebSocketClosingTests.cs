using Liaison.Protocols.WebSockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class WebSocketClosingTests
{
    private readonly HandMadeTime _time = new();
    private WatchedTransport? _watched;

    public static TheoryData<WebSocketRole> Roles => [.. Enum.GetValues<WebSocketRole>()];

    public static MatrixTheoryData<LinkKind, WebSocketRole> KindsAndRoles { get; } = new(Enum.GetValues<LinkKind>(), Enum.GetValues<WebSocketRole>());

    [Theory]
    [MemberData(nameof(KindsAndRoles))]
    public async Task A_close_is_sent_answered_and_its_code_known(LinkKind kind, WebSocketRole role)
    {
        var (connection, peer) = FramePeer.Meet(role, kind: kind);
        connection.Write("last words");
        Assert.Null(connection.CloseCode);
        var closing = connection.CloseAsync(4000, "enough");
        Assert.Equal("last words", peer.Next().Text);
        var close = peer.Next();
        Assert.Equal((WebSocketOpcode.Close, 4000, "enough"), (close.Opcode, close.CloseCode, close.Text[2..]));
        Assert.Null(connection.CloseCode);
        Assert.Equal("", connection.CloseReason);
        Assert.False(closing.IsCompleted);
        peer.SendText("on its way already");
        peer.SendClose(4000);
        if (role == WebSocketRole.Client)
            peer.EndStream();
        await closing.InTime();
        Assert.Equal((EndReason.ClosedHere, 4000, "enough"), (connection.End?.Reason, connection.CloseCode, connection.CloseReason));
        Assert.Empty(peer.ReadToEnd());
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task After_a_close_here_nothing_is_read_or_written(WebSocketRole role)
    {
        var (connection, peer) = FramePeer.Meet(role);
        peer.SendText("unread");
        connection.Close();
        connection.Close(4001, "a second time");
        Assert.Equal(EndReason.ClosedHere, connection.Read(TimeSpan.Zero).End?.Reason);
        Assert.Equal(EndReason.ClosedHere, (await connection.ReadAsync().InTime()).End?.Reason);
        Assert.Equal(WriteStatus.Closed, connection.Write("too late").Status);
        Assert.Equal(WriteStatus.Closed, (await connection.WriteAsync("too late").InTime()).Status);
        peer.SendClose(1000);
        if (role == WebSocketRole.Client)
            peer.EndStream();
        await connection.CloseAsync().InTime();
        Assert.Equal(1000, connection.CloseCode);
        Assert.Equal(1000, Assert.Single(peer.ReadToEnd()).CloseCode);
    }

    [Fact]
    public async Task A_close_wakes_readers_and_writers_that_are_at_work()
    {
        foreach (var kind in Enum.GetValues<LinkKind>())
        {
            var (connection, _) = FramePeer.Meet(WebSocketRole.Client, kind: kind, around: near => _watched = new(near));
            Task<Message>[] reads = [OwnThread.Run(() => connection.Read(Timeout.InfiniteTimeSpan)), connection.ReadAsync().AsTask()];
            var write = OwnThread.Run(() => connection.Write(new byte[60_000_000]));
            Eventually.True(() => _watched!.Receiving == 1 && _watched.Sending == 1, "both are at work");
            connection.Close();
            Assert.All(await Task.WhenAll(reads).InTime(), read => Assert.Equal(EndReason.ClosedHere, read.End?.Reason));
            Assert.False((await write.InTime()).Succeeded);
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    [Trait("Acceptance", "T85")]
    [Trait("Attack", "S12")]
    public async Task A_peer_that_never_answers_is_dropped_after_10_seconds(WebSocketRole role)
    {
        foreach (int code in new[] { 1000, 1001, 4005 })
        {
            var (connection, peer) = FramePeer.Meet(role, options: new() { Time = _time });
            var closing = connection.CloseAsync(code);
            Assert.Equal(code, peer.Next().CloseCode);
            Pass(TimeSpan.FromSeconds(9.9));
            Assert.False(closing.IsCompleted);
            Assert.False(peer.HasEnded);
            Eventually.True(
                () =>
                {
                    Pass(TimeSpan.FromMilliseconds(100));
                    return closing.IsCompleted;
                },
                "the time to answer is over");
            Assert.Equal(code == 1000 ? 1006 : code, connection.CloseCode);
            await closing;
            Assert.Empty(peer.ReadToEnd());
        }
    }

    [Fact]
    [Trait("Acceptance", "T85")]
    [Trait("Attack", "S12")]
    public async Task A_peer_that_floods_and_never_answers_is_dropped_as_well()
    {
        var (connection, peer) = FramePeer.Meet(WebSocketRole.Client, new() { CloseTimeout = TimeSpan.FromMilliseconds(500) }, kind: LinkKind.Tcp);
        var flood = OwnThread.Run(() =>
        {
            byte[] frame = Frame.Bytes(WebSocketRole.Server, WebSocketOpcode.Binary, new byte[60_000]);
            while (peer.TrySendRaw(frame))
            {
            }
        });
        await connection.CloseAsync().InTime();
        Assert.Equal(1006, connection.CloseCode);
        await flood.InTime();
    }

    [Theory]
    [InlineData(1000, "bye")]
    [InlineData(1001, "")]
    [InlineData(3000, "")]
    [InlineData(4999, "é")]
    [InlineData(0, "")]
    public async Task The_peer_s_close_is_answered_with_its_code_and_the_server_ends_first(int code, string reason)
    {
        foreach (var role in Enum.GetValues<WebSocketRole>())
        {
            var (connection, peer) = FramePeer.Meet(role, options: new() { Time = _time });
            peer.SendText("before");
            if (code == 0)
                peer.Send(WebSocketOpcode.Close);
            else
                peer.SendClose(code, reason);
            peer.SendText("behind a close nothing counts");
            Assert.Equal("before", connection.Read(TimeSpan.Zero));
            Assert.Equal(EndReason.ClosedByPeer, connection.Read(TimeSpan.Zero).End?.Reason);
            Assert.Equal((code == 0 ? 1005 : code, reason), (connection.CloseCode, connection.CloseReason));
            Assert.Equal(WriteStatus.Closed, connection.Write("too late").Status);
            var answer = peer.Next();
            Assert.Equal((WebSocketOpcode.Close, code == 0 ? 0 : 2, code), (answer.Opcode, answer.Payload.Length, answer.CloseCode));
            Assert.Equal(role == WebSocketRole.Server, peer.TryNext() is null && peer.HasEnded);
            peer.EndStream();
            Eventually.True(
                () =>
                {
                    Pass(TimeSpan.FromMilliseconds(10));
                    return connection.CloseAsync().IsCompleted;
                },
                "all is released");
            await connection.CloseAsync();
            Assert.Empty(peer.ReadToEnd());
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task When_both_close_at_once_neither_waits(WebSocketRole role)
    {
        var (connection, peer) = FramePeer.Meet(role);
        peer.SendClose(4002);
        var closing = connection.CloseAsync(4001);
        Assert.Equal(4001, peer.Next().CloseCode);
        peer.EndStream();
        await closing.InTime();
        Assert.Equal(4001, connection.CloseCode);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(999)]
    [InlineData(1004)]
    [InlineData(1005)]
    [InlineData(1006)]
    [InlineData(1015)]
    [InlineData(1016)]
    [InlineData(2999)]
    [InlineData(5000)]
    public void A_code_that_may_not_be_sent_is_refused_and_the_connection_stays(int code)
    {
        var (connection, peer) = FramePeer.Meet(WebSocketRole.Client);
        using var own = connection;
        Assert.Throws<ArgumentOutOfRangeException>(() => connection.Close(code));
        connection.Write("still open");
        Assert.Equal("still open", peer.Next().Text);
    }

    [Fact]
    [Trait("Acceptance", "T85")]
    [Trait("Attack", "S12")]
    public void A_long_reason_is_cut_between_two_characters()
    {
        var (connection, peer) = FramePeer.Meet(WebSocketRole.Client);
        connection.Close(4000, new string('€', 100));
        var close = peer.Next();
        Assert.Equal(125, close.Payload.Length);
        Assert.Equal(new string('€', 41), System.Text.Encoding.UTF8.GetString(close.Payload.AsSpan(2)));
        peer.EndStream();
    }

    [Theory]
    [MemberData(nameof(Roles))]
    [Trait("Acceptance", "T85")]
    [Trait("Attack", "S12")]
    public void An_end_without_a_close_frame_is_1006(WebSocketRole role)
    {
        var (connection, peer) = FramePeer.Meet(role);
        using var own = connection;
        peer.SendText("half", isFinal: false);
        peer.EndStream();
        Assert.Equal(EndReason.NotClosed, connection.Read(Timeout.InfiniteTimeSpan).End?.Reason);
        Assert.Equal((1006, ""), (connection.CloseCode, connection.CloseReason));

        var (other, cut) = FramePeer.Meet(role);
        using var ownOther = other;
        cut.SendText("whole");
        Assert.Equal("whole", other.Read(Timeout.InfiniteTimeSpan));
        cut.Reset();
        Assert.Equal(EndReason.Reset, other.Read(Timeout.InfiniteTimeSpan).End?.Reason);
        Assert.Equal(1006, other.CloseCode);
    }

    [Fact]
    public async Task A_message_half_sent_is_finished_before_the_close_frame()
    {
        const int Size = 20 * 1024 * 1024;
        var (connection, peer) = FramePeer.Meet(WebSocketRole.Server, capacity: 16 * 1024, around: near => _watched = new(near));
        var write = OwnThread.Run(() => connection.Write(new byte[Size]));
        Eventually.True(() => _watched!.Sending == 1, "the writer is at work");
        peer.SendClose(1000);
        var reading = OwnThread.Run(peer.ReadToEnd);
        Assert.Equal(EndReason.ClosedByPeer, (await connection.ReadAsync().InTime()).End?.Reason);
        await write.InTime();
        var frames = await reading.InTime();
        Assert.All(frames.SkipLast(1), frame => Assert.NotEqual(WebSocketOpcode.Close, frame.Opcode));
        if (frames.Count > 0 && frames[^1].Opcode == WebSocketOpcode.Close)
            Assert.Equal(1000, frames[^1].CloseCode);
        await connection.CloseAsync().InTime();
    }

    private void Pass(TimeSpan duration)
    {
        for (var left = duration; left > TimeSpan.Zero; left -= TimeSpan.FromMilliseconds(10))
            _time.Advance(TimeSpan.FromMilliseconds(Math.Min(10, left.TotalMilliseconds)));
    }
}
