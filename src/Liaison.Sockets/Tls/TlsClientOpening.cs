using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Liaison.Sockets;

/// <summary>The TLS handshake of a client, over a transport that is connected.</summary>
internal sealed class TlsClientOpening
{
    private readonly Endpoint _endpoint;
    private readonly ClientOptions _options;
    private readonly TlsClientOptions _tls;
    private readonly string _host;
    private readonly SslProtocols _versions;
    private readonly SslStreamCertificateContext? _certificate;
    private IReadOnlyList<CertificateFault> _faults = [];

    /// <summary>Prepares the handshake, so that what is impossible fails before anything is sent.</summary>
    /// <exception cref="EndpointException">No version is left, or the client's certificate cannot be used.</exception>
    public TlsClientOpening(Endpoint endpoint, ClientOptions options)
    {
        _endpoint = endpoint;
        _options = options;
        _tls = options.Tls ?? new();
        string host = _tls.HostName ?? endpoint.Host;
        _host = host.Length == 0 ? "localhost" : host;
        if (!TlsVersions.TryChoose(_tls.Protocols, endpoint, options.Logger, out _versions))
            throw Failure(FailureCause.TlsProtocolUnsupported, _tls.Protocols.ToString());
        _certificate = _tls.ClientCertificate is { } certificate ? Prepare(certificate) : null;
    }

    public TlsTransport Run(Transport transport, Deadline deadline, CancellationToken caller)
    {
        using var limit = new StepLimit(deadline, 1, _options.Time, caller);
        var cipher = new CipherStream(transport);
        var ssl = new SslStream(cipher, leaveInnerStreamOpen: true);
        try
        {
            using (limit.Token.UnsafeRegister(static transport => ((Transport)transport!).Dispose(), transport))
                ssl.AuthenticateAsClient(Settings(deadline));
            limit.Token.ThrowIfCancellationRequested();
            return new(transport, cipher, ssl);
        }
        catch (Exception error) when (TlsText.IsFailure(error))
        {
            throw GiveUp(transport, cipher, ssl, error, limit.Token, caller);
        }
    }

    public async Task<TlsTransport> RunAsync(Transport transport, Deadline deadline, CancellationToken caller)
    {
        using var limit = new StepLimit(deadline, 1, _options.Time, caller);
        var cipher = new CipherStream(transport);
        var ssl = new SslStream(cipher, leaveInnerStreamOpen: true);
        try
        {
            await ssl.AuthenticateAsClientAsync(Settings(deadline), limit.Token).ConfigureAwait(false);
            return new(transport, cipher, ssl);
        }
        catch (Exception error) when (TlsText.IsFailure(error))
        {
            throw GiveUp(transport, cipher, ssl, error, limit.Token, caller);
        }
    }

    private SslStreamCertificateContext Prepare(X509Certificate2 certificate)
    {
        if (!certificate.HasPrivateKey)
            throw Failure(FailureCause.ClientCertificateUnusable, "it has no private key");
        try
        {
            return SslStreamCertificateContext.Create(certificate, [.. _tls.Intermediates], offline: true);
        }
        catch (Exception error) when (error is CryptographicException or NotSupportedException)
        {
            throw Failure(FailureCause.ClientCertificateUnusable, error.Message);
        }
    }

    private SslClientAuthenticationOptions Settings(Deadline deadline)
    {
        var fetchLimit = deadline.IsInfinite ? TimeSpan.Zero : deadline.Slice(Deadline.LongestTimer);
        var judge = new CertificateJudge(_host, _tls, _options.Time, fetchLimit);
        return new()
        {
            TargetHost = _host,
            EnabledSslProtocols = _versions,
            ClientCertificateContext = _certificate,
            ApplicationProtocols = _tls.ApplicationProtocols.Count == 0
                ? null
                : [.. _tls.ApplicationProtocols.Select(static name => new SslApplicationProtocol(name))],
            AllowRenegotiation = false,

            // Each certificate is judged, with all that is sent along with it.
            AllowTlsResume = false,

            // The verdict is the judge's: what is built before only costs time, so it is kept as small as can be.
            CertificateChainPolicy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, DisableCertificateDownloads = true },
            RemoteCertificateValidationCallback = (_, certificate, chain, _) => certificate is not null && Judge(judge, certificate, chain!),
        };
    }

    private bool Judge(CertificateJudge judge, X509Certificate certificate, X509Chain chain)
    {
        using var own = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        var faults = judge.Judge(own, chain.ChainPolicy.ExtraStore);
        foreach (var fault in faults)
        {
            if (judge.Ignores(fault))
                _options.Logger.CertificateFaultIgnored(_endpoint, fault);
        }

        // What is overlooked does not give the cause, but is told with the rest.
        CertificateFault[] grave = [.. faults.Where(fault => !judge.Ignores(fault))];
        if (grave.Length > 0)
            _faults = [.. grave, .. faults.Except(grave)];
        return grave.Length == 0;
    }

    private EndpointException GiveUp(
        Transport transport, CipherStream cipher, SslStream ssl, Exception error, CancellationToken limit, CancellationToken caller)
    {
        ssl.Dispose();
        _ = transport.CloseAsync();
        OpeningStep.ThrowIfGivenUp(_endpoint, ConnectPhase.Tls, _options.Logger, caller);
        if (limit.IsCancellationRequested)
            return Failure(FailureCause.TimedOut, "");
        if (_faults.Count > 0)
            return Failure(_faults[0].Cause, _faults[0].Detail);
        if (cipher is { HasGreeted: false, HasHeard: false, End: null, Stranger: null })
            return Failure(FailureCause.TlsProtocolDisabled, _versions.ToString());
        var (cause, detail) = TlsText.Explain(cipher, error);
        return Failure(cause, detail, cipher.End is { Succeeded: false } end ? new SocketException((int)end.Error) : error);
    }

    private EndpointException Failure(FailureCause cause, string detail, Exception? error = null)
    {
        _options.Logger.ConnectFailed(_endpoint, cause, ConnectPhase.Tls);
        return new(_endpoint, cause, ConnectPhase.Tls, _options.ConnectTimeout, detail, error) { Faults = _faults };
    }
}
