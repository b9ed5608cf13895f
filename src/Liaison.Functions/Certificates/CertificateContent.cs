using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Liaison.Functions.Certificates;

/// <summary>What the bytes of a certificate file say: PEM, PKCS#12, DER or PKCS#7.</summary>
internal static class CertificateContent
{
    private const string CertificateLabel = "CERTIFICATE";
    private const string EncryptedKeyLabel = "ENCRYPTED PRIVATE KEY";
    private const string SignedData = "1.2.840.113549.1.7.2";

    /// <summary>All certificates, without keys.</summary>
    /// <exception cref="CryptographicException">There is none, or one is broken.</exception>
    /// <exception cref="AsnContentException">It is nothing of all that.</exception>
    public static IReadOnlyList<X509Certificate2> AllIn(byte[] content)
    {
        if (!IsPem(content))
            return IsSignedData(content) ? InSignedData(content) : [X509CertificateLoader.LoadCertificate(content)];
        List<X509Certificate2> all = [];
        foreach (var (label, bytes) in PemBlocks(Encoding.Latin1.GetString(content)))
        {
            if (label is CertificateLabel)
                all.Add(X509CertificateLoader.LoadCertificate(bytes));
            else if (label is "PKCS7" or "CMS")
                all.AddRange(InSignedData(bytes));
        }

        return all.Count > 0 ? all : throw new CryptographicException("There is no certificate in it.");
    }

    /// <summary>A certificate with its key if there is one, and those to send along with it.</summary>
    /// <param name="content">PEM, the certificate itself first, or PKCS#12.</param>
    /// <param name="password">Of PKCS#12, or of the key in PEM.</param>
    /// <param name="keyFile">Where the key is that PEM has not with it; null for nowhere.</param>
    /// <exception cref="CryptographicException">It is broken, or the password is wrong.</exception>
    public static FoundCertificate IdentityIn(byte[] content, string password, Func<byte[]?>? keyFile) =>
        IsPem(content) ? IdentityInPem(Encoding.Latin1.GetString(content), password, keyFile) : IdentityInPkcs12(content, password);

    private static FoundCertificate IdentityInPkcs12(byte[] content, string password)
    {
        var all = X509CertificateLoader.LoadPkcs12Collection(content, password);
        var own = all.FirstOrDefault(static certificate => certificate.HasPrivateKey);
        return own is null ? FoundCertificate.WithoutKey : FoundCertificate.Of(own, [.. all.Where(certificate => certificate != own)]);
    }

    private static FoundCertificate IdentityInPem(string text, string password, Func<byte[]?>? keyFile)
    {
        var certificates = AllIn(Encoding.Latin1.GetBytes(text));
        if (!HasKey(text))
            text = keyFile?.Invoke() is { } key ? text + "\n" + Encoding.Latin1.GetString(key) : text;
        if (!HasKey(text))
            return FoundCertificate.WithoutKey;

        bool isEncrypted = PemBlocks(text).Any(static block => block.Label == EncryptedKeyLabel);
        using var own = isEncrypted ? X509Certificate2.CreateFromEncryptedPem(text, text, password) : X509Certificate2.CreateFromPem(text, text);

        // Windows cannot use a key that was never in a container.
        var usable = X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pkcs12), password: null);
        return FoundCertificate.Of(usable, [.. certificates.Skip(1)]);
    }

    private static bool IsPem(byte[] content) => content.AsSpan().IndexOf("-----BEGIN "u8) >= 0;

    private static bool HasKey(string text) => PemBlocks(text).Any(static block => block.Label.EndsWith("PRIVATE KEY", StringComparison.Ordinal));

    private static IEnumerable<(string Label, byte[] Bytes)> PemBlocks(string text)
    {
        while (PemEncoding.TryFind(text, out var fields))
        {
            yield return (text[fields.Label], Convert.FromBase64String(text[fields.Base64Data]));
            text = text[fields.Location.End..];
        }
    }

    // ContentInfo (RFC 5652 section 3).
    private static bool IsSignedData(byte[] content)
    {
        try
        {
            return new AsnReader(content, AsnEncodingRules.BER).ReadSequence().ReadObjectIdentifier() == SignedData;
        }
        catch (AsnContentException)
        {
            return false;
        }
    }

    // SignedData (RFC 5652 section 5.1): version, digest algorithms, what is signed, then the certificates.
    private static List<X509Certificate2> InSignedData(byte[] content)
    {
        var info = new AsnReader(content, AsnEncodingRules.BER).ReadSequence();
        info.ReadObjectIdentifier();
        var signed = info.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
        signed.ReadInteger();
        signed.ReadSetOf();
        signed.ReadSequence();
        var tag = new Asn1Tag(TagClass.ContextSpecific, 0);
        List<X509Certificate2> all = [];
        if (signed.HasData && signed.PeekTag().HasSameClassAndValue(tag))
        {
            for (var certificates = signed.ReadSetOf(tag); certificates.HasData;)
                all.Add(X509CertificateLoader.LoadCertificate(certificates.ReadEncodedValue().Span));
        }

        return all.Count > 0 ? all : throw new CryptographicException("There is no certificate in it.");
    }
}
