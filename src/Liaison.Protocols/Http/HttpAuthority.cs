using System.Buffers;
using System.Net;

namespace Liaison.Protocols.Http;

/// <summary>A host with or without a port, as in a Host header (RFC 9110 section 7.2).</summary>
/// <param name="Host">A name, an IPv4 address, or an IPv6 address without its brackets. Never empty.</param>
/// <param name="Port">1 to 65535; null when none is written.</param>
public readonly record struct HttpAuthority(string Host, int? Port)
{
    private const int LongestHost = 255;
    private const int LargestPort = 65535;

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("-._0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Reads <c>host</c>, <c>host:port</c>, <c>[IPv6]</c> or <c>[IPv6]:port</c>; user information is refused.</summary>
    /// <param name="text">The text.</param>
    /// <param name="authority">What it says.</param>
    public static bool TryParse(string text, out HttpAuthority authority)
    {
        authority = default;
        if (!TrySplit(text, out string host, out string port) || !IsHost(host) || !TryReadPort(port, out int? number))
            return false;
        authority = new(host, number);
        return true;
    }

    /// <summary>
    /// Whether both are the same host, whatever the port: the same name without case, the same address in any spelling,
    /// or both one of the names of the loop-back (<c>localhost</c>, 127.0.0.0/8, ::1).
    /// </summary>
    /// <param name="other">The other one.</param>
    public bool IsSameHost(HttpAuthority other) =>
        Canonical(Host).Equals(Canonical(other.Host), StringComparison.OrdinalIgnoreCase);

    /// <summary>Parts the host from the port; brackets are taken off. An absent or empty port is "".</summary>
    internal static bool TrySplit(string text, out string host, out string port)
    {
        bool bracketed = text.StartsWith('[');
        int end = bracketed ? text.IndexOf(']', StringComparison.Ordinal) : text.IndexOf(':', StringComparison.Ordinal);
        (host, port) = (text, "");
        if (end < 0)
            return !bracketed;

        host = bracketed ? text[1..end] : text[..end];
        string rest = bracketed ? text[(end + 1)..] : text[end..];
        port = rest.TrimStart(':');
        return bracketed == host.Contains(':', StringComparison.Ordinal) && rest.Length - port.Length == (rest.Length > 0 ? 1 : 0);
    }

    internal static bool IsHost(string host) => host.Contains(':', StringComparison.Ordinal)
        ? !host.Contains('%', StringComparison.Ordinal) && IPAddress.TryParse(host, out _)
        : IsName(host);

    internal static bool IsName(string text) => text.Length is > 0 and <= LongestHost && !text.AsSpan().ContainsAnyExcept(NameCharacters);

    internal static bool TryReadPort(string text, out int? port)
    {
        port = null;
        if (text.Length == 0)
            return true;
        if (!HttpSyntax.TryReadNumber(text, out long number) || number is < 1 or > LargestPort)
            return false;
        port = (int)number;
        return true;
    }

    private static string Canonical(string host)
    {
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
            return "localhost";
        if (!IPAddress.TryParse(host, out var address))
            return host;
        return IPAddress.IsLoopback(address) ? "localhost" : address.ToString();
    }
}
