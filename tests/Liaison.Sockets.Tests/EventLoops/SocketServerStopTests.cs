using Liaison.Protocols.WebSockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class SocketServerStopTests
{
    public static MatrixTheoryData<LoopBasis, ServerThreads> Ways => new(Enum.GetValues<LoopBasis>(), Enum.GetValues<ServerThreads>());

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Stopping_under_load_sends_what_waits_and_says_1001_to_all(LoopBasis basis, ServerThreads threads)
    {
        const int Clients = 20;
        int handled = 0;
        using var serving = new Serving(new() { Basis = basis, Threads = threads, Loops = 2 }, (connection, message) =>
        {
            if (connection.Send(message.Bytes, message.Kind) == SendStatus.Queued)
                Interlocked.Increment(ref handled);
        });
        var clients = new List<WebSocketConnection>();
        for (int i = 0; i < Clients; i++)
            clients.Add(await serving.ConnectAsync());
        int answered = 0;
        var load = clients.Select(client => Task.Run(async () =>
        {
            while ((await client.WriteAsync("work")).Succeeded && (await client.ReadAsync().InTime()).Status == ReadStatus.Received)
                Interlocked.Increment(ref answered);
        })).ToList();
        Eventually.True(() => Volatile.Read(ref answered) > 500, "the load runs");
        await serving.Server.StopAsync().InTime();
        await Task.WhenAll(load).InTime();
        Assert.All(clients, client => Assert.Equal(CloseCodes.GoingAway, client.CloseCode));
        Assert.Equal(handled, answered);
        Eventually.True(() => serving.Closed.Count == Clients, "all are told closed");
        await Assert.ThrowsAsync<EndpointException>(() => serving.ConnectAsync());
    }

    [Fact]
    public async Task Who_does_not_answer_the_close_is_cut_off_at_the_limit()
    {
        using var serving = new Serving();
        using var peer = serving.Meet().Socket;
        using var half = HttpPeer.ConnectTo(serving.Server.LocalEndpoint).Send("GET ");
        serving.Await(1);
        await serving.Server.StopAsync(TimeSpan.FromMilliseconds(50)).InTime();
        Assert.Equal(EndReason.ClosedHere, serving.TheEnd().Reason);
        Assert.Equal(CloseCodes.Abnormal, serving.Opened.Single().CloseCode);
        await serving.Server.StopAsync().InTime();
    }

    [Fact]
    public async Task Who_does_not_answer_the_close_is_cut_off_by_a_dispose_meanwhile()
    {
        using var serving = new Serving();
        using var peer = serving.Meet().Socket;
        serving.Await(1);
        var stopping = serving.Server.StopAsync(TimeSpan.FromHours(1));
        Assert.False(stopping.IsCompleted);
        serving.Server.Dispose();
        await stopping.InTime();
        Assert.Equal(EndReason.ClosedHere, serving.TheEnd().Reason);
    }

    [Fact]
    public async Task A_server_that_was_never_started_stops_at_once()
    {
        await using var server = new SocketServer();
        await server.StopAsync().InTime();
    }

    [Fact]
    public async Task Clients_over_TCP_get_what_waits_for_them_before_the_end()
    {
        using var serving = new Serving(new() { Loops = 1, Listener = new() }, static (_, _) => { });
        using var client = await SocketClient.ConnectAsync(serving.Server.LocalEndpoint, new()).InTime();
        var channel = serving.Await(1)[0];
        for (int i = 0; i < 100; i++)
            channel.Send($"{i}");
        var stopping = serving.Server.StopAsync();
        for (int i = 0; i < 100; i++)
            Assert.Equal($"{i}", await client.ReadAsync().InTime());
        Assert.Equal(EndReason.ClosedByPeer, (await client.ReadAsync().InTime()).End!.Reason);
        await client.CloseAsync().InTime();
        await stopping.InTime();
    }
}
