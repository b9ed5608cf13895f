using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class SocketListenerAcceptTests
{
    private static readonly Endpoint AnyPort = new("127.0.0.1", 0);

    [Fact]
    public async Task AcceptAsync_gives_the_requests_in_their_order()
    {
        using var listener = SocketListener.Listen(AnyPort);
        var accepting = listener.AcceptAsync().AsTask();
        using var one = SocketClient.Connect(listener.LocalEndpoint);
        using var oneChannel = await accepting.InTime();
        using var two = SocketClient.Connect(listener.LocalEndpoint);
        listener.AwaitRequest();
        using var three = SocketClient.Connect(listener.LocalEndpoint);
        using var twoChannel = await listener.AcceptAsync().InTime();
        using var threeChannel = listener.AcceptNext();
        Assert.Equal(
            [one.LocalEndpoint, two.LocalEndpoint, three.LocalEndpoint],
            [oneChannel.RemoteEndpoint, twoChannel.RemoteEndpoint, threeChannel.RemoteEndpoint]);
        oneChannel.Write("hello");
        Assert.Equal("hello", one.Read(Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public async Task A_cancelled_accept_leaves_the_listener_as_it_is()
    {
        using var listener = SocketListener.Listen(AnyPort);
        using var cancellation = new CancellationTokenSource();
        var accepting = listener.AcceptAsync(cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => accepting.InTime());
        using var client = SocketClient.Connect(listener.LocalEndpoint);
        using var channel = await listener.AcceptAsync().InTime();
        Assert.Equal(client.LocalEndpoint, channel.RemoteEndpoint);
    }

    [Fact]
    public async Task Close_ends_accepts_in_progress_and_later_ones()
    {
        for (int i = 0; i < 20; i++)
        {
            var listener = SocketListener.Listen(AnyPort);
            Task[] accepting = [listener.AcceptAsync().AsTask(), listener.AcceptAsync().AsTask()];
            listener.Close();
            foreach (var accept in accepting)
                await Assert.ThrowsAsync<ObjectDisposedException>(() => accept.InTime());
            await Assert.ThrowsAsync<ObjectDisposedException>(() => listener.AcceptAsync().InTime());
        }
    }

    [Fact]
    public async Task AcceptAllAsync_accepts_until_the_listener_is_closed()
    {
        var listener = SocketListener.Listen(AnyPort);
        var accepted = new ConcurrentQueue<Connection>();
        var accepting = AcceptAll(listener, accepted);
        var clients = Enumerable.Range(0, 20).Select(_ => SocketClient.Connect(listener.LocalEndpoint)).ToList();
        Eventually.True(() => accepted.Count == 20, "all are accepted");
        listener.Close();
        await accepting.InTime();
        Assert.Equal(
            clients.Select(client => client.LocalEndpoint.Port).Order(), accepted.Select(channel => channel.RemoteEndpoint.Port).Order());
        clients.ForEach(client => client.Close());
    }

    [Fact]
    public async Task AcceptAllAsync_leaves_out_connections_beyond_the_limit()
    {
        var listener = SocketListener.Listen(AnyPort, new() { Connections = 1 });
        var accepted = new ConcurrentQueue<Connection>();
        var accepting = AcceptAll(listener, accepted);
        using var first = SocketClient.Connect(listener.LocalEndpoint);
        Eventually.True(() => accepted.Count == 1, "the first is accepted");
        using var second = SocketClient.Connect(listener.LocalEndpoint);
        Assert.Equal(EndReason.ClosedByPeer, (await second.ReadAsync().InTime()).End?.Reason);
        Assert.True(accepted.TryDequeue(out var channel));
        channel.Close();
        using var third = SocketClient.Connect(listener.LocalEndpoint);
        Eventually.True(() => accepted.Count == 1, "the next one is accepted");
        listener.Close();
        await accepting.InTime();
    }

    [Fact]
    public async Task AcceptAllAsync_survives_clients_that_are_gone_before_they_are_accepted()
    {
        var listener = SocketListener.Listen(AnyPort);
        for (int i = 0; i < 20; i++)
        {
            using var gone = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            gone.Connect(new IPEndPoint(IPAddress.Loopback, listener.LocalEndpoint.Port));
            gone.LingerState = new LingerOption(true, 0);
        }

        using var client = SocketClient.Connect(listener.LocalEndpoint);
        var accepted = new ConcurrentQueue<Connection>();
        var accepting = AcceptAll(listener, accepted);
        Eventually.True(() => accepting.IsCompleted || accepted.Any(channel => channel.RemoteEndpoint == client.LocalEndpoint), "the one that stays is accepted");
        listener.Close();
        await accepting.InTime();
        Assert.Contains(accepted, channel => channel.RemoteEndpoint == client.LocalEndpoint);
        foreach (var channel in accepted.Where(channel => channel.RemoteEndpoint != client.LocalEndpoint))
            Assert.Equal(ReadStatus.Closed, (await channel.ReadAsync().InTime()).Status);
    }

    [Fact]
    public async Task AcceptAllAsync_ends_when_it_is_cancelled()
    {
        using var listener = SocketListener.Listen(AnyPort);
        using var cancellation = new CancellationTokenSource();
        var accepting = AcceptAll(listener, new(), cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => accepting.InTime());
    }

    [Fact]
    public async Task Each_request_goes_to_one_of_many_threads()
    {
        const int Clients = 200;
        using var listener = SocketListener.Listen(AnyPort);
        var accepted = new ConcurrentQueue<Connection>();
        var accepting = Enumerable.Range(0, 8).Select(_ => OwnThread.Run(() =>
        {
            while (!listener.IsClosed)
            {
                if (listener.WaitPending(Timeout.InfiniteTimeSpan) && listener.TryAccept() is { } channel)
                    accepted.Enqueue(channel);
            }
        })).ToList();
        var clients = Enumerable.Range(0, Clients).Select(_ => SocketClient.Connect(listener.LocalEndpoint)).ToList();
        Eventually.True(() => accepted.Count == Clients, "all are accepted");
        listener.Close();
        await Task.WhenAll(accepting).InTime();
        Assert.Equal(
            clients.Select(client => client.LocalEndpoint.Port).Order(), accepted.Select(channel => channel.RemoteEndpoint.Port).Order());
        clients.ForEach(client => client.Close());
        Assert.All(accepted, channel => channel.Close());
    }

    private static async Task AcceptAll(SocketListener listener, ConcurrentQueue<Connection> accepted, CancellationToken cancellation = default)
    {
        await foreach (var channel in listener.AcceptAllAsync(cancellation))
            accepted.Enqueue(channel);
    }
}
