using System.Collections.Concurrent;
using System.Text;
using Liaison.Protocols.Framing;
using Liaison.Protocols.Http;
using Liaison.Protocols.WebSockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class SocketServerTests
{
    public static MatrixTheoryData<LoopBasis, ServerThreads> Ways => new(Enum.GetValues<LoopBasis>(), Enum.GetValues<ServerThreads>());

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_client_is_opened_answered_and_closed_once(LoopBasis basis, ServerThreads threads)
    {
        string? cookie = null;
        using var serving = new Serving(
            new() { Basis = basis, Threads = threads, Loops = 2, Listener = new WebSocketListenerOptions { SubProtocols = ["chat"] } },
            onOpen: connection => cookie = connection.Headers.FirstOrDefault(header => header.Name == "Cookie").Value);
        var client = await serving.ConnectAsync("/salle?nom=1", new() { SubProtocols = ["CHAT"], Headers = [new("Cookie", "a=b")] });
        client.Write("hé");
        var text = await client.ReadAsync().InTime();
        Assert.Equal((MessageKind.Text, "hé"), (text.Kind, (string)text));
        byte[] large = [.. Enumerable.Range(0, 300_000).Select(i => (byte)i)];
        foreach (int size in (int[])[0, 1, 125, 126, 65_535, 65_536, 300_000])
        {
            client.Write(large.AsSpan(0, size));
            var bytes = await client.ReadAsync().InTime();
            Assert.Equal(MessageKind.Binary, bytes.Kind);
            Assert.True(bytes.Bytes.Span.SequenceEqual(large.AsSpan(0, size)));
        }

        var channel = Assert.Single(serving.Opened);
        Assert.Equal(("/salle?nom=1", "CHAT", "a=b", true), (channel.Path, channel.SubProtocol, cookie, channel.IsWebSocket));
        Assert.Equal((client.LocalEndpoint, client.RemoteEndpoint), (channel.RemoteEndpoint, channel.LocalEndpoint));
        Assert.Equal(1, serving.Server.Everyone.Count);
        await client.CloseAsync(3001, "bye").InTime();
        var end = serving.TheEnd();
        Assert.Equal((EndReason.ClosedByPeer, 3001, "bye"), (end.Reason, channel.CloseCode, end.Close!.Reason));
        Assert.Empty(channel.Headers);
        Assert.Equal(SendStatus.Closed, channel.Send("too late"));
        Assert.Equal(0, serving.Server.Everyone.Count);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Each_client_has_the_headers_of_its_own_handshake(LoopBasis basis, ServerThreads threads)
    {
        var kept = new ConcurrentQueue<(string Path, IReadOnlyList<HttpHeader> Headers)>();
        using var serving = new Serving(
            new() { Basis = basis, Threads = threads, Loops = 1 },
            onOpen: connection => kept.Enqueue((connection.Path, connection.Headers)));
        for (int i = 0; i < 3; i++)
            await serving.ConnectAsync($"/{i}", new() { Headers = [new("Cookie", $"n={i}")] });

        // A request that comes in two pieces, and others between them.
        using var late = HttpPeer.ConnectTo(serving.Server.LocalEndpoint);
        string request = HttpPeer.Request("GET /late HTTP/1.1", "Cookie: n=late\r\n");
        late.Send(request[..40]);
        await serving.ConnectAsync("/3", new() { Headers = [new("Cookie", "n=3")] });
        late.Send(request[40..]);
        Assert.StartsWith("HTTP/1.1 101 ", late.ReadHead(), StringComparison.Ordinal);
        await serving.ConnectAsync("/4", new() { Headers = [new("Cookie", "n=4")] });

        Eventually.True(() => kept.Count == 6, "all are told of");
        Assert.All(kept, one => Assert.Equal($"n={one.Path[1..]}", Assert.Single(one.Headers, header => header.Name == "Cookie").Value));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Messages_over_TCP_are_told_apart_by_every_framing(LoopBasis basis, ServerThreads threads)
    {
        foreach (var framing in (Framing[])[Framing.LengthHeader, Framing.EndMarker("\r\n"u8), Framing.Raw])
        {
            using var serving = new Serving(new() { Basis = basis, Threads = threads, Loops = 1, Listener = new() { Framing = framing } });
            using var client = await SocketClient.ConnectAsync(serving.Server.LocalEndpoint, new() { Framing = framing }).InTime();
            foreach (string text in (string[])["one", "two", new string('é', 100_000)])
            {
                client.Write(text);
                var answer = new StringBuilder();
                while (answer.Length < text.Length)
                    answer.Append((string)await client.ReadAsync().InTime());
                Assert.True(answer.Length >= text.Length && (framing.Mode == TransmissionMode.Raw || answer.ToString() == text));
            }

            client.Close();
            Assert.Equal(EndReason.ClosedByPeer, serving.TheEnd().Reason);
        }
    }

    [Theory]
    [InlineData(LoopBasis.Automatic)]
    [InlineData(LoopBasis.Portable)]
    public void The_announced_rest_of_a_message_over_TCP_is_not_waited_for_for_ever(LoopBasis basis)
    {
        var time = new HandMadeTime();
        using var serving = new Serving(new() { Basis = basis, Loops = 1, Listener = new() { Time = time } });
        using var whole = HttpPeer.ConnectTo(serving.Server.LocalEndpoint).Send("5\r\nhello");
        serving.Await(1);
        using var half = HttpPeer.ConnectTo(serving.Server.LocalEndpoint).Send("50000000\r\nhel");
        serving.Await(2);
        Eventually.True(
            () =>
            {
                time.Advance(TimeSpan.FromSeconds(1));
                return !serving.Closed.IsEmpty;
            },
            "the half message is given up");
        Assert.Equal((FramingViolationKind.MessageTooSlow, 50_000_000), (serving.TheEnd().Violation!.Kind, serving.TheEnd().Violation!.Size));
        Assert.Equal(half.LocalPort, serving.Closed.Single().Connection.RemoteEndpoint.Port);
    }

    [Fact]
    public async Task A_framing_may_change_between_two_messages()
    {
        using var serving = new Serving(
            new() { Loops = 1, Listener = new() },
            (connection, message) =>
            {
                connection.Send(message.Bytes);
                connection.Framing = Framing.EndMarker("|"u8);
            });
        using var client = await SocketClient.ConnectAsync(serving.Server.LocalEndpoint, new()).InTime();
        client.Write("one");
        Assert.Equal("one", await client.ReadAsync().InTime());
        client.Framing = Framing.EndMarker("|"u8);
        client.Write("two");
        Assert.Equal("two", await client.ReadAsync().InTime());
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Many_clients_each_get_their_answers_in_order(LoopBasis basis, ServerThreads threads)
    {
        const int Clients = 40;
        const int Messages = 100;
        using var serving = new Serving(new() { Basis = basis, Threads = threads, Loops = 2 });
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async number =>
        {
            await using var client = await serving.ConnectAsync();
            for (int i = 0; i < Messages; i++)
                await client.WriteAsync($"{number}:{i}");
            for (int i = 0; i < Messages; i++)
                Assert.Equal($"{number}:{i}", await client.ReadAsync().InTime());
        }));
        Eventually.True(() => serving.Closed.Count == Clients, "all have closed");
        Assert.Equal(Clients, serving.Opened.Count);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_any_thread_sends_arrives_in_its_order(LoopBasis basis, ServerThreads threads)
    {
        const int Messages = 2000;
        using var serving = new Serving(new() { Basis = basis, Threads = threads });
        await using var client = await serving.ConnectAsync();
        var channel = serving.Await(1)[0];
        var sending = OwnThread.Run(() =>
        {
            for (int i = 0; i < Messages; i++)
                Assert.Equal(SendStatus.Queued, channel.Send($"{i}"));
            channel.Close(3000, "done");
        });
        for (int i = 0; i < Messages; i++)
            Assert.Equal($"{i}", await client.ReadAsync().InTime());
        Assert.Equal(ReadStatus.Closed, (await client.ReadAsync().InTime()).Status);
        await sending.InTime();
        Assert.Equal((3000, "done"), (client.CloseCode, client.CloseReason));
        Assert.Equal(EndReason.ClosedHere, serving.TheEnd().Reason);
        Assert.Equal(3000, channel.CloseCode);
    }

    [Fact]
    public async Task Compressed_messages_go_both_ways()
    {
        using var serving = new Serving(new() { Listener = new WebSocketListenerOptions { WebSocket = new() { Compression = true } } });
        await using var client = await serving.ConnectAsync(options: new() { WebSocket = new() { Compression = true } });
        await using var plain = await serving.ConnectAsync();
        string text = string.Concat(Enumerable.Repeat("again and ", 2000));
        client.Write(text);
        plain.Write(text);
        Assert.Equal(text, await client.ReadAsync().InTime());
        Assert.Equal(text, await plain.ReadAsync().InTime());
    }

    [Fact]
    public async Task A_limit_of_connections_turns_clients_away_until_one_leaves()
    {
        using var serving = new Serving(new() { Listener = new WebSocketListenerOptions { Connections = 1 } });
        var first = await serving.ConnectAsync();
        var refused = await Assert.ThrowsAsync<EndpointException>(() => serving.ConnectAsync());
        Assert.Equal(503, refused.Status);
        await first.CloseAsync().InTime();
        Eventually.True(() => !serving.Closed.IsEmpty, "the first has left");
        WebSocketConnection? second = null;
        while (second is null)
        {
            try
            {
                second = await serving.ConnectAsync();
            }
            catch (EndpointException error) when (error.Status == 503)
            {
                // The socket of the first is still being given back.
            }
        }

        await second.DisposeAsync();
    }

    [Fact]
    public async Task A_message_that_is_too_large_closes_its_connection_alone()
    {
        using var serving = new Serving(new() { Loops = 1, Listener = new WebSocketListenerOptions { MessageSize = 1000 } });
        await using var good = await serving.ConnectAsync();
        await using var bad = await serving.ConnectAsync();
        bad.Write(new byte[1001]);
        Assert.Equal(ReadStatus.Closed, (await bad.ReadAsync().InTime()).Status);
        Assert.Equal(CloseCodes.MessageTooBig, bad.CloseCode);
        good.Write(new byte[1000]);
        Assert.Equal(1000, (await good.ReadAsync().InTime()).Length);
    }

    [Theory]
    [InlineData(false, "HTTP/1.1 408 ")]
    [InlineData(true, "")]
    public void Half_a_handshake_ends_in_time_or_makes_place_for_others(bool isCrowded, string answer)
    {
        var time = new HandMadeTime();
        using var serving = new Serving(new() { Loops = 1, Listener = new WebSocketListenerOptions { Time = time, HalfOpen = isCrowded ? 1 : 0 } });
        using var slow = HttpPeer.ConnectTo(serving.Server.LocalEndpoint).Send("GET / HTTP/1.1\r\n");
        Eventually.True(() => serving.Server.Health.Connections == 1, "its time has begun");
        Assert.False(slow.IsReadableWithin(TimeSpan.Zero));
        using var other = HttpPeer.ConnectTo(serving.Server.LocalEndpoint).Send("GET / HTTP/1.1\r\n");
        if (!isCrowded)
        {
            time.Advance(TimeSpan.FromSeconds(9.5));
            Assert.False(slow.IsReadableWithin(TimeSpan.FromMilliseconds(50)));
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.StartsWith(answer, slow.ReadToEnd(), StringComparison.Ordinal);
        Assert.Empty(serving.Opened);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_silent_client_is_pinged_and_given_up_when_it_does_not_answer(bool answers)
    {
        var time = new HandMadeTime();
        using var serving = new Serving(new()
        {
            Listener = new WebSocketListenerOptions { Time = time, WebSocket = new() { FirstMessageTimeout = TimeSpan.Zero } },
        });
        var (socket, frames) = serving.Meet();
        using var own = socket;
        serving.Await(1);
        for (int round = 0; round < 3 && (answers || round == 0); round++)
        {
            time.Advance(TimeSpan.FromSeconds(20.5));
            var ping = frames.Next();
            Assert.Equal(WebSocketOpcode.Ping, ping.Opcode);
            if (answers)
            {
                frames.Send(WebSocketOpcode.Pong, ping.Payload);
                frames.Send(WebSocketOpcode.Ping, "x"u8);
                Assert.Equal(WebSocketOpcode.Pong, frames.Next().Opcode);
            }
        }

        if (answers)
        {
            Assert.Empty(serving.Closed);
            return;
        }

        time.Advance(TimeSpan.FromSeconds(20.5));
        Assert.Equal(EndReason.Unanswered, serving.TheEnd().Reason);
    }

    [Fact]
    public void The_time_of_a_pong_is_known_and_a_limit_may_change_while_the_connection_is_open()
    {
        var time = new HandMadeTime();
        using var serving = new Serving(new() { Listener = new WebSocketListenerOptions { Time = time } });
        var (socket, frames) = serving.Meet();
        using var own = socket;
        var channel = serving.Await(1)[0];
        channel.Reconfigure(serving.Server.Options with
        {
            Listener = new WebSocketListenerOptions { Time = time, MessageSize = 3, WebSocket = new() { PingInterval = TimeSpan.FromSeconds(5) } },
        });
        frames.SendText("one");
        Assert.Equal("one", frames.Next().Text);
        Assert.Null(channel.Latency);

        time.Advance(TimeSpan.FromSeconds(5.5));
        var ping = frames.Next();
        Assert.Equal(WebSocketOpcode.Ping, ping.Opcode);
        frames.Send(WebSocketOpcode.Pong, "not asked"u8);
        frames.Send(WebSocketOpcode.Pong, ping.Payload);
        frames.SendText("two");
        Assert.Equal("two", frames.Next().Text);
        Assert.Equal(TimeSpan.Zero, channel.Latency);

        frames.SendText("four");
        Assert.Equal(CloseCodes.MessageTooBig, frames.Next().CloseCode);
    }

    [Theory]
    [InlineData("nothing", 31, CloseCodes.PolicyViolation)]
    [InlineData("half a message", 36, CloseCodes.PolicyViolation)]
    [InlineData("silence", 121, CloseCodes.GoingAway)]
    public void A_client_that_takes_too_long_is_closed(string what, int seconds, int code)
    {
        var time = new HandMadeTime();
        using var serving = new Serving(new() { Listener = new WebSocketListenerOptions { Time = time, WebSocket = new() { PingInterval = TimeSpan.Zero } } });
        var (socket, frames) = serving.Meet();
        using var own = socket;
        if (what == "silence")
        {
            frames.SendText("hello");
            Assert.Equal("hello", frames.Next().Text);
        }
        else if (what == "half a message")
        {
            frames.SendText("hello", isFinal: false);
            frames.Send(WebSocketOpcode.Ping, default);
            Assert.Equal(WebSocketOpcode.Pong, frames.Next().Opcode);
        }

        serving.Await(1);
        time.Advance(TimeSpan.FromSeconds(seconds));
        Assert.Equal(code, Assert.Single(frames.ReadToEnd()).CloseCode);
    }

    [Fact]
    public void Starting_where_another_listens_says_why_it_fails()
    {
        using var serving = new Serving();
        using var other = new SocketServer();
        var error = Assert.Throws<EndpointException>(() => other.Start(serving.Server.LocalEndpoint));
        Assert.Equal(FailureCause.AddressInUse, error.Cause);
        Assert.Throws<InvalidOperationException>(() => other.LocalEndpoint);
    }
}
