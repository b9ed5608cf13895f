using System.Net.Sockets;
using System.Text;
using Liaison.Protocols.Http;
using Liaison.Protocols.WebSockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class WebSocketClientTests : IDisposable
{
    private readonly Socket _listener = HttpPeer.Listen();

    public static TheoryData<Driver> Drivers => [.. Enum.GetValues<Driver>()];

    public static MatrixTheoryData<Driver, char> DriversAndInjections { get; } = new(Enum.GetValues<Driver>(), ['\r', '\n', '\0']);

    public void Dispose() => _listener.Dispose();

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_server_that_agrees_opens_and_frames_right_behind_its_answer_are_read(Driver driver)
    {
        var connecting = Connect(driver, new() { Headers = [new("X-Name", "value")] }, "/path?query");
        using var server = HttpPeer.AcceptFrom(_listener);
        string request = server.ReadHead();
        Assert.StartsWith("GET /path?query HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.Contains("\r\nX-Name: value\r\n", request, StringComparison.Ordinal);
        byte[] answer = [.. Encoding.ASCII.GetBytes(HttpPeer.Agreement(request)), .. Frame.OfText(WebSocketRole.Server, "early")];
        foreach (byte[] part in answer.Chunk(11))
            server.Send(part);
        using var client = await connecting.InTime();
        Assert.Equal("early", await client.ReadAsync().InTime());
        client.Write("hello");
        var frame = server.InFrames(WebSocketRole.Server).Next();
        Assert.Equal((true, "hello"), (frame.Header.Mask is not null, frame.Text));
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task Each_connection_asks_with_a_key_of_its_own(Driver driver)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < 5; i++)
        {
            var connecting = Connect(driver);
            using var server = HttpPeer.AcceptFrom(_listener);
            keys.Add(server.ReadHead().Split("\r\n").Single(line => line.StartsWith("Sec-WebSocket-Key", StringComparison.Ordinal)));
            server.Reset();
            await Fails(connecting, FailureCause.Cut);
        }

        Assert.Equal(5, keys.Count);
    }

    [Theory]
    [InlineData(Driver.Blocking, "404 Not Found", 404, "Not Found")]
    [InlineData(Driver.Async, "404 Not Found", 404, "Not Found")]
    [InlineData(Driver.Async, "302 Elsewhere\r\nLocation: ws://127.0.0.1:1/", 302, "Elsewhere")]
    [InlineData(Driver.Async, "200 ", 200, "")]
    public async Task A_refusal_is_told_with_its_status_reason_and_text(Driver driver, string line, int status, string reason)
    {
        var connecting = Connect(driver);
        using var server = HttpPeer.AcceptFrom(_listener);
        server.ReadHead();
        server.Send($"HTTP/1.1 {line}\r\nContent-Length: 12\r\n\r\nno such room");
        var failure = await Fails(connecting, FailureCause.HandshakeRefused);
        Assert.Equal((status, reason, "no such room"), (failure.Status, failure.Reason, failure.Detail));
        string elsewhere = status == 302 ? " to ws://127.0.0.1:1/" : "";
        Assert.EndsWith($"the WebSocket was refused, {$"{status} {reason}".TrimEnd()}{elsewhere} (no such room)", failure.Message, StringComparison.Ordinal);
        Assert.Equal("", server.ReadToEnd());
    }

    [Theory]
    [InlineData("Upgrade: websocket", "Upgrade: other")]
    [InlineData("Connection: Upgrade", "Connection: keep-alive")]
    [InlineData("Sec-WebSocket-Accept: ", "Sec-WebSocket-Accept: x")]
    [InlineData("HTTP/1.1", "HTTP/1.0")]
    [InlineData("HTTP/1.1", "SSH-2.0")]
    [InlineData("Upgrade: websocket", "Upgrade: websocket\r\nSec-WebSocket-Extensions: permessage-deflate")]
    public async Task An_answer_that_is_none_is_told(string right, string wrong)
    {
        foreach (var driver in Enum.GetValues<Driver>())
        {
            var connecting = Connect(driver);
            using var server = HttpPeer.AcceptFrom(_listener);
            server.Send(HttpPeer.Agreement(server.ReadHead()).Replace(right, wrong, StringComparison.Ordinal));
            var failure = await Fails(connecting, FailureCause.HandshakeInvalid);
            Assert.True(failure.Detail.Length > 0);
            Assert.Equal("", server.ReadToEnd());
        }
    }

    [Fact]
    public async Task A_sub_protocol_is_required_unless_the_program_does_without()
    {
        var connecting = Connect(Driver.Async, new() { SubProtocols = ["chat", "news"] });
        using (var server = HttpPeer.AcceptFrom(_listener))
        {
            server.Send(HttpPeer.Agreement(server.ReadHead()));
            Assert.Equal("chat, news", (await Fails(connecting, FailureCause.NoSubProtocol)).Detail);
        }

        connecting = Connect(Driver.Async);
        using (var server = HttpPeer.AcceptFrom(_listener))
        {
            server.Send(HttpPeer.Agreement(server.ReadHead(), "Sec-WebSocket-Protocol: never-offered\r\n"));
            await Fails(connecting, FailureCause.NoSubProtocol);
        }

        connecting = Connect(Driver.Async, new() { SubProtocols = ["chat"], RequireSubProtocol = false });
        using (var server = HttpPeer.AcceptFrom(_listener))
        {
            server.Send(HttpPeer.Agreement(server.ReadHead()));
            using var client = await connecting.InTime();
            Assert.Equal("", client.SubProtocol);
        }
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_server_that_says_nothing_hits_the_limit_of_the_whole_connection(Driver driver)
    {
        var time = new HandMadeTime();
        var connecting = Connect(driver, new() { Time = time });
        using var server = HttpPeer.AcceptFrom(_listener);
        server.ReadHead();
        server.Send("HTTP/1.1 101 Switching Protocols\r\n");
        time.Advance(TimeSpan.FromSeconds(19.9));
        Assert.False(connecting.IsCompleted);
        var passing = OwnThread.Run(() => Eventually.True(
            () =>
            {
                time.Advance(TimeSpan.FromMilliseconds(200));
                return connecting.IsCompleted;
            },
            "the limit has passed"));
        var failure = await Fails(connecting, FailureCause.TimedOut);
        Assert.Equal(TimeSpan.FromSeconds(20), failure.Limit);
        await passing.InTime();
        Assert.Equal("", server.ReadToEnd());
    }

    [Fact]
    public async Task What_a_refusal_says_is_awaited_for_a_second_in_all()
    {
        var time = new HandMadeTime();
        var (near, far) = MemoryTransport.CreatePair(time: time);
        var watched = new WatchedTransport(near);
        var connecting = WebSocketClient.OpenAsync(watched, new("host", 80, IsSecure: false, "/"), new() { Time = time });
        far.Send("HTTP/1.1 503 Busy\r\nContent-Length: 100\r\n\r\nWait"u8);

        // The second receive is the one that waits for more of what the first has begun to read.
        Eventually.True(() => watched.Receives >= 2, "the client has read the beginning");
        Eventually.True(
            () =>
            {
                int receives = watched.Receives;
                far.Send("."u8);
                Eventually.True(() => watched.Receives > receives || connecting.IsCompleted, "the client has taken it");
                time.Advance(TimeSpan.FromMilliseconds(300));
                return connecting.IsCompleted;
            },
            "the client has waited enough");
        var failure = await Fails(connecting, FailureCause.HandshakeRefused);
        Assert.Equal(503, failure.Status);
        Assert.Matches(@"^Wait\.{0,30}$", failure.Detail);
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task Giving_up_while_the_server_is_silent_ends_at_once(Driver driver)
    {
        using var cancellation = new CancellationTokenSource();
        var connecting = Connect(driver, cancellation: cancellation.Token);
        using var server = HttpPeer.AcceptFrom(_listener);
        server.ReadHead();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connecting.InTime());
        Assert.Equal("", server.ReadToEnd());
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task Giving_up_just_as_the_server_agrees_leaves_nothing_open(Driver driver)
    {
        for (int i = 0; i < 30; i++)
        {
            using var cancellation = new CancellationTokenSource();
            var connecting = Connect(driver, new() { WebSocket = new() { CloseTimeout = TimeSpan.FromMilliseconds(1) } }, cancellation: cancellation.Token);
            using var server = HttpPeer.AcceptFrom(_listener);
            string answer = HttpPeer.Agreement(server.ReadHead());
            var cancelling = Task.Run(cancellation.Cancel);
            if (i % 2 == 0)
                await cancelling;
            try
            {
                server.Send(answer);
            }
            catch (SocketException)
            {
                // The client has left already.
            }

            try
            {
                (await connecting.InTime()).Close();
            }
            catch (OperationCanceledException failure)
            {
                Assert.Equal(cancellation.Token, failure.CancellationToken);
            }

            server.ReadToEnd();
            await cancelling.InTime();
        }
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_server_that_leaves_in_the_middle_of_its_answer_has_cut_the_connection(Driver driver)
    {
        foreach (bool isReset in new[] { false, true })
        {
            var connecting = Connect(driver);
            using var server = HttpPeer.AcceptFrom(_listener);
            server.ReadHead();
            server.Send("HTTP/1.1 101 Switching Pro");
            if (isReset)
                server.Reset();
            else
                server.Dispose();
            var failure = await Assert.ThrowsAsync<EndpointException>(() => connecting.InTime());
            Assert.Equal(ConnectPhase.WebSocket, failure.Phase);
            Assert.Contains(failure.Cause, new[] { FailureCause.Cut, FailureCause.HandshakeInvalid });
        }
    }

    [Theory]
    [InlineData("X: y\r\n")]
    [InlineData("X")]
    [Trait("Acceptance", "T86")]
    [Trait("Attack", "S5")]
    public async Task An_answer_that_floods_is_refused_long_before_its_end(string piece)
    {
        const int Flood = 20_000_000;
        foreach (var driver in Enum.GetValues<Driver>())
        {
            var connecting = Connect(driver);
            using var server = HttpPeer.AcceptFrom(_listener);
            server.ReadHead();
            var sending = OwnThread.Run(() => server.SendUntilRefused(
                Encoding.ASCII.GetBytes("HTTP/1.1 101 OK\r\n" + string.Concat(Enumerable.Repeat(piece, Flood / piece.Length)))));
            await Fails(connecting, FailureCause.HandshakeInvalid);
            Assert.InRange(await sending.InTime(), 1, Flood);
        }
    }

    [Theory]
    [MemberData(nameof(DriversAndInjections))]
    [Trait("Acceptance", "T85")]
    [Trait("Attack", "S9")]
    public async Task Line_ends_and_nul_are_refused_before_anything_is_sent(Driver driver, char bad)
    {
        WebSocketClientOptions[] all =
        [
            new() { Headers = [new("Name", $"a{bad}b")] },
            new() { Headers = [new($"Na{bad}me", "value")] },
            new() { SubProtocols = [$"a{bad}b"] },
            new() { Headers = [new("Sec-WebSocket-Key", "mine")] },
        ];
        foreach (var options in all)
            await Assert.ThrowsAsync<ArgumentException>(() => Connect(driver, options).InTime());
        await Assert.ThrowsAsync<ArgumentException>(() => Connect(driver, target: $"/a{bad}b").InTime());
        var host = HttpPeer.AddressOf(_listener) with { Host = $"127.0.0.1{bad}" };
        await Assert.ThrowsAnyAsync<Exception>(() => WebSocketClient.ConnectAsync(host).InTime());
        Assert.False(_listener.Poll(TimeSpan.Zero, SelectMode.SelectRead));
    }

    [Fact]
    public async Task Both_ends_by_their_defaults_understand_each_other_however_well_a_message_compresses()
    {
        var compressing = new WebSocketSettings { Compression = true };
        using var listener = WebSocketListener.Listen(new("127.0.0.1", 0), new() { WebSocket = compressing });
        var address = new WebSocketAddress("127.0.0.1", listener.LocalEndpoint.Port, IsSecure: false, "/");
        using var client = await WebSocketClient.ConnectAsync(address, new() { WebSocket = compressing }).InTime();
        using var channel = await listener.AcceptAsync().InTime();
        foreach (string text in (string[])["before", new string(' ', 1_000_000), "after"])
        {
            await client.WriteAsync(text).InTime();
            Assert.Equal(text, await channel.ReadAsync().InTime());
            await channel.WriteAsync(text).InTime();
            Assert.Equal(text, await client.ReadAsync().InTime());
        }
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task Compression_is_spoken_where_both_sides_want_it(Driver driver)
    {
        foreach (bool client in new[] { false, true })
        {
            foreach (bool server in new[] { false, true })
            {
                using var listener = WebSocketListener.Listen(new("127.0.0.1", 0), new() { WebSocket = new() { Compression = server } });
                var address = new WebSocketAddress("127.0.0.1", listener.LocalEndpoint.Port, IsSecure: false, "/");
                var options = new WebSocketClientOptions { WebSocket = new() { Compression = client } };
                using var near = await (driver == Driver.Blocking
                    ? OwnThread.Run(() => WebSocketClient.Connect(address, options))
                    : WebSocketClient.ConnectAsync(address, options)).InTime();
                using var far = await listener.AcceptAsync().InTime();
                Assert.Equal(client && server, near.Headers.Any(Chooses));
                string text = new('a', 60_000);
                for (int i = 0; i < 3; i++)
                {
                    Assert.True((await near.WriteAsync(text)).Succeeded);
                    Assert.Equal(text, await far.ReadAsync().InTime());
                    Assert.True((await far.WriteAsync(text)).Succeeded);
                    Assert.Equal(text, await near.ReadAsync().InTime());
                }
            }
        }

        static bool Chooses(HttpHeader header) =>
            header.Name == "Sec-WebSocket-Extensions" && header.Value.StartsWith("permessage-deflate", StringComparison.Ordinal);
    }

    private Task<WebSocketConnection> Connect(
        Driver driver, WebSocketClientOptions? options = null, string target = "/", CancellationToken cancellation = default)
    {
        var address = HttpPeer.AddressOf(_listener, target);
        return driver == Driver.Blocking
            ? OwnThread.Run(() => WebSocketClient.Connect(address, options, cancellation))
            : WebSocketClient.ConnectAsync(address, options, cancellation);
    }

    private static async Task<EndpointException> Fails(Task<WebSocketConnection> connecting, FailureCause cause)
    {
        var failure = await Assert.ThrowsAsync<EndpointException>(() => connecting.InTime());
        Assert.Equal((cause, ConnectPhase.WebSocket), (failure.Cause, failure.Phase));
        return failure;
    }
}
