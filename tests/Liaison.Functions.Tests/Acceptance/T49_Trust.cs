using System.Security.Cryptography.X509Certificates;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Testing;
using Liaison.Vocabulary;
using Microsoft.Extensions.Logging;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T49")]
public sealed class T49_Trust
{
    [Theory]
    [InlineData("PEM")]
    [InlineData("DER")]
    [InlineData("PKCS#7")]
    [InlineData("PKCS#7 in PEM")]
    public void An_authority_is_trusted_until_the_list_is_emptied(string form)
    {
        using var stage = new SecureStage();
        var authority = TestAuthority.Root("CN=Authority of T49").Certificate;
        var all = new X509Certificate2Collection { TestAuthority.Shared.Certificate, authority };
        TrustedCertificateReset();
        Assert.True(TrustedCertificateAdd(form switch
        {
            "PEM" => stage.Files.WriteCertificates("authority.pem", all),
            "DER" => stage.Files.WriteBytes("authority.cer", TestAuthority.Shared.Certificate.RawData),
            "PKCS#7" => stage.Files.WriteBytes("authority.p7b", all.Export(X509ContentType.Pkcs7)!),
            _ => stage.Files.WriteText("authority.p7c", all.ExportPkcs7Pem()),
        }));
        stage.AssertNoError();
        int port = stage.Listen();
        Assert.True(SocketConnectSSL("Client", port, "localhost", 0, 30_000), ErrorInfo(errFullDetails));

        TrustedCertificateReset();

        Assert.False(SocketConnectSSL("Other", port, "localhost", 0, 30_000));
        stage.AssertFailed(100271);
        Assert.Contains("the certificate of CN=Root of the tests is missing", ErrorInfo(), StringComparison.Ordinal);
        SecureStage.Accept();
        Assert.True(SocketWrite("Client", "still open"));
    }

    [Fact]
    public void A_server_certificate_is_accepted_as_itself_by_name_and_in_time()
    {
        var now = DateTimeOffset.UtcNow;
        using var stage = new SecureStage();
        var own = TestAuthority.SelfSigned(new());
        var expired = TestAuthority.SelfSigned(new() { NotBefore = now.AddDays(-9), NotAfter = now.AddDays(-1) });
        stage.Trust(own, expired);

        int port = stage.Listen(own, []);
        Assert.True(SocketConnectSSL("Client", port, "localhost", 0, 30_000), ErrorInfo(errFullDetails));
        Assert.False(SocketConnectSSL("Other", port, "other.example", 0, 30_000));
        stage.AssertFailed(100267);
        SocketClose("Server");
        Assert.False(SocketConnectSSL("Other", stage.Listen(expired, []), "localhost", 0, 30_000));
        stage.AssertFailed(100268);
    }

    [Theory]
    [InlineData("")]
    [InlineData("absent.pem")]
    [InlineData("empty.pem")]
    [InlineData("key.pem")]
    [InlineData("text.p7b")]
    [InlineData("nul\0.pem")]
    public void What_holds_no_certificate_is_told(string name)
    {
        using var stage = new SecureStage();
        stage.Files.WriteText("empty.pem", "");
        stage.Files.WriteKey("key.pem", SecureStage.Certificate);
        stage.Files.WriteText("text.p7b", "no certificate");

        Assert.False(TrustedCertificateAdd(name.Length == 0 ? "" : stage.Files.PathOf(name)));

        stage.AssertFailed(100262);
        Assert.StartsWith("Adding a trusted certificate: certificate file ", ErrorInfo(), StringComparison.Ordinal);
        Assert.True(SocketConnectSSL("Client", stage.Listen(), "localhost", 0, 30_000), "The list has suffered.");
    }

    [Theory]
    [InlineData(CertificateFaults.Root, 100266)]
    [InlineData(CertificateFaults.Name, 100267)]
    [InlineData(CertificateFaults.Date, 100268)]
    public void A_fault_is_overlooked_only_where_it_is_named_and_with_a_warning(CertificateFaults fault, int code)
    {
        var now = DateTimeOffset.UtcNow;
        var certificate = fault switch
        {
            CertificateFaults.Root => TestAuthority.SelfSigned(new()),
            CertificateFaults.Name => TestAuthority.Shared.Issue(new() { Names = ["other.example"] }),
            _ => TestAuthority.Shared.Issue(new() { NotBefore = now.AddDays(-9), NotAfter = now.AddDays(-1) }),
        };
        foreach (var ignored in (CertificateFaults[])[CertificateFaults.None, CertificateFaults.Root, CertificateFaults.Name, CertificateFaults.Date])
        {
            var log = new RecordedLog();
            using var stage = new SecureStage(new()
            {
                IgnoreCertificate = ignored,
                LoggerFactory = new OneLogger(log),
                Language = Language.English,
            });
            int port = stage.Listen(certificate, []);
            int warnings = Warnings(log);

            Assert.Equal(ignored == fault, SocketConnectSSL("Client", port, "localhost", 0, 30_000));
            if (ignored != fault)
                stage.AssertFailed(code);
            else
                Assert.Equal(warnings + 1, Warnings(log));
        }
    }

    private static int Warnings(RecordedLog log) => log.Events.Count(static one => one.Level == LogLevel.Warning);
}
