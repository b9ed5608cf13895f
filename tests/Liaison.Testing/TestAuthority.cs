using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Liaison.Testing;

/// <summary>An authority that lives in memory for the time of a test.</summary>
public sealed class TestAuthority
{
    private readonly AsymmetricAlgorithm _key;

    private TestAuthority(AsymmetricAlgorithm key, X509Certificate2 certificate) => (_key, Certificate) = (key, certificate);

    /// <summary>One root for all tests of a process that need nothing special.</summary>
    public static TestAuthority Shared { get; } = Root("CN=Root of the tests");

    /// <summary>Its certificate, without the key.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>A root of its own.</summary>
    public static TestAuthority Root(string subject, int rsaKeySize = 0)
    {
        var key = NewKey(rsaKeySize);
        var request = NewRequest(subject, key);
        AddAuthority(request, isAuthority: true);
        using var signed = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-10), DateTimeOffset.UtcNow.AddDays(100));
        return new(key, X509CertificateLoader.LoadCertificate(signed.RawData));
    }

    /// <summary>A certificate that signs itself.</summary>
    public static X509Certificate2 SelfSigned(LeafRequest leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        using var key = NewKey(leaf.RsaKeySize);
        var request = NewRequest(leaf.Subject, key);
        AddLeaf(request, leaf);
        using var signed = request.CreateSelfSigned(leaf.NotBefore, leaf.NotAfter);
        return Exportable(signed);
    }

    /// <summary>An authority below this one.</summary>
    /// <param name="subject">Its name.</param>
    /// <param name="isAuthority">False for one whose certificate does not allow it to sign.</param>
    public TestAuthority Below(string subject, bool isAuthority = true)
    {
        var key = NewKey(rsaKeySize: 0);
        var request = NewRequest(subject, key);
        AddAuthority(request, isAuthority);
        return new(key, Sign(request, DateTimeOffset.UtcNow.AddDays(-5), DateTimeOffset.UtcNow.AddDays(50), isWeak: false));
    }

    /// <summary>A certificate for a server, with its key.</summary>
    public X509Certificate2 Issue(LeafRequest? leaf = null)
    {
        leaf ??= new();
        using var key = NewKey(leaf.RsaKeySize);
        var request = NewRequest(leaf.Subject, key);
        AddLeaf(request, leaf);
        using var signed = Sign(request, leaf.NotBefore, leaf.NotAfter, leaf.HasWeakSignature);
        using var whole = key is RSA rsa ? signed.CopyWithPrivateKey(rsa) : signed.CopyWithPrivateKey((ECDsa)key);
        return Exportable(whole);
    }

    /// <summary>A list that says these certificates are revoked, or that none is.</summary>
    public byte[] Revoke(params ReadOnlySpan<X509Certificate2> revoked)
    {
        var builder = new CertificateRevocationListBuilder();
        foreach (var certificate in revoked)
            builder.AddEntry(certificate.SerialNumberBytes.Span);
        var identifier = X509AuthorityKeyIdentifierExtension.CreateFromCertificate(Certificate, includeKeyIdentifier: true, includeIssuerAndSerial: false);
        return builder.Build(
            Certificate.SubjectName, Generator(isWeak: false), 1, DateTimeOffset.UtcNow.AddDays(5), HashAlgorithmName.SHA256, identifier);
    }

    private static AsymmetricAlgorithm NewKey(int rsaKeySize) =>
        rsaKeySize > 0 ? RSA.Create(rsaKeySize) : ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static CertificateRequest NewRequest(string subject, AsymmetricAlgorithm key) => key is RSA rsa
        ? new(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        : new(subject, (ECDsa)key, HashAlgorithmName.SHA256);

    private static void AddAuthority(CertificateRequest request, bool isAuthority)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            isAuthority ? X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign : X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
    }

    private static void AddLeaf(CertificateRequest request, LeafRequest leaf)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(leaf.Usage)], false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        if (leaf.RevocationList is { } list)
            request.CertificateExtensions.Add(CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([list.AbsoluteUri]));
        if (leaf.Names.Count + leaf.Addresses.Count == 0)
            return;
        var names = new SubjectAlternativeNameBuilder();
        foreach (string name in leaf.Names)
            names.AddDnsName(name);
        foreach (var address in leaf.Addresses)
            names.AddIpAddress(address);
        request.CertificateExtensions.Add(names.Build());
    }

    /// <summary>A key that was never outside memory is one that not every system can use.</summary>
    private static X509Certificate2 Exportable(X509Certificate2 certificate) =>
        X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null, X509KeyStorageFlags.Exportable);

    private X509Certificate2 Sign(CertificateRequest request, DateTimeOffset notBefore, DateTimeOffset notAfter, bool isWeak)
    {
        request.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(Certificate, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        return request.Create(Certificate.SubjectName, Generator(isWeak), notBefore, notAfter, RandomNumberGenerator.GetBytes(12));
    }

    private X509SignatureGenerator Generator(bool isWeak) => _key switch
    {
        RSA rsa when isWeak => new WeakSignatures(rsa),
        RSA rsa => X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pkcs1),
        _ => X509SignatureGenerator.CreateForECDsa((ECDsa)_key),
    };
}
