using Liaison.Protocols.WebSockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class SendQueueTests
{
    [Fact]
    public void What_waits_before_there_is_a_connection_leaves_in_order_over_it()
    {
        var queue = new SendQueue();
        for (int i = 0; i < 100; i++)
            Assert.Equal(SendStatus.Queued, i % 2 == 0 ? queue.Send($"{i}") : queue.Send([(byte)i]));
        Assert.False(queue.IsEmpty);
        var (connection, peer) = FramePeer.Meet(WebSocketRole.Client);
        using var own = connection;
        queue.Release(connection);
        for (int i = 0; i < 100; i++)
        {
            var frame = peer.Next();
            Assert.Equal(i % 2 == 0 ? WebSocketOpcode.Text : WebSocketOpcode.Binary, frame.Opcode);
            Assert.Equal(i % 2 == 0 ? $"{i}" : $"{(char)i}", frame.Text);
        }

        Eventually.True(() => queue.IsEmpty, "nothing waits");
        queue.Send("at once");
        Assert.Equal("at once", peer.Next().Text);
    }

    [Fact]
    public void Without_a_connection_a_queue_below_its_limit_takes_any_message_and_a_full_one_none()
    {
        var queue = new SendQueue(10);
        Assert.Equal(SendStatus.Queued, queue.Send("123456789"));
        Assert.Equal(SendStatus.Queued, queue.Send(new byte[1_000_000]));
        Assert.Equal(SendStatus.Full, queue.Send(""));
    }

    [Fact]
    [Trait("Acceptance", "T86")]
    public async Task With_a_connection_a_full_queue_blocks_until_the_peer_takes_something()
    {
        var (connection, peer) = FramePeer.Meet(WebSocketRole.Client, capacity: 100);
        using var own = connection;
        var queue = new SendQueue(1000);
        queue.Release(connection);
        queue.Send(new byte[200]);
        queue.Send(new byte[2000]);
        var blocked = OwnThread.Run(() => queue.Send("the last"));
        await Assert.ThrowsAsync<TimeoutException>(() => blocked.WaitAsync(TimeSpan.FromMilliseconds(50)));
        Assert.Equal(200, peer.Next().Payload.Length);
        Assert.Equal(2000, peer.Next().Payload.Length);
        Assert.Equal(SendStatus.Queued, await blocked.InTime());
        Assert.Equal("the last", peer.Next().Text);
    }

    [Fact]
    [Trait("Acceptance", "T74")]
    public void A_full_queue_that_drops_the_oldest_spares_what_may_be_leaving()
    {
        var (connection, peer) = FramePeer.Meet(WebSocketRole.Client, capacity: 100);
        using var own = connection;
        var queue = new SendQueue(1000) { WhenFull = QueuePolicy.DropOldest };
        queue.Release(connection);
        queue.Send(new byte[500]);
        queue.Send(new byte[400]);
        queue.Send(new byte[300]);
        Assert.Equal(SendStatus.Queued, queue.Send("the last"));

        Assert.Equal(500, peer.Next().Payload.Length);
        Assert.Equal(300, peer.Next().Payload.Length);
        Assert.Equal("the last", peer.Next().Text);
    }

    [Theory]
    [Trait("Acceptance", "T74")]
    [InlineData(QueuePolicy.DropNewest)]
    [InlineData(QueuePolicy.Close)]
    public void A_full_queue_that_does_not_wait_does_not_take_the_message(QueuePolicy policy)
    {
        var (connection, peer) = FramePeer.Meet(WebSocketRole.Client, capacity: 100);
        using var own = connection;
        var queue = new SendQueue(1000) { WhenFull = policy };
        queue.Release(connection);
        queue.Send(new byte[2000]);

        Assert.Equal(SendStatus.Full, queue.Send("the last"));
        queue.Size = 0;
        Assert.Equal(SendStatus.Queued, queue.Send("without limit"));

        Assert.Equal(2000, peer.Next().Payload.Length);
        Assert.Equal("without limit", peer.Next().Text);
    }

    [Fact]
    public async Task What_has_not_left_when_a_connection_is_lost_goes_over_the_next_one()
    {
        var (lost, gone) = FramePeer.Meet(WebSocketRole.Client);
        var queue = new SendQueue(10);
        gone.Reset();
        Assert.NotEqual(ReadStatus.Received, lost.Read(Timeout.InfiniteTimeSpan).Status);
        queue.Release(lost);
        Assert.Equal(SendStatus.Queued, queue.Send("0123456789"));
        var blocked = OwnThread.Run(() => queue.Send("too much"));
        Eventually.True(
            () =>
            {
                queue.Hold();
                return blocked.IsCompleted;
            },
            "who waits is sent away");
        Assert.Equal(SendStatus.Full, await blocked.InTime());
        var (connection, peer) = FramePeer.Meet(WebSocketRole.Client);
        using var own = connection;
        queue.Release(connection);
        Assert.Equal("0123456789", peer.Next().Text);
    }

    [Fact]
    public async Task After_its_end_a_queue_takes_nothing_and_sends_what_it_has()
    {
        var (connection, peer) = FramePeer.Meet(WebSocketRole.Client, capacity: 100);
        using var own = connection;
        var queue = new SendQueue(1000);
        queue.Release(connection);
        queue.Send(new byte[2000]);
        var blocked = OwnThread.Run(() => queue.Send("who waits for room"));
        Task ended = Task.CompletedTask;
        Eventually.True(
            () =>
            {
                ended = queue.EndAsync();
                return blocked.IsCompleted;
            },
            "who waits is sent away");
        Assert.Equal(SendStatus.Closed, await blocked.InTime());
        Assert.Equal(SendStatus.Closed, queue.Send("too late"));
        Assert.False(ended.IsCompleted);
        Assert.Equal(2000, peer.Next().Payload.Length);
        await ended.InTime();
        await queue.EndAsync().InTime();
    }
}
