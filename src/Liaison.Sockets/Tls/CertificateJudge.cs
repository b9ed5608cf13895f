using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Liaison.Sockets;

/// <summary>
/// Judges the certificates of servers (RFC 5280, RFC 9525) by their names, dates and usage, and by the way to a trusted
/// root; those of clients likewise, whose names say nothing here. Fetches nothing but, if asked, lists of revoked certificates.
/// </summary>
public sealed class CertificateJudge
{
    private const int SmallestRsaKey = 2048;
    private const int SmallestEllipticKey = 224;
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";
    private const string AnyUsage = "2.5.29.37.0";
    private const X509KeyUsageFlags HandshakeUsages =
        X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.KeyAgreement;

    // A root vouches for itself: what matters elsewhere is that somebody else could forge the signature.
    private const X509ChainStatusFlags NoAuthority = X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain;
    private const X509ChainStatusFlags NoAnswer = X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation;

    // Judged by dates and usage already, and each of those may be overlooked.
    private const X509ChainStatusFlags JudgedBefore = X509ChainStatusFlags.NotTimeValid | X509ChainStatusFlags.NotTimeNested;

    private static readonly HashSet<string> WeakSignatures = new(StringComparer.Ordinal)
    {
        "1.2.840.113549.1.1.2", // MD2 with RSA
        "1.2.840.113549.1.1.3", // MD4 with RSA
        "1.2.840.113549.1.1.4", // MD5 with RSA
        "1.2.840.113549.1.1.5", // SHA-1 with RSA
        "1.3.14.3.2.29", // SHA-1 with RSA, the older name
        "1.2.840.10040.4.3", // SHA-1 with DSA
        "1.2.840.10045.4.1", // SHA-1 with ECDSA
    };

    private readonly string? _host;
    private readonly TlsClientOptions _options;
    private readonly TimeProvider _time;
    private readonly TimeSpan _fetchLimit;

    /// <summary>Prepares the judgement of what a server will show.</summary>
    /// <param name="host">The name or the address that the certificate must be for.</param>
    /// <param name="options">What is trusted, what is overlooked, and whether revocation is asked about.</param>
    /// <param name="time">Says which moment the dates are compared with.</param>
    /// <param name="fetchLimit">How long fetching a list of revoked certificates may take.</param>
    public CertificateJudge(string host, TlsClientOptions options, TimeProvider time, TimeSpan fetchLimit)
    {
        (_host, _options, _time, _fetchLimit) = (host, options, time, fetchLimit);
    }

    /// <summary>Prepares the judgement of what clients will show.</summary>
    /// <param name="options">What is trusted.</param>
    /// <param name="time">Says which moment the dates are compared with.</param>
    public CertificateJudge(TlsServerOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _time) = (new() { TrustedCertificates = options.TrustedClients }, time);
    }

    private string Usage => _host is null ? ClientAuthentication : ServerAuthentication;

    /// <summary>Finds all that is wrong with a certificate, overlooked or not, the gravest first: name, dates, usage, authority, chain.</summary>
    /// <param name="certificate">The peer's own.</param>
    /// <param name="sent">What the peer has sent with it.</param>
    public IReadOnlyList<CertificateFault> Judge(X509Certificate2 certificate, X509Certificate2Collection sent)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var faults = new List<CertificateFault>();
        JudgeName(certificate, faults);
        bool isKnown = _options.TrustedCertificates.Any(certificate.Equals);
        if (isKnown)
        {
            JudgeDates(certificate, faults);
            return faults;
        }

        // Of clients only those are believed who come from the program's own authorities: anybody gets a certificate of the system's.
        using var chain = Build(certificate, sent, _host is null ? _options.TrustedCertificates : null);
        if (_host is null || _options.TrustedCertificates.Count == 0 || !Has(chain, NoAuthority))
        {
            JudgeChain(certificate, chain, faults);
            return faults;
        }

        using var ownChain = Build(certificate, sent, _options.TrustedCertificates);
        JudgeChain(certificate, Has(ownChain, NoAuthority) ? chain : ownChain, faults);
        return faults;
    }

    /// <summary>Whether the program has chosen to overlook a fault.</summary>
    public bool Ignores(CertificateFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return (_options.Ignore & fault.OverlookedBy) != CertificateFaults.None;
    }

    private void JudgeName(X509Certificate2 certificate, List<CertificateFault> faults)
    {
        if (_host is null || Matches(certificate, _host))
            return;
        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().SelectMany(
            static extension => extension.EnumerateDnsNames().Concat(extension.EnumerateIPAddresses().Select(static address => address.ToString())));
        string all = string.Join(", ", names);
        faults.Add(new(FailureCause.CertificateWrongName, all.Length == 0 ? certificate.Subject : all));
    }

    private static bool Matches(X509Certificate2 certificate, string host)
    {
        try
        {
            return IPAddress.TryParse(host, out _)
                ? certificate.MatchesHostname(host, allowWildcards: false, allowCommonName: false)
                : certificate.MatchesHostname(new IdnMapping().GetAscii(host.TrimEnd('.')), allowWildcards: true, allowCommonName: false);
        }
        catch (ArgumentException)
        {
            // No name that a certificate could be for.
            return false;
        }
    }

    private void JudgeDates(X509Certificate2 certificate, List<CertificateFault> faults)
    {
        var now = _time.GetUtcNow();
        if (now > certificate.NotAfter)
            faults.Add(new(FailureCause.CertificateExpired, Date(certificate.NotAfter)));
        else if (now < certificate.NotBefore)
            faults.Add(new(FailureCause.CertificateNotYetValid, Date(certificate.NotBefore)));
    }

    private static string Date(DateTime moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void JudgeUsage(X509Certificate2 certificate, List<CertificateFault> faults)
    {
        if (certificate.Extensions.OfType<X509KeyUsageExtension>().Any(static usage => (usage.KeyUsages & HandshakeUsages) == 0))
            faults.Add(new(FailureCause.CertificateUsage, "digitalSignature"));
        else if (certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Any(usage => !Allows(usage)))
            faults.Add(new(FailureCause.CertificateUsage, _host is null ? "clientAuth" : "serverAuth"));
    }

    private bool Allows(X509EnhancedKeyUsageExtension usage) =>
        usage.EnhancedKeyUsages.Cast<System.Security.Cryptography.Oid>().Any(oid => oid.Value == Usage || oid.Value == AnyUsage);

    private void JudgeChain(X509Certificate2 certificate, X509Chain chain, List<CertificateFault> faults)
    {
        X509Certificate2[] elements = [.. chain.ChainElements.Select(static element => element.Certificate)];
        foreach (var element in elements)
            JudgeDates(element, faults);
        JudgeUsage(certificate, faults);
        JudgeAuthority(chain, elements, faults);
        JudgeStrength(chain, elements, faults);
        var flags = Flags(chain);
        bool isUsageKnown = faults.Exists(static fault => fault.Cause == FailureCause.CertificateUsage);
        flags &= ~(NoAuthority | NoAnswer | JudgedBefore | X509ChainStatusFlags.Revoked);
        if (isUsageKnown)
            flags &= ~X509ChainStatusFlags.NotValidForUsage;
        if (flags != X509ChainStatusFlags.NoError)
            faults.Add(new(FailureCause.CertificateChain, flags.ToString()));
        if (Has(chain, X509ChainStatusFlags.Revoked))
            faults.Add(new(FailureCause.CertificateRevoked, certificate.Subject));
        else if (_options.CheckRevocation && Has(chain, NoAnswer) && !Has(chain, NoAuthority))
            faults.Add(new(FailureCause.CertificateChain, "the authority does not say whether it is revoked"));
    }

    /// <summary>Whether the way ends in a trusted root. One that does not even begin lacks what the server should have sent, or has an
    /// authority nobody knows behind it: roots are not sent along.</summary>
    private static void JudgeAuthority(X509Chain chain, X509Certificate2[] elements, List<CertificateFault> faults)
    {
        if (!Has(chain, NoAuthority))
            return;
        var last = elements[^1];
        if (Has(chain, X509ChainStatusFlags.PartialChain) && elements.Length == 1 && !IsSelfIssued(last))
            faults.Add(new(FailureCause.CertificateChain, $"the certificate of {last.Issuer} is missing") { OverlookedBy = CertificateFaults.Root });
        else
            faults.Add(new(FailureCause.CertificateUntrusted, last.Issuer));
    }

    private static void JudgeStrength(X509Chain chain, X509Certificate2[] elements, List<CertificateFault> faults)
    {
        for (int i = 0; i < elements.Length; i++)
        {
            // A trusted root is trusted for what it is, not for its signature.
            bool isRoot = i > 0 && i == elements.Length - 1 && IsSelfIssued(elements[i]) && !Has(chain, NoAuthority);
            if (!isRoot && WeakSignatures.Contains(elements[i].SignatureAlgorithm.Value ?? ""))
                faults.Add(new(FailureCause.CertificateChain, $"weak signature: {elements[i].SignatureAlgorithm.FriendlyName} of {elements[i].Subject}"));
            if (IsWeakKey(elements[i]))
                faults.Add(new(FailureCause.CertificateChain, $"weak key of {elements[i].Subject}"));
        }
    }

    private static bool IsWeakKey(X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPublicKey();
        using var elliptic = certificate.GetECDsaPublicKey();
        return rsa?.KeySize < SmallestRsaKey || elliptic?.KeySize < SmallestEllipticKey;
    }

    private static bool IsSelfIssued(X509Certificate2 certificate) =>
        certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    private static bool Has(X509Chain chain, X509ChainStatusFlags flags) => (Flags(chain) & flags) != 0;

    private static X509ChainStatusFlags Flags(X509Chain chain) =>
        chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, static (all, one) => all | one.Status);

    private X509Chain Build(X509Certificate2 certificate, X509Certificate2Collection sent, IReadOnlyCollection<X509Certificate2>? trusted)
    {
        var policy = new X509ChainPolicy
        {
            DisableCertificateDownloads = true,
            RevocationMode = _options.CheckRevocation ? X509RevocationMode.Online : X509RevocationMode.NoCheck,
            RevocationFlag = X509RevocationFlag.ExcludeRoot,
            UrlRetrievalTimeout = _fetchLimit,
            VerificationTime = _time.GetUtcNow().LocalDateTime,
            TrustMode = trusted is null ? X509ChainTrustMode.System : X509ChainTrustMode.CustomRootTrust,
        };
        policy.ApplicationPolicy.Add(new(Usage));
        policy.ExtraStore.AddRange(sent);
        foreach (var one in trusted ?? [])
            policy.CustomTrustStore.Add(one);
        var chain = new X509Chain { ChainPolicy = policy };
        chain.Build(certificate);
        return chain;
    }
}
