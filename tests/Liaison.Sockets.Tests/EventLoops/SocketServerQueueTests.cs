using Liaison.Protocols.WebSockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

/// <summary>What happens to a client that does not read.</summary>
public sealed class SocketServerQueueTests
{
    private const int Size = 64 * 1024;
    private const int PieceSize = 8 * 1024;

    /// <summary>How many pieces, with what frames them, a queue holds before the system takes the first.</summary>
    private const int AlwaysFit = (Size / PieceSize) - 1;

    private static readonly byte[] Piece = new byte[PieceSize];

    public static MatrixTheoryData<LoopBasis, bool> Ways => new(Enum.GetValues<LoopBasis>(), [true, false]);

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_queue_that_closes_ends_the_connection_as_too_slow(LoopBasis basis, bool broadcasts)
    {
        using var serving = Serve(basis, QueuePolicy.Close);
        using var peer = serving.Meet().Socket;
        var channel = serving.Await(1)[0];
        Eventually.True(
            () =>
            {
                if (broadcasts)
                    serving.Server.Everyone.Broadcast(Piece);
                else
                    channel.Send(Piece);
                return channel.End is not null;
            },
            "the connection is closed");
        Assert.Equal(WebSocketViolationKind.TooSlow, serving.TheEnd().WebSocketViolation!.Kind);
        Assert.Equal(CloseCodes.TryAgainLater, channel.CloseCode);
    }

    [Theory]
    [InlineData(LoopBasis.Automatic, QueuePolicy.Close, false)]
    [InlineData(LoopBasis.Portable, QueuePolicy.Close, false)]
    [InlineData(LoopBasis.Automatic, QueuePolicy.Wait, true)]
    public void Who_was_too_slow_and_reads_on_gets_what_had_begun_and_the_close_frame(LoopBasis basis, QueuePolicy policy, bool posts)
    {
        using var serving = Serve(basis, policy);
        var (socket, frames) = serving.Meet();
        using var own = socket;
        var channel = serving.Await(1)[0];
        Eventually.True(
            () =>
            {
                if (posts)
                    channel.Post(Piece);
                else
                    channel.Send(Piece);
                return channel.End is not null;
            },
            "the connection is closed");

        var rest = frames.ReadToEnd();
        Assert.All(rest.SkipLast(1), static frame => Assert.Equal(Piece.Length, frame.Payload.Length));
        Assert.Equal(CloseCodes.TryAgainLater, rest[^1].CloseCode);
    }

    [Fact]
    public void A_queue_of_one_connection_may_become_another_while_it_is_open()
    {
        using var serving = Serve(LoopBasis.Automatic, QueuePolicy.Close);
        using var peer = serving.Meet().Socket;
        var channel = serving.Await(1)[0];
        channel.Reconfigure(serving.Server.Options with { WhenFull = QueuePolicy.DropNewest, QueueSize = 4 * Size });
        Eventually.True(
            () =>
            {
                channel.Send(Piece);
                return channel.QueuedBytes > 3 * Size;
            },
            "the queue is nearly as full as it may be");
        Assert.Null(channel.End);
        Assert.Throws<ArgumentException>(() => channel.Reconfigure(serving.Server.Options with { Listener = new() }));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_queue_that_drops_what_is_new_keeps_what_is_old(LoopBasis basis, bool broadcasts)
    {
        var received = Stuff(basis, QueuePolicy.DropNewest, broadcasts, 4000);
        Assert.Equal(Enumerable.Range(0, AlwaysFit), received.Take(AlwaysFit));
        Assert.True(received.Count < 4000);
        Assert.Equal(received, received.Order());
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_queue_that_drops_what_is_old_keeps_what_is_new(LoopBasis basis, bool broadcasts)
    {
        var received = Stuff(basis, QueuePolicy.DropOldest, broadcasts, 4000);
        Assert.Equal(3999, received[^1]);
        Assert.True(received.Count < 4000);
        Assert.Equal(received, received.Order());
    }

    [Theory]
    [InlineData(LoopBasis.Automatic)]
    [InlineData(LoopBasis.Portable)]
    public async Task A_thread_that_waits_for_room_goes_on_when_the_client_reads_and_when_it_leaves(LoopBasis basis)
    {
        const int Messages = 2000;
        using var serving = Serve(basis, QueuePolicy.Wait);
        var (socket, frames) = serving.Meet();
        using var own = socket;
        var channel = serving.Await(1)[0];
        int sent = 0;
        var sending = OwnThread.Run(() =>
        {
            while (channel.Send(Piece) == SendStatus.Queued)
                Interlocked.Increment(ref sent);
        });
        Eventually.True(() => channel.QueuedBytes >= Size, "the queue is full");
        int before = Volatile.Read(ref sent);
        for (int i = 0; i < Messages; i++)
            Assert.Equal(Piece.Length, frames.Next().Payload.Length);
        Assert.True(Volatile.Read(ref sent) > before);
        Eventually.True(() => channel.QueuedBytes >= Size, "the queue is full again");
        socket.Reset();
        await sending.InTime();
        Assert.Equal(SendStatus.Closed, channel.Send("x"));
    }

    [Theory]
    [InlineData(LoopBasis.Automatic, ServerThreads.Loops)]
    [InlineData(LoopBasis.Automatic, ServerThreads.Pool)]
    [InlineData(LoopBasis.Portable, ServerThreads.Loops)]
    public void An_echo_stops_receiving_from_who_does_not_read_and_loses_nothing(LoopBasis basis, ServerThreads threads)
    {
        // More than the systems keep of both directions: their buffers grow for who reads.
        const int Messages = 6000;
        using var serving = new Serving(new() { Basis = basis, Threads = threads, Loops = 1, QueueSize = Size });
        var (socket, frames) = serving.Meet();
        using var own = socket;
        byte[] message = Frame.Bytes(WebSocketRole.Client, WebSocketOpcode.Binary, Piece);
        var sending = OwnThread.Run(() =>
        {
            for (int i = 0; i < Messages; i++)
                socket.Send(message);
        });
        var channel = serving.Await(1)[0];
        Eventually.True(() => channel.QueuedBytes >= Size, "the queue is full");
        Assert.False(sending.IsCompleted);
        for (int i = 0; i < Messages; i++)
        {
            // The system takes bytes at moments of its own, so only the most there may be is certain.
            Assert.InRange(channel.QueuedBytes, 0, 16 * Size);
            Assert.Equal(Piece.Length, frames.Next().Payload.Length);
        }
    }

    [Fact]
    public async Task One_who_does_not_read_keeps_no_broadcast_from_the_others()
    {
        using var serving = Serve(LoopBasis.Automatic, QueuePolicy.DropOldest);
        using var stopped = serving.Meet().Socket;
        await using var reader = await serving.ConnectAsync();
        serving.Await(2);
        for (int i = 0; i < 3000; i++)
        {
            serving.Server.Everyone.Broadcast(Piece);
            Assert.Equal(Piece.Length, (await reader.ReadAsync().InTime()).Length);
        }

        Assert.InRange(serving.Opened.Max(channel => channel.QueuedBytes), 1, 2 * Size);
    }

    private static Serving Serve(LoopBasis basis, QueuePolicy policy) =>
        new(new() { Basis = basis, Loops = 1, QueueSize = Size, WhenFull = policy }, static (_, _) => { });

    /// <summary>Sends numbered messages to a peer that does not read, and then looks at what it gets.</summary>
    private static List<int> Stuff(LoopBasis basis, QueuePolicy policy, bool broadcasts, int count)
    {
        using var serving = Serve(basis, policy);
        var (socket, frames) = serving.Meet();
        using var own = socket;
        var channel = serving.Await(1)[0];
        byte[] message = [.. Piece];
        for (int i = 0; i < count; i++)
        {
            BitConverter.TryWriteBytes(message, i);
            if (broadcasts)
                serving.Server.Everyone.Broadcast(message);
            else
                channel.Send(message);
        }

        channel.Close();
        var received = new List<int>();
        for (var frame = frames.Next(); frame.Opcode == WebSocketOpcode.Binary; frame = frames.Next())
            received.Add(BitConverter.ToInt32(frame.Payload));
        frames.SendClose(1000);
        return received;
    }
}
