using System.Security.Cryptography.X509Certificates;

namespace Liaison.Sockets;

/// <summary>What a TLS handshake has settled.</summary>
/// <param name="Version">Such as <c>1.3</c>.</param>
/// <param name="Cipher">The cipher suite by its registered name, such as <c>TLS_AES_256_GCM_SHA384</c>.</param>
/// <param name="ApplicationProtocol">What was agreed on by ALPN (RFC 7301), "" for nothing.</param>
/// <param name="PeerCertificate">What the peer has shown; null when it has shown none, as clients do.</param>
public sealed record TlsFacts(string Version, string Cipher, string ApplicationProtocol, X509Certificate2? PeerCertificate);
