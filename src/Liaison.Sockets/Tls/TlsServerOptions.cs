using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Liaison.Sockets;

/// <summary>How a listener speaks TLS. No certificate is asked of its clients.</summary>
public sealed record TlsServerOptions
{
    /// <summary>What the clients are shown; needs its private key.</summary>
    public required X509Certificate2 Certificate { get; init; }

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
