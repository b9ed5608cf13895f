using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Liaison.Functions.Certificates;

/// <summary>A store of the system by its name: the user's, then that of the machine where there is one.</summary>
/// <param name="name">Such as MY.</param>
/// <param name="time">Says which certificates are valid now.</param>
internal sealed class CertificateStore(string name, TimeProvider time)
{
    private const string CommonName = "2.5.4.3";

    // What a program may call a certificate by, the first that fits deciding.
    private static readonly Func<X509Certificate2, string?>[] Names =
    [
        static certificate => certificate.FriendlyName,
        static certificate => CommonNameOf(certificate),
        static certificate => certificate.Subject,
        static certificate => FirstDnsNameOf(certificate),
    ];

    /// <summary>The certificate of this name. Of several, one with its key before one without, a valid one before others, then the one that expires last.</summary>
    public X509Certificate2? FindByName(string wanted) => wanted.Length == 0 ? null : Find(all =>
    {
        foreach (var nameOf in Names)
        {
            X509Certificate2[] named = [.. all.Where(one => string.Equals(nameOf(one), wanted, StringComparison.OrdinalIgnoreCase))];
            if (named.Length > 0)
                return Best(named);
        }

        return null;
    });

    /// <summary>The certificate of this thumbprint, SHA-1 or SHA-256, as systems show it: blanks, colons and direction marks do not count.</summary>
    public X509Certificate2? FindByThumbprint(string shown)
    {
        string thumbprint = string.Concat(shown.Where(static character =>
            character != ':' && !char.IsWhiteSpace(character) && char.GetUnicodeCategory(character) != UnicodeCategory.Format));
        HashAlgorithmName? hash = thumbprint.Length switch
        {
            2 * SHA1.HashSizeInBytes => HashAlgorithmName.SHA1,
            2 * SHA256.HashSizeInBytes => HashAlgorithmName.SHA256,
            _ => null,
        };
        return hash is not { } algorithm
            ? null
            : Find(all => all.FirstOrDefault(one => string.Equals(one.GetCertHashString(algorithm), thumbprint, StringComparison.OrdinalIgnoreCase)));
    }

    private X509Certificate2? Find(Func<X509Certificate2Collection, X509Certificate2?> choose) =>
        Find(StoreLocation.CurrentUser, choose) ?? Find(StoreLocation.LocalMachine, choose);

    private X509Certificate2? Find(StoreLocation location, Func<X509Certificate2Collection, X509Certificate2?> choose)
    {
        try
        {
            using var store = new X509Store(name, location, OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            var all = store.Certificates;
            var chosen = choose(all);
            foreach (var other in all.Where(one => !ReferenceEquals(one, chosen)))
                other.Dispose();
            return chosen;
        }
        catch (Exception error) when (error is CryptographicException or PlatformNotSupportedException)
        {
            // There is no such store here.
            return null;
        }
    }

    private X509Certificate2 Best(X509Certificate2[] named)
    {
        var now = time.GetUtcNow();
        return named
            .OrderByDescending(static one => one.HasPrivateKey)
            .ThenByDescending(one => one.NotBefore <= now && now <= one.NotAfter)
            .ThenByDescending(static one => one.NotAfter)
            .First();
    }

    private static string? CommonNameOf(X509Certificate2 certificate) => certificate.SubjectName.EnumerateRelativeDistinguishedNames()
        .FirstOrDefault(static part => !part.HasMultipleElements && part.GetSingleElementType().Value == CommonName)
        ?.GetSingleElementValue();

    private static string? FirstDnsNameOf(X509Certificate2 certificate) => certificate.Extensions
        .OfType<X509SubjectAlternativeNameExtension>()
        .SelectMany(static extension => extension.EnumerateDnsNames())
        .FirstOrDefault();
}
