using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T59")]
public sealed class T59_OddServers
{
    private const string Good = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n";

    [Fact]
    public void Another_status_is_100280_with_the_status_and_the_beginning_of_the_body()
    {
        using var stage = new Stage();

        AssertFails(stage, "HTTP/1.1 404 Not Here\r\nContent-Length: 9\r\n\r\nno\u001Bthing\n", 100280);

        Assert.EndsWith(": the server answered 404 Not Here", ErrorInfo(errSummary), StringComparison.Ordinal);
        Assert.Equal("no\\u001Bthing", ErrorInfo(errSystemMessage));
    }

    [Fact]
    public void What_a_server_says_is_cut_to_200_characters()
    {
        using var stage = new Stage();

        AssertFails(stage, $"HTTP/1.1 500 {new string('r', 300)}\r\nContent-Length: 300\r\n\r\n{new string('b', 300)}", 100280);

        Assert.EndsWith($"answered 500 {new string('r', 200)}", ErrorInfo(errSummary), StringComparison.Ordinal);
        Assert.Equal(new string('b', 200), ErrorInfo(errSystemMessage));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public void A_redirection_is_not_followed(int status)
    {
        using var stage = new Stage();
        using var elsewhere = new PeerServer();

        AssertFails(stage, $"HTTP/1.1 {status} Found\r\nLocation: ws://127.0.0.1:{elsewhere.Port}/\r\nContent-Length: 0\r\n\r\n", 100280);

        Assert.Contains($"{status} Found", ErrorInfo(), StringComparison.Ordinal);
        Assert.False(elsewhere.IsAsked);
    }

    [Theory]
    [InlineData("HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n", "Sec-WebSocket-Accept")]
    [InlineData("HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n", "Sec-WebSocket-Accept")]
    [InlineData("HTTP/1.1 101 X\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n", "Upgrade")]
    [InlineData("HTTP/1.1 101 X\r\nUpgrade: h2c\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n", "Upgrade")]
    [InlineData("HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: close\r\nSec-WebSocket-Accept: {accept}\r\n\r\n", "Connection")]
    [InlineData($"HTTP/1.1 101 X\r\n{Good}Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n", "Sec-WebSocket-Extensions")]
    [InlineData($"HTTP/1.0 101 X\r\n{Good}\r\n", "HTTP/1.0")]
    [InlineData("SSH-2.0-OpenSSH_9.9\r\n", "status line")]
    [InlineData("HTTP/1.1 101 X\r\nUpgrade: websocket\nConnection: Upgrade\r\n\r\n", "LF without CR")]
    public void An_answer_that_breaks_the_rules_is_100281_and_names_what_is_wrong(string answer, string wrong)
    {
        using var stage = new Stage();

        AssertFails(stage, answer, 100281);

        Assert.Contains($"invalid WebSocket answer ({(wrong.Contains(' ', StringComparison.Ordinal) ? "malformed head: " : "")}{wrong}", ErrorInfo(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_above_the_limits_of_a_head_is_100281_without_the_rest_being_read()
    {
        using var stage = new Stage();
        AssertFails(stage, $"HTTP/1.1 101 {new string('x', 9000)}", 100281);
        AssertFails(stage, $"HTTP/1.1 101 X\r\nX-Long: {new string('x', 33_000)}", 100281);
        AssertFails(stage, $"HTTP/1.1 101 X\r\n{string.Concat(Enumerable.Repeat("X: y\r\n", 101))}", 100281);
    }

    [Fact]
    public void A_server_that_hangs_up_instead_of_answering_fails_the_connection()
    {
        using var stage = new Stage();
        using var server = new PeerServer();
        var connecting = Begin(stage, server);

        server.Accept().Dispose();

        Assert.Contains(connecting.Result().Code, new[] { 100032, 100281 });
        Assert.False(SocketExist("Client"));
    }

    [Theory]
    [InlineData("", "(chat, soap)")]
    [InlineData("Sec-WebSocket-Protocol: other\r\n", "(chat, soap)")]
    public void A_sub_protocol_that_is_missing_or_was_not_asked_for_is_100282(string header, string offered)
    {
        using var stage = new Stage();
        AssertFails(stage, $"HTTP/1.1 101 X\r\n{Good}{header}\r\n", 100282);
        Assert.Contains(offered, ErrorInfo(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sub_protocol_chosen_where_none_was_asked_for_is_100282()
    {
        using var stage = new Stage();
        AssertFails(stage, $"HTTP/1.1 101 X\r\n{Good}Sec-WebSocket-Protocol: chat\r\n\r\n", 100282, protocols: "");
        Assert.EndsWith("no common sub-protocol (none asked for)", ErrorInfo(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sub_protocol_in_capitals_is_the_one_that_was_asked_for()
    {
        using var stage = new Stage();
        using var _ = AssertConnects(stage, $"HTTP/1.1 101 X\r\n{Good}Sec-WebSocket-Protocol: SOAP\r\n\r\n");
        Assert.Equal("soap", SocketClientInfo("Client", SocketSubProtocol));
    }

    [Fact]
    public void By_the_option_a_server_may_choose_no_sub_protocol()
    {
        using var stage = new Stage(new LiaisonOptions
        {
            Language = Language.English,
            WebSocketClient = new WebSocketClientOptions { RequireSubProtocol = false },
        });
        using var _ = AssertConnects(stage, $"HTTP/1.1 101 X\r\n{Good}\r\n");
        Assert.Equal("", SocketClientInfo("Client", SocketSubProtocol));
        SocketClose("Client");

        AssertFails(stage, $"HTTP/1.1 101 X\r\n{Good}Sec-WebSocket-Protocol: other\r\n\r\n", 100282);
    }

    [Theory]
    [InlineData("HTTP/1.1 101 Web Socket Protocol Handshake\r\n")]
    [InlineData("HTTP/1.1 101 \r\n")]
    [InlineData("HTTP/1.1 101\r\n")]
    [InlineData("HTTP/1.1 101 404 Not Found\r\n")]
    [InlineData("HTTP/1.1 101 d\u00E9j\u00E0 vu\r\n")]
    [InlineData("HTTP/1.1 101 X\r\nX-Unknown: what?\r\nServer: x\r\n")]
    public void The_reason_phrase_is_free_and_unknown_headers_are_ignored(string beginning)
    {
        using var stage = new Stage();
        using var _ = AssertConnects(stage, $"{beginning}{Good}Sec-WebSocket-Protocol: chat\r\n\r\n");
    }

    [Fact]
    public void Names_and_values_are_compared_without_case_and_lists_are_understood()
    {
        using var stage = new Stage();
        using var _ = AssertConnects(
            stage,
            "HTTP/1.1 101 X\r\nUPGRADE: WebSocket\r\nconnection: keep-alive, UPGRADE\r\nsec-websocket-accept: {accept}\r\nSEC-websocket-PROTOCOL: chat\r\n\r\n");
    }

    [Fact]
    public void A_frame_directly_behind_the_answer_is_not_lost()
    {
        using var stage = new Stage();
        using var _ = AssertConnects(stage, $"HTTP/1.1 101 X\r\n{Good}Sec-WebSocket-Protocol: chat\r\n\r\n\u0081\u0005Hello");
        Assert.Equal("Hello", SocketRead("Client"));
    }

    private static Background<(bool Connected, int Code)> Begin(Stage stage, PeerServer server, string protocols = "chat,soap") => Background.Start(() =>
    {
        bool isConnected = WebSocketClientConnect("Client", "127.0.0.1", server.Port, "", protocols);
        return (isConnected, isConnected ? 0 : stage.Error.Code);
    });

    /// <summary>The client fails by this answer, with this code, which is then also this thread's last error.</summary>
    private static void AssertFails(Stage stage, string answer, int code, string protocols = "chat,soap")
    {
        using var server = new PeerServer();
        var answering = Background.Start(() => WebSocketPeer.Answer(server, answer));
        Assert.False(WebSocketClientConnect("Client", "127.0.0.1", server.Port, "", protocols));
        using var peer = answering.Result();
        stage.AssertFailed(code);
        Assert.False(SocketExist("Client"));
    }

    private static Peer AssertConnects(Stage stage, string answer)
    {
        using var server = new PeerServer();
        var connecting = Begin(stage, server);
        var peer = WebSocketPeer.Answer(server, answer);
        Assert.Equal((true, 0), connecting.Result());
        return peer;
    }
}
