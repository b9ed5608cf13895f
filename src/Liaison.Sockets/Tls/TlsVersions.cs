using System.Net.Security;
using System.Numerics;
using System.Security.Authentication;
using Microsoft.Extensions.Logging;

namespace Liaison.Sockets;

/// <summary>The versions of TLS that a program allows, as far as they can be.</summary>
internal static class TlsVersions
{
    // SSL 2 and 3 (RFC 6176, RFC 7568), by number, since .NET has forsaken their names; TLS 1.0 and 1.1 (RFC 8996).
    private const uint Ssl = 12 | 48;
    private const uint Deprecated = 192 | 768;

    /// <summary>What is to be allowed; false when nothing is left.</summary>
    public static bool TryChoose(SslProtocols asked, Endpoint endpoint, ILogger logger, out SslProtocols chosen)
    {
        uint bits = (uint)asked;
        uint versions = bits & ~Ssl;

        // Two bits for each version, one version above the other: the run ends where a bit below is missing.
        int highest = 32 - BitOperations.LeadingZeroCount(versions);
        int length = BitOperations.LeadingZeroCount(~(versions << (32 - highest)));
        uint run = versions == 0 ? 0 : versions >> (highest - length) << (highest - length);
        if (run != bits)
            logger.TlsVersionsLeftOut(endpoint, (SslProtocols)(bits & ~run));
        chosen = (SslProtocols)run;
        return run != 0 || bits == 0;
    }

    /// <summary>Whether the system's library would begin a handshake with one of these versions.</summary>
    public static bool AreEnabled(SslProtocols versions)
    {
        if (versions == SslProtocols.None || ((uint)versions & ~Deprecated) != 0)
            return true;
        var (near, far) = MemoryTransport.CreatePair();
        _ = far.CloseAsync();
        using var cipher = new CipherStream(near);
        using var ssl = new SslStream(cipher);
        try
        {
            ssl.AuthenticateAsClient(new SslClientAuthenticationOptions { TargetHost = "localhost", EnabledSslProtocols = versions });
        }
        catch (Exception error) when (error is IOException or AuthenticationException)
        {
            // Nobody answers: what counts is whether it has tried.
        }

        return cipher.HasGreeted;
    }
}
