using System.Globalization;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T73")]
public sealed class T73_CallbackListeners
{
    [Theory]
    [InlineData(SocketSizeStart, "2\r\nok", "3\r\nyes")]
    [InlineData(SocketEndTag, "ok<EOF>", "yes<EOF>")]
    [InlineData(SocketEndTagBuffer, "ok<EOF>", "yes<EOF>")]
    [InlineData(SocketNoEndTag, "ok", "yes")]
    [Trait("Function", "Sockets.Create/2 CallbackListener")]
    [Trait("Function", "Sockets.Write/1 CallbackChannel")]
    public void Every_mode_of_TCP_tells_opening_message_and_closing(int mode, string sent, string answered)
    {
        using var stage = new Stage();
        var events = new ChannelEvents();
        using var peer = Peer.ConnectTo(events.Listen(stage, mode));
        string channel = events.AssertNext(SocketOpening, "");
        Assert.Matches("^C[0-9A-F]{16}$", channel);
        peer.Send(sent);
        Assert.Equal(channel, events.AssertNext(SocketMessage, "ok"));
        Assert.True(SocketWrite(channel, "yes"), ErrorInfo());
        Assert.Equal(answered, peer.Receive(answered));

        peer.Dispose();
        Assert.Equal(channel, events.AssertNext(SocketClosing, "1000"));
        Assert.False(SocketExist(channel));
    }

    [Fact]
    public void A_WebSocket_tells_opening_message_and_the_code_of_the_peer()
    {
        using var stage = new Stage();
        var events = new ChannelEvents();
        using var peer = WebSocketPeer.ConnectTo(events.Listen(stage, SocketWebSocket), "/room?x=1", "X-Who: Zoe\r\n");
        string channel = events.AssertNext(SocketOpening, "");
        Assert.Equal("/room?x=1", SocketClientInfo(channel, SocketPath));
        Assert.Contains("X-Who: Zoe", SocketClientInfo(channel, SocketHeaders), StringComparison.Ordinal);
        peer.Send("é");
        events.AssertNext(SocketMessage, "é");
        Assert.True(SocketWrite(channel, "yes"));
        Assert.Equal("yes", peer.ReceiveText());
        peer.SendClose(3001, "why");

        events.AssertNext(SocketClosing, "3001");
        Assert.Equal("3001", SocketClientInfo(channel, SocketCloseCode));
        Assert.Equal("why", SocketClientInfo(channel, SocketCloseReason));
    }

    [Fact]
    public void A_client_that_came_before_the_mode_was_set_speaks_by_it()
    {
        using var stage = new Stage(new LiaisonOptions { Language = Language.English, Time = new HandMadeTime() });
        var events = new ChannelEvents();
        Assert.True(SocketCreate("Server", 0, "127.0.0.1", events.Take));
        using var peer = Peer.ConnectTo(stage.PortOf("Server"));
        peer.Send(WebSocketPeer.Request(peer.Port));
        SocketChangeTransmissionMode("Server", SocketWebSocket);

        using var opened = WebSocketPeer.Opened(peer);
        events.AssertNext(SocketOpening, "");
    }

    [Fact]
    public void Without_a_mode_the_first_client_is_taken_after_100_ms()
    {
        var time = new HandMadeTime();
        using var stage = new Stage(new LiaisonOptions { Language = Language.English, Time = time });
        var events = new ChannelEvents();
        Assert.True(SocketCreate("Server", 0, "127.0.0.1", events.Take));
        using var peer = Peer.ConnectTo(stage.PortOf("Server"));
        peer.Send("2\r\nok");
        time.Advance(TimeSpan.FromMilliseconds(100));

        events.AssertNext(SocketOpening, "");
        events.AssertNext(SocketMessage, "ok");
    }

    [Fact]
    public void The_mode_may_become_WebSocket_while_clients_are_served()
    {
        using var stage = new Stage();
        var events = new ChannelEvents();
        int port = events.Listen(stage);
        using var first = Peer.ConnectTo(port);
        events.AssertNext(SocketOpening, "");
        Assert.True(SocketChangeTransmissionMode("Server", SocketWebSocket));
        using var second = WebSocketPeer.ConnectTo(port);
        events.AssertNext(SocketOpening, "");

        first.Send("2\r\nok");
        events.AssertNext(SocketMessage, "ok");
        second.Send("yes");
        events.AssertNext(SocketMessage, "yes");
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n", 1002)]
    [InlineData("999999999\r\n", 1009)]
    public void A_violation_is_told_before_the_end(string sent, int code)
    {
        using var stage = new Stage();
        var events = new ChannelEvents();
        using var peer = Peer.ConnectTo(events.Listen(stage));
        events.AssertNext(SocketOpening, "");
        peer.Send(sent);

        Assert.NotEmpty(events.AssertNext(SocketError));
        Assert.Equal(code, events.NextCode());
    }

    [Fact]
    public void A_reset_is_an_error_and_1006()
    {
        using var stage = new Stage();
        var events = new ChannelEvents();
        var peer = Peer.ConnectTo(events.Listen(stage));
        events.AssertNext(SocketOpening, "");
        peer.Reset();

        Assert.NotEmpty(events.AssertNext(SocketError));
        events.AssertNext(SocketClosing, "1006");
    }

    [Fact]
    [Trait("Function", "Sockets.Close/1 CallbackChannel")]
    public void SocketClose_on_a_channel_inside_its_procedure_sends_what_was_written_and_tells_the_end()
    {
        using var stage = new Stage();
        var events = new ChannelEvents(static (what, _, channel) =>
        {
            if (what != SocketMessage)
                return;
            SocketWrite(channel, "bye");
            SocketClose(channel);
        });
        using var peer = Peer.ConnectTo(events.Listen(stage));
        events.AssertNext(SocketOpening, "");
        peer.Send("2\r\nok2\r\nno");
        events.AssertNext(SocketMessage, "ok");

        Assert.Equal("3\r\nbye", System.Text.Encoding.Latin1.GetString(peer.ReceiveToEnd()));
        events.AssertNext(SocketClosing, "1000");
        Assert.Equal(0, events.Waiting);
    }

    [Fact]
    [Trait("Function", "Sockets.Close/1 CallbackListener")]
    public void SocketClose_on_the_listener_leaves_its_channels_open_and_frees_the_port()
    {
        using var stage = new Stage();
        var events = new ChannelEvents();
        int port = events.Listen(stage);
        using var peer = Peer.ConnectTo(port);
        string channel = events.AssertNext(SocketOpening, "");
        SocketClose("Server");
        Assert.False(SocketExist("Server"));

        // SocketClose waits for the one that listens, but not for ever.
        Eventually.True(() => SocketCreate("Server", port, "127.0.0.1"), "the port is free");

        peer.Send("2\r\nok");
        Assert.Equal(channel, events.AssertNext(SocketMessage, "ok"));
        Assert.True(SocketWrite(channel, "yes"));
        peer.Receive("3\r\nyes");
    }

    [Fact]
    public void A_limit_of_connections_is_told_with_no_channel()
    {
        using var stage = new Stage(new LiaisonOptions { Language = Language.English, Listener = new() { Connections = 1 } });
        var events = new ChannelEvents();
        int port = events.Listen(stage);
        using var first = Peer.ConnectTo(port);
        Assert.NotEmpty(events.AssertNext(SocketOpening, ""));
        using var second = Peer.ConnectTo(port);

        Assert.Empty(second.ReceiveToEnd());
        Assert.Contains("1", events.AssertNext(SocketError), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_clients_take_no_thread_each()
    {
        using var stage = new Stage();
        var events = new ChannelEvents();
        int port = events.Listen(stage, SocketNoEndTag);
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        int before = process.Threads.Count;
        var peers = Enumerable.Range(0, 500).Select(_ => Peer.ConnectTo(port)).ToList();
        foreach (var _ in peers)
            events.AssertNext(SocketOpening, "");

        process.Refresh();
        Assert.True(process.Threads.Count < before + 250, $"{before} threads have become {process.Threads.Count}.");
        peers.ForEach(static peer => peer.Dispose());
    }

    [Fact]
    public void Messages_beyond_those_that_may_wait_stay_with_the_peer_and_none_is_lost()
    {
        using var stage = new Stage();
        using var letGo = new ManualResetEventSlim();
        var events = new ChannelEvents((what, _, _) =>
        {
            if (what == SocketOpening)
                letGo.Wait(30_000, CancellationToken.None);
        });
        using var peer = Peer.ConnectTo(events.Listen(stage));
        events.AssertNext(SocketOpening, "");
        for (int i = 0; i < 200; i++)
            peer.Send(string.Create(CultureInfo.InvariantCulture, $"3\r\n{i:D3}"));
        letGo.Set();

        for (int i = 0; i < 200; i++)
            events.AssertNext(SocketMessage, i.ToString("D3", CultureInfo.InvariantCulture));
    }

    [Fact]
    [Trait("Function", "Sockets.CreateSecure/2 CallbackListener")]
    public void Over_TLS_the_same_is_told()
    {
        using var stage = new SecureStage();
        var events = new ChannelEvents();
        string file = stage.Files.WritePem("server.pem", SecureStage.Certificate);
        Assert.True(SocketCreateSSL("Server", 0, file, 0, "127.0.0.1", "MY", events.Take), ErrorInfo(errFullDetails));
        SocketChangeTransmissionMode("Server", SocketSizeStart);
        Assert.True(SocketConnectSSL("Client", stage.PortOf("Server"), "localhost", 0, 30_000), ErrorInfo(errFullDetails));
        string channel = events.AssertNext(SocketOpening, "");
        Assert.Equal("1.3", SocketClientInfo(channel, SocketTLSVersion));
        SocketWrite("Client", "ok");
        events.AssertNext(SocketMessage, "ok");
        SocketWrite(channel, "yes");
        Assert.Equal("yes", SocketRead("Client"));
        SocketClose("Client");
        events.AssertNext(SocketClosing, "1000");
    }

    [Theory]
    [InlineData(SocketSizeStart)]
    [InlineData(SocketWebSocket)]
    public void In_the_loops_the_procedure_runs_in_the_thread_that_receives_and_what_it_writes_leaves(int mode)
    {
        using var stage = new Stage();
        SocketParameter(SocketParamCallbackThread, SocketCallbackLoop);
        var threads = new Seen<Thread>();
        var events = new ChannelEvents((what, message, channel) =>
        {
            threads.Add(Thread.CurrentThread);
            if (what == SocketMessage)
                SocketWrite(channel, message);
        });
        int port = events.Listen(stage, mode);
        Assert.True(SocketConnect("Client", port, "127.0.0.1") || mode == SocketWebSocket);
        if (mode == SocketWebSocket)
        {
            SocketClose("Client");
            Assert.True(WebSocketClientConnect("Client", "127.0.0.1", port), ErrorInfo());
        }

        events.AssertNext(SocketOpening, "");
        for (int i = 0; i < 100; i++)
            SocketWrite("Client", i.ToString(CultureInfo.InvariantCulture));
        for (int i = 0; i < 100; i++)
        {
            Assert.Equal(i.ToString(CultureInfo.InvariantCulture), SocketRead("Client"));
            events.AssertNext(SocketMessage, i.ToString(CultureInfo.InvariantCulture));
        }

        SocketClose("Client");
        events.AssertNext(SocketClosing, "1000");
        var first = threads.Next();
        Assert.False(first.IsThreadPoolThread);
        for (int i = 0; i < 101; i++)
            Assert.Same(first, threads.Next());
    }

    [Fact]
    public void A_procedure_that_keeps_its_loop_busy_does_not_keep_the_listener_from_being_closed()
    {
        using var stage = new Stage();
        using var letGo = new ManualResetEventSlim();
        SocketParameter(SocketParamCallbackThread, SocketCallbackLoop);
        var events = new ChannelEvents((what, _, _) =>
        {
            if (what == SocketMessage)
                letGo.Wait(30_000, CancellationToken.None);
        });
        int port = events.Listen(stage);
        using var peer = Peer.ConnectTo(port);
        events.AssertNext(SocketOpening, "");
        peer.Send("2\r\nok");
        events.AssertNext(SocketMessage, "ok");
        Background.Start(static () => SocketClose("Server")).Result();
        Assert.False(letGo.IsSet);
        letGo.Set();

        Eventually.True(() => SocketCreate("Server", port, "127.0.0.1"), "the port is free");
    }

    [Fact]
    public void A_setting_for_an_open_channel_holds_from_then_on_and_the_time_of_a_pong_is_known()
    {
        var time = new HandMadeTime();
        using var stage = new Stage(new LiaisonOptions { Language = Language.English, Time = time });
        var events = new ChannelEvents();
        using var peer = WebSocketPeer.ConnectTo(events.Listen(stage, SocketWebSocket));
        string channel = events.AssertNext(SocketOpening, "");
        SocketParameter(channel, SocketParamPing, 5000);
        SocketParameter(channel, SocketParamServerMessageSize, 3);
        peer.Send("one");
        events.AssertNext(SocketMessage, "one");
        Assert.Equal("", SocketClientInfo(channel, SocketLatency));

        time.Advance(TimeSpan.FromSeconds(5.5));
        var (opcode, payload) = peer.Receive();
        Assert.Equal(WebSocketPeer.Ping, opcode);
        time.Advance(TimeSpan.FromMilliseconds(7));
        peer.SendFrame(WebSocketPeer.Pong, payload);
        peer.Send("two");
        events.AssertNext(SocketMessage, "two");
        Assert.Equal("7", SocketClientInfo(channel, SocketLatency));

        peer.Send("four");
        events.AssertNext(SocketError);
        events.AssertNext(SocketClosing, "1009");
    }

    [Fact]
    public void A_procedure_may_have_fewer_parameters_and_a_wrong_one_raises()
    {
        using var stage = new Stage();
        var seen = new Seen<int>();
        Action<int> few = seen.Add;
        Assert.True(SocketCreate("Server", 0, "127.0.0.1", few));
        using var peer = Peer.ConnectTo(stage.PortOf("Server"));
        Assert.Equal(SocketOpening, seen.Next());

        Action<string, string> wrong = static (_, _) => { };
        Stage.AssertRaises(100205, () => SocketCreate("Other", 0, "127.0.0.1", wrong));
        Assert.False(SocketExist("Other"));
    }
}
