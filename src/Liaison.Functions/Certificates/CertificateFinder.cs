namespace Liaison.Functions.Certificates;

/// <summary>Finds the certificate that a program means, with its key.</summary>
/// <param name="password">Of the files that have one.</param>
/// <param name="time">Says which certificates are valid now.</param>
internal sealed class CertificateFinder(string password, TimeProvider time)
{
    /// <summary>The store of certificates that have their keys with them.</summary>
    public const string UsualStore = "MY";

    /// <summary>The certificate of a server: in the store, else, if it is not told by its thumbprint, in a file.</summary>
    public FoundCertificate ForServer(string id, SecurityOption option, string store)
    {
        var found = InStore(id, option.IsHash, store);
        return found.Problem == CertificateProblem.NotFound && !option.IsHash ? InFile(id) : found;
    }

    /// <summary>The certificate of a client: a file, else by its name or its thumbprint in the usual store.</summary>
    public FoundCertificate ForClient(string id, SecurityOption option)
    {
        var found = option.IsHash ? FoundCertificate.NotFound : InFile(id);
        if (found.Problem == CertificateProblem.NotFound)
            found = InStore(id, option.IsHash, UsualStore);
        return found.Problem == CertificateProblem.NotFound && !option.IsName ? InStore(id, isHash: true, UsualStore) : found;
    }

    /// <summary>The certificate in the content of a file.</summary>
    public FoundCertificate In(byte[] content) =>
        CertificateFile.TryParse(() => CertificateContent.IdentityIn(content, password, keyFile: null), out var found, out string problem)
            ? found
            : FoundCertificate.Unreadable(problem);

    private FoundCertificate InStore(string id, bool isHash, string store)
    {
        var certificates = new CertificateStore(store.Length == 0 ? UsualStore : store, time);
        var certificate = isHash ? certificates.FindByThumbprint(id) : certificates.FindByName(id);
        if (certificate is null)
            return FoundCertificate.NotFound;
        return certificate.HasPrivateKey ? FoundCertificate.Of(certificate, []) : FoundCertificate.WithoutKey;
    }

    private FoundCertificate InFile(string path)
    {
        if (!CertificateFile.Exists(path))
            return FoundCertificate.NotFound;
        return CertificateFile.TryRead(path, content => CertificateContent.IdentityIn(content, password, () => KeyBeside(path)), out var found, out string problem)
            ? found
            : FoundCertificate.Unreadable(problem);
    }

    private static byte[]? KeyBeside(string path)
    {
        string key = Path.ChangeExtension(path, ".key");
        return CertificateFile.Exists(key) ? CertificateFile.Read(key) : null;
    }
}
