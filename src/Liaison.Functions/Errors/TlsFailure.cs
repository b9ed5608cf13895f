using Liaison.Functions.Certificates;
using Liaison.Sockets;
using Liaison.Vocabulary;

namespace Liaison.Functions.Errors;

/// <summary>The errors of TLS and certificates, as a WLangage program sees them.</summary>
internal static class TlsFailure
{
    /// <summary>The code and what its message says; null for causes that are not of TLS.</summary>
    /// <param name="error">What has failed.</param>
    /// <param name="detail">Its detail, fit to be shown.</param>
    public static (int Code, (string, BilingualText)[] Values)? Find(EndpointException error, BilingualText detail) => error.Cause switch
    {
        FailureCause.TlsProtocolUnsupported => (100263, [("protocol", ShownText.Of(SecurityOption.NamesOf(error.Detail)))]),
        FailureCause.TlsProtocolDisabled => (100264, [("protocol", ShownText.Of(SecurityOption.NamesOf(error.Detail)))]),
        FailureCause.TlsFailed => (100265, [("detail", detail)]),
        FailureCause.CertificateUntrusted => (100266, [("issuer", detail)]),
        FailureCause.CertificateWrongName => (100267, [("host", ShownText.FromOutside(error.Endpoint.Host)), ("names", detail)]),
        FailureCause.CertificateExpired => (100268, [("date", detail)]),
        FailureCause.CertificateNotYetValid => (100269, [("date", detail)]),
        FailureCause.CertificateUsage => (100270, [("usage", detail)]),
        FailureCause.CertificateChain => (100271, [("detail", detail)]),
        FailureCause.CertificateRevoked => (100272, []),
        FailureCause.ClientCertificateUnusable => (100273, [("id", ShownText.Of("–")), ("detail", detail)]),
        FailureCause.TlsNotSpoken => (100274, []),
        _ => null,
    };
}
