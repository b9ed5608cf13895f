using System.Net.Security;
using System.Runtime.CompilerServices;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Liaison.Sockets;

/// <summary>The TLS handshakes of a server, each over a transport that a client has connected to.</summary>
internal sealed class TlsServerOpening
{
    // A fatal alert, unexpected_message (RFC 8446, sections 5.1 and 6.2), in clear: the client speaks something else.
    private static readonly byte[] UnexpectedMessage = [21, 3, 1, 0, 2, 2, 10];
    private readonly TlsServerOptions _tls;
    private readonly ConnectionOptions _options;
    private readonly SslProtocols _versions;
    private readonly SslStreamCertificateContext _shown;
    private readonly CertificateJudge? _judge;

    // Made once for each certificate that the program chooses: with it goes what the system prepares.
    private readonly ConditionalWeakTable<X509Certificate2, SslStreamCertificateContext> _chosen = [];

    /// <summary>Prepares the handshakes.</summary>
    /// <param name="tls">The certificate and the versions.</param>
    /// <param name="options">The clock and the log.</param>
    /// <param name="endpoint">Who listens.</param>
    /// <exception cref="ArgumentException">The certificate has no private key.</exception>
    /// <exception cref="EndpointException">None of the versions can be spoken.</exception>
    public TlsServerOpening(TlsServerOptions tls, ConnectionOptions options, Endpoint endpoint)
    {
        (_tls, _options) = (tls, options);
        if (tls.Certificate is not { HasPrivateKey: true })
            throw new ArgumentException("The certificate has no private key.", nameof(tls));
        if (!TlsVersions.TryChoose(tls.Protocols, endpoint, options.Logger, out _versions))
            throw Refusal(endpoint, FailureCause.TlsProtocolUnsupported, tls.Protocols);
        if (!TlsVersions.AreEnabled(_versions))
            throw Refusal(endpoint, FailureCause.TlsProtocolDisabled, _versions);
        _shown = Prepare(tls.Certificate);
        if (tls.ClientCertificates != ClientCertificates.NotAsked)
            _judge = new(tls, options.Time);
    }

    /// <summary>Does one handshake. A system's blocking socket stays one.</summary>
    /// <param name="transport">Belongs to the transport returned, and is closed if there is none.</param>
    /// <param name="drop">Gives up without a word: the client makes place for others, or there is no listener any more.</param>
    /// <exception cref="EndpointException">The client was wrong or too slow, or was dropped; counted and logged.</exception>
    public async Task<TlsTransport> RunAsync(Transport transport, CancellationToken drop)
    {
        var deadline = _tls.HandshakeTimeout > TimeSpan.Zero ? Deadline.After(_tls.HandshakeTimeout, _options.Time) : Deadline.Infinite;
        using var limit = new StepLimit(deadline, 1, _options.Time, drop);
        var cipher = new CipherStream(transport) { SendsBlocking = true };
        try
        {
            return await AuthenticateAsync(transport, cipher, limit.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (TlsText.IsFailure(error))
        {
            _ = transport.CloseAsync();
            throw Failure(transport, cipher, error, limit.Token, drop);
        }
    }

    /// <summary>Does one handshake and nothing else: its time, its count and its transport are the caller's. Fails as <see cref="TlsText.IsFailure"/> says.</summary>
    public async Task<TlsTransport> AuthenticateAsync(Transport transport, CipherStream cipher, CancellationToken limit)
    {
        var ssl = new SslStream(cipher, leaveInnerStreamOpen: true);
        try
        {
            // A client that does not take what it is sent is dropped at the deadline all the same.
            using (limit.UnsafeRegister(static transport => ((Transport)transport!).Dispose(), transport))
            {
                await (_tls.Choose is { } choose
                    ? ssl.AuthenticateAsServerAsync((_, hello, _, _) => new(Settings(Choose(choose, hello.ServerName), cipher)), state: null, limit)
                    : ssl.AuthenticateAsServerAsync(Settings(_shown, cipher), limit)).ConfigureAwait(false);
            }

            limit.ThrowIfCancellationRequested();
            return new(transport, cipher, ssl);
        }
        catch (Exception error) when (TlsText.IsFailure(error))
        {
            await ssl.DisposeAsync().ConfigureAwait(false);
            if (cipher.Stranger is not null)
                transport.Send(UnexpectedMessage);
            throw;
        }
    }

    private SslServerAuthenticationOptions Settings(SslStreamCertificateContext shown, CipherStream cipher)
    {
        var settings = new SslServerAuthenticationOptions
        {
            ServerCertificateContext = shown,
            EnabledSslProtocols = _versions,
            AllowRenegotiation = false,
        };
        if (_judge is null)
            return settings;

        // As for clients: each certificate is judged, and the verdict is the judge's.
        settings.ClientCertificateRequired = true;
        settings.AllowTlsResume = false;
        settings.CertificateChainPolicy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, DisableCertificateDownloads = true };
        settings.RemoteCertificateValidationCallback = (_, certificate, chain, _) => Admits(certificate, chain, cipher);
        return settings;
    }

    private bool Admits(X509Certificate? certificate, X509Chain? chain, CipherStream cipher)
    {
        if (certificate is null)
        {
            cipher.Refused = _tls.ClientCertificates == ClientCertificates.Required ? new(FailureCause.CertificateAbsent, "") : null;
        }
        else
        {
            using var own = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
            cipher.Refused = _judge!.Judge(own, chain!.ChainPolicy.ExtraStore) is [var gravest, ..] ? gravest : null;
        }

        return cipher.Refused is null;
    }

    private SslStreamCertificateContext Choose(Func<string, X509Certificate2?> choose, string name)
    {
        try
        {
            return choose(name) is { } chosen ? _chosen.GetValue(chosen, Prepare) : _shown;
        }
#pragma warning disable CA1031 // What the program throws concerns the client whose handshake it is, and is told as its failure.
        catch (Exception error)
#pragma warning restore CA1031
        {
            throw new AuthenticationException($"the program's choice of a certificate has failed: {error.Message}");
        }
    }

    private SslStreamCertificateContext Prepare(X509Certificate2 certificate) =>
        SslStreamCertificateContext.Create(certificate, [.. _tls.Intermediates], offline: true);

    private static EndpointException Refusal(Endpoint endpoint, FailureCause cause, SslProtocols versions) =>
        new(endpoint, cause, ConnectPhase.Tls, Timeout.InfiniteTimeSpan, versions.ToString(), null);

    private EndpointException Failure(Transport transport, CipherStream cipher, Exception error, CancellationToken limit, CancellationToken drop)
    {
        var (cause, detail) = TlsText.Explain(cipher, error);

        // A client that has been judged is refused for that, even if nobody waits for it any more.
        if (limit.IsCancellationRequested && error is not AuthenticationException)
            (cause, detail) = (drop.IsCancellationRequested ? FailureCause.ConnectionLimit : FailureCause.TimedOut, "");
        SocketMetrics.Refused(cause.ToString());
        _options.Logger.ConnectionRefused(transport.LocalEndpoint, transport.RemoteEndpoint, $"{cause} {detail}".TrimEnd());
        return new(transport.RemoteEndpoint, cause, ConnectPhase.Tls, _tls.HandshakeTimeout, detail, error);
    }
}
