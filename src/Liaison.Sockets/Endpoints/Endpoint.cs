using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;

namespace Liaison.Sockets;

/// <summary>One end of a conversation: a host and a port.</summary>
/// <param name="Host">A host name or an IP address. Empty means the machine itself: all its addresses when listening.</param>
/// <param name="Port">0 to 65535; 0 lets the system choose when listening.</param>
/// <exception cref="ArgumentNullException">The host is null.</exception>
public sealed record Endpoint(string Host, int Port)
{
    /// <summary>A host name or an IP address; empty for the machine itself.</summary>
    public string Host { get; init; } = Host ?? throw new ArgumentNullException(nameof(Host));

    /// <summary>An end of which nothing is known.</summary>
    public static Endpoint Unknown { get; } = new("", 0);

    /// <summary><c>host:port</c>, an IPv6 address in brackets, <c>*</c> for an empty host.</summary>
    public override string ToString()
    {
        string host = Host.Length == 0 ? "*" : Host;
        return string.Create(CultureInfo.InvariantCulture, $"{(host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host)}:{Port}");
    }

    /// <summary>Fails for a number that is no port, before anything is looked up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none.</exception>
    internal static void ThrowIfNoPort(Endpoint endpoint, [CallerArgumentExpression(nameof(endpoint))] string? parameter = null)
    {
        if (endpoint.Port is < IPEndPoint.MinPort or > IPEndPoint.MaxPort)
            throw new ArgumentOutOfRangeException(parameter, endpoint.Port, "A port is 0 to 65535.");
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
