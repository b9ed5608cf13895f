using System.Globalization;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Liaison.Sockets;

public sealed partial class TlsTransport
{
    /// <summary>Begins TLS as its client, over a transport that is connected already; completes when the server is believed.</summary>
    /// <param name="transport">Belongs to the TLS transport from now on, and is closed if there is none.</param>
    /// <param name="server">Whose certificate is expected, unless <see cref="TlsClientOptions.HostName"/> says otherwise.</param>
    /// <param name="options">Null means the defaults.</param>
    /// <param name="cancellation">Gives the attempt up.</param>
    /// <exception cref="EndpointException">It is not possible; the exception says why.</exception>
    /// <exception cref="OperationCanceledException">The caller gave the attempt up; nothing stays open.</exception>
    public static Task<TlsTransport> ConnectAsync(
        Transport transport, Endpoint server, ClientOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(transport);
        ArgumentNullException.ThrowIfNull(server);
        options ??= new();
        return new TlsClientOpening(server, options).RunAsync(transport, Deadline.After(options.ConnectTimeout, options.Time), cancellation);
    }

    /// <summary>Begins TLS as its server, over a transport that a client has connected to.</summary>
    /// <param name="transport">Belongs to the TLS transport from now on, and is closed if there is none.</param>
    /// <param name="tls">The certificate, the versions and the time limit.</param>
    /// <param name="options">Clock and log; null means the defaults.</param>
    /// <param name="cancellation">Gives up without a word.</param>
    /// <exception cref="EndpointException">The client was wrong, too slow or has left; the exception says which.</exception>
    /// <exception cref="ArgumentException">The certificate has no private key.</exception>
    public static Task<TlsTransport> AcceptAsync(
        Transport transport, TlsServerOptions tls, ConnectionOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(transport);
        ArgumentNullException.ThrowIfNull(tls);
        return new TlsServerOpening(tls, options ?? new(), transport.LocalEndpoint).RunAsync(transport, cancellation);
    }

    private static TlsFacts FactsOf(SslStream ssl) => new(
        VersionOf(ssl.SslProtocol),
        ssl.NegotiatedCipherSuite.ToString(),
        ssl.NegotiatedApplicationProtocol.ToString(),
        ssl.RemoteCertificate is { } certificate ? X509CertificateLoader.LoadCertificate(certificate.GetRawCertData()) : null);

    private static string VersionOf(SslProtocols version)
    {
        // Two bits for each version from 1.0 on.
        const int First = 6;
        int minor = (System.Numerics.BitOperations.TrailingZeroCount((int)version) - First) / 2;
        return string.Create(CultureInfo.InvariantCulture, $"1.{minor}");
    }
}
