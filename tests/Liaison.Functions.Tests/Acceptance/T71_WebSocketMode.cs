using System.Diagnostics;
using System.Globalization;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T71")]
public sealed class T71_WebSocketMode
{
    [Fact]
    public void A_listener_in_WebSocket_mode_gives_channels_that_carry_messages()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenWebSocketChannel();
        using var _ = peer;
        peer.Send("é");
        peer.Send([1, 2]);

        Assert.Equal("é", SocketRead(channel));
        Assert.Equal([1, 2], SocketRead(channel).ToArray());
        Assert.True(SocketWrite(channel, "Bonjour"));
        Assert.Equal("Bonjour", peer.ReceiveText());
        Assert.Equal("/", SocketClientInfo(channel, SocketPath));
        Assert.Contains("Sec-WebSocket-Version: 13", SocketClientInfo(channel, SocketHeaders), StringComparison.Ordinal);
        SocketClose(channel);
        Assert.Equal(1000, peer.ReceiveClose());
    }

    [Fact]
    public void Slow_silent_and_broken_clients_never_reach_the_program()
    {
        using var stage = new Stage();
        int port = stage.Listen("Server", "127.0.0.1");
        SocketChangeTransmissionMode("Server", SocketWebSocket);
        using var silent = Peer.ConnectTo(port);
        using var slow = Peer.ConnectTo(port);
        slow.Send("GET / HT");
        using var broken = Peer.ConnectTo(port);
        broken.Send("POST / HTTP/1.1\r\nHost: x\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 405 ", System.Text.Encoding.Latin1.GetString(broken.ReceiveToEnd()), StringComparison.Ordinal);

        Assert.False(SocketWaitForConnection("Server", 50));
        stage.AssertNoError();
        Assert.Equal("", SocketAccept("Server"));
        stage.AssertFailed(100230);
        using var good = WebSocketPeer.ConnectTo(port, "/good");
        Assert.True(SocketWaitForConnection("Server", 30_000));
        string channel = SocketAccept("Server");
        Assert.Equal("/good", SocketClientInfo(channel, SocketPath));
        Assert.Equal("", SocketAccept("Server"));
    }

    [Fact]
    public void A_request_is_refused_with_1013()
    {
        using var stage = new Stage();
        int port = stage.Listen("Server", "127.0.0.1");
        SocketChangeTransmissionMode("Server", SocketWebSocket);
        using var peer = WebSocketPeer.ConnectTo(port);
        Assert.True(SocketWaitForConnection("Server", 30_000));

        Assert.True(SocketDeny("Server"));

        Assert.Equal(1013, peer.ReceiveClose());
        Assert.False(SocketDeny("Server"));
        stage.AssertFailed(100230);
    }

    [Fact]
    public void A_wait_that_began_in_another_mode_waits_for_handshakes_after_the_change()
    {
        using var stage = new Stage();
        int port = stage.Listen("Server", "127.0.0.1");
        var waiting = Background.Start(() => SocketWaitForConnection("Server") ? SocketAccept("Server") : "").UntilBlocked();
        SocketChangeTransmissionMode("Server", SocketWebSocket);
        using var silent = Peer.ConnectTo(port);
        waiting.UntilBlocked();
        using var peer = WebSocketPeer.ConnectTo(port, "/mine");

        Assert.Equal("/mine", SocketClientInfo(waiting.Result(), SocketPath));
    }

    [Fact]
    public void Closing_a_listener_in_WebSocket_mode_wakes_those_who_wait()
    {
        using var stage = new Stage();
        stage.Listen("Server");
        SocketChangeTransmissionMode("Server", SocketWebSocket);
        var waiting = Background.Start(static () => (SocketWaitForConnection("Server"), ErrorInfo(errCode))).UntilBlocked();
        SocketClose("Server");
        Assert.Equal((false, "100032"), waiting.Result());
    }

    [Fact]
    public void A_channel_just_accepted_becomes_a_WebSocket_by_itself()
    {
        using var stage = new Stage();
        var (channel, plain) = stage.OpenChannel();
        Assert.True(SocketChangeTransmissionMode(channel, SocketWebSocket));
        Assert.True(SocketChangeTransmissionMode(channel, SocketWebSocket));

        // Nobody reads, and the handshake is answered.
        plain.Send(WebSocketPeer.Request(stage.PortOf("Listener"), "/chat"));
        using var peer = WebSocketPeer.Opened(plain);
        peer.Send("text");

        Assert.Equal("text", SocketRead(channel));
        Assert.Equal("/chat", SocketClientInfo(channel, SocketPath));
        Assert.True(SocketWrite(channel, "answer"));
        Assert.Equal("answer", peer.ReceiveText());
        peer.SendClose(1000);
        SocketRead(channel);
        stage.AssertFailed(100031);
    }

    [Fact]
    public void The_first_read_and_the_first_write_wait_for_the_handshake()
    {
        using var stage = new Stage();
        var (channel, plain) = stage.OpenChannel();
        SocketChangeTransmissionMode(channel, SocketWebSocket);
        Assert.Equal(ReadStatus.TimedOut, SocketRead(channel, false, 30).Status);
        stage.AssertNoError();
        var writing = Background.Start(() => SocketWrite(channel, "greeting")).UntilBlocked();
        plain.Send(WebSocketPeer.Request(stage.PortOf("Listener")));
        using var peer = WebSocketPeer.Opened(plain);

        Assert.True(writing.Result());
        Assert.Equal("greeting", peer.ReceiveText());
        peer.Send("back");
        Assert.Equal("back", SocketRead(channel, false, 30_000));
    }

    [Fact]
    public void A_handshake_that_fails_is_100288_at_the_first_call_and_after_it()
    {
        using var stage = new Stage();
        var (channel, plain) = stage.OpenChannel();
        using var _ = plain;
        SocketChangeTransmissionMode(channel, SocketWebSocket);
        plain.Send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");

        Assert.True(SocketRead(channel).IsEmpty);
        stage.AssertFailed(100288);
        Assert.StartsWith($"Reading from \"{channel}\": WebSocket request refused: 426 ", ErrorInfo(), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 426 ", System.Text.Encoding.Latin1.GetString(plain.ReceiveToEnd()), StringComparison.Ordinal);
        Assert.True(SocketRead(channel).IsEmpty);
        stage.AssertFailed(100288);
        Assert.False(SocketWrite(channel, "late"));
        stage.AssertFailed(100288);
        Assert.True(SocketExist(channel));
        SocketClose(channel);
    }

    [Fact]
    public void A_handshake_that_is_too_slow_or_never_comes_fails()
    {
        using var stage = new Stage(new LiaisonOptions
        {
            Language = Language.English,
            WebSocketListener = new WebSocketListenerOptions { HandshakeTimeout = TimeSpan.FromMilliseconds(100) },
        });
        var (slow, plain) = stage.OpenChannel();
        using var _ = plain;
        SocketChangeTransmissionMode(slow, SocketWebSocket);
        Assert.True(SocketRead(slow).IsEmpty);
        stage.AssertFailed(100288);
        Assert.Contains("408", ErrorInfo(), StringComparison.Ordinal);

        var (left, gone) = stage.OpenChannel();
        SocketChangeTransmissionMode(left, SocketWebSocket);
        gone.Dispose();
        Assert.False(SocketWrite(left, "text"));
        stage.AssertFailed(100288);
    }

    [Fact]
    public void A_close_wakes_those_who_wait_for_the_handshake()
    {
        using var stage = new Stage();
        var (channel, plain) = stage.OpenChannel();
        using var _ = plain;
        SocketChangeTransmissionMode(channel, SocketWebSocket);
        var reading = Background.Start(() => (SocketRead(channel).IsEmpty, ErrorInfo(errCode))).UntilBlocked();
        var writing = Background.Start(() => (SocketWrite(channel, "text"), ErrorInfo(errCode))).UntilBlocked();

        long start = Stopwatch.GetTimestamp();
        SocketClose(channel);

        Assert.Equal((true, "100032"), reading.Result());
        Assert.Equal((false, "100032"), writing.Result());
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 9);
    }

    [Fact]
    public void A_channel_that_was_read_or_written_stays_what_it_is()
    {
        using var stage = new Stage();
        var (written, one) = stage.OpenChannel();
        using var _ = one;
        SocketWrite(written, "ok");
        Assert.False(SocketChangeTransmissionMode(written, SocketWebSocket));
        stage.AssertFailed(100206);
        Assert.Equal("2\r\nok", one.Receive("2\r\nok"));

        var (read, two) = stage.OpenChannel();
        using var __ = two;
        two.Send("2\r\nok");
        Assert.Equal("ok", SocketRead(read));
        Assert.False(SocketChangeTransmissionMode(read, SocketWebSocket));
        stage.AssertFailed(100206);
        two.Send("2\r\nok");
        Assert.Equal("ok", SocketRead(read));
    }

    [Fact]
    public void The_limit_of_a_message_on_a_channel_is_1_MiB()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenWebSocketChannel();
        using var _ = peer;
        peer.Send(new byte[1024 * 1024]);
        Assert.Equal(1024 * 1024, SocketRead(channel).Length);
        peer.Peer.Send([0x82, 0xFF, 0, 0, 0, 0, 0, 16, 0, 1, 1, 2, 3, 4]);

        SocketRead(channel);

        stage.AssertFailed(100241);
        Assert.Equal(1009, peer.ReceiveClose());
    }

    [Fact]
    public void A_server_of_the_usual_shape_and_our_own_clients_understand_each_other()
    {
        using var stage = new Stage();
        int port = stage.Listen("Server", "127.0.0.1");
        SocketChangeTransmissionMode("Server", SocketWebSocket);
        var serving = Background.Start(static () =>
        {
            for (int i = 0; i < 2; i++)
            {
                SocketWaitForConnection("Server");
                string channel = SocketAccept("Server");
                while (SocketRead(channel) is { Status: ReadStatus.Received } message)
                    SocketWrite(channel, message);
                SocketClose(channel);
            }
        });
        Assert.True(WebSocketClientConnect("One", "localhost", port));
        SocketWrite("One", "echo");
        Assert.Equal("echo", SocketRead("One"));
        SocketClose("One");

        var events = new Events((what, message) =>
        {
            if (what == SocketOpening)
                SocketWrite("Two", "Bonjour");
            else if (what == SocketMessage)
                SocketClose("Two");
        });
        SocketConnect("Two", string.Create(CultureInfo.InvariantCulture, $"ws://127.0.0.1:{port}"), events.Take);
        Assert.Equal([(SocketOpening, ""), (SocketMessage, "Bonjour"), (SocketClosing, "1000")], events.UntilClosing());
        serving.Result();
    }
}
