using System.Globalization;
using System.Net;

namespace Liaison.Sockets;

/// <summary>One end of a conversation: a host and a port.</summary>
/// <param name="Host">A host name or an IP address. Empty means the machine itself: all its addresses when listening.</param>
/// <param name="Port">0 to 65535; 0 lets the system choose when listening.</param>
/// <exception cref="ArgumentException">There is no host, or no such port.</exception>
public sealed record Endpoint(string Host, int Port)
{
    /// <summary>A host name or an IP address; empty for the machine itself.</summary>
    public string Host { get; init; } = Host ?? throw new ArgumentNullException(nameof(Host));

    /// <summary>The port, 0 for any.</summary>
    public int Port { get; init; } = Port is >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort
        ? Port
        : throw new ArgumentOutOfRangeException(nameof(Port), Port, "A port is 0 to 65535.");

    /// <summary>An end of which nothing is known.</summary>
    public static Endpoint Unknown { get; } = new("", 0);

    /// <summary><c>host:port</c>, an IPv6 address in brackets, <c>*</c> for an empty host.</summary>
    public override string ToString()
    {
        string host = Host.Length == 0 ? "*" : Host;
        return string.Create(CultureInfo.InvariantCulture, $"{(host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host)}:{Port}");
    }

    /// <summary>An IPv4 address that arrived through an IPv6 socket is shown in its dotted form.</summary>
    internal static Endpoint From(EndPoint? endpoint)
    {
        if (endpoint is not IPEndPoint ip)
            return Unknown;
        var address = ip.Address.IsIPv4MappedToIPv6 ? ip.Address.MapToIPv4() : ip.Address;
        return new(address.ToString(), ip.Port);
    }
}
