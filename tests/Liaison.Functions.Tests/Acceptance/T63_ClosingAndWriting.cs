using System.Diagnostics;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T63")]
public sealed class T63_ClosingAndWriting
{
    [Fact]
    public void Closing_inside_the_opening_sends_what_was_written_and_ends_with_1000()
    {
        using var stage = new Stage();
        bool existed = true;
        var events = new Events((what, _) =>
        {
            if (what != SocketOpening)
                return;
            SocketWrite("Client1", "first and last");
            SocketClose("Client1");
            existed = SocketExist("Client1");
        });
        var (_, peer) = stage.OpenCallbackClient(events);
        using var __ = peer;

        Assert.Equal("first and last", peer.ReceiveText());
        Assert.Equal(1000, peer.ReceiveClose());
        peer.Send("too late");
        peer.SendClose(1000);

        Assert.Equal([(SocketOpening, ""), (SocketClosing, "1000")], events.UntilClosing());
        Assert.False(existed);
    }

    [Fact]
    public void Closing_inside_a_message_is_the_last_that_is_told_but_the_end()
    {
        using var stage = new Stage();
        var events = new Events(static (what, _) =>
        {
            if (what == SocketMessage)
                SocketClose("Client1");
        });
        var (_, peer) = stage.OpenCallbackClient(events);
        using var __ = peer;
        for (int i = 0; i < 10; i++)
            peer.Send("message");
        Assert.Equal(1000, peer.ReceiveClose());
        peer.SendClose(1000);

        Assert.Equal([(SocketOpening, ""), (SocketMessage, "message"), (SocketClosing, "1000")], events.UntilClosing());
    }

    [Fact]
    public void Closing_inside_the_error_and_the_closing_does_nothing()
    {
        using var stage = new Stage();
        var raised = new List<Exception>();
        stage.Runtime.CallbackFailed += failure => raised.Add(failure.Exception);
        var events = new Events((what, _) =>
        {
            if (what == SocketClosing)
                SocketClose("Client1");
        });
        var (_, peer) = stage.OpenCallbackClient(events);
        peer.Dispose();

        Assert.Equal([SocketOpening, SocketError, SocketClosing], events.UntilClosing().Select(static one => one.What));
        SocketClose("Client1");
        stage.AssertNoError();
        Assert.Empty(raised);
    }

    [Fact]
    public void A_peer_that_does_not_answer_the_close_gives_1006()
    {
        using var stage = new Stage(new LiaisonOptions
        {
            Language = Language.English,
            WebSocketClient = new WebSocketClientOptions { WebSocket = new WebSocketSettings { CloseTimeout = TimeSpan.FromMilliseconds(300) } },
        });
        var events = new Events();
        var (client, peer) = stage.OpenCallbackClient(events);
        using var _ = peer;
        events.AssertNext(SocketOpening);

        SocketClose(client);

        Assert.False(SocketExist(client));
        events.AssertNext(SocketClosing, "1006");
    }

    [Fact]
    public void Closing_while_connecting_cancels_and_ends_with_1000()
    {
        // On a clock that stands no limit passes.
        using var stage = new Stage(new LiaisonOptions { Language = Language.English, Time = new HandMadeTime() });
        using var silent = new PeerServer();
        var events = new Events();
        WebSocketClientConnect("Client", events.Take, "127.0.0.1", silent.Port);
        using var peer = silent.Accept();

        SocketClose("Client");

        events.AssertNext(SocketClosing, "1000");
        Assert.False(SocketExist("Client"));
    }

    [Theory]
    [InlineData("made")]
    [InlineData("being made")]
    [InlineData("failed")]
    public void Closing_before_the_opening_is_delivered_leaves_one_event_however_far_the_attempt_is(string attempt)
    {
        using var stage = new Stage();
        using var finished = new ManualResetEventSlim();
        var staying = Events.Staying(SocketOpening, finished);
        var (_, other) = stage.OpenCallbackClient(staying);
        using var __ = other;

        // From here on nothing is delivered.
        staying.AssertNext(SocketOpening);
        using var server = new PeerServer();
        var events = new Events();
        SocketConnect("Client", attempt == "failed" ? "ws://<AdresseIPServeur>:5001" : $"ws://127.0.0.1:{server.Port}", events.Take);
        using var peer = attempt == "made" ? WebSocketPeer.Accept(server) : null;
        if (peer is not null)
        {
            // Who answers a ping has its connection.
            peer.SendFrame(WebSocketPeer.Ping, []);
            Assert.Equal(WebSocketPeer.Pong, peer.Receive().Opcode);
        }

        Assert.True(SocketExist("Client"));
        SocketClose("Client");
        finished.Set();
        peer?.Dispose();

        Assert.Equal([(SocketClosing, "1000")], events.UntilClosing());
        Assert.False(SocketExist("Client"));
        Assert.Equal(0, events.Waiting);
    }

    [Fact]
    public void A_name_is_reserved_while_a_call_connects_and_closing_it_ends_the_call()
    {
        using var stage = new Stage();
        using var silent = new PeerServer();
        var connecting = Background.Start(() => (WebSocketClientConnect("Client", "127.0.0.1", silent.Port), ErrorInfo(errCode))).UntilBlocked();
        using var peer = silent.Accept();

        Assert.False(SocketExist("Client"));
        Assert.False(WebSocketClientConnect("Client", "127.0.0.1", silent.Port));
        stage.AssertFailed(100201);
        var other = new Events();
        WebSocketClientConnect("Client", other.Take, "127.0.0.1", silent.Port);
        Assert.Contains("a socket already has this name", other.AssertNext(SocketError), StringComparison.Ordinal);
        SocketClose("Client");

        Assert.Equal((false, "100032"), connecting.Result());
        Assert.False(SocketExist("Client"));
    }

    [Fact]
    public void What_is_written_while_connecting_is_sent_in_order_after_the_opening_was_served()
    {
        using var stage = new Stage();
        using var server = new PeerServer();
        using var served = new ManualResetEventSlim();
        var events = Events.Staying(SocketOpening, served);
        WebSocketClientConnect("Client", events.Take, "127.0.0.1", server.Port);
        Assert.True(SocketWrite("Client", "one"));
        Assert.True(SocketWrite("Client", [2]));
        using var peer = WebSocketPeer.Accept(server);
        events.AssertNext(SocketOpening);
        Assert.True(SocketWrite("Client", "three"));
        Assert.False(peer.Peer.Socket.Poll(TimeSpan.FromMilliseconds(100), System.Net.Sockets.SelectMode.SelectRead));
        served.Set();

        Assert.Equal("one", peer.ReceiveText());
        Assert.Equal((WebSocketPeer.Binary, 1), (peer.Receive() is var (opcode, payload) ? opcode : 0, payload.Length));
        Assert.Equal("three", peer.ReceiveText());
    }

    [Fact]
    public void A_queue_that_is_full_while_connecting_fails()
    {
        using var stage = new Stage();
        using var silent = new PeerServer();
        var events = new Events();
        WebSocketClientConnect("Client", events.Take, "127.0.0.1", silent.Port);

        Assert.True(SocketWrite("Client", new byte[1_000_000]));
        Assert.False(SocketWrite("Client", "one more"));

        stage.AssertFailed(100245);
        Assert.Equal("Writing to \"Client\": send queue full (262144 bytes)", ErrorInfo());
    }

    [Fact]
    public void A_full_queue_makes_the_writer_wait_and_a_close_wakes_it()
    {
        using var stage = new Stage();
        var events = new Events();
        var (client, peer) = stage.OpenSendingClient(events);
        using var _ = peer;
        var writing = Background.Start(() =>
        {
            int written = 0;
            while (SocketWrite(client, new byte[200_000]))
                written++;
            return (written, ErrorInfo(errCode));
        }).UntilBlocked();

        SocketClose(client);

        var (count, code) = writing.Result();
        Assert.True(count > 1);
        Assert.Equal("100032", code);
    }

    [Theory]
    [InlineData(false, "100032")]
    [InlineData(true, "100245")]
    public void A_procedure_that_waits_for_room_in_the_queue_is_woken_when_the_connection_is_lost(bool reconnect, string code)
    {
        using var stage = new Stage(new LiaisonOptions { Language = Language.English, Reconnect = reconnect });
        using var over = new CancellationTokenSource();
        var loop = Background.Start(() => stage.Runtime.RunMainThread(over.Token));
        var seen = new Seen<string>();
        var events = new Events((what, _) =>
        {
            if (what != SocketMessage)
                return;
            while (SocketWrite("Client1", new byte[200_000]))
            {
            }

            seen.Add(ErrorInfo(errCode));
        });
        var (client, peer) = stage.OpenCallbackClient(events);
        events.AssertNext(SocketOpening);
        peer.Send("write");
        events.AssertNext(SocketMessage);
        loop.UntilBlocked();

        peer.Peer.Reset();

        Assert.Equal(code, seen.Next());
        events.AssertNext(SocketError);
        if (!reconnect)
            events.AssertNext(SocketClosing);
        Assert.Equal(reconnect, SocketExist(client));
        over.Cancel();
        loop.Result();
    }

    [Fact]
    public void The_name_is_free_inside_the_closing_and_may_be_used_again_there()
    {
        using var stage = new Stage();
        using var server = new PeerServer();
        var second = new Events();
        bool existed = true;
        string peerPort = "";
        var first = new Events((what, _) =>
        {
            if (what != SocketClosing)
                return;
            existed = SocketExist("Client");
            peerPort = SocketClientInfo("Client", SocketPort);
            WebSocketClientConnect("Client", second.Take, "127.0.0.1", server.Port);
        });
        WebSocketClientConnect("Client", first.Take, "127.0.0.1", server.Port);
        using var peer = WebSocketPeer.Accept(server);
        peer.SendClose(1000);
        using var again = WebSocketPeer.Accept(server);

        first.UntilClosing();
        second.AssertNext(SocketOpening);
        Assert.False(existed);
        Assert.Equal($"{server.Port}", peerPort);
        Assert.True(SocketExist("Client"));
        Assert.True(SocketWrite("Client", "again"));
        Assert.Equal("again", again.ReceiveText());
    }

    [Fact]
    public void A_name_that_is_gone_is_remembered_and_only_tells_and_fails()
    {
        using var stage = new Stage();
        var events = new Events();
        var (client, peer) = stage.OpenCallbackClient(events);
        peer.SendClose(3000, "bye");
        events.UntilClosing();
        peer.Dispose();

        Assert.False(SocketExist(client));
        Assert.Equal("3000", SocketClientInfo(client, SocketCloseCode));
        Assert.Equal("127.0.0.1", SocketClientInfo(client, SocketAddress));
        stage.AssertNoError();
        SocketClose(client);
        stage.AssertNoError();
        Assert.All<Func<bool>>(
            [
                () => SocketRead(client).Length > 0,
                () => SocketWrite(client, "late"),
                () => SocketWrite(client, "late", "127.0.0.1", 1),
                () => SocketChangeTransmissionMode(client, SocketNoEndTag),
                () => SocketChangeTransmissionMode(client, SocketWebSocket),
                () => SocketWaitForConnection(client),
                () => SocketAccept(client).Length > 0,
                () => SocketDeny(client),
            ],
            call =>
            {
                Assert.False(call());
                stage.AssertFailed(100031);
            });

        // Used again, the name is that of the new socket.
        stage.Listen(client);
        SocketClose(client);
        Stage.AssertRaises(100200, () => SocketClose(client));
    }

    [Fact]
    public void The_last_4096_names_are_remembered()
    {
        using var stage = new Stage(new LiaisonOptions
        {
            Language = Language.English,
            WebSocketClient = new WebSocketClientOptions { Resolve = static (_, _) => new TaskCompletionSource<System.Net.IPAddress[]>().Task },
        });
        var events = new Events();
        for (int i = 0; i <= 4096; i++)
            SocketConnect($"Gone{i}", "ws://pending.test/", events.Take);
        for (int i = 0; i <= 4096; i++)
            SocketClose($"Gone{i}");

        Stage.AssertRaises(100200, static () => SocketRead("Gone0"));
        Assert.True(SocketRead("Gone1").IsEmpty);
        stage.AssertFailed(100031);
    }

    [Fact]
    public void The_end_of_the_runtime_closes_with_1001_within_a_second()
    {
        var stage = new Stage();
        var events = new Events();
        var (_, asynchronous) = stage.OpenCallbackClient(events);
        var (_, synchronous) = stage.OpenWebSocketClient();
        var (_, channel) = stage.OpenWebSocketChannel();
        events.AssertNext(SocketOpening);

        long start = Stopwatch.GetTimestamp();
        stage.Dispose();

        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 9);
        Assert.Equal(1001, asynchronous.ReceiveClose());
        Assert.Equal(1001, synchronous.ReceiveClose());
        Assert.Equal(1001, channel.ReceiveClose());
        asynchronous.SendClose(1001);
        events.AssertNext(SocketClosing, "1001");
        asynchronous.Dispose();
        synchronous.Dispose();
        channel.Dispose();
    }
}
