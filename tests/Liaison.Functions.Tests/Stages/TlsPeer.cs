using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using Liaison.Sockets;

namespace Liaison.Functions.Tests.Stages;

/// <summary>The other end of a connection over TLS: .NET's own, over a plain socket.</summary>
internal sealed class TlsPeer : IDisposable
{
    private readonly Peer _peer;
    private readonly SslStream _stream;

    private TlsPeer(Peer peer, SslStream stream) => (_peer, _stream) = (peer, stream);

    /// <summary>Takes the next client of the server, asking it for a certificate.</summary>
    /// <param name="server">Where the client comes.</param>
    /// <param name="version">The only version allowed.</param>
    /// <param name="judge">Says of a certificate, "" for none, whether it will do.</param>
    public static TlsPeer Accept(PeerServer server, SslProtocols version = SslProtocols.None, Func<string, bool>? judge = null)
    {
        var peer = server.Accept();
        var stream = new SslStream(new NetworkStream(peer.Socket));
        var accepted = new TlsPeer(peer, stream);
        try
        {
            stream.AuthenticateAsServer(new SslServerAuthenticationOptions
            {
                ServerCertificate = SecureStage.Certificate,
                EnabledSslProtocols = version,
                ClientCertificateRequired = judge is not null,
                RemoteCertificateValidationCallback = (_, certificate, _, _) => judge?.Invoke(certificate?.Subject ?? "") ?? true,
            });
            return accepted;
        }
        catch (AuthenticationException)
        {
            accepted.Dispose();
            throw;
        }
    }

    public void Send(ReadOnlySpan<byte> bytes) => _stream.Write(bytes);

    /// <summary>Says the end of its bytes, and ends them.</summary>
    public void Close()
    {
        Blocking.Wait(_stream.ShutdownAsync(), TimeSpan.FromSeconds(30));
        _peer.EndSending();
    }

    /// <summary>Ends its bytes without a word.</summary>
    public void Cut() => _peer.EndSending();

    public void Dispose()
    {
        _stream.Dispose();
        _peer.Dispose();
    }
}
