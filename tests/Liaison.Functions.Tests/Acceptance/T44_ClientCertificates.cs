using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Liaison.Functions.Tests.Stages;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T44")]
public sealed class T44_ClientCertificates
{
    private static readonly X509Certificate2 Certificate =
        TestAuthority.Shared.Issue(new() { Subject = "CN=a client", Usage = "1.3.6.1.5.5.7.3.2" });

    public enum Form
    {
        PemFile,
        PfxFile,
        PemBuffer,
        PfxBuffer,
        None,
    }

    public static TheoryData<Form> Forms => [.. Enum.GetValues<Form>()];

    [Theory]
    [MemberData(nameof(Forms))]
    [Trait("Function", "Sockets.ConnectSecure/1 Client")]
    [Trait("Function", "Sockets.ConnectSecure/2 Client")]
    public void A_client_shows_its_certificate_to_a_server_that_asks(Form form)
    {
        using var stage = new SecureStage();
        using var server = new PeerServer();
        var connecting = Background.Start(() => Connect(stage, server.Port, form) ? "" : ErrorInfo(errFullDetails));
        string shown = "?";
        using var peer = TlsPeer.Accept(server, judge: subject =>
        {
            shown = subject;
            return true;
        });

        Assert.Equal("", connecting.Result());
        Assert.Equal(form == Form.None ? "" : "CN=a client", shown);
        peer.Send("5\r\nHello"u8);
        Assert.Equal("Hello", SocketRead("Client"));
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public void A_refusal_behind_the_handshake_is_known_at_the_first_read(SslProtocols version)
    {
        using var stage = new SecureStage();
        using var server = new PeerServer();
        var refusing = Background.Start(() => Refuse(server, version));
        Assert.True(Connect(stage, server.Port, Form.PemFile), ErrorInfo(errFullDetails));
        Assert.True(SocketRead("Client").IsEmpty);
        stage.AssertFailed(100032);
        refusing.Result();
    }

    [Fact]
    public void What_cannot_be_used_fails_before_anything_is_sent()
    {
        using var stage = new SecureStage(new() { Language = Language.English });
        using var server = new PeerServer();
        string keyless = stage.Files.WriteCertificates("keyless.pem", Certificate);
        string locked = stage.Files.WriteBytes("locked.pfx", Certificate.Export(X509ContentType.Pkcs12, "secret"));
        foreach (string id in (string[])["nowhere", new string('0', 40), keyless, locked])
        {
            Assert.False(SocketConnectSSL("Client", server.Port, "localhost", 0, 30_000, id));
            stage.AssertFailed(100273);
        }

        Assert.False(SocketConnectSSL("Client", server.Port, "localhost", 0, 30_000, [1, 2, 3]));
        stage.AssertFailed(100273);
        Assert.Contains("client certificate \"Buffer\" not usable", ErrorInfo(), StringComparison.Ordinal);
        Assert.False(server.IsAsked);
        Assert.False(SocketExist("Client"));
    }

    private static void Refuse(PeerServer server, SslProtocols version) =>
        Assert.ThrowsAny<AuthenticationException>(() => TlsPeer.Accept(server, version, static _ => false).Dispose());

    private static bool Connect(SecureStage stage, int port, Form form)
    {
        byte[] pfx = Certificate.Export(X509ContentType.Pkcs12);
        string pem = stage.Files.WritePem("client.pem", Certificate);
        return form switch
        {
            Form.PemFile => SocketConnectSSL("Client", port, "localhost", 0, 30_000, pem),
            Form.PfxFile => SocketConnectSSL("Client", port, "localhost", 0, 30_000, stage.Files.WriteBytes("client.pfx", pfx)),
            Form.PemBuffer => SocketConnectSSL("Client", port, "localhost", 0, 30_000, File.ReadAllBytes(pem)),
            Form.PfxBuffer => SocketConnectSSL("Client", port, "localhost", 0, 30_000, pfx),
            _ => SocketConnectSSL("Client", port, "localhost", 0, 30_000, ""),
        };
    }
}
