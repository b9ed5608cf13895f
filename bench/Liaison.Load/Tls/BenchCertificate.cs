using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Liaison.Sockets;

namespace Liaison.Load.Tls;

/// <summary>A certificate for both sides of the comparison, which their clients know.</summary>
internal static class BenchCertificate
{
    public static X509Certificate2 Certificate { get; } = Make();

    public static TlsServerOptions Server { get; } = new() { Certificate = Certificate };

    public static TlsClientOptions Client { get; } = new() { HostName = "localhost", TrustedCertificates = [Certificate] };

    private static X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(7));
        return X509CertificateLoader.LoadPkcs12(signed.Export(X509ContentType.Pkcs12), password: null);
    }
}
