using System.Security.Cryptography.X509Certificates;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

/// <summary>Two ends that have shaken hands. The certificate is for <c>localhost</c>, by the shared authority of the tests.</summary>
internal static class TlsPair
{
    public static X509Certificate2 Certificate { get; } = TestAuthority.Shared.Issue();

    public static TlsServerOptions Server { get; } = new() { Certificate = Certificate };

    public static TlsClientOptions Client { get; } = new() { TrustedCertificates = [TestAuthority.Shared.Certificate] };

    public static Endpoint Host { get; } = new("localhost", 443);

    /// <summary>Begins TLS between two transports that are connected to each other.</summary>
    public static async Task<(TlsTransport Client, TlsTransport Server)> SecureAsync(
        Transport client, Transport server, TlsClientOptions? clientOptions = null, TlsServerOptions? serverOptions = null)
    {
        var accepting = TlsTransport.AcceptAsync(server, serverOptions ?? Server);
        var connecting = TlsTransport.ConnectAsync(client, Host, new() { Tls = clientOptions ?? Client, ConnectTimeout = TimeSpan.FromSeconds(30) });
        return (await connecting.InTime(), await accepting.InTime());
    }

    /// <summary>The same, for those who cannot await.</summary>
    public static (TlsTransport Client, TlsTransport Server) Secure(Transport client, Transport server) =>
        Blocking.Result(Task.Run(() => SecureAsync(client, server)));

    /// <summary>Two ends over memory.</summary>
    public static Task<(TlsTransport Client, TlsTransport Server)> OpenAsync(
        TlsClientOptions? clientOptions = null, TlsServerOptions? serverOptions = null)
    {
        var (client, server) = MemoryTransport.CreatePair();
        return SecureAsync(client, server, clientOptions, serverOptions);
    }
}
