using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Liaison.Functions.Tests.Stages;

/// <summary>Files of certificates, for the time of a test.</summary>
internal sealed class CertificateFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("liaison-certificates-");

    /// <summary>A PEM file of a certificate, of those between it and its root, and of its key.</summary>
    public string WritePem(string name, X509Certificate2 certificate, params IEnumerable<X509Certificate2> intermediates) =>
        WriteText(name, Certificates([certificate, .. intermediates]) + KeyOf(certificate).ExportPkcs8PrivateKeyPem());

    /// <summary>A PEM file of certificates alone.</summary>
    public string WriteCertificates(string name, params IEnumerable<X509Certificate2> certificates) => WriteText(name, Certificates(certificates));

    /// <summary>A PEM file of a certificate's key alone, protected if there is a password.</summary>
    public string WriteKey(string name, X509Certificate2 certificate, string password = "") => WriteText(
        name,
        password.Length == 0
            ? KeyOf(certificate).ExportPkcs8PrivateKeyPem()
            : KeyOf(certificate).ExportEncryptedPkcs8PrivateKeyPem(password, new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)));

    public string WriteText(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public string WriteBytes(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return PathOf(name);
    }

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Certificates(IEnumerable<X509Certificate2> certificates) =>
        string.Concat(certificates.Select(static certificate => certificate.ExportCertificatePem() + "\n"));

    private static AsymmetricAlgorithm KeyOf(X509Certificate2 certificate) =>
        (AsymmetricAlgorithm?)certificate.GetECDsaPrivateKey() ?? certificate.GetRSAPrivateKey()!;
}
