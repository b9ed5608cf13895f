using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>The addresses of hosts, and of this machine.</summary>
public static class HostAddresses
{
    // The 255 bytes of RFC 1035, section 2.3.4, written out: 253 characters and a dot. For longer ones the resolver of
    // .NET has an exception of its own.
    private const int LongestHost = 254;

    // Any public address will do: a UDP socket is only asked which way it would go, nothing is sent.
    private static readonly IPEndPoint Elsewhere = new(new IPAddress([192, 0, 2, 1]), 9);

    /// <summary>The system's resolver.</summary>
    public static Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) =>
        Dns.GetHostAddressesAsync(host, cancellation);

    /// <summary>The addresses of a host, IPv4 first. An address given as numbers is its own and is not looked up.</summary>
    /// <exception cref="SocketException">The host has no address.</exception>
    public static async Task<IPAddress[]> FindAsync(
        string host, Func<string, CancellationToken, Task<IPAddress[]>> resolve, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(resolve);
        if (IPAddress.TryParse(host, out var literal))
            return [literal];
        if (host.Length > LongestHost)
            throw new SocketException((int)SocketError.HostNotFound);
        var found = await resolve(host, cancellation).WaitAsync(cancellation).ConfigureAwait(false);
        if (found.Length == 0)
            throw new SocketException((int)SocketError.HostNotFound);
        return [.. found.OrderBy(static address => address.AddressFamily != AddressFamily.InterNetwork)];
    }

    /// <summary>
    /// The addresses of this machine: first the one used towards the default route, then the others, IPv4 first; only
    /// 127.0.0.1 without network.
    /// </summary>
    public static IReadOnlyList<IPAddress> OfThisMachine()
    {
        var addresses = new List<IPAddress>();
        if (TowardsDefaultRoute() is { } main)
            addresses.Add(main);
        var others = NetworkInterface.GetAllNetworkInterfaces()
            .Where(static network => network.OperationalStatus == OperationalStatus.Up)
            .SelectMany(static network => network.GetIPProperties().UnicastAddresses)
            .Select(static address => address.Address)
            .Where(static address => !IPAddress.IsLoopback(address))
            .OrderBy(static address => address.AddressFamily != AddressFamily.InterNetwork);
        addresses.AddRange(others.Where(address => !addresses.Contains(address)));
        return addresses.Count == 0 ? [IPAddress.Loopback] : addresses;
    }

    private static IPAddress? TowardsDefaultRoute()
    {
        try
        {
            using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            probe.Connect(Elsewhere);
            return ((IPEndPoint)probe.LocalEndPoint!).Address;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
