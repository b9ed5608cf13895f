using System.Security.Cryptography.X509Certificates;

namespace Liaison.Functions.Certificates;

/// <summary>What the search for a certificate with its key has found.</summary>
/// <param name="Certificate">The certificate; null when there is a problem.</param>
/// <param name="Intermediates">What is sent along with it.</param>
/// <param name="Problem">Why there is none.</param>
/// <param name="Detail">The system's text about the problem, or "".</param>
internal sealed record FoundCertificate(
    X509Certificate2? Certificate, IReadOnlyCollection<X509Certificate2> Intermediates, CertificateProblem Problem, string Detail)
{
    public static FoundCertificate NotFound { get; } = new(null, [], CertificateProblem.NotFound, "");

    public static FoundCertificate WithoutKey { get; } = new(null, [], CertificateProblem.WithoutKey, "");

    public static FoundCertificate Of(X509Certificate2 certificate, IReadOnlyCollection<X509Certificate2> intermediates) =>
        new(certificate, intermediates, CertificateProblem.None, "");

    public static FoundCertificate Unreadable(string detail) => new(null, [], CertificateProblem.Unreadable, detail);
}
