using System.Security.Authentication;
using Liaison.Functions.Tests.Stages;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T42")]
public sealed class T42_Versions
{
    [Theory]
    [InlineData(0, "1.3")]
    [InlineData(ProtocolTLS1_2, "1.2")]
    [InlineData(ProtocolTLS1_3, "1.3")]
    [InlineData(ProtocolTLS1_2 + ProtocolTLS1_3, "1.3")]
    [InlineData(ProtocolTLS1 + ProtocolTLS1_1 + ProtocolTLS1_2, "1.2")]
    [InlineData(ProtocolSSL3 + ProtocolTLS1_2, "1.2")]
    [InlineData(ProtocolTLS1 + ProtocolTLS1_3, "1.3")]
    [Trait("Function", "Sockets.CreateSecure/1 Listener")]
    [Trait("Function", "Sockets.ConnectSecure/1 Client")]
    public void Versions_are_honoured_by_both_ends(int option, string version)
    {
        using var stage = new SecureStage();
        int port = stage.Listen("Choosy", option);
        Assert.True(SocketConnectSSL("Any", port, "localhost", 0, 30_000), ErrorInfo());
        Assert.Equal(version, SocketClientInfo("Any", SocketTLSVersion));

        string channel = stage.Open(option: option);

        Assert.Equal((version, version), (SocketClientInfo("Client", SocketTLSVersion), SocketClientInfo(channel, SocketTLSVersion)));
        Assert.StartsWith("TLS_", SocketClientInfo(channel, SocketTLSCipher), StringComparison.Ordinal);
        Assert.Equal(SocketClientInfo("Client", SocketTLSCipher), SocketClientInfo(channel, SocketTLSCipher));
    }

    [Theory]
    [InlineData(ProtocolSSL3 + ProtocolTLS1_2)]
    [InlineData(ProtocolTLS1 + ProtocolTLS1_3)]
    public void What_is_left_out_of_a_sum_is_told_in_the_log(int option)
    {
        var log = new RecordedLog();
        using var stage = new SecureStage(new() { LoggerFactory = new OneLogger(log), Language = Language.English });
        stage.Open(option: option);
        Assert.Single(log.Events, static one => one.Level == Microsoft.Extensions.Logging.LogLevel.Warning);
    }

    [Theory]
    [InlineData(ProtocolSSL3, "SSL 3")]
    [InlineData(ProtocolSSL2 + ProtocolSSL3, "SSL 2, SSL 3")]
    public void SSL_alone_is_not_supported(int option, string name)
    {
        using var stage = new SecureStage();
        string file = stage.Files.WritePem("server.pem", SecureStage.Certificate);
        Assert.False(SocketCreateSSL("Server", 0, file, option));
        stage.AssertFailed(100263);
        Assert.False(SocketConnectSSL("Client", 443, "localhost", option));
        stage.AssertFailed(100263);
        Assert.Equal($"Connecting \"Client\" to localhost:443: protocol {name} not supported", ErrorInfo(errMessage));
        Assert.False(WebSocketClientConnectSSL("Client", "localhost", null, "", "", option));
        stage.AssertFailed(100263);
    }

    [Theory]
    [InlineData(ProtocolTLS1)]
    [InlineData(ProtocolTLS1 + ProtocolTLS1_1)]
    public void What_the_system_has_switched_off_fails_at_once(int option)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Systems differ in what they switch off.");
        using var stage = new SecureStage();
        int port = stage.Listen();
        Assert.False(SocketCreateSSL("Other", 0, stage.Files.PathOf("server.pem"), option));
        stage.AssertFailed(100264);
        Assert.False(SocketConnectSSL("Client", port, "localhost", option));
        stage.AssertFailed(100264);
        Assert.Contains("TLS 1.0", ErrorInfo(errMessage), StringComparison.Ordinal);
    }

    [Fact]
    public void Versions_that_do_not_meet_are_a_failed_negotiation()
    {
        using var stage = new SecureStage();
        int port = stage.Listen(option: ProtocolTLS1_3);
        Assert.False(SocketConnectSSL("Client", port, "localhost", ProtocolTLS1_2, 30_000));
        stage.AssertFailed(100265);
        Assert.False(string.IsNullOrEmpty(ErrorInfo(errSystemMessage)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(SocketEndTag + ProtocolTLS1_2)]
    [InlineData(SocketPath)]
    [InlineData(-1)]
    public void What_is_no_SSL_option_is_a_mistake(int option)
    {
        using var stage = new SecureStage();
        Stage.AssertRaises(100204, () => SocketCreateSSL("Server", 0, "certificate", option));
        Stage.AssertRaises(100204, () => SocketConnectSSL("Client", 443, "localhost", option));
        Stage.AssertRaises(100204, () => WebSocketClientConnectSSL("Client", "localhost", null, "", "", option));
        Stage.AssertRaises(100205, () => SocketCreateSSL("Server", 0, "certificate", CertificateName + CertificateHash));
    }
}
