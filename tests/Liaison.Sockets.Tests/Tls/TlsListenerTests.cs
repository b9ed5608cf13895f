using System.Net;
using System.Net.Sockets;
using Liaison.Protocols.WebSockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

[Collection(nameof(Alone))]
public sealed class TlsListenerTests
{
    private static readonly Endpoint AnyPort = new("127.0.0.1", 0);
    private static readonly byte[] UnexpectedMessage = [21, 3, 1, 0, 2, 2, 10];
    private readonly RecordedLog _log = new();

    [Fact]
    public void A_connection_is_pending_only_when_its_handshake_is_done()
    {
        using var listener = Listen();
        using var silent = Dial(listener);
        Assert.False(listener.WaitPending(TimeSpan.FromMilliseconds(100)));
        Assert.Null(listener.TryAccept());
        using var client = SocketClient.Connect(listener.LocalEndpoint, Client());
        Assert.True(listener.WaitPending(Timeout.InfiniteTimeSpan));
        Assert.True(listener.WaitPending(TimeSpan.Zero));
        using var channel = listener.TryAccept()!;
        Assert.Equal(client.LocalEndpoint, channel.RemoteEndpoint);
        Assert.Null(listener.TryAccept());
    }

    [Fact]
    public async Task Plain_text_is_answered_by_an_alert_and_reaches_nobody()
    {
        using var listener = Listen();
        using var stranger = Dial(listener);
        stranger.Send("GET / HTTP/1.1\r\n\r\n"u8);
        byte[] answer = new byte[100];
        int received = await stranger.ReceiveAsync(answer).InTime();
        Assert.Equal(UnexpectedMessage, answer[..received]);
        Assert.Equal(0, await stranger.ReceiveAsync(answer).InTime());
        Eventually.True(() => _log.Count(5) == 1, "it is logged");
        Assert.Contains("TlsNotSpoken", _log.Events.Single(one => one.Id == 5).Text, StringComparison.Ordinal);
        Eventually.True(() => listener.OpenConnections == 0, "its place is free");
        Assert.False(listener.WaitPending(TimeSpan.Zero));
    }

    [Fact]
    public void Five_hundred_silent_clients_do_not_delay_a_good_one()
    {
        // They would stay for an hour.
        using var listener = Listen(new(), TlsPair.Server with { HandshakeTimeout = TimeSpan.FromHours(1) });
        List<Socket> silent = [.. Enumerable.Range(0, 500).Select(_ => Dial(listener))];
        Eventually.True(() => listener.OpenConnections == 500, "all are there");
        for (int i = 0; i < 5; i++)
        {
            using var client = SocketClient.Connect(listener.LocalEndpoint, Client());
            Assert.True(listener.WaitPending(Patience.Limit));
            using var channel = listener.TryAccept()!;
            client.Write("hello");
            Assert.Equal("hello", channel.Read(Timeout.InfiniteTimeSpan).ToString());
        }

        silent.ForEach(socket => socket.Dispose());
        Eventually.True(() => listener.OpenConnections == 0, "their places are free");
    }

    [Fact]
    public async Task For_one_handshake_too_many_the_oldest_is_dropped()
    {
        using var listener = Listen(new() { HalfOpen = 2 });
        using var first = Dial(listener);
        Eventually.True(() => listener.OpenConnections == 1, "the first is there");
        using var second = Dial(listener);
        using var third = Dial(listener);
        Assert.Equal(0, await first.ReceiveAsync(new byte[1]).InTime());
        Eventually.True(() => listener.OpenConnections == 2, "its place is free");
        Assert.Equal(0, second.Available + third.Available);
        using var good = await SocketClient.ConnectAsync(listener.LocalEndpoint, Client()).InTime();
        using var channel = await listener.AcceptAsync().InTime();
        Assert.Equal(good.LocalEndpoint, channel.RemoteEndpoint);
    }

    [Fact]
    public async Task A_handshake_that_takes_too_long_is_dropped()
    {
        using var listener = Listen(new(), TlsPair.Server with { HandshakeTimeout = TimeSpan.FromMilliseconds(100) });
        using var slow = Dial(listener);
        slow.Send([22, 3, 1]);
        Assert.Equal(0, await End(slow));
        Eventually.True(() => _log.Events.Any(one => one.Text.Contains("TimedOut", StringComparison.Ordinal)), "it is logged");
        Eventually.True(() => listener.OpenConnections == 0, "its place is free");
    }

    [Fact]
    public async Task A_client_is_refused_by_a_close_of_its_own()
    {
        using var listener = Listen();
        using var client = SocketClient.Connect(listener.LocalEndpoint, Client());
        Assert.True(listener.WaitPending(Timeout.InfiniteTimeSpan));
        Assert.True(listener.TryRefuse());
        Assert.False(listener.TryRefuse());
        Assert.Equal(EndReason.ClosedByPeer, (await client.ReadAsync().InTime()).End!.Reason);
    }

    [Fact]
    public async Task Closing_gives_up_whoever_has_not_been_accepted_and_wakes_all()
    {
        var listener = Listen();
        using var silent = Dial(listener);
        using var pending = SocketClient.Connect(listener.LocalEndpoint, Client());
        using var accepted = await AcceptOther(listener, pending);
        var waiting = OwnThread.Run(() => listener.WaitPending(Timeout.InfiniteTimeSpan) && listener.TryAccept() is not null);
        var accepting = listener.AcceptAsync().AsTask();
        listener.Close();
        Assert.False(await waiting.InTime());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => accepting.InTime());
        Assert.Equal(0, await End(silent));
        pending.Write("still here");
        Assert.Equal("still here", (await accepted.ReadAsync().InTime()).ToString());
    }

    [Fact]
    public async Task Accepting_goes_on_behind_a_backlog_that_was_full()
    {
        using var listener = Listen(new() { Backlog = 2 });
        var clients = Enumerable.Range(0, 8).Select(_ => SocketClient.ConnectAsync(listener.LocalEndpoint, Client())).ToList();
        for (int i = 0; i < 8; i++)
            (await listener.AcceptAsync().InTime()).Close();
        foreach (var client in clients)
            (await client.InTime()).Close();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_WebSocket_over_TLS_carries_messages(bool isAsync)
    {
        using var listener = WebSocketListener.Listen(AnyPort, new() { Tls = TlsPair.Server });
        var address = Address(listener);
        var connecting = isAsync
            ? WebSocketClient.ConnectAsync(address, WebSocketOptions())
            : OwnThread.Run(() => WebSocketClient.Connect(address, WebSocketOptions()));
        using var channel = await listener.AcceptAsync().InTime();
        using var client = await connecting.InTime();
        client.Write("question");
        Assert.Equal("question", channel.Read(Timeout.InfiniteTimeSpan).ToString());
        channel.Write(MessageKind.Binary, new byte[200_000]);
        Assert.Equal(200_000, (await client.ReadAsync().InTime()).Length);
        Assert.Equal("1.3", channel.Tls!.Version);
        await client.CloseAsync(CloseCodes.Normal).InTime();
        Assert.Equal(CloseCodes.Normal, (await channel.ReadAsync().InTime()).End!.Close!.Code);
        Assert.Equal(CloseCodes.Normal, client.CloseCode);
    }

    [Fact]
    public async Task A_WebSocket_client_offers_HTTP_1_1_and_believes_nobody_without_reason()
    {
        using var plain = SocketListener.Listen(AnyPort, new() { Framing = Protocols.Framing.Framing.Raw });
        Assert.True(WebSocketAddress.TryParse($"wss://localhost:{plain.LocalEndpoint.Port}/", out var address, out _));
        var connecting = WebSocketClient.ConnectAsync(address!, WebSocketOptions() with { Resolve = ToLoopback });
        using (var channel = await plain.AcceptAsync().InTime())
            Assert.True((await channel.ReadAsync().InTime()).Bytes.Span.IndexOf("http/1.1"u8) > 0);
        Assert.Equal(FailureCause.TlsFailed, (await Assert.ThrowsAsync<EndpointException>(() => connecting.InTime())).Cause);

        using var listener = WebSocketListener.Listen(AnyPort, new() { Tls = TlsPair.Server });
        var doubting = WebSocketOptions() with { Tls = null };
        var error = await Assert.ThrowsAsync<EndpointException>(() => WebSocketClient.ConnectAsync(Address(listener), doubting).InTime());
        Assert.Equal(ConnectPhase.Tls, error.Phase);
    }

    [Fact]
    public async Task A_listener_of_TLS_begins_to_speak_WebSocket_with_whom_it_has_not_accepted()
    {
        var secure = Listen();
        var early = WebSocketClient.ConnectAsync(Address(secure), WebSocketOptions());
        Assert.True(secure.WaitPending(Timeout.InfiniteTimeSpan));
        using var listener = new WebSocketListener(secure);
        using var late = await ConnectAndAccept(listener, await AcceptEarly(listener, early));
        late.Write("late");
    }

    [Fact]
    public async Task A_channel_of_TLS_becomes_a_WebSocket()
    {
        using var listener = Listen();
        var connecting = WebSocketClient.ConnectAsync(Address(listener), WebSocketOptions());
        Assert.True(WebSocketListener.TryOpen(await listener.AcceptAsync().InTime(), null, out var opening));
        using var channel = await opening.InTime();
        using var client = await connecting.InTime();
        client.Write("hello");
        Assert.Equal("hello", (await channel.ReadAsync().InTime()).ToString());
        Assert.Equal(1, listener.OpenConnections);
    }

    [Fact]
    public async Task A_client_that_says_nothing_behind_its_handshake_is_told_408()
    {
        using var listener = WebSocketListener.Listen(
            AnyPort, new() { Tls = TlsPair.Server, HandshakeTimeout = TimeSpan.FromMilliseconds(100), Logger = _log });
        using var client = await SocketClient.ConnectAsync(
            listener.LocalEndpoint, Client() with { Framing = Protocols.Framing.Framing.Raw }).InTime();
        Assert.StartsWith("HTTP/1.1 408 ", (await client.ReadAsync().InTime()).ToString(), StringComparison.Ordinal);
        Assert.False(listener.WaitPending(TimeSpan.Zero));
    }

    private static async Task<WebSocketConnection> AcceptEarly(WebSocketListener listener, Task<WebSocketConnection> early)
    {
        var channel = await listener.AcceptAsync().InTime();
        using var client = await early.InTime();
        client.Write("early");
        Assert.Equal("early", (await channel.ReadAsync().InTime()).ToString());
        return channel;
    }

    private static async Task<WebSocketConnection> ConnectAndAccept(WebSocketListener listener, WebSocketConnection before)
    {
        before.Close();
        var connecting = WebSocketClient.ConnectAsync(Address(listener), WebSocketOptions());
        (await listener.AcceptAsync().InTime()).Close();
        return await connecting.InTime();
    }

    private static async Task<Connection> AcceptOther(SocketListener listener, Connection other)
    {
        Assert.True(listener.WaitPending(Timeout.InfiniteTimeSpan));
        var accepted = await listener.AcceptAsync().InTime();
        Assert.Equal(other.LocalEndpoint, accepted.RemoteEndpoint);
        return accepted;
    }

    private static async Task<int> End(Socket socket)
    {
        try
        {
            return await socket.ReceiveAsync(new byte[1]).InTime();
        }
        catch (SocketException)
        {
            return 0;
        }
    }

    private static Task<IPAddress[]> ToLoopback(string host, CancellationToken cancellation) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]);

    private static WebSocketAddress Address(SocketListener listener) => Address(listener.LocalEndpoint.Port);

    private static WebSocketAddress Address(WebSocketListener listener) => Address(listener.LocalEndpoint.Port);

    private static WebSocketAddress Address(int port)
    {
        Assert.True(WebSocketAddress.TryParse($"wss://127.0.0.1:{port}/chat", out var address, out _));
        return address!;
    }

    private static ClientOptions Client() =>
        new() { Tls = TlsPair.Client with { HostName = "localhost" }, ConnectTimeout = TimeSpan.FromSeconds(30) };

    private static WebSocketClientOptions WebSocketOptions() => new() { Tls = TlsPair.Client with { HostName = "localhost" } };

    private static Socket Dial(SocketListener listener)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(IPAddress.Loopback, listener.LocalEndpoint.Port);
        return socket;
    }

    private SocketListener Listen(ListenerOptions? options = null, TlsServerOptions? tls = null) =>
        SocketListener.Listen(AnyPort, (options ?? new()) with { Tls = tls ?? TlsPair.Server, Logger = _log });
}
