using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Liaison.Functions.Tests.Stages;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T41")]
public sealed class T41_FindingCertificates
{
    private const string Store = "LiaisonTests";

    public static MatrixTheoryData<Shown, bool> Thumbprints => new(Enum.GetValues<Shown>(), [false, true]);

    public enum Shown
    {
        AsItIs,
        SpacedInLowerCase,
        WithColons,
        BehindADirectionMark,
    }

    [Theory]
    [MemberData(nameof(Thumbprints))]
    [Trait("Function", "Sockets.CreateSecure/1 Listener")]
    public void A_certificate_is_found_by_its_thumbprint(Shown shown, bool isSha256)
    {
        using var stage = new SecureStage();
        using var stored = new Stored(TestAuthority.Shared.Issue());
        string thumbprint = stored.Certificate.GetCertHashString(isSha256 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1);
        var pairs = thumbprint.Chunk(2).Select(static pair => new string(pair));
        string written = shown switch
        {
            Shown.SpacedInLowerCase => string.Join(' ', pairs).ToLowerInvariant(),
            Shown.WithColons => string.Join(':', pairs),
            Shown.BehindADirectionMark => "\u200E" + thumbprint,
            _ => thumbprint,
        };

        AssertServes(stage, written, CertificateHash, stored.Certificate);
    }

    [Theory]
    [InlineData("SERVER of t41")]
    [InlineData("O=Liaison, CN=server of T41")]
    [InlineData("First.Example")]
    public void A_certificate_is_found_by_its_name(string name)
    {
        using var stage = new SecureStage();
        using var stored = new Stored(TestAuthority.Shared.Issue(new()
        {
            Subject = "O=Liaison, CN=server of T41",
            Names = ["first.example", "localhost"],
        }));

        AssertServes(stage, name, 0, stored.Certificate);
        AssertServes(stage, name, CertificateName, stored.Certificate);
    }

    [Fact]
    public void Of_several_the_valid_one_that_expires_last_is_taken()
    {
        var now = DateTimeOffset.UtcNow;
        LeafRequest request = new() { Subject = "CN=several of T41" };
        using var stage = new SecureStage();
        using var soon = new Stored(TestAuthority.Shared.Issue(request));
        using var late = new Stored(TestAuthority.Shared.Issue(request with { NotAfter = now.AddDays(60) }));
        using var early = new Stored(TestAuthority.Shared.Issue(request with { NotBefore = now.AddDays(10), NotAfter = now.AddDays(90) }));
        using var keyless = new Stored(TestAuthority.Shared.Issue(request with { NotAfter = now.AddDays(80) }), withKey: false);

        AssertServes(stage, "several of T41", 0, late.Certificate);
    }

    [Theory]
    [InlineData("server.pfx", "secret")]
    [InlineData("server.p12", "")]
    public void A_PKCS_12_file_is_opened_with_its_password(string name, string password)
    {
        using var stage = new SecureStage(new() { CertificatePassword = password, Language = Language.English });
        string file = stage.Files.WriteBytes(name, SecureStage.Certificate.Export(X509ContentType.Pkcs12, password));
        AssertServes(stage, file, 0, SecureStage.Certificate);
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "")]
    [InlineData(true, "secret")]
    [Trait("Function", "Sockets.CreateSecure/1 Listener")]
    public void A_PEM_file_has_its_key_with_it_or_beside_it(bool isBeside, string password)
    {
        using var stage = new SecureStage(new() { CertificatePassword = password, Language = Language.English });
        string file = isBeside
            ? stage.Files.WriteCertificates("server.pem", SecureStage.Certificate)
            : stage.Files.WritePem("server.pem", SecureStage.Certificate);
        if (isBeside)
            stage.Files.WriteKey("server.key", SecureStage.Certificate, password);
        AssertServes(stage, file, 0, SecureStage.Certificate);
    }

    [Theory]
    [InlineData("pfx")]
    [InlineData("pem")]
    public void The_intermediates_of_a_file_are_sent(string kind)
    {
        using var stage = new SecureStage();
        var between = TestAuthority.Shared.Below("CN=Between of T41");
        var certificate = between.Issue();
        string file = kind == "pem"
            ? stage.Files.WritePem("server.pem", certificate, between.Certificate)
            : stage.Files.WriteBytes("server.pfx", new X509Certificate2Collection { certificate, between.Certificate }.Export(X509ContentType.Pkcs12)!);

        AssertServes(stage, file, 0, certificate);
    }

    [Fact]
    public void What_is_nowhere_is_not_found()
    {
        using var stage = new SecureStage();
        string file = stage.Files.WritePem("server.pem", SecureStage.Certificate);

        AssertNotFound(stage, "nowhere", 0);
        AssertNotFound(stage, "", 0);
        AssertNotFound(stage, stage.Files.PathOf("absent.pfx"), CertificateName);
        AssertNotFound(stage, file, CertificateHash);
        AssertNotFound(stage, new string('A', 40), CertificateHash);
        AssertNotFound(stage, new string('A', 39), CertificateHash);
        Assert.Contains("not found in MY", stage.Error.Message(Language.English), StringComparison.Ordinal);
        Assert.False(SocketExist("Server"));
    }

    [Fact]
    public void A_certificate_without_its_key_serves_nobody()
    {
        using var stage = new SecureStage();
        using var stored = new Stored(TestAuthority.Shared.Issue(new() { Subject = "CN=keyless of T41" }), withKey: false);
        string pem = stage.Files.WriteCertificates("keyless.pem", SecureStage.Certificate);
        byte[] pfx = new X509Certificate2Collection { TestAuthority.Shared.Certificate }.Export(X509ContentType.Pkcs12)!;

        foreach (string id in (string[])["keyless of T41", pem, stage.Files.WriteBytes("keyless.pfx", pfx)])
        {
            Assert.False(SocketCreateSSL("Server", 0, id, 0, "127.0.0.1", Store));
            stage.AssertFailed(100261);
        }
    }

    [Fact]
    public void A_wrong_password_and_a_broken_file_are_told()
    {
        using var stage = new SecureStage();
        byte[] pfx = SecureStage.Certificate.Export(X509ContentType.Pkcs12, "secret");
        string[] files =
        [
            stage.Files.WriteBytes("locked.pfx", pfx),
            stage.Files.WriteBytes("cut.pfx", pfx[..^100]),
            stage.Files.WriteText("broken.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"),
            stage.Files.WriteText("empty.pem", ""),
            stage.Files.WriteText(
                "stranger.pem",
                SecureStage.Certificate.ExportCertificatePem() + "\n" + TestAuthority.Shared.Issue().GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem()),
        ];
        foreach (string file in files)
        {
            Assert.False(SocketCreateSSL("Server", 0, file));
            stage.AssertFailed(100262);
        }
    }

    [Fact]
    public void An_expired_certificate_is_only_a_warning()
    {
        var log = new RecordedLog();
        using var stage = new SecureStage(new() { LoggerFactory = new OneLogger(log), Language = Language.English });
        var now = DateTimeOffset.UtcNow;
        stage.Listen(TestAuthority.Shared.Issue(new() { NotBefore = now.AddDays(-9), NotAfter = now.AddDays(-2) }), []);

        stage.AssertNoError();
        Assert.Equal(1, log.Count(104));
    }

    private static void AssertServes(SecureStage stage, string id, int option, X509Certificate2 certificate)
    {
        Assert.True(SocketCreateSSL("Server", 0, id, option, "127.0.0.1", Store), ErrorInfo(errFullDetails));
        using (var client = ShownCertificate.At(stage.PortOf("Server")))
            Assert.Equal(certificate.GetCertHashString(HashAlgorithmName.SHA256), client.GetCertHashString(HashAlgorithmName.SHA256));
        SocketClose("Server");
    }

    private static void AssertNotFound(SecureStage stage, string id, int option)
    {
        Assert.False(SocketCreateSSL("Server", 0, id, option));
        stage.AssertFailed(100260);
    }

    /// <summary>A certificate in a store of the user, for the time of a test.</summary>
    private sealed class Stored : IDisposable
    {
        public Stored(X509Certificate2 certificate, bool withKey = true)
        {
            Assert.SkipWhen(OperatingSystem.IsMacOS(), "macOS has no stores of a test's own.");
            Certificate = withKey
                ? X509CertificateLoader.LoadPkcs12(
                    certificate.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.Exportable | X509KeyStorageFlags.PersistKeySet)
                : X509CertificateLoader.LoadCertificate(certificate.RawData);
            using var store = Open();
            store.Add(Certificate);
        }

        public X509Certificate2 Certificate { get; }

        public void Dispose()
        {
            using var store = Open();
            store.Remove(Certificate);
        }

        private static X509Store Open() => new(Store, StoreLocation.CurrentUser, OpenFlags.ReadWrite);
    }
}
