using System.Globalization;
using System.Net;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T62")]
public sealed class T62_Events
{
    [Fact]
    [Trait("Function", "WebSockets.Connect/2 CallbackClient")]
    public void Opening_messages_and_closing_come_in_order_and_nothing_after()
    {
        using var stage = new Stage();
        var events = new Events();
        var (client, peer) = stage.OpenCallbackClient(events);
        using var _ = peer;
        Assert.True(SocketExist(client));
        for (int i = 0; i < 50; i++)
            peer.Send(i.ToString(CultureInfo.InvariantCulture));
        peer.SendClose(1000);

        events.AssertNext(SocketOpening, "");
        for (int i = 0; i < 50; i++)
            events.AssertNext(SocketMessage, i.ToString(CultureInfo.InvariantCulture));
        events.AssertNext(SocketClosing, "1000");
        Assert.Equal(1000, peer.ReceiveClose());
        AssertNothingMore(stage, events);
        Assert.False(SocketExist(client));
    }

    [Fact]
    public void A_message_keeps_its_kind()
    {
        using var stage = new Stage();
        var kinds = new Seen<Message>();
        var events = new Events((what, message) =>
        {
            if (what == SocketMessage)
                kinds.Add(message);
        });
        var (_, peer) = stage.OpenCallbackClient(events);
        using var __ = peer;
        peer.Send("é");
        peer.Send([0xE9]);

        var text = kinds.Next();
        Assert.Equal((MessageKind.Text, "é"), (text.Kind, text.ToString()));
        var bytes = kinds.Next();
        Assert.Equal(MessageKind.Binary, bytes.Kind);
        Assert.Equal([0xE9], bytes.ToArray());
    }

    public static TheoryData<int> CodesOfThePeer => [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 4999];

    [Theory]
    [MemberData(nameof(CodesOfThePeer))]
    public void A_close_frame_of_the_peer_gives_its_code_and_no_error(int code)
    {
        using var stage = new Stage();
        var events = new Events();
        var (client, peer) = stage.OpenCallbackClient(events);
        using var _ = peer;
        peer.SendClose(code, "why");

        events.AssertNext(SocketOpening, "");
        events.AssertNext(SocketClosing, code.ToString(CultureInfo.InvariantCulture));
        Assert.Equal("why", SocketClientInfo(client, SocketCloseReason));
        AssertNothingMore(stage, events);
    }

    [Fact]
    public void A_close_frame_without_a_code_is_1005()
    {
        using var stage = new Stage();
        var events = new Events();
        var (_, peer) = stage.OpenCallbackClient(events);
        using var __ = peer;
        peer.SendFrame(WebSocketPeer.Close, []);

        events.AssertNext(SocketOpening, "");
        events.AssertNext(SocketClosing, "1005");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_connection_that_is_lost_gives_an_error_and_1006(bool reset)
    {
        using var stage = new Stage();
        var events = new Events();
        var (client, peer) = stage.OpenCallbackClient(events);
        events.AssertNext(SocketOpening, "");
        if (reset)
            peer.Peer.Reset();
        else
            peer.Dispose();

        Assert.StartsWith($"Reading from \"{client}\": the connection was cut", events.AssertNext(SocketError), StringComparison.Ordinal);
        events.AssertNext(SocketClosing, "1006");
        AssertNothingMore(stage, events);
    }

    [Theory]
    [InlineData(new byte[] { 0x83, 0 }, "1002", 100283)]
    [InlineData(new byte[] { 0x81, 1, 0xFF }, "1007", 100284)]
    [InlineData(new byte[] { 0x82, 127, 0, 0, 0, 0, 4, 0, 0, 1 }, "1009", 100241)]
    public void What_this_side_ends_gives_an_error_and_the_code_it_sends(byte[] wire, string code, int error)
    {
        using var stage = new Stage();
        string reported = "";
        var events = new Events((what, _) =>
        {
            if (what == SocketError)
                reported = ErrorInfo(errCode);
        });
        var (_, peer) = stage.OpenCallbackClient(events);
        using var __ = peer;
        peer.Peer.Send(wire);

        events.AssertNext(SocketOpening, "");
        events.AssertNext(SocketError);
        events.AssertNext(SocketClosing, code);
        Assert.Equal($"{error}", reported);
        Assert.Equal(code, $"{peer.ReceiveClose()}");
    }

    [Fact]
    public void The_answer_to_a_message_before_a_violation_is_sent_before_the_close()
    {
        using var stage = new Stage();
        var events = new Events((what, message) =>
        {
            if (what == SocketMessage)
                SocketWrite("Client1", $"answer to {message}");
        });
        var (_, peer) = stage.OpenCallbackClient(events);
        using var __ = peer;
        events.AssertNext(SocketOpening, "");
        peer.Peer.Send([.. peer.Frame(WebSocketPeer.Text, "one"u8), .. peer.Frame(WebSocketPeer.Text, "two"u8), 0x83, 0]);

        Assert.Equal("answer to one", peer.ReceiveText());
        Assert.Equal("answer to two", peer.ReceiveText());
        Assert.Equal(1002, peer.ReceiveClose());
        Assert.Equal([SocketMessage, SocketMessage, SocketError, SocketClosing], events.UntilClosing().Select(static one => one.What));
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Gone Away\r\nContent-Length: 4\r\n\r\nlost", 100280, "the server answered 404 Gone Away (lost)")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: ws://elsewhere/\r\nContent-Length: 0\r\n\r\n", 100280, "the server answered 302 Found")]
    [InlineData("HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: wrong\r\n\r\n", 100281, "invalid WebSocket answer (Sec-WebSocket-Accept)")]
    [InlineData("HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n", 100282, "no common sub-protocol (chat, soap)")]
    public void An_answer_that_is_no_WebSocket_gives_an_error_and_1006(string answer, int code, string message)
    {
        using var stage = new Stage();
        using var server = new PeerServer();
        string reported = "";
        var events = new Events((what, _) =>
        {
            if (what == SocketError)
                reported = ErrorInfo(errCode);
        });
        WebSocketClientConnect("Client", events.Take, "127.0.0.1", server.Port, "", "chat,soap");
        using var peer = WebSocketPeer.Answer(server, answer);

        Assert.Equal($"Connecting \"Client\" to 127.0.0.1:{server.Port}: {message}", events.AssertNext(SocketError));
        events.AssertNext(SocketClosing, "1006");
        Assert.Equal($"{code}", reported);
        AssertNothingMore(stage, events);
        Assert.False(SocketExist("Client"));
        Assert.Equal("1006", SocketClientInfo("Client", SocketCloseCode));
    }

    [Fact]
    [Trait("Function", "WebSockets.Connect/2 CallbackClient")]
    public void A_name_without_address_a_refusal_and_a_silent_server_give_an_error_and_1006()
    {
        var options = new LiaisonOptions
        {
            Language = Language.English,
            WebSocketClient = new WebSocketClientOptions
            {
                ConnectTimeout = TimeSpan.FromSeconds(2),
                Resolve = static (_, _) => Task.FromResult<IPAddress[]>([]),
            },
        };
        using var stage = new Stage(options);
        using var silent = new PeerServer();
        using var nobody = UnusedPort.ForConnections();

        AssertFails("nowhere.test", 80, "the name nowhere.test has no address");
        AssertFails("127.0.0.1", nobody.Number, "connection refused");
        AssertFails("127.0.0.1", silent.Port, "time limit of 2000 ms passed during: WebSocket negotiation");
    }

    [Fact]
    [Trait("Function", "WebSockets.Connect/2 CallbackClient")]
    public void A_name_in_use_gives_an_error_and_1006_and_leaves_the_socket_alone()
    {
        using var stage = new Stage();
        stage.Listen("Taken");
        var events = new Events();

        WebSocketClientConnect("Taken", events.Take, "127.0.0.1", 80);

        Assert.Contains("a socket already has this name", events.AssertNext(SocketError), StringComparison.Ordinal);
        events.AssertNext(SocketClosing, "1006");
        Assert.True(SocketExist("Taken"));
        SocketClose("Taken");
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("ws://user@127.0.0.1/")]
    [InlineData("ws://127.0.0.1:0/")]
    [InlineData("ws://127.0.0.1/a\r\nb")]
    [InlineData("")]
    [Trait("Function", "Sockets.Connect/2 CallbackClient")]
    public void An_impossible_URL_gives_an_error_and_1006_and_never_an_exception(string url)
    {
        using var stage = new Stage();
        var events = new Events();

        SocketConnect("Client", url, events.Take);

        Assert.Contains("is not valid: ", events.AssertNext(SocketError), StringComparison.Ordinal);
        events.AssertNext(SocketClosing, "1006");
        Assert.False(SocketExist("Client"));
    }

    [Fact]
    [Trait("Function", "Sockets.Connect/2 CallbackClient")]
    [Trait("Function", "WebSockets.Connect/2 CallbackClient")]
    public void The_URL_form_is_the_same_as_the_other()
    {
        using var stage = new Stage();
        using var server = new PeerServer();
        var events = new Events();
        SocketConnect("Client", $"ws://127.0.0.1:{server.Port}/chat?x#dropped", events.Take, "soap");
        using var peer = WebSocketPeer.Accept(server, "Sec-WebSocket-Protocol: soap\r\n");

        Assert.StartsWith("GET /chat?x HTTP/1.1\r\n", peer.Head, StringComparison.Ordinal);
        events.AssertNext(SocketOpening, "");
        peer.Send("Bonjour");
        events.AssertNext(SocketMessage, "Bonjour");
        Assert.True(SocketWrite("Client", "Salut"));
        Assert.Equal("Salut", peer.ReceiveText());
        peer.SendClose(1001);
        events.AssertNext(SocketClosing, "1001");
    }

    [Fact]
    public void Mistakes_of_the_program_raise_at_once_and_no_event_comes()
    {
        using var stage = new Stage();
        var events = new Events();

        Stage.AssertRaises(100202, () => WebSocketClientConnect("", events.Take, "127.0.0.1"));
        Stage.AssertRaises(100203, () => WebSocketClientConnect("Client", events.Take, "127.0.0.1", 70_000));
        Stage.AssertRaises(100205, () => WebSocketClientConnect("Client", events.Take, "127.0.0.1", 80, "a\rb"));
        Stage.AssertRaises(100205, () => WebSocketClientConnect("Client", events.Take, "127.0.0.1", 80, "", "not a token"));
        Stage.AssertRaises(100205, static () => WebSocketClientConnect("Client", (Delegate)null!, "127.0.0.1"));
        Stage.AssertRaises(100205, static () => SocketConnect("Client", "ws://127.0.0.1", (double _) => { }));

        Assert.False(SocketExist("Client"));
        Assert.Equal(0, events.Waiting);
    }

    private static void AssertFails(string address, int port, string message)
    {
        var events = new Events();
        WebSocketClientConnect("Client", events.Take, address, port);
        Assert.Contains(message, events.AssertNext(SocketError), StringComparison.Ordinal);
        events.AssertNext(SocketClosing, "1006");
    }

    /// <summary>Another socket's failure comes behind everything that could still have come.</summary>
    private static void AssertNothingMore(Stage stage, Events events)
    {
        var behind = new Events();
        SocketConnect("Behind", "impossible", behind.Take);
        behind.UntilClosing();
        Assert.Equal(0, events.Waiting);
        Assert.NotNull(stage);
    }
}
