using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Liaison.Functions.Errors;

namespace Liaison.Functions.Certificates;

/// <summary>The functions about the certificates that connections over TLS believe.</summary>
public sealed class CertificateFunctions
{
    private readonly LiaisonRuntime _runtime;
    private ImmutableList<X509Certificate2> _trusted = [];

    internal CertificateFunctions(LiaisonRuntime runtime) => _runtime = runtime;

    /// <summary>What the program has added to the authorities of the system.</summary>
    internal IReadOnlyCollection<X509Certificate2> Trusted => Volatile.Read(ref _trusted);

    /// <summary>
    /// Trusts all certificates of a file, in connections made afterwards: authorities as roots, those of servers as
    /// themselves. Names and dates are checked all the same.
    /// </summary>
    /// <param name="file">A PEM, DER or PKCS#7 file.</param>
    /// <returns>Whether they are added; else the error, 100262, says what is wrong with the file.</returns>
    public bool Trust(string file)
    {
        var attempt = new Attempt(_runtime, "Certificates.Trust", "");
        file ??= "";
        if (!CertificateFile.TryRead(file, CertificateContent.AllIn, out var certificates, out string problem))
            return attempt.Fail(100262, ("file", ShownText.Of(file)), ("detail", ShownText.FromOutside(problem)));
        ImmutableInterlocked.Update(ref _trusted, static (all, added) => all.AddRange(added.ExceptBy(all.Select(HashOf), HashOf, StringComparer.Ordinal)), certificates);
        return attempt.Succeed();
    }

    /// <summary>Removes what was added: the authorities of the system stay, and so do open connections.</summary>
    public void Reset()
    {
        Volatile.Write(ref _trusted, []);
        new Attempt(_runtime, "Certificates.Reset", "").Succeed();
    }

    // Certificates are equal to .NET when issuer and number are: that is too little.
    private static string HashOf(X509Certificate2 certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA256);
}
