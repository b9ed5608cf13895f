using System.Security.Authentication;
using Liaison.Functions.Certificates;
using Liaison.Functions.Errors;
using Liaison.Sockets;
using Liaison.Vocabulary;

namespace Liaison.Functions.Sockets;

public sealed partial class SocketFunctions
{
    /// <summary>Makes a listener whose connections are encrypted. What is wrong with the certificate is found here, not when clients come.</summary>
    /// <param name="name">The name to give to the socket.</param>
    /// <param name="port">1 to 65535; 0 lets the system choose.</param>
    /// <param name="certificate">
    /// The certificate with its key: its name in the store or, if the option says so, its thumbprint; else a file, PEM or
    /// PKCS#12, the key of a PEM file also in one that ends in <c>.key</c>.
    /// </param>
    /// <param name="option">A sum of constants of the family TlsOption; 0 means the system's policy.</param>
    /// <param name="address">A local address or name to listen on; "" means all, IPv4 and IPv6.</param>
    /// <param name="store">The store to look in, the user's and then the machine's.</param>
    /// <returns>Whether it listens; else the error says why.</returns>
    /// <exception cref="LiaisonException">
    /// 100202: the name is empty or too long. 100203: the port is impossible. 100204, 100205: the option is impossible.
    /// 100205 also: control characters in the address.
    /// </exception>
    public bool CreateSecure(
        string name, int port, string certificate, int option = 0, string address = "", string store = CertificateFinder.UsualStore) =>
        Secure(name, port, certificate, option, address, store, static _ => null);

    /// <summary>Makes a listener whose connections are encrypted, which takes every client by itself and has a procedure called.</summary>
    /// <param name="name">As in the form without a procedure.</param>
    /// <param name="port">As in the form without a procedure.</param>
    /// <param name="certificate">As in the form without a procedure.</param>
    /// <param name="option">As in the form without a procedure.</param>
    /// <param name="address">As in the form without a procedure.</param>
    /// <param name="store">As in the form without a procedure.</param>
    /// <param name="procedure">As in <see cref="Create(string, int, string, Action{int, string, string})"/>.</param>
    /// <returns>Whether it listens; else the error says why.</returns>
    /// <exception cref="LiaisonException">As in the form without a procedure. 100205 also: the procedure takes something else.</exception>
    public bool CreateSecure(
        string name, int port, string certificate, int option, string address, string store, Action<int, string, string> procedure) =>
        CreateSecure(name, port, certificate, option, address, store, (Delegate)procedure);

    /// <inheritdoc cref="CreateSecure(string, int, string, int, string, string, Action{int, string, string})"/>
    public bool CreateSecure(
        string name, int port, string certificate, int option, string address, string store, Delegate procedure) =>
        Secure(name, port, certificate, option, address, store, attempt => ChannelProcedureOf(attempt, procedure));

    private bool Secure(
        string name,
        int port,
        string certificate,
        int option,
        string address,
        string store,
        Func<Attempt, Action<int, Message, string>?> procedureOf)
    {
        var endpoint = new Endpoint(address ?? "", port);
        var attempt = Begin("Sockets.CreateSecure", name, endpoint.ToString());
        attempt.CheckAddress(endpoint.Host);
        var security = SecurityOption.Read(attempt, option);
        var procedure = procedureOf(attempt);
        if (!PortIsAllowed(attempt, port, lowest: 0))
            return false;
        certificate ??= "";
        store ??= "";
        var options = OptionsFor(name);
        var found = FinderFor(options).ForServer(certificate, security, store);
        if (found.Certificate is not { } own)
            return FailServer(attempt, found, certificate, store);
        if (own.NotAfter < options.Time.GetUtcNow())
            _runtime.Logger.CertificateHasExpired(own.Subject, attempt.Socket, own.NotAfter);
        var tls = new TlsServerOptions
        {
            Certificate = own,
            Intermediates = found.Intermediates,
            Protocols = security.Protocols,
            HandshakeTimeout = options.TlsTimeout,
        };
        if (procedure is not null)
            return Serve(attempt, endpoint, tls, procedure, options);
        var listening = options.ForListeners with { Tls = tls };
        return Open(attempt, _ => new ListeningSocket(SocketListener.Listen(endpoint, listening), options));
    }

    /// <summary>Connects a client over TLS. Blocks until connected, at most for <paramref name="limit"/>.</summary>
    /// <param name="name">The name to give to the socket; it exists when the call has succeeded.</param>
    /// <param name="port">1 to 65535.</param>
    /// <param name="address">A host name or an IP address, "" for this machine: what the server's certificate must be for.</param>
    /// <param name="option">A sum of constants of the family TlsOption; 0 means the system's policy.</param>
    /// <param name="limit">The limit of the whole, from name resolution to the TLS handshake; absent or 0: 5 s.</param>
    /// <param name="clientCertificate">
    /// For a server that asks for one: a file, PEM or PKCS#12, else a name or a thumbprint in the store MY; "" means none.
    /// </param>
    /// <returns>Whether it is connected; else the error says why.</returns>
    /// <exception cref="LiaisonException">As in <see cref="CreateSecure(string, int, string, int, string, string)"/>.</exception>
    public bool ConnectSecure(
        string name, int port, string address, int option = 0, TimeLimit limit = default, string clientCertificate = "")
    {
        var (attempt, endpoint, security) = BeginSecure(name, port, address, option);
        return string.IsNullOrEmpty(clientCertificate)
            ? Connect(attempt, endpoint, security, limit, null)
            : Connect(attempt, endpoint, security, limit, FinderFor(OptionsFor(name)).ForClient(clientCertificate, security), clientCertificate);
    }

    /// <inheritdoc cref="ConnectSecure(string, int, string, int, TimeLimit, string)"/>
    /// <param name="name">As in the other form.</param>
    /// <param name="port">As in the other form.</param>
    /// <param name="address">As in the other form.</param>
    /// <param name="option">As in the other form.</param>
    /// <param name="limit">As in the other form.</param>
    /// <param name="clientCertificate">The content of a PEM or PKCS#12 file; empty means no certificate. It stays the caller's.</param>
    public bool ConnectSecure(string name, int port, string address, int option, TimeLimit limit, ReadOnlySpan<byte> clientCertificate)
    {
        var (attempt, endpoint, security) = BeginSecure(name, port, address, option);
        return clientCertificate.IsEmpty
            ? Connect(attempt, endpoint, security, limit, null)
            : Connect(attempt, endpoint, security, limit, FinderFor(OptionsFor(name)).In(clientCertificate.ToArray()), "Buffer");
    }

    private (Attempt Attempt, Endpoint Endpoint, SecurityOption Security) BeginSecure(string name, int port, string? address, int option)
    {
        var endpoint = new Endpoint(address ?? "", port);
        var attempt = Begin("Sockets.ConnectSecure", name, (endpoint.Host.Length == 0 ? endpoint with { Host = "localhost" } : endpoint).ToString());
        attempt.CheckAddress(endpoint.Host);
        return (attempt, endpoint, SecurityOption.Read(attempt, option));
    }

    private bool Connect(
        Attempt attempt, Endpoint endpoint, SecurityOption security, TimeLimit limit, FoundCertificate? shown, string id = "")
    {
        if (!PortIsAllowed(attempt, endpoint.Port, lowest: 1))
            return false;
        if (shown is { Certificate: null })
            return attempt.Fail(100273, ("id", ShownText.FromOutside(id)), ("detail", Describe(shown)));
        var options = OptionsFor(attempt.Socket);
        options = options with { Client = options.Client with { Tls = TlsOf(options, options.Client, security, shown) } };
        return OpenClient(attempt, endpoint, options, limit);
    }

    /// <summary>How a client speaks TLS now: what the options say, what the call says, and what the program trusts.</summary>
    private TlsClientOptions TlsOf(LiaisonOptions options, ClientOptions client, SecurityOption security, FoundCertificate? shown = null)
    {
        var tls = client.Tls ?? new();
        if (shown is not null)
            tls = tls with { ClientCertificate = shown.Certificate, Intermediates = shown.Intermediates };
        return tls with
        {
            Protocols = security.Protocols == SslProtocols.None ? tls.Protocols : security.Protocols,
            TrustedCertificates = [.. tls.TrustedCertificates, .. _runtime.Certificates.Trusted],
            Ignore = tls.Ignore | options.IgnoreCertificate,
            CheckRevocation = tls.CheckRevocation || options.CheckRevocation,
        };
    }

    private static CertificateFinder FinderFor(LiaisonOptions options) => new(options.CertificatePassword, options.Time);

    private static bool FailServer(Attempt attempt, FoundCertificate found, string id, string store) => found.Problem switch
    {
        CertificateProblem.WithoutKey => attempt.Fail(100261, ("id", ShownText.FromOutside(id))),
        CertificateProblem.Unreadable => attempt.Fail(100262, ("file", ShownText.FromOutside(id)), ("detail", Describe(found))),
        _ => attempt.Fail(
            100260, ("id", ShownText.FromOutside(id)), ("store", ShownText.FromOutside(store.Length == 0 ? CertificateFinder.UsualStore : store))),
    };

    private static BilingualText Describe(FoundCertificate found) => found.Problem switch
    {
        CertificateProblem.NotFound => Messages.Detail("CertificateNotFound"),
        CertificateProblem.WithoutKey => Messages.Detail("CertificateWithoutKey"),
        _ => ShownText.FromOutside(found.Detail),
    };
}
