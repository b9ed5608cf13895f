using System.Net.Sockets;
using Liaison.Protocols.Framing;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class ConnectionCloseTests
{
    // Less than any system keeps for who does not read.
    private const int Unread = 30_000;
    private WatchedTransport? _watched;

    public static TheoryData<LinkKind> Kinds => Link.Kinds;

    public static TheoryData<LinkKind, Driver> KindsAndDrivers => Link.KindsAndDrivers;

    public static TheoryData<Driver> Drivers => [.. Enum.GetValues<Driver>()];

    [Theory]
    [MemberData(nameof(KindsAndDrivers))]
    public async Task Close_wakes_a_read_and_those_that_wait_for_their_turn(LinkKind kind, Driver driver)
    {
        foreach (var limit in new[] { Timeout.InfiniteTimeSpan, TimeSpan.FromHours(1) })
        {
            using var link = Open(kind);
            var first = driver.Read(link.Near, new(limit));
            Eventually.True(() => _watched!.Receiving == 1, "the reader waits");
            var second = driver.Read(link.Near, new(limit));
            link.Near.Close();
            foreach (var read in await Task.WhenAll(first, second).InTime())
                Assert.Equal((ReadStatus.Closed, EndReason.ClosedHere), (read.Status, read.End?.Reason));
        }
    }

    [Theory]
    [MemberData(nameof(KindsAndDrivers))]
    public async Task Close_wakes_a_write(LinkKind kind, Driver driver)
    {
        using var link = Open(kind);
        var write = driver.Write(link.Near, new byte[64 * 1024 * 1024]);
        Eventually.True(() => _watched!.Sending == 1 && !write.IsCompleted, "the writer is at work");
        link.Near.Close();
        var result = await write.InTime();
        Assert.Equal((WriteStatus.Closed, EndReason.ClosedHere), (result.Status, result.End?.Reason));
    }

    [Theory]
    [MemberData(nameof(KindsAndDrivers))]
    public async Task After_Close_every_call_says_so_at_once(LinkKind kind, Driver driver)
    {
        using var link = Link.Open(kind);
        link.Far.Write("unread");
        link.Near.Close();
        link.Near.Close();
        Assert.Equal(EndReason.ClosedHere, (await driver.Read(link.Near).InTime()).End?.Reason);
        Assert.Equal(EndReason.ClosedHere, (await driver.Write(link.Near, [1]).InTime()).End?.Reason);
        Assert.True(await OwnThread.Run(() => link.Near.WaitClosed(Timeout.InfiniteTimeSpan)).InTime());
        Assert.Equal(EndReason.ClosedHere, link.Near.End?.Reason);
    }

    [Theory]
    [MemberData(nameof(KindsAndDrivers))]
    public async Task The_peer_s_close_is_seen_behind_its_messages_and_again_by_each_read(LinkKind kind, Driver driver)
    {
        using var link = Link.Open(kind);
        link.Far.Write("one");
        link.Far.Write("two");
        link.Far.Close();
        Assert.Equal("one", await driver.Read(link.Near).InTime());
        Assert.Equal("two", await driver.Read(link.Near).InTime());
        for (int i = 0; i < 3; i++)
            Assert.Equal(new ConnectionEnd(EndReason.ClosedByPeer), (await driver.Read(link.Near).InTime()).End);
    }

    [Theory]
    [MemberData(nameof(KindsAndDrivers))]
    public async Task A_message_cut_short_by_the_end_is_discarded_and_counted(LinkKind kind, Driver driver)
    {
        using var link = Link.Open(kind, far: new() { Framing = Framing.Raw });
        link.Far.Write("3\r\nabc10\r\nde"u8);
        link.Far.Close();
        Assert.Equal("abc", await driver.Read(link.Near).InTime());
        Assert.Equal(new ConnectionEnd(EndReason.ClosedByPeer, Discarded: 6), (await driver.Read(link.Near).InTime()).End);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task WaitClosed_is_woken_by_Close_and_by_nothing_else(LinkKind kind)
    {
        using var link = Link.Open(kind);
        var waiting = OwnThread.Run(() => link.Near.WaitClosed(Timeout.InfiniteTimeSpan));
        link.Far.Write("a message");
        link.Far.Close();
        Assert.Equal("a message", await link.Near.ReadAsync().InTime());
        Assert.Equal(EndReason.ClosedByPeer, (await link.Near.ReadAsync().InTime()).End?.Reason);
        Assert.False(waiting.IsCompleted);
        link.Near.Close();
        Assert.True(await waiting.InTime());
    }

    [Fact]
    public void WaitClosed_waits_out_its_limit()
    {
        var time = new HandMadeTime { PassesWhenAwaited = true };
        using var link = Link.Open(LinkKind.Memory, new() { Time = time });
        Assert.False(link.Near.WaitClosed(TimeSpan.FromSeconds(3)));
        Assert.False(link.Near.WaitClosed(TimeSpan.FromSeconds(4)));
        Assert.Equal([TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(4)], time.Awaited);
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task After_the_peer_has_ended_its_sending_this_side_still_writes(Driver driver)
    {
        var (near, far) = Link.Sockets();
        using var peer = far;
        using var connection = new Connection(new TcpTransport(near, new()));
        peer.Send("4\r\nlast"u8);
        peer.Shutdown(SocketShutdown.Send);
        Assert.Equal("last", await driver.Read(connection).InTime());
        Assert.Equal(EndReason.ClosedByPeer, (await driver.Read(connection).InTime()).End?.Reason);
        for (int i = 0; i < 3; i++)
            Assert.True((await driver.Write(connection, "still"u8.ToArray()).InTime()).Succeeded);
        connection.Close();
        Assert.Equal("5\r\nstill5\r\nstill5\r\nstill", await OwnThread.Run(() => ReadToEnd(peer, 4096)).InTime());
        Assert.Equal(EndReason.ClosedByPeer, connection.End?.Reason);
    }

    [Theory]
    [InlineData(Driver.Blocking, false)]
    [InlineData(Driver.Async, false)]
    [InlineData(Driver.Blocking, true)]
    public async Task Bytes_written_just_before_Close_arrive_although_the_peer_sent_unread_data(Driver driver, bool drainIsOverAtOnce)
    {
        var time = drainIsOverAtOnce ? new HandMadeTime { PassesWhenAwaited = true } : TimeProvider.System;
        var options = new ConnectionOptions { Framing = Framing.Raw, Time = time };
        for (int i = 0; i < 10; i++)
        {
            var (near, far) = Link.Sockets();
            using var peer = far;
            using var connection = new Connection(new TcpTransport(near, options), options);
            peer.Send(new byte[Unread]);
            Eventually.True(() => near.Available == Unread, "the peer's data is there");
            var writing = driver.Write(connection, [.. Enumerable.Repeat((byte)'x', 1_000_000)]);
            var reading = OwnThread.Run(() => ReadToEnd(peer, 1000));
            Assert.True((await writing.InTime()).Succeeded);
            connection.Close();
            string arrived = await reading.InTime();
            Assert.Equal(1_000_000, arrived.Length);
        }
    }

    [Fact]
    public async Task Bytes_written_just_before_Close_arrive_although_the_peer_sends_on()
    {
        var options = new ConnectionOptions { Framing = Framing.Raw };
        var (near, far) = Link.Sockets();
        using var peer = far;
        using var connection = new Connection(new TcpTransport(near, options), options);
        var reading = OwnThread.Run(() => ReadToEnd(peer, 20_000));
        var writing = OwnThread.Run(() => connection.Write(new byte[1_000_000]));
        for (int i = 0; i < 20; i++)
            peer.Send(new byte[1000]);
        Assert.True((await writing.InTime()).Succeeded);
        connection.Close();
        // Who sends late may find the connection gone; what had been written arrives all the same.
        for (int i = 0; i < 20; i++)
            peer.Send(new byte[1000], SocketFlags.None, out _);
        Assert.Equal(1_000_000, (await reading.InTime()).Length);
    }

    [Fact]
    public async Task The_handle_is_released_about_a_second_after_Close_when_the_peer_never_closes()
    {
        var time = new HandMadeTime();
        var (near, far) = Link.Sockets();
        using var peer = far;
        var connection = new Connection(new TcpTransport(near, new() { Time = time }));
        var closing = connection.CloseAsync();
        var passed = TimeSpan.Zero;
        while (passed < TimeSpan.FromSeconds(1))
        {
            Eventually.True(() => time.TimersSet == 1, "a pause");
            Assert.False(near.SafeHandle.IsClosed);
            var pause = time.Pending[0];
            time.Advance(pause);
            passed += pause;
        }

        await closing.InTime();
        Assert.InRange(passed, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.1));
        Assert.True(near.SafeHandle.IsClosed);
    }

    [Fact]
    public async Task The_handle_is_released_although_the_peer_never_stops_sending()
    {
        var (near, far) = Link.Sockets();
        using var peer = far;
        var connection = new Connection(new TcpTransport(near, new()));
        var flood = OwnThread.Run(() => Flood(peer));
        await connection.CloseAsync().InTime();
        Assert.True(near.SafeHandle.IsClosed);
        await flood.InTime();
    }

    [Fact]
    public async Task The_handle_is_released_soon_after_both_ends_have_closed()
    {
        for (int i = 0; i < 10; i++)
        {
            var time = new HandMadeTime { PassesWhenAwaited = true };
            var (near, far) = Link.Sockets();
            var connection = new Connection(new TcpTransport(near, new() { Time = time }));
            far.Dispose();
            Eventually.True(() => near.Poll(TimeSpan.Zero, SelectMode.SelectRead), "the peer's end is here");
            await connection.CloseAsync().InTime();
            Assert.True(near.SafeHandle.IsClosed);
            Assert.InRange(time.Awaited.Sum(pause => pause.TotalMilliseconds), 0, 500);
        }
    }

    [Fact]
    public async Task Disposing_asynchronously_waits_until_the_handle_is_released()
    {
        var (near, far) = Link.Sockets();
        far.Dispose();
        await using (new Connection(new TcpTransport(near, new())))
        {
        }

        Assert.True(near.SafeHandle.IsClosed);
    }

    private static string ReadToEnd(Socket socket, int pieceLength)
    {
        byte[] piece = new byte[pieceLength];
        var all = new System.Text.StringBuilder();
        int count;
        while ((count = socket.Receive(piece)) > 0)
            all.Append(System.Text.Encoding.ASCII.GetString(piece, 0, count));
        return all.ToString();
    }

    private static bool Flood(Socket socket)
    {
        byte[] bytes = new byte[10_000];
        SocketError error;
        do
            socket.Send(bytes, SocketFlags.None, out error);
        while (error == SocketError.Success);
        return true;
    }

    private Link Open(LinkKind kind) => Link.Open(kind, around: near => _watched = new(near));
}
