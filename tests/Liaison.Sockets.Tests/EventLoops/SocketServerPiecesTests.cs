using Liaison.Protocols.WebSockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

/// <summary>What leaves from where it was received, beside what the program has written.</summary>
public sealed class SocketServerPiecesTests
{
    private const int Messages = 300;
    private const int Largest = 200_000;

    [Theory]
    [InlineData(LoopBasis.Automatic, ServerThreads.Loops, false)]
    [InlineData(LoopBasis.Automatic, ServerThreads.Loops, true)]
    [InlineData(LoopBasis.Automatic, ServerThreads.Pool, false)]
    [InlineData(LoopBasis.Portable, ServerThreads.Loops, false)]
    public async Task Whatever_is_sent_of_a_message_arrives_in_the_order_of_sending_also_at_a_client_that_reads_late(
        LoopBasis basis, ServerThreads threads, bool secure)
    {
        byte[] own = Content(-1, 5_000);
        using var serving = new Serving(
            new() { Basis = basis, Threads = threads, Loops = 1, QueueSize = 0, Listener = new WebSocketListenerOptions { Tls = secure ? TlsPair.Server : null } },
            onMessage: (connection, message) =>
            {
                connection.Send(message.Bytes, message.Kind);
                connection.Send(own);
                connection.Send(message.Bytes[(message.Length / 2)..]);
                connection.Server.Everyone.Broadcast(message.Bytes);
                connection.Send(message.Bytes.ToArray().AsSpan(0, message.Length / 3));
            });
        var client = await serving.ConnectAsync();
        var sizes = new Random(7);
        int[] lengths = [.. Enumerable.Range(0, Messages).Select(i => sizes.Next(3) == 0 ? sizes.Next(Largest) : sizes.Next(6_000))];
        var sending = OwnThread.Run(() =>
        {
            for (int i = 0; i < Messages; i++)
                client.Write(Content(i, lengths[i]));
        });
        var channel = serving.Await(1)[0];
        Eventually.True(() => channel.QueuedBytes >= 1024 * 1024, "the client lags behind");
        for (int i = 0; i < Messages; i++)
        {
            byte[] content = Content(i, lengths[i]);
            AssertNext(client, content);
            AssertNext(client, own);
            AssertNext(client, content.AsSpan(content.Length / 2));
            AssertNext(client, content);
            AssertNext(client, content.AsSpan(0, content.Length / 3));
        }

        await sending.InTime();
    }

    [Theory]
    [InlineData(LoopBasis.Automatic, 100)]
    [InlineData(LoopBasis.Automatic, 20_000)]
    [InlineData(LoopBasis.Portable, 20_000)]
    public void What_came_before_the_end_of_the_conversation_is_answered_when_both_came_at_once(LoopBasis basis, int length)
    {
        byte[] content = Content(1, length);
        byte[] message = Frame.Bytes(WebSocketRole.Client, WebSocketOpcode.Binary, content);
        byte[] close = Frame.Bytes(WebSocketRole.Client, WebSocketOpcode.Close, CloseFrame.Of(3000, "").Payload());
        byte[] unknown = Frame.Bytes(WebSocketRole.Client, (WebSocketOpcode)5, []);
        foreach (byte[] end in (byte[][])[close, unknown])
        {
            using var serving = new Serving(new() { Basis = basis, Loops = 1 });
            var (socket, frames) = serving.Meet();
            using var own = socket;
            socket.Send([.. message, .. message, .. end]);
            Assert.True(frames.Next().Payload.AsSpan().SequenceEqual(content));
            Assert.True(frames.Next().Payload.AsSpan().SequenceEqual(content));
            Assert.Equal(WebSocketOpcode.Close, frames.Next().Opcode);
        }
    }

    [Theory]
    [InlineData(LoopBasis.Automatic, false)]
    [InlineData(LoopBasis.Automatic, true)]
    [InlineData(LoopBasis.Portable, false)]
    public async Task Broadcasts_between_which_something_went_to_another_arrive_in_their_order(LoopBasis basis, bool secure)
    {
        using var serving = new Serving(
            new() { Basis = basis, Loops = 1, Listener = new WebSocketListenerOptions { Tls = secure ? TlsPair.Server : null } },
            onMessage: (connection, message) =>
            {
                connection.Server.Everyone.Broadcast("one");
                connection.Send(message.Bytes);
                connection.Server.Everyone.Broadcast("two");
            });
        var caller = await serving.ConnectAsync();
        var other = await serving.ConnectAsync();
        serving.Await(2);
        byte[] content = Content(2, 100);
        caller.Write(content);
        AssertNext(other, "one"u8);
        AssertNext(other, "two"u8);
        AssertNext(caller, "one"u8);
        AssertNext(caller, content);
        AssertNext(caller, "two"u8);
    }

    private static void AssertNext(WebSocketConnection client, ReadOnlySpan<byte> expected)
    {
        var message = client.Read(TimeSpan.FromSeconds(30));
        Assert.Equal((ReadStatus.Received, expected.Length), (message.Status, message.Bytes.Length));
        Assert.True(message.Bytes.Span.SequenceEqual(expected));
    }

    private static byte[] Content(int seed, int length)
    {
        byte[] content = new byte[length];
        new Random(seed + 1000).NextBytes(content);
        return content;
    }
}
