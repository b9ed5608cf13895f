using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Liaison.Testing;

namespace Liaison.Functions.Tests.Stages;

/// <summary>What a server shows to .NET's own client, which trusts the authority of the tests and nobody else.</summary>
internal static class ShownCertificate
{
    public static X509Certificate2 At(int port)
    {
        using var peer = Peer.ConnectTo(port);
        using var stream = new SslStream(new NetworkStream(peer.Socket));
        var trust = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        trust.CustomTrustStore.Add(TestAuthority.Shared.Certificate);
        stream.AuthenticateAsClient(new SslClientAuthenticationOptions
        {
            TargetHost = "localhost",
            CertificateChainPolicy = trust,
            RemoteCertificateValidationCallback = static (_, _, _, errors) =>
                (errors & ~SslPolicyErrors.RemoteCertificateNameMismatch) == SslPolicyErrors.None,
        });
        return X509CertificateLoader.LoadCertificate(stream.RemoteCertificate!.GetRawCertData());
    }
}
