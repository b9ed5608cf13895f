using Liaison.Protocols.WebSockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class WebSocketCareTests
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(250);
    private static readonly WebSocketSettings NoPing = new() { PingInterval = TimeSpan.Zero };
    private readonly HandMadeTime _time = new();
    private WatchedTransport? _watched;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_ping_is_answered_within_two_rounds_while_nobody_reads(bool justRead)
    {
        var (connection, peer) = Meet(WebSocketRole.Server);
        using var own = connection;
        if (justRead)
        {
            peer.SendText("read");
            Assert.Equal("read", connection.Read(TimeSpan.Zero));
        }

        peer.Send(WebSocketOpcode.Ping, "one"u8);
        peer.SendText("unread");
        peer.Send(WebSocketOpcode.Ping, "two"u8);
        Pass(2 * Round);
        var pong = peer.Next();
        if (pong.Text == "one")
            pong = peer.Next();
        Assert.Equal((WebSocketOpcode.Pong, "two"), (pong.Opcode, pong.Text));
        Assert.Equal("unread", connection.Read(TimeSpan.Zero));
    }

    [Fact]
    public void Behind_16_unread_messages_a_ping_waits_for_a_read()
    {
        var (connection, peer) = Meet(WebSocketRole.Server);
        using var own = connection;
        for (int i = 0; i < 16; i++)
            peer.SendText($"message {i}");
        peer.Send(WebSocketOpcode.Ping, "behind"u8);
        Pass(TimeSpan.FromSeconds(10));
        Assert.Null(peer.TryNext());
        Assert.Equal("message 0", connection.Read(TimeSpan.Zero));
        Pass(2 * Round);
        Assert.Equal("behind", peer.Next().Text);
        for (int i = 1; i < 16; i++)
            Assert.Equal($"message {i}", connection.Read(TimeSpan.Zero));
    }

    [Fact]
    public void While_16_messages_wait_unread_the_deadlines_stand_still()
    {
        var (connection, peer) = Meet(WebSocketRole.Server);
        using var own = connection;
        for (int i = 0; i < 16; i++)
            peer.SendText("unread");
        Pass(TimeSpan.FromMinutes(10));
        Assert.Null(connection.End);
        Assert.Null(peer.TryNext());
        connection.Read(TimeSpan.Zero);
        Pass(TimeSpan.FromSeconds(41));
        Assert.Equal(EndReason.Unanswered, connection.End?.Reason);
    }

    [Theory]
    [InlineData(WebSocketRole.Client)]
    [InlineData(WebSocketRole.Server)]
    public async Task A_dead_peer_is_found_within_interval_and_limit_and_a_second(WebSocketRole role)
    {
        var (connection, peer) = Meet(role, new() { PingInterval = TimeSpan.FromSeconds(20), PongTimeout = TimeSpan.FromSeconds(10) });
        using var own = connection;
        var blocked = OwnThread.Run(() => connection.Read(Timeout.InfiniteTimeSpan));
        Eventually.True(() => _watched!.Receiving == 1, "the reader waits");
        Pass(TimeSpan.FromSeconds(30) - Round);
        Assert.Null(connection.End);
        Assert.Equal(WebSocketOpcode.Ping, peer.Next().Opcode);
        Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(EndReason.Unanswered, connection.End?.Reason);
        Assert.Equal(EndReason.Unanswered, (await blocked.InTime()).End?.Reason);
        Assert.Equal(1006, connection.CloseCode);
        peer.ReadToEnd();
    }

    [Fact]
    public async Task A_writer_blocked_by_a_dead_peer_wakes()
    {
        var (connection, _) = Meet(WebSocketRole.Client);
        using var own = connection;
        var write = OwnThread.Run(() => connection.Write(new byte[1_000_000]));
        Eventually.True(() => !_watched!.CanSend && _watched.Sending == 1, "the writer has filled the room and waits for more");
        Pass(TimeSpan.FromSeconds(42));
        Assert.Equal(EndReason.Unanswered, (await write.InTime()).End?.Reason);
    }

    [Fact]
    public async Task A_peer_that_takes_a_large_message_slowly_is_alive()
    {
        var (connection, peer) = Meet(WebSocketRole.Client);
        using var own = connection;
        var write = OwnThread.Run(() => connection.Write(new byte[4_000_000]));
        for (int i = 0; i < 12; i++)
        {
            int sends = 0;
            Eventually.True(
                () =>
                {
                    sends = _watched!.Sends;
                    return peer.TakeBytes(70_000) > 0;
                },
                "bytes come");
            Eventually.True(() => _watched!.Sends > sends || _watched.Sending == 0, "the writer goes on");
            Eventually.True(() => !_watched!.CanSend && _watched.Sending == 1, "the writer has filled the room and waits for more");
            Pass(TimeSpan.FromSeconds(15));
            Assert.Null(connection.End);
        }

        Pass(TimeSpan.FromSeconds(42));
        Assert.Equal(EndReason.Unanswered, (await write.InTime()).End?.Reason);
    }

    [Fact]
    public void Any_byte_counts_as_life()
    {
        var (connection, peer) = Meet(WebSocketRole.Client);
        using var own = connection;
        byte[] frame = Frame.OfText(WebSocketRole.Server, "very slow indeed");
        foreach (byte one in frame)
        {
            peer.SendRaw([one]);
            Pass(TimeSpan.FromSeconds(15));
            Assert.Null(connection.End);
        }

        Assert.Equal("very slow indeed", connection.Read(TimeSpan.Zero));
    }

    [Fact]
    public void The_latency_is_that_of_the_last_ping()
    {
        var (connection, peer) = Meet(WebSocketRole.Client);
        using var own = connection;
        Pass(TimeSpan.FromSeconds(19));
        Assert.Null(connection.Latency);
        Assert.Null(peer.TryNext());
        Pass(TimeSpan.FromSeconds(1));
        var ping = peer.Next();
        _time.Advance(TimeSpan.FromMilliseconds(30));
        peer.Send(WebSocketOpcode.Pong, "another"u8);
        Assert.Equal(ReadStatus.TimedOut, connection.Read(TimeSpan.Zero).Status);
        Assert.Null(connection.Latency);
        peer.Send(WebSocketOpcode.Pong, ping.Payload);
        Assert.Equal(ReadStatus.TimedOut, connection.Read(TimeSpan.Zero).Status);
        Assert.Equal(TimeSpan.FromMilliseconds(30), connection.Latency);
    }

    [Fact]
    public void Pings_switched_off_are_not_sent_and_nobody_is_found_dead()
    {
        var (connection, peer) = Meet(WebSocketRole.Client, NoPing);
        using var own = connection;
        Pass(TimeSpan.FromMinutes(10));
        Assert.Null(peer.TryNext());
        Assert.Null(connection.End);
    }

    [Fact]
    public void A_client_without_a_first_frame_is_closed_after_30_seconds()
    {
        var (connection, peer) = Meet(WebSocketRole.Server, NoPing);
        using var own = connection;
        peer.SendRaw(Frame.OfText(WebSocketRole.Client, "never complete").AsSpan(0, 10));
        Pass(TimeSpan.FromSeconds(29));
        Assert.Null(connection.End);
        Pass(TimeSpan.FromSeconds(2));
        AssertClosed(connection, peer, 1008, WebSocketViolationKind.FirstMessageMissing);
    }

    [Fact]
    public void A_pong_is_a_first_frame()
    {
        var (connection, peer) = Meet(WebSocketRole.Server);
        using var own = connection;
        Pass(TimeSpan.FromSeconds(20));
        peer.Send(WebSocketOpcode.Pong, peer.Next().Payload);
        Pass(TimeSpan.FromSeconds(15));
        Assert.Null(connection.End);
    }

    [Fact]
    public void A_client_that_sends_nothing_for_120_seconds_is_closed_as_idle()
    {
        var (connection, peer) = Meet(WebSocketRole.Server, NoPing);
        using var own = connection;
        peer.SendText("hello");
        Assert.Equal("hello", connection.Read(TimeSpan.Zero));
        Pass(TimeSpan.FromSeconds(119));
        Assert.Null(connection.End);
        Pass(TimeSpan.FromSeconds(2));
        AssertClosed(connection, peer, 1001, WebSocketViolationKind.Idle);
    }

    [Fact]
    public void A_message_that_drips_is_closed_and_its_bytes_give_it_time()
    {
        var (connection, peer) = Meet(WebSocketRole.Server, NoPing);
        using var own = connection;
        peer.SendText("hello");
        Assert.Equal("hello", connection.Read(TimeSpan.Zero));
        byte[] frame = Frame.Bytes(WebSocketRole.Client, WebSocketOpcode.Binary, new byte[100_000]);
        peer.SendRaw(frame.AsSpan(0, 1000));
        Pass(TimeSpan.FromSeconds(28));
        peer.SendRaw(frame.AsSpan(1000, 60_000));
        Pass(TimeSpan.FromSeconds(4));
        Assert.Null(connection.End);
        Pass(TimeSpan.FromSeconds(3));
        AssertClosed(connection, peer, 1008, WebSocketViolationKind.MessageTooSlow);
    }

    [Fact]
    public void A_server_may_send_slowly_late_and_never()
    {
        var (connection, peer) = Meet(WebSocketRole.Client, NoPing);
        using var own = connection;
        Pass(TimeSpan.FromMinutes(3));
        peer.SendRaw(Frame.OfText(WebSocketRole.Server, "slow").AsSpan(0, 3));
        Pass(TimeSpan.FromMinutes(3));
        Assert.Null(connection.End);
    }

    [Fact]
    public void The_end_of_the_peer_is_noticed_while_nobody_reads()
    {
        var (connection, peer) = Meet(WebSocketRole.Client);
        using var own = connection;
        peer.SendText("last words");
        peer.SendClose(4001, "bye");
        Pass(4 * Round);
        Assert.Equal((EndReason.ClosedByPeer, 4001, "bye"), (connection.End?.Reason, connection.CloseCode, connection.CloseReason));
        Assert.Equal("last words", connection.Read(TimeSpan.Zero));
        Assert.Equal(EndReason.ClosedByPeer, connection.Read(TimeSpan.Zero).End?.Reason);

        var (other, gone) = Meet(WebSocketRole.Client);
        using var ownOther = other;
        gone.EndStream();
        Pass(2 * Round);
        Assert.Equal((EndReason.NotClosed, 1006), (other.End?.Reason, other.CloseCode));
    }

    [Theory]
    [InlineData(WebSocketRole.Client)]
    [InlineData(WebSocketRole.Server)]
    public void A_program_that_is_a_little_late_can_still_answer_what_came_before_the_close(WebSocketRole role)
    {
        var (connection, peer) = Meet(role);
        using var own = connection;
        peer.SendText("question");
        peer.SendClose(1000);
        Pass(2 * Round);
        Assert.Equal("question", connection.Read(TimeSpan.Zero));
        Assert.True(connection.Write("answer").Succeeded);
        Assert.Equal(1000, connection.Read(TimeSpan.Zero).End?.Close?.Code);
        Assert.Equal("answer", peer.Next().Text);
        Assert.Equal((WebSocketOpcode.Close, 1000), (peer.Next() is var close ? close.Opcode : default, close.CloseCode));
    }

    private static void AssertClosed(WebSocketConnection connection, FramePeer peer, int code, WebSocketViolationKind kind)
    {
        Assert.Equal((EndReason.Violation, kind), (connection.End?.Reason, connection.End?.WebSocketViolation?.Kind));
        Assert.Equal(code, connection.CloseCode);
        var close = peer.Next();
        Assert.Equal((WebSocketOpcode.Close, code), (close.Opcode, close.CloseCode));
    }

    private (WebSocketConnection Connection, FramePeer Peer) Meet(WebSocketRole role, WebSocketSettings? settings = null) =>
        FramePeer.Meet(role, settings, new() { Time = _time }, around: near => _watched = new(near));

    /// <summary>Lets time pass in rounds of the caretaker.</summary>
    private void Pass(TimeSpan duration)
    {
        for (var left = duration; left > TimeSpan.Zero; left -= Round)
            _time.Advance(left < Round ? left : Round);
    }
}
