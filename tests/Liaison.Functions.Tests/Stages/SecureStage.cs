using System.Net;
using System.Security.Cryptography.X509Certificates;
using Liaison.Functions.Errors;
using Liaison.Sockets;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Stages;

/// <summary>
/// A stage whose sockets speak TLS: listeners show a certificate for <c>localhost</c> by the authority of the tests, which
/// is trusted. Every name leads to this machine.
/// </summary>
internal sealed class SecureStage : IDisposable
{
    private readonly Stage _stage;

    public SecureStage(LiaisonOptions? options = null)
    {
        options ??= new() { Language = Language.English };
        _stage = new(options with { Client = Leading(options.Client), WebSocketClient = Leading(options.WebSocketClient) });
        Trust(TestAuthority.Shared.Certificate);
    }

    /// <summary>What listeners show unless a test says otherwise.</summary>
    public static X509Certificate2 Certificate { get; } = TestAuthority.Shared.Issue();

    public CertificateFolder Files { get; } = new();

    public Failure Error => _stage.Error;

    /// <summary>Listens over TLS on a port of the system's choice.</summary>
    /// <returns>The port.</returns>
    public int Listen(string name = "Server", int option = 0, string address = "127.0.0.1")
    {
        string file = Files.WritePem("server.pem", Certificate);
        Assert.True(SocketCreateSSL(name, 0, file, option, address), ErrorInfo(errFullDetails));
        return PortOf(name);
    }

    /// <summary>The same with a certificate of the test's own.</summary>
    public int Listen(X509Certificate2 certificate, IEnumerable<X509Certificate2> sent, string address = "127.0.0.1")
    {
        Assert.True(SocketCreateSSL("Server", 0, Files.WritePem("server.pem", certificate, sent), 0, address), ErrorInfo(errFullDetails));
        return PortOf("Server");
    }

    /// <summary>Accepts the next client.</summary>
    /// <returns>The name of its channel.</returns>
    public static string Accept(string listener = "Server")
    {
        Assert.True(SocketWaitForConnection(listener, 30_000), "No connection request arrived.");
        string channel = SocketAccept(listener);
        Assert.True(channel.Length > 0, ErrorInfo(errFullDetails));
        return channel;
    }

    /// <summary>A client and its channel, both of ours.</summary>
    /// <returns>The name of the channel; the client is called Client.</returns>
    public string Open(int mode = SocketSizeStart, int option = 0)
    {
        int port = SocketExist("Server") ? PortOf("Server") : Listen();
        Assert.True(SocketConnectSSL("Client", port, "localhost", option, 30_000), ErrorInfo(errFullDetails));
        string channel = Accept();
        SocketChangeTransmissionMode("Client", mode);
        SocketChangeTransmissionMode(channel, mode);
        return channel;
    }

    /// <summary>Trusts these and nobody else.</summary>
    public void Trust(params IEnumerable<X509Certificate2> certificates)
    {
        TrustedCertificateReset();
        Assert.True(TrustedCertificateAdd(Files.WriteCertificates("authority.pem", certificates)), ErrorInfo());
    }

    public int PortOf(string name) => _stage.PortOf(name);

    public void AssertFailed(int code) => _stage.AssertFailed(code);

    public void AssertNoError() => _stage.AssertNoError();

    public void Dispose()
    {
        _stage.Dispose();
        Files.Dispose();
    }

    private static T Leading<T>(T client)
        where T : ClientOptions => client with { Resolve = static (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]) };
}
