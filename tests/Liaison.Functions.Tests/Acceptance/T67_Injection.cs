using Liaison.Functions.Tests.Stages;
using Liaison.Protocols.Http;
using Liaison.Sockets;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T67")]
public sealed class T67_Injection
{
    [Theory]
    [InlineData('\r')]
    [InlineData('\n')]
    [InlineData('\0')]
    public void CR_LF_and_NUL_are_refused_before_anything_is_sent(char bad)
    {
        using var stage = new Stage();
        using var server = new PeerServer();
        int port = server.Port;
        var events = new Events();

        Stage.AssertRaises(100205, () => WebSocketClientConnect("Client", "127.0.0.1", port, $"a{bad}b"));
        Stage.AssertRaises(100205, () => WebSocketClientConnect("Client", "127.0.0.1", port, "", $"chat{bad}x"));
        Stage.AssertRaises(100205, () => WebSocketClientConnect("Client", $"127.0.0.1{bad}", port));
        Stage.AssertRaises(100205, () => WebSocketClientConnect("Client", $"127.0.0.1/{bad}", port));
        Stage.AssertRaises(100205, () => WebSocketClientConnect("Client", events.Take, "127.0.0.1", port, $"a{bad}b"));
        Stage.AssertRaises(100205, () => SocketConnect("Client", $"ws://127.0.0.1:{port}/", events.Take, $"chat{bad}x"));
        SocketConnect("Client", $"ws://127.0.0.1:{port}/{bad}", events.Take);

        events.AssertNext(SocketError);
        events.AssertNext(SocketClosing, "1006");
        Assert.False(server.IsAsked);
    }

    [Theory]
    [InlineData("X-Name", "one\r\nX-Other: two")]
    [InlineData("X-Name", "nul\0")]
    [InlineData("X Name", "value")]
    [InlineData("X-Name\r\n", "value")]
    [InlineData("Sec-WebSocket-Key", "mine")]
    [InlineData("Host", "elsewhere")]
    public void A_header_that_is_not_allowed_raises_before_anything_is_sent(string name, string value)
    {
        var options = new WebSocketClientOptions { Headers = [new HttpHeader("X-Good", "good"), new HttpHeader(name, value)] };
        using var stage = new Stage(new LiaisonOptions { WebSocketClient = options });
        using var server = new PeerServer();

        Stage.AssertRaises(100205, () => WebSocketClientConnect("Client", "127.0.0.1", server.Port));
        Stage.AssertRaises(100205, () => WebSocketClientConnect("Client", new Events().Take, "127.0.0.1", server.Port));
        Assert.False(server.IsAsked);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("chat;x")]
    [InlineData("é")]
    [InlineData("chat,so/ap")]
    public void A_sub_protocol_is_a_token(string protocols)
    {
        using var stage = new Stage();
        Stage.AssertRaises(100205, () => WebSocketClientConnect("Client", "127.0.0.1", 80, "", protocols));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(65536)]
    public void An_impossible_port_raises(int port)
    {
        using var stage = new Stage();
        Stage.AssertRaises(100203, () => WebSocketClientConnect("Client", "127.0.0.1", port));
    }
}
