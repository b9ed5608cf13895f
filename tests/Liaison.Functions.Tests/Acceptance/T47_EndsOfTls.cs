using System.Security.Authentication;
using Liaison.Functions.Tests.Stages;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T47")]
public sealed class T47_EndsOfTls
{
    [Theory]
    [InlineData(ProtocolTLS1_2)]
    [InlineData(ProtocolTLS1_3)]
    public void Closing_says_so_and_the_peer_reads_an_orderly_end(int option)
    {
        using var stage = new SecureStage();
        string channel = stage.Open(option: option);
        SocketWrite("Client", "last words");
        SocketClose("Client");
        Assert.Equal("last words", SocketRead(channel));
        Assert.True(SocketRead(channel).IsEmpty);
        stage.AssertFailed(100031);

        // The values of the connection stay readable.
        Assert.False(string.IsNullOrEmpty(SocketClientInfo(channel, SocketTLSVersion)));
    }

    [Theory]
    [InlineData(SslProtocols.Tls12, true, 100031)]
    [InlineData(SslProtocols.Tls13, true, 100031)]
    [InlineData(SslProtocols.Tls12, false, 100032)]
    [InlineData(SslProtocols.Tls13, false, 100032)]
    public void An_end_that_is_not_announced_is_a_cut_one_behind_what_was_decrypted(SslProtocols version, bool isAnnounced, int code)
    {
        using var stage = new SecureStage();
        using var server = new PeerServer();
        var connecting = Background.Start(() => SocketConnectSSL("Client", server.Port, "localhost", 0, 30_000) ? "" : ErrorInfo());
        using var peer = TlsPeer.Accept(server, version);
        Assert.Equal("", connecting.Result());
        peer.Send("3\r\none3\r\ntwo"u8);
        if (isAnnounced)
            peer.Close();
        else
            peer.Cut();

        Assert.Equal("one", SocketRead("Client"));
        Assert.Equal("two", SocketRead("Client"));
        Assert.True(SocketRead("Client").IsEmpty);
        stage.AssertFailed(code);
        Assert.Equal(!isAnnounced, ErrorInfo().Contains("truncated", StringComparison.Ordinal));
    }

    [Fact]
    public void A_server_learns_of_a_refusal_in_TLS_1_3_at_its_first_read()
    {
        using var stage = new SecureStage();
        int port = stage.Listen(TestAuthority.SelfSigned(new()), []);
        Assert.False(SocketConnectSSL("Client", port, "localhost", ProtocolTLS1_3, 30_000));
        stage.AssertFailed(100266);

        string channel = SecureStage.Accept();
        Assert.True(SocketRead(channel).IsEmpty);
        stage.AssertFailed(100032);
    }

    [Fact]
    public void A_client_that_is_refused_reads_an_orderly_end()
    {
        using var stage = new SecureStage();
        Assert.True(SocketConnectSSL("Client", stage.Listen(), "localhost", 0, 30_000));
        Assert.True(SocketWaitForConnection("Server", 30_000));
        Assert.True(SocketDeny("Server"));
        Assert.True(SocketRead("Client").IsEmpty);
        stage.AssertFailed(100031);
    }
}
