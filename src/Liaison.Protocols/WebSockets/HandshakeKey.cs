using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Liaison.Protocols.WebSockets;

/// <summary>The key of an opening handshake and the answer that proves that it was read (RFC 6455 sections 4.1 and 4.2.2).</summary>
public static class HandshakeKey
{
    /// <summary>How many random bytes a key is made of.</summary>
    public const int Size = 16;

    private const int TextLength = 24;
    private const string Suffix = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /// <summary>The key as a header value.</summary>
    /// <param name="key">16 bytes, fresh and random for each handshake.</param>
    /// <exception cref="ArgumentException">There are not 16 bytes.</exception>
    public static string Write(ReadOnlySpan<byte> key) => key.Length == Size
        ? Convert.ToBase64String(key)
        : throw new ArgumentException($"A key has {Size} bytes, not {key.Length}.", nameof(key));

    /// <summary>Whether a header value is 16 bytes in base64.</summary>
    /// <param name="key">The value of Sec-WebSocket-Key.</param>
    public static bool IsValid(string key)
    {
        Span<byte> bytes = stackalloc byte[TextLength];
        return key.Length == TextLength && Convert.TryFromBase64String(key, bytes, out int count) && count == Size;
    }

    /// <summary>The value of Sec-WebSocket-Accept that answers a key.</summary>
    /// <param name="key">The value of Sec-WebSocket-Key, as on the wire.</param>
    [SuppressMessage("Security", "CA5350", Justification = "RFC 6455 prescribes SHA-1; it guards against confused servers, not against attackers.")]
    public static string Accept(string key)
    {
        const int Usual = 128;
        int length = key.Length + Suffix.Length;
        var bytes = length <= Usual ? stackalloc byte[Usual] : new byte[length];
        Encoding.ASCII.GetBytes(key, bytes);
        Encoding.ASCII.GetBytes(Suffix, bytes[key.Length..]);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData(bytes[..length], hash);
        return Convert.ToBase64String(hash);
    }
}
