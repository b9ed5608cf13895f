using System.Text;
using Liaison.Functions.Tests.Stages;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T46")]
public sealed class T46_PlainText
{
    [Fact]
    public void Plain_text_to_a_TLS_listener_is_answered_by_an_alert_and_reaches_nobody()
    {
        var log = new RecordedLog();
        using var stage = new SecureStage(new() { LoggerFactory = new OneLogger(log), Language = Language.English });
        int port = stage.Listen();
        Assert.True(SocketConnect("Plain", port, "127.0.0.1"));
        SocketChangeTransmissionMode("Plain", SocketNoEndTag);
        Assert.True(SocketWrite("Plain", "GET / HTTP/1.1\r\n\r\n"));

        // An alert, fatal, unexpected_message (RFC 8446 section 6.2).
        Assert.Equal([21, 3, 1, 0, 2, 2, 10], SocketRead("Plain").ToArray());
        Assert.True(SocketRead("Plain").IsEmpty);
        stage.AssertFailed(100031);
        Assert.False(SocketWaitForConnection("Server", 0));
        Eventually.True(() => log.Events.Any(static one => one.Text.Contains("TlsNotSpoken", StringComparison.Ordinal)), "it is logged");
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n", 100274)]
    [InlineData("5\r\nHello", 100274)]
    [InlineData("", 100265)]
    public void TLS_to_a_plain_port_tells_what_is_there(string answer, int code)
    {
        using var stage = new SecureStage();
        using var server = new PeerServer();
        var connecting = Background.Start(() =>
        {
            Assert.False(SocketConnectSSL("Client", server.Port, "localhost", 0, 30_000));
            return stage.Error;
        });
        using (var peer = server.Accept())
        {
            peer.Receive(5);
            peer.Send(Encoding.ASCII.GetBytes(answer));
            peer.EndSending();
            Assert.Equal(code, connecting.Result().Code);
        }

        Assert.False(SocketExist("Client"));
    }

    [Fact]
    public void A_server_that_says_nothing_ends_the_attempt_at_its_limit()
    {
        using var stage = new SecureStage();
        using var server = new PeerServer();
        Assert.False(SocketConnectSSL("Client", server.Port, "localhost", 0, 1500));
        stage.AssertFailed(100223);
        Assert.Contains("TLS negotiation", ErrorInfo(), StringComparison.Ordinal);
        Assert.Contains("négociation TLS", stage.Error.Message(Language.French), StringComparison.Ordinal);
    }
}
