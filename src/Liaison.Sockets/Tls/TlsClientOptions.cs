using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Liaison.Sockets;

/// <summary>How a client speaks TLS, and which servers it believes.</summary>
public sealed record TlsClientOptions
{
    /// <summary>
    /// The versions allowed. SSL 2 and 3 are never spoken: beside versions of TLS they are left out. Of a set with a hole
    /// the unbroken run with the highest version counts.
    /// </summary>
    /// <value>None: the policy of the system.</value>
    public SslProtocols Protocols { get; init; } = SslProtocols.None;

    /// <summary>Shown to a server that asks for one; needs its private key.</summary>
    /// <value>Null: none is shown.</value>
    public X509Certificate2? ClientCertificate { get; init; }

    /// <summary>The authorities between <see cref="ClientCertificate"/> and its root, sent along.</summary>
    /// <value>None.</value>
    public IReadOnlyCollection<X509Certificate2> Intermediates { get; init; } = [];

    /// <summary>Roots trusted beside the system's, and certificates of servers that are accepted as themselves.</summary>
    /// <value>None.</value>
    public IReadOnlyCollection<X509Certificate2> TrustedCertificates { get; init; } = [];

    /// <summary>What is overlooked, with a warning in the log each time. Each of them lets somebody in between read and write everything.</summary>
    /// <value>None.</value>
    public CertificateFaults Ignore { get; init; } = CertificateFaults.None;

    /// <summary>Whether the authorities are asked whether they have revoked the certificate; where they do not answer, it is refused.</summary>
    /// <value>False.</value>
    public bool CheckRevocation { get; init; }

    /// <summary>The name that the certificate must be for, also told to the server unless it is an address (RFC 6066).</summary>
    /// <value>Null: the host of the endpoint.</value>
    public string? HostName { get; init; }

    /// <summary>What is offered by ALPN (RFC 7301), in the order of preference.</summary>
    /// <value>None; WebSockets offer <c>http/1.1</c>.</value>
    public IReadOnlyList<string> ApplicationProtocols { get; init; } = [];
}
