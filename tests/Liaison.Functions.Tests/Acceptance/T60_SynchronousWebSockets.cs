using System.Text;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T60")]
[Trait("Function", "WebSockets.Connect/1 WebSocketClient")]
public sealed class T60_SynchronousWebSockets
{
    private const int LargestMessage = 64 * 1024 * 1024;

    [Theory]
    [InlineData("Hello World")]
    [InlineData("")]
    [InlineData("é€日𝄞\r\n\0")]
    public void A_string_travels_as_text_in_UTF8(string text)
    {
        using var stage = new Stage();
        var (client, peer) = stage.OpenWebSocketClient();
        using var _ = peer;

        Assert.True(SocketWrite(client, text));
        var (opcode, payload) = peer.Receive();
        Assert.Equal(WebSocketPeer.Text, opcode);
        Assert.Equal(Encoding.UTF8.GetBytes(text), payload);

        peer.Send(text);
        var read = SocketRead(client);
        Assert.Equal(MessageKind.Text, read.Kind);
        Assert.Equal(ReadStatus.Received, read.Status);
        Assert.Equal(text, read.ToString());
        stage.AssertNoError();
    }

    [Fact]
    public void Half_a_character_becomes_the_sign_of_what_cannot_be_shown()
    {
        using var stage = new Stage();
        var (client, peer) = stage.OpenWebSocketClient();
        using var _ = peer;

        Assert.True(SocketWrite(client, "a\uD834z"));

        Assert.Equal("a\uFFFDz", peer.ReceiveText());
    }

    [Fact]
    public void Bytes_travel_as_a_binary_message()
    {
        using var stage = new Stage();
        var (client, peer) = stage.OpenWebSocketClient();
        using var _ = peer;
        byte[] bytes = [0, 255, 13, 10, 128];

        Assert.True(SocketWrite(client, bytes));
        Assert.Equal((WebSocketPeer.Binary, "00FF0D0A80"), Shown(peer.Receive()));

        peer.Send(bytes);
        var read = SocketRead(client);
        Assert.Equal(MessageKind.Binary, read.Kind);
        Assert.Equal(bytes, read.ToArray());
    }

    [Fact]
    public void What_was_received_goes_out_as_what_it_was()
    {
        using var stage = new Stage();
        var (client, peer) = stage.OpenWebSocketClient();
        using var _ = peer;
        peer.Send("é");
        peer.Send([0xE9]);

        SocketWrite(client, SocketRead(client));
        SocketWrite(client, SocketRead(client));

        Assert.Equal((WebSocketPeer.Text, "C3A9"), Shown(peer.Receive()));
        Assert.Equal((WebSocketPeer.Binary, "E9"), Shown(peer.Receive()));
    }

    [Fact]
    public void Text_that_was_received_is_a_string_to_a_socket_that_is_no_WebSocket()
    {
        using var stage = new Stage();
        var (client, peer) = stage.OpenWebSocketClient();
        using var _ = peer;
        var (channel, other) = stage.OpenChannel();
        using var __ = other;
        peer.Send("é€");

        SocketWrite(channel, SocketRead(client));

        Assert.Equal("2\r\n\u00E9\u0080", other.Receive("2\r\n\u00E9\u0080"));
    }

    [Fact]
    public void Fragments_with_a_ping_between_them_are_one_message_and_the_ping_is_answered()
    {
        using var stage = new Stage();
        var (client, peer) = stage.OpenWebSocketClient();
        using var _ = peer;
        peer.SendFrame(WebSocketPeer.Text, "Hel"u8, isFinal: false);
        peer.SendFrame(WebSocketPeer.Ping, "p"u8);
        peer.SendFrame(0, "lo"u8);

        Assert.Equal("Hello", SocketRead(client));
        Assert.Equal((WebSocketPeer.Pong, "70"), Shown(peer.Receive()));
    }

    [Fact]
    public void A_message_of_64_MiB_arrives_and_a_longer_one_is_refused_before_it_is_taken()
    {
        using var stage = new Stage();
        var (client, peer) = stage.OpenWebSocketClient();
        using var _ = peer;
        byte[] bytes = new byte[LargestMessage];
        System.Random.Shared.NextBytes(bytes);
        var sending = Background.Start(() => peer.Send(bytes));

        Assert.True(SocketRead(client).Bytes.Span.SequenceEqual(bytes));
        sending.Result();

        // The header alone: 64 MiB and one byte are announced, none is sent.
        peer.Peer.Send([0x82, 127, 0, 0, 0, 0, 4, 0, 0, 1]);
        Assert.True(SocketRead(client).IsEmpty);
        stage.AssertFailed(100241);
        Assert.Equal("Reading from \"Client1\": message of 67108865 bytes, limit 67108864", ErrorInfo());
        Assert.Equal(1009, peer.ReceiveClose());
        Assert.Equal("1009", SocketClientInfo(client, SocketCloseCode));
    }

    [Fact]
    public void An_explicit_maximum_cuts_a_message_and_keeps_the_rest()
    {
        using var stage = new Stage();
        var (client, peer) = stage.OpenWebSocketClient();
        using var _ = peer;
        peer.Send([1, 2, 3, 4, 5]);
        peer.Send("aé€z");
        peer.Send("next");

        Assert.Equal([1, 2], SocketRead(client, true, default, 2).ToArray());
        Assert.Equal([3, 4], SocketRead(client, true, default, 2).ToArray());
        Assert.Equal([5], SocketRead(client, true, default, 2).ToArray());
        Assert.Equal("a", SocketRead(client, true, default, 2));
        Assert.Equal("é", SocketRead(client, true, default, 2));
        Assert.Equal("€z", SocketRead(client));
        Assert.Equal("next", SocketRead(client, true, default, 4096));
    }

    [Fact]
    public void Without_a_maximum_a_message_longer_than_4096_bytes_comes_whole()
    {
        using var stage = new Stage();
        var (client, peer) = stage.OpenWebSocketClient();
        using var _ = peer;
        peer.Send(new byte[10_000]);

        Assert.Equal(10_000, SocketRead(client).Length);
    }

    [Fact]
    public void A_limit_that_passes_is_no_error()
    {
        using var stage = new Stage();
        var (client, peer) = stage.OpenWebSocketClient();
        using var _ = peer;

        Assert.Equal(ReadStatus.TimedOut, SocketRead(client, false, 30).Status);
        stage.AssertNoError();
        Assert.Equal(ReadStatus.TimedOut, SocketRead(client, false, 0).Status);
        peer.SendFrame(WebSocketPeer.Text, "whole"u8, isFinal: false);
        Assert.Equal(ReadStatus.TimedOut, SocketRead(client, false, 30).Status);
        stage.AssertNoError();

        // The limit for the rest of a message is for framed modes: here it has no meaning.
        Assert.Equal(ReadStatus.TimedOut, SocketRead(client, false, 60, null, 20).Status);
        stage.AssertNoError();
        peer.SendFrame(0, ""u8);
        Assert.Equal("whole", SocketRead(client));
    }

    [Theory]
    [InlineData(1000, "1000")]
    [InlineData(1001, "1001")]
    [InlineData(1011, "1011")]
    [InlineData(4000, "4000")]
    public void Any_close_of_the_peer_is_100031_and_its_code_can_be_asked_for(int code, string shown)
    {
        using var stage = new Stage();
        var (client, peer) = stage.OpenWebSocketClient();
        using var _ = peer;
        Assert.Equal("", SocketClientInfo(client, SocketCloseCode));
        Assert.Equal("", SocketClientInfo(client, SocketCloseReason));
        peer.Send("last");
        peer.SendClose(code, "raison é");

        Assert.Equal("last", SocketRead(client));
        Assert.True(SocketRead(client).IsEmpty);
        stage.AssertFailed(100031);
        Assert.Equal(code, peer.ReceiveClose());
        Assert.Equal(shown, SocketClientInfo(client, SocketCloseCode));
        Assert.Equal("raison é", SocketClientInfo(client, SocketCloseReason));
        Assert.True(SocketExist(client));
        Assert.False(SocketWrite(client, "late"));
        stage.AssertFailed(100031);
        SocketClose(client);
    }

    [Fact]
    public void A_close_without_a_code_is_1005_and_an_end_without_a_close_1006()
    {
        using var stage = new Stage();
        var (polite, peer) = stage.OpenWebSocketClient();
        peer.SendFrame(WebSocketPeer.Close, []);
        SocketRead(polite);
        stage.AssertFailed(100031);
        Assert.Equal("1005", SocketClientInfo(polite, SocketCloseCode));
        peer.Dispose();

        var (cut, other) = stage.OpenWebSocketClient();
        other.Dispose();
        SocketRead(cut);
        stage.AssertFailed(100032);
        Assert.Equal("1006", SocketClientInfo(cut, SocketCloseCode));
    }

    [Fact]
    public void What_breaks_the_protocol_ends_in_its_own_error_after_what_came_before()
    {
        using var stage = new Stage();
        var (client, peer) = stage.OpenWebSocketClient();
        using var _ = peer;
        peer.Peer.Send([.. peer.Frame(WebSocketPeer.Text, "good"u8), 0x83, 0]);

        Assert.Equal("good", SocketRead(client));
        Assert.True(SocketWrite(client, "answer"));
        Assert.True(SocketRead(client).IsEmpty);
        stage.AssertFailed(100283);
        Assert.Contains("unknown opcode", ErrorInfo(), StringComparison.Ordinal);
        Assert.Equal("answer", peer.ReceiveText());
        Assert.Equal(1002, peer.ReceiveClose());

        var (other, second) = stage.OpenWebSocketClient();
        using var __ = second;
        second.SendFrame(WebSocketPeer.Text, [0x61, 0xFF]);
        SocketRead(other);
        stage.AssertFailed(100284);
        Assert.Equal(1007, second.ReceiveClose());
    }

    [Fact]
    public void Facts_about_the_handshake_can_be_asked_for()
    {
        using var stage = new Stage();
        using var server = new PeerServer();
        var connecting = Background.Start(() => WebSocketClientConnect("Client", "127.0.0.1", server.Port, "a b?c=é", "chat, , soap,chat"));
        using var peer = WebSocketPeer.Accept(server, "Sec-WebSocket-Protocol: SOAP\r\nX-Place: here\r\n");
        Assert.True(connecting.Result());

        Assert.StartsWith("GET /a%20b?c=%C3%A9 HTTP/1.1\r\n", peer.Head, StringComparison.Ordinal);
        Assert.Contains("\r\nSec-WebSocket-Protocol: chat, soap\r\n", peer.Head, StringComparison.Ordinal);
        Assert.Contains($"\r\nHost: 127.0.0.1:{server.Port}\r\n", peer.Head, StringComparison.Ordinal);
        Assert.Equal("/a%20b?c=%C3%A9", SocketClientInfo("Client", SocketPath));
        Assert.Equal("soap", SocketClientInfo("Client", SocketSubProtocol));
        Assert.Contains("\r\nX-Place: here", SocketClientInfo("Client", SocketHeaders), StringComparison.Ordinal);
        Assert.Equal("", SocketClientInfo("Client", SocketLatency));
        Assert.Equal("127.0.0.1", SocketClientInfo("Client", SocketAddress));
        Assert.Equal($"{server.Port}", SocketClientInfo("Client", SocketPort));
    }

    [Theory]
    [InlineData("127.0.0.1:{0}", null, "", "/")]
    [InlineData("127.0.0.1:{0}/in/address?x", null, "", "/in/address?x")]
    [InlineData("ws://127.0.0.1:{0}/in/address", null, "", "/in/address")]
    [InlineData("WS://127.0.0.1:{0}/in/address", null, "given", "/given")]
    [InlineData("ws://127.0.0.1:1/in/address", "{0}", "/given", "/given")]
    [InlineData("127.0.0.1", "{0}", "", "/")]
    public void The_address_may_carry_scheme_port_and_path_and_parameters_win(string address, string? port, string path, string target)
    {
        using var stage = new Stage();
        using var server = new PeerServer();
        string real = $"{server.Port}";
        int? given = port is null ? null : server.Port;
        var connecting = Background.Start(() => WebSocketClientConnect("Client", address.Replace("{0}", real, StringComparison.Ordinal), given, path));
        using var peer = WebSocketPeer.Accept(server);

        Assert.True(connecting.Result());
        Assert.StartsWith($"GET {target} HTTP/1.1\r\n", peer.Head, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wss://127.0.0.1/", "wss:// asks for an encrypted link")]
    [InlineData("http://127.0.0.1/", "it must begin with ws://")]
    [InlineData("ws://user:secret@127.0.0.1/", "neither user nor password is allowed")]
    [InlineData("ws://127.0.0.1:70000/", "impossible port")]
    [InlineData("ws:///path", "host name missing or impossible")]
    public void An_impossible_address_fails(string address, string detail)
    {
        using var stage = new Stage();

        Assert.False(WebSocketClientConnect("Client", address));

        stage.AssertFailed(100289);
        Assert.Contains(detail, ErrorInfo(), StringComparison.Ordinal);
        Assert.False(SocketExist("Client"));
    }

    [Fact]
    public void A_name_in_use_and_a_limit_fail()
    {
        using var stage = new Stage();
        using var server = new PeerServer();
        stage.Listen("Taken");
        Assert.False(WebSocketClientConnect("Taken", "127.0.0.1", server.Port));
        stage.AssertFailed(100201);

        Assert.False(WebSocketClientConnect("Client", "127.0.0.1", server.Port, "", "", 1500));
        stage.AssertFailed(100223);
        Assert.Equal($"Connecting \"Client\" to 127.0.0.1:{server.Port}: time limit of 1500 ms passed during: WebSocket negotiation", ErrorInfo(errSummary));
    }

    private static (int Opcode, string Payload) Shown((int Opcode, byte[] Payload) frame) => (frame.Opcode, Convert.ToHexString(frame.Payload));
}
