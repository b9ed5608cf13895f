using System.Text;

namespace Liaison.Protocols.Socks;

/// <summary>User and password for a SOCKS5 proxy (RFC 1929). They go over the wire in clear; nothing here writes them anywhere else.</summary>
public sealed class Socks5Credentials
{
    /// <summary>The most bytes that a user or a password may have, in UTF-8.</summary>
    public const int MaximumSize = 255;

    /// <summary>Takes a user and a password.</summary>
    /// <param name="user">1 to 255 bytes in UTF-8.</param>
    /// <param name="password">1 to 255 bytes in UTF-8.</param>
    /// <exception cref="ArgumentException">One of them is empty or too long; the message does not repeat it.</exception>
    public Socks5Credentials(string user, string password)
    {
        byte[] userBytes = Bytes(user, nameof(user));
        byte[] passwordBytes = Bytes(password, nameof(password));
        Request = [1, (byte)userBytes.Length, .. userBytes, (byte)passwordBytes.Length, .. passwordBytes];
    }

    /// <summary>The bytes that identify the user to the proxy.</summary>
    internal byte[] Request { get; }

    private static byte[] Bytes(string text, string parameter)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return bytes.Length is > 0 and <= MaximumSize
            ? bytes
            : throw new ArgumentException($"1 to {MaximumSize} bytes are needed, not {bytes.Length}.", parameter);
    }
}
