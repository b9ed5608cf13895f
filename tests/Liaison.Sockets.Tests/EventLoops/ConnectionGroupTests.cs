using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class ConnectionGroupTests
{
    [Theory]
    [InlineData(LoopBasis.Automatic)]
    [InlineData(LoopBasis.Portable)]
    public async Task A_broadcast_reaches_all_but_the_one_left_out_however_they_compress(LoopBasis basis)
    {
        using var serving = new Serving(
            new() { Basis = basis, Loops = 2, Listener = new WebSocketListenerOptions { WebSocket = new() { Compression = true } } },
            static (_, _) => { });
        var clients = new List<WebSocketConnection>();
        for (int i = 0; i < 12; i++)
            clients.Add(await serving.ConnectAsync(options: new() { WebSocket = new() { Compression = i % 2 == 0 } }));
        var channels = serving.Await(12);
        var leftOut = channels.Single(channel => channel.RemoteEndpoint == clients[3].LocalEndpoint);
        for (int i = 0; i < 50; i++)
            serving.Server.Everyone.Broadcast($"number {i}", except: leftOut);
        serving.Server.Everyone.Broadcast("end");
        foreach (var client in clients)
        {
            for (int i = 0; i < 50 && client != clients[3]; i++)
                Assert.Equal($"number {i}", await client.ReadAsync().InTime());
            Assert.Equal("end", await client.ReadAsync().InTime());
            client.Dispose();
        }
    }

    [Fact]
    public async Task A_message_to_one_and_broadcasts_keep_their_order()
    {
        using var serving = new Serving(new() { Loops = 1 }, static (connection, message) =>
        {
            for (int i = 0; i < 3; i++)
            {
                ((SocketServer)connection.State!).Everyone.Broadcast($"all {i}");
                connection.Send($"you {i}");
            }
        });
        await using var sender = await serving.ConnectAsync();
        await using var other = await serving.ConnectAsync();
        foreach (var channel in serving.Await(2))
            channel.State = serving.Server;
        sender.Write("go");
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal($"all {i}", await sender.ReadAsync().InTime());
            Assert.Equal($"you {i}", await sender.ReadAsync().InTime());
            Assert.Equal($"all {i}", await other.ReadAsync().InTime());
        }
    }

    [Fact]
    public async Task Who_leaves_a_group_or_the_server_gets_nothing_more()
    {
        using var serving = new Serving();
        await using var staying = await serving.ConnectAsync();
        await using var leaving = await serving.ConnectAsync();
        var gone = await serving.ConnectAsync();
        var group = serving.Server.CreateGroup();
        foreach (var channel in serving.Await(3))
        {
            group.Add(channel);
            group.Add(channel);
        }

        Eventually.True(() => group.Count == 3, "all are in");
        await gone.CloseAsync().InTime();
        Eventually.True(() => group.Count == 2, "one has gone");
        group.Remove(serving.Opened.Single(channel => channel.RemoteEndpoint == leaving.LocalEndpoint));
        group.Broadcast("news"u8);
        serving.Server.Everyone.Broadcast("for all"u8);
        Assert.Equal("news", await staying.ReadAsync().InTime());
        Assert.Equal("for all", await staying.ReadAsync().InTime());
        Assert.Equal("for all", await leaving.ReadAsync().InTime());
    }

    [Fact]
    public async Task A_large_broadcast_arrives_whole()
    {
        using var serving = new Serving(new() { Loops = 1, QueueSize = 0 });
        var clients = new List<WebSocketConnection>();
        for (int i = 0; i < 5; i++)
            clients.Add(await serving.ConnectAsync());
        serving.Await(5);
        byte[] large = [.. Enumerable.Range(0, 3_000_000).Select(i => (byte)(i * 7))];
        serving.Server.Everyone.Broadcast(large);
        serving.Server.Everyone.Broadcast("end");
        foreach (var client in clients)
        {
            Assert.True((await client.ReadAsync().InTime()).Bytes.Span.SequenceEqual(large));
            Assert.Equal("end", await client.ReadAsync().InTime());
            client.Dispose();
        }
    }
}
