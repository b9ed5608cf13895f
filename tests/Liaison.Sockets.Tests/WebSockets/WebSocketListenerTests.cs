using System.Text;
using Liaison.Protocols.WebSockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class WebSocketListenerTests
{
    private static readonly Endpoint AnyPort = new("127.0.0.1", 0);
    private static readonly TimeSpan AMoment = TimeSpan.FromMilliseconds(100);

    public static TheoryData<Driver> Drivers => [.. Enum.GetValues<Driver>()];

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task What_is_accepted_is_open_and_knows_what_the_handshake_has_settled(Driver driver)
    {
        using var listener = WebSocketListener.Listen(AnyPort, new() { SubProtocols = ["chat", "news"] });
        Assert.False(listener.WaitPending(TimeSpan.Zero));
        Assert.Null(listener.TryAccept());
        using var client = await Connect(driver, listener, "/salle?nom=1", new()
        {
            SubProtocols = ["other", "NEWS"],
            Headers = [new("Cookie", "a=b")],
        }).InTime();
        Assert.True(listener.WaitPending(Timeout.InfiniteTimeSpan));
        using var server = listener.TryAccept()!;
        Assert.Equal(("/salle?nom=1", "NEWS"), (server.Path, server.SubProtocol));
        Assert.Contains(server.Headers, header => header is { Name: "Cookie", Value: "a=b" });
        Assert.Equal(("/salle?nom=1", "NEWS"), (client.Path, client.SubProtocol));
        Assert.Contains(client.Headers, header => header.Name == "Sec-WebSocket-Accept");
        Assert.Equal((client.LocalEndpoint, client.RemoteEndpoint), (server.RemoteEndpoint, server.LocalEndpoint));
        client.Write("hello");
        Assert.Equal("hello", await server.ReadAsync().InTime());
        server.Write("welcome"u8);
        Assert.Equal("welcome", await client.ReadAsync().InTime());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task A_request_in_pieces_and_frames_right_behind_it_are_read(int piece)
    {
        using var listener = WebSocketListener.Listen(AnyPort);
        using var peer = HttpPeer.ConnectTo(listener.LocalEndpoint);
        byte[] all = [.. Encoding.ASCII.GetBytes(HttpPeer.Request()), .. Frame.OfText(WebSocketRole.Client, "early")];
        foreach (byte[] part in all.Chunk(piece))
            peer.Send(part);
        using var server = await listener.AcceptAsync().InTime();
        Assert.Equal("early", await server.ReadAsync().InTime());
        Assert.StartsWith("HTTP/1.1 101 ", peer.ReadHead(), StringComparison.Ordinal);
        server.Write("answer");
        Assert.Equal("answer", peer.InFrames(WebSocketRole.Client).Next().Text);
    }

    [Theory]
    [InlineData("POST / HTTP/1.1", "", 405)]
    [InlineData("GET / HTTP/1.0", "", 505)]
    [InlineData("GET /other HTTP/1.1", "", 404)]
    [InlineData("GET / HTTP/1.1", "Origin: http://foreign.example\r\n", 403)]
    [InlineData("GET / HTTP/1.1", "Sec-WebSocket-Key: again\r\n", 400)]
    [InlineData("\u0016\u0003\u0001", "", 400)]
    [Trait("Acceptance", "T85")]
    [Trait("Attack", "S8")]
    public void A_request_that_is_refused_is_told_why_and_nobody_else_notices(string line, string more, int status)
    {
        using var listener = WebSocketListener.Listen(AnyPort, new() { Paths = ["/"] });
        using var peer = HttpPeer.ConnectTo(listener.LocalEndpoint);
        peer.Send(HttpPeer.Request(line, more));
        string answer = peer.ReadToEnd();
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nConnection: close\r\n", answer, StringComparison.Ordinal);
        Assert.Single(answer[answer.IndexOf("\r\n\r\n", StringComparison.Ordinal)..].Split('\n', StringSplitOptions.RemoveEmptyEntries), part => part.Trim().Length > 0);
        Assert.Null(listener.TryAccept());
    }

    [Theory]
    [InlineData("")]
    [InlineData("GET / HTTP/1.1\r\nHost: 127")]
    [Trait("Acceptance", "T86")]
    [Trait("Attack", "S7")]
    public async Task A_handshake_that_takes_more_than_10_seconds_is_answered_408(string beginning)
    {
        var time = new HandMadeTime();
        using var listener = WebSocketListener.Listen(AnyPort, new() { Time = time });
        using var slow = HttpPeer.ConnectTo(listener.LocalEndpoint);
        slow.Send(beginning);
        await PassThrough(listener);
        time.Advance(TimeSpan.FromSeconds(9.9));
        await PassThrough(listener);
        Assert.False(slow.IsReadableWithin(TimeSpan.Zero));
        time.Advance(TimeSpan.FromSeconds(0.2));
        Assert.StartsWith("HTTP/1.1 408 ", slow.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Acceptance", "T86")]
    [Trait("Attack", "S7")]
    public async Task One_unfinished_handshake_too_many_drops_the_oldest_and_lets_good_clients_in()
    {
        using var listener = WebSocketListener.Listen(AnyPort, new() { HalfOpen = 3 });
        var silent = new List<HttpPeer>();
        for (int i = 0; i < 5; i++)
        {
            silent.Add(HttpPeer.ConnectTo(listener.LocalEndpoint));
            silent[i].Send("GET / HTTP/1.1\r\n");
        }

        await PassThrough(listener);
        Assert.All(silent.Take(2), peer => Assert.Empty(peer.ReadToEnd()));
        foreach (var peer in silent.TakeLast(2))
        {
            peer.Send(HttpPeer.Request()["GET / HTTP/1.1\r\n".Length..]);
            Assert.StartsWith("HTTP/1.1 101 ", peer.ReadHead(), StringComparison.Ordinal);
        }

        silent.ForEach(peer => peer.Dispose());
    }

    [Fact]
    [Trait("Acceptance", "T86")]
    public async Task A_connection_beyond_the_limit_is_answered_503_and_one_that_ends_makes_room()
    {
        using var listener = WebSocketListener.Listen(AnyPort, new() { Connections = 1 });
        using var first = await WebSocketClient.ConnectAsync(AddressOf(listener)).InTime();
        using var channel = await listener.AcceptAsync().InTime();
        using var second = HttpPeer.ConnectTo(listener.LocalEndpoint);
        Assert.StartsWith("HTTP/1.1 503 ", second.ReadToEnd(), StringComparison.Ordinal);
        channel.Close();
        using var third = await WebSocketClient.ConnectAsync(AddressOf(listener)).InTime();
        using var thirdChannel = await listener.AcceptAsync().InTime();
        Assert.Null(thirdChannel.End);
    }

    [Fact]
    public async Task A_request_that_fails_makes_room_as_well()
    {
        using var listener = WebSocketListener.Listen(AnyPort, new() { Connections = 1 });
        for (int i = 0; i < 20; i++)
        {
            using var peer = HttpPeer.ConnectTo(listener.LocalEndpoint);
            if (i % 2 == 0)
                peer.Reset();
            else
                Assert.Matches("^HTTP/1.1 (400|503) ", peer.Send("nonsense\r\n\r\n").ReadToEnd());
        }

        using var client = await Eventually503(listener);
        using var channel = await listener.AcceptAsync().InTime();
        Assert.Null(channel.End);
    }

    [Fact]
    public async Task The_program_refuses_with_1013()
    {
        using var listener = WebSocketListener.Listen(AnyPort);
        Assert.False(listener.TryRefuse());
        using var refused = await WebSocketClient.ConnectAsync(AddressOf(listener)).InTime();
        Assert.True(listener.WaitPending(Timeout.InfiniteTimeSpan));
        Assert.True(listener.TryRefuse());
        Assert.Equal(EndReason.ClosedByPeer, (await refused.ReadAsync().InTime()).End?.Reason);
        Assert.Equal(CloseCodes.TryAgainLater, refused.CloseCode);
    }

    [Fact]
    public async Task While_enough_wait_to_be_accepted_requests_are_left_to_the_system()
    {
        using var listener = WebSocketListener.Listen(AnyPort, new() { Backlog = 1 });
        using var first = HttpPeer.ConnectTo(listener.LocalEndpoint).Send(HttpPeer.Request());
        Assert.True(listener.WaitPending(Timeout.InfiniteTimeSpan));
        using var second = HttpPeer.ConnectTo(listener.LocalEndpoint).Send(HttpPeer.Request("GET /second HTTP/1.1"));
        Assert.False(second.IsReadableWithin(AMoment));
        using var accepted = listener.TryAccept()!;
        using var next = await listener.AcceptAsync().InTime();
        Assert.Equal(("/", "/second"), (accepted.Path, next.Path));
    }

    [Fact]
    public async Task Closing_ends_what_is_not_accepted_and_leaves_what_is()
    {
        var listener = WebSocketListener.Listen(AnyPort);
        using var accepted = await WebSocketClient.ConnectAsync(AddressOf(listener)).InTime();
        using var channel = await listener.AcceptAsync().InTime();
        using var half = HttpPeer.ConnectTo(listener.LocalEndpoint);
        half.Send("GET / HTTP/1.1\r\n");
        using var passing = await WebSocketClient.ConnectAsync(AddressOf(listener)).InTime();
        listener.Close();
        Assert.True(listener.IsClosed);
        Assert.Equal("", half.ReadToEnd());
        Assert.Equal(CloseCodes.GoingAway, await CodeSeenBy(passing));
        channel.Write("still here");
        Assert.Equal("still here", await accepted.ReadAsync().InTime());
        Assert.False(listener.WaitPending(Timeout.InfiniteTimeSpan));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => listener.AcceptAsync().InTime());
        Assert.ThrowsAny<EndpointException>(() => WebSocketClient.Connect(AddressOf(listener)));
    }

    [Fact]
    public async Task Closing_wakes_all_who_wait()
    {
        for (int i = 0; i < 20; i++)
        {
            using var listener = WebSocketListener.Listen(AnyPort);
            var blocked = Enumerable.Range(0, 3).Select(_ => OwnThread.Run(() => listener.WaitPending(Timeout.InfiniteTimeSpan))).ToList();
            var awaiting = listener.AcceptAsync().AsTask();
            var enumerating = Task.Run(async () =>
            {
                await foreach (var connection in listener.AcceptAllAsync())
                    Assert.Fail($"{connection.RemoteEndpoint} was accepted.");
            });
            if (i % 2 == 0)
                await Task.Yield();
            listener.Close();
            Assert.All(await Task.WhenAll(blocked).InTime(), Assert.False);
            await Assert.ThrowsAsync<ObjectDisposedException>(() => awaiting.InTime());
            await enumerating.InTime();
        }
    }

    [Fact]
    public async Task A_cancelled_accept_takes_nobody()
    {
        using var listener = WebSocketListener.Listen(AnyPort);
        using var cancellation = new CancellationTokenSource();
        var cancelled = listener.AcceptAsync(cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled.InTime());
        using var client = await WebSocketClient.ConnectAsync(AddressOf(listener)).InTime();
        using var channel = await listener.AcceptAsync().InTime();
        Assert.Null(channel.End);
    }

    [Fact]
    public async Task Three_hundred_clients_are_served_side_by_side()
    {
        const int Clients = 300;
        using var listener = WebSocketListener.Listen(AnyPort);
        var serving = Task.Run(async () =>
        {
            var echoes = new List<Task>();
            await foreach (var channel in listener.AcceptAllAsync())
            {
                echoes.Add(Echo(channel));
                if (echoes.Count == Clients)
                    break;
            }

            await Task.WhenAll(echoes);
        });
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async i =>
        {
            await using var client = await WebSocketClient.ConnectAsync(AddressOf(listener));
            for (int round = 0; round < 5; round++)
            {
                await client.WriteAsync($"{i} {round}");
                Assert.Equal($"{i} {round}", await client.ReadAsync());
            }
        })).InTime();
        await serving.InTime();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    public async Task Over_any_transport_a_handshake_is_done_piece_by_piece(int piece)
    {
        var (near, far) = MemoryTransport.CreatePair();
        var opening = WebSocketListener.OpenAsync(new SlowTransport(near, () => piece));
        far.Send(Encoding.ASCII.GetBytes(HttpPeer.Request("GET /memory HTTP/1.1")));
        far.Send(Frame.OfText(WebSocketRole.Client, "early"));
        using var server = await opening.InTime();
        Assert.Equal("/memory", server.Path);
        Assert.Equal("early", await server.ReadAsync().InTime());
    }

    [Fact]
    public async Task Over_any_transport_a_handshake_fails_with_its_reason()
    {
        var time = new HandMadeTime();
        var (near, far) = MemoryTransport.CreatePair(time: time);
        var slow = WebSocketListener.OpenAsync(near, new() { Time = time });
        Eventually.True(() => time.TimersSet > 0, "the limit is set");
        time.Advance(TimeSpan.FromSeconds(10));
        var late = await Assert.ThrowsAsync<EndpointException>(() => slow.InTime());
        Assert.Equal((FailureCause.HandshakeRefused, 408), (late.Cause, late.Status));

        (near, far) = MemoryTransport.CreatePair();
        var left = WebSocketListener.OpenAsync(near);
        far.Send("GET / HTTP/1.1\r\n"u8);
        await far.CloseAsync();
        Assert.Equal(FailureCause.Cut, (await Assert.ThrowsAsync<EndpointException>(() => left.InTime())).Cause);

        (near, far) = MemoryTransport.CreatePair();
        var refused = WebSocketListener.OpenAsync(near);
        far.Send(Encoding.ASCII.GetBytes(HttpPeer.Request("DELETE / HTTP/1.1")));
        var refusal = await Assert.ThrowsAsync<EndpointException>(() => refused.InTime());
        Assert.Equal((FailureCause.HandshakeRefused, ConnectPhase.WebSocket, 405), (refusal.Cause, refusal.Phase, refusal.Status));
    }

    [Fact]
    public async Task A_connection_just_accepted_becomes_a_WebSocket_unless_it_was_used()
    {
        using var listener = SocketListener.Listen(AnyPort);
        using var peer = HttpPeer.ConnectTo(listener.LocalEndpoint);
        Assert.True(listener.WaitPending(Timeout.InfiniteTimeSpan));
        var fresh = listener.TryAccept()!;
        Assert.True(WebSocketListener.TryOpen(fresh, options: null, out var opened));
        Assert.False(WebSocketListener.TryOpen(fresh, options: null, out _));
        Assert.Equal(EndReason.ClosedHere, fresh.Read(TimeSpan.Zero).End?.Reason);
        Assert.False(fresh.Write("no"u8).Succeeded);
        fresh.Close();
        peer.Send(HttpPeer.Request());
        using (var server = await opened.InTime())
        {
            Assert.StartsWith("HTTP/1.1 101 ", peer.ReadHead(), StringComparison.Ordinal);
            Assert.Equal(1, listener.OpenConnections);
            server.Write("a frame");
            Assert.Equal("a frame", peer.InFrames(WebSocketRole.Client).Next().Text);
        }

        Assert.Equal(0, listener.OpenConnections);
        using var other = HttpPeer.ConnectTo(listener.LocalEndpoint);
        Assert.True(listener.WaitPending(Timeout.InfiniteTimeSpan));
        using var used = listener.TryAccept()!;
        used.Write("something");
        Assert.False(WebSocketListener.TryOpen(used, options: null, out _));
    }

    private static WebSocketAddress AddressOf(WebSocketListener listener, string target = "/") =>
        new("127.0.0.1", listener.LocalEndpoint.Port, IsSecure: false, target);

    private static Task<WebSocketConnection> Connect(Driver driver, WebSocketListener listener, string target, WebSocketClientOptions options) =>
        driver == Driver.Blocking
            ? OwnThread.Run(() => WebSocketClient.Connect(AddressOf(listener, target), options))
            : WebSocketClient.ConnectAsync(AddressOf(listener, target), options);

    /// <summary>Opens and closes a WebSocket: whatever was asked of the listener before it has been looked at then.</summary>
    private static async Task PassThrough(WebSocketListener listener)
    {
        using var passing = await WebSocketClient.ConnectAsync(AddressOf(listener)).InTime();
        using var channel = await listener.AcceptAsync().InTime();
    }

    /// <summary>Connects as soon as there is room.</summary>
    private static async Task<WebSocketConnection> Eventually503(WebSocketListener listener)
    {
        WebSocketConnection? client = null;
        await OwnThread.Run(() => Eventually.True(
            () =>
            {
                try
                {
                    client = WebSocketClient.Connect(AddressOf(listener));
                }
                catch (EndpointException error)
                {
                    Assert.Equal(503, error.Status);
                }

                return client is not null;
            },
            "there is room")).InTime();
        return client!;
    }

    private static async Task<int?> CodeSeenBy(WebSocketConnection client)
    {
        Assert.Equal(EndReason.ClosedByPeer, (await client.ReadAsync().InTime()).End?.Reason);
        return client.CloseCode;
    }

    private static async Task Echo(WebSocketConnection channel)
    {
        await foreach (var message in channel.ReadAllAsync())
            await channel.WriteAsync(message.Kind, message.Bytes);
    }
}
