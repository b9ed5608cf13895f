using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Liaison.Sockets;

/// <summary>How a listener speaks TLS.</summary>
public sealed record TlsServerOptions
{
    /// <summary>What the clients are shown; needs its private key.</summary>
    public required X509Certificate2 Certificate { get; init; }

    /// <summary>
    /// Asked at each handshake for what this client is shown, by the name it has asked for (RFC 6066), "" if it has not said: for
    /// servers of several names, and for certificates that are renewed while the server runs. Must not wait. Null means
    /// <see cref="Certificate"/>; what is given needs its private key, and is shown with <see cref="Intermediates"/>. A client for
    /// whom it throws is dropped.
    /// </summary>
    /// <value>Null: everybody is shown <see cref="Certificate"/>.</value>
    public Func<string, X509Certificate2?>? Choose { get; init; }

    /// <summary>Whether the clients are asked for a certificate; <see cref="TlsFacts.PeerCertificate"/> is then the one shown.</summary>
    /// <value>They are not.</value>
    public ClientCertificates ClientCertificates { get; init; }

    /// <summary>
    /// Roots that the certificates of clients must come from, and such certificates themselves. Those of the system count for
    /// nothing here: anybody can get a certificate from them.
    /// </summary>
    /// <value>None: whoever shows a certificate is refused.</value>
    public IReadOnlyCollection<X509Certificate2> TrustedClients { get; init; } = [];

    /// <summary>The authorities between <see cref="Certificate"/> and its root, sent along.</summary>
    /// <value>None.</value>
    public IReadOnlyCollection<X509Certificate2> Intermediates { get; init; } = [];

    /// <summary>The versions allowed, as in <see cref="TlsClientOptions.Protocols"/>.</summary>
    /// <value>None: the policy of the system.</value>
    public SslProtocols Protocols { get; init; } = SslProtocols.None;

    /// <summary>How long a client may take for the handshake; it is then dropped. 0 means no limit.</summary>
    /// <value>10 s.</value>
    public TimeSpan HandshakeTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
