using System.Net.Sockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class MemoryTransportTests
{
    [Fact]
    public async Task A_writer_waits_for_the_reader_when_the_link_is_full()
    {
        var (one, other) = MemoryTransport.CreatePair(capacity: 3);
        byte[] sent = [.. Enumerable.Range(0, 100).Select(i => (byte)i)];
        var sending = OwnThread.Run(() => one.Send(sent));
        var received = new List<byte>();
        byte[] room = new byte[2];
        while (received.Count < sent.Length)
        {
            var transferred = other.Receive(room);
            Assert.InRange(transferred.Count, 1, 2);
            received.AddRange(room.AsSpan(0, transferred.Count));
        }

        Assert.Equal(sent, received);
        Assert.Equal(new Transferred(100, SocketError.Success), await sending.InTime());
    }

    [Fact]
    public async Task Async_calls_move_the_same_bytes()
    {
        var (one, other) = MemoryTransport.CreatePair(capacity: 3);
        var sending = one.SendAsync("hello"u8.ToArray(), CancellationToken.None).AsTask();
        Assert.False(sending.IsCompleted);
        byte[] room = new byte[5];
        Assert.Equal(0, (await other.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None).InTime()).Count);
        int received = 0;
        while (received < 5)
            received += (await other.ReceiveAsync(room.AsMemory(received), CancellationToken.None).InTime()).Count;
        Assert.Equal("hello"u8.ToArray(), room);
        Assert.Equal(5, (await sending.InTime()).Count);
    }

    [Fact]
    public void The_end_stands_behind_the_bytes_and_what_comes_too_late_is_a_reset()
    {
        var (one, other) = MemoryTransport.CreatePair();
        one.Send([1, 2]);
        _ = one.CloseAsync();
        Assert.Equal(new Transferred(2, SocketError.Success), other.Receive(new byte[10]));
        Assert.Equal(new Transferred(0, SocketError.Success), other.Receive(new byte[10]));
        Assert.Equal(SocketError.ConnectionReset, other.Send([3]).Error);
        Assert.Equal(SocketError.Shutdown, one.Send([3]).Error);
    }

    [Fact]
    public void A_reset_stands_behind_the_bytes_too()
    {
        var (one, other) = MemoryTransport.CreatePair();
        one.Send([1, 2]);
        one.Reset();
        Assert.Equal(new Transferred(2, SocketError.Success), other.Receive(new byte[10]));
        Assert.Equal(new Transferred(0, SocketError.ConnectionReset), other.Receive(new byte[10]));
        Assert.Equal(SocketError.ConnectionReset, other.Send([3]).Error);
    }

    [Fact]
    public async Task A_cancelled_send_tells_what_has_left()
    {
        var (one, other) = MemoryTransport.CreatePair(capacity: 3);
        foreach (int left in new[] { 3, 0 })
        {
            using var cancellation = new CancellationTokenSource();
            var sending = one.SendAsync(new byte[5], cancellation.Token).AsTask();
            await cancellation.CancelAsync();
            if (left > 0)
                Assert.Equal(new Transferred(left, SocketError.OperationAborted), await sending.InTime());
            else
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending.InTime());
        }

        Assert.Equal(3, other.Receive(new byte[10]).Count);
    }

    [Fact]
    public void A_wait_ends_with_bytes_or_at_its_deadline()
    {
        var time = new HandMadeTime { PassesWhenAwaited = true };
        var (one, other) = MemoryTransport.CreatePair(time: time);
        Assert.False(other.WaitReadable(Deadline.After(TimeSpan.FromMinutes(1), time)));
        Assert.Equal([TimeSpan.FromMinutes(1)], time.Awaited);
        one.Send([1]);
        Assert.True(other.WaitReadable(Deadline.After(TimeSpan.FromMinutes(1), time)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_link_holds_at_least_one_byte(int capacity) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MemoryTransport.CreatePair(capacity));

    [Fact]
    public void A_send_of_some_hundred_bytes_would_block_when_there_is_room_for_a_few()
    {
        var (one, other) = MemoryTransport.CreatePair(1000);
        one.Send(new byte[400]);
        Assert.True(one.CanSend);
        one.Send(new byte[400]);
        Assert.False(one.CanSend);
        Assert.Equal(800, other.ReceiveAvailable(new byte[1000]).Count);
        Assert.True(one.CanSend);
        one.Send(new byte[900]);
        _ = other.CloseAsync();
        Assert.True(one.CanSend);
    }
}
