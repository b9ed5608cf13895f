using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;

namespace Liaison.Sockets;

/// <summary>What the system's TLS library says, in as few words as possible.</summary>
internal static class TlsText
{
    /// <summary>The end of the bytes came without close_notify: somebody may have cut them (RFC 8446, section 6.1).</summary>
    public const string Truncated = "truncated";

    /// <summary>The peer's alert, or the library's own complaint.</summary>
    public static string Of(Exception error)
    {
        while (error.InnerException is { } inner)
            error = inner;

        // OpenSSL: error:NUMBER:SSL routines:FUNCTION:TEXT
        string text = error.Message;
        bool isOfOpenSsl = text.StartsWith("error:", StringComparison.Ordinal);
        return isOfOpenSsl ? text[(text.LastIndexOf(':') + 1)..] : text;
    }

    /// <summary>Whether a handshake may end by this exception.</summary>
    public static bool IsFailure(Exception error) => error is
        AuthenticationException or IOException or OperationCanceledException or InvalidOperationException or CryptographicException or SocketException;

    /// <summary>Why a handshake has failed.</summary>
    public static (FailureCause Cause, string Detail) Explain(CipherStream cipher, Exception error)
    {
        if (cipher.Refused is { } fault)
            return (fault.Cause, fault.Detail);
        if (cipher.Stranger is { } stranger)
            return (FailureCause.TlsNotSpoken, stranger);
        if (cipher.End is { } end)
            return (FailureCause.TlsFailed, Describe(end));
        if (error is CipherException sending)
            return (FailureCause.TlsFailed, Describe(sending.Transferred));
        string text = Of(error);

        // OpenSSL looks at the strength of a certificate before anybody else can.
        bool isWeak = text.EndsWith("key too small", StringComparison.Ordinal) || text.EndsWith("md too weak", StringComparison.Ordinal);
        return (isWeak ? FailureCause.CertificateChain : FailureCause.TlsFailed, text);
    }

    private static string Describe(Transferred end) =>
        end.Succeeded ? "the other end has closed the connection" : new SocketException((int)end.Error).Message;
}
