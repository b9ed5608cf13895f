using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>Opens the system's sockets for datagrams.</summary>
internal static class BoundSocket
{
    // A datagram that was announced may turn out to be damaged and vanish; who then sits in a receive looks again.
    private const int LongestReceive = 1000;

    // Windows reports answers such as "port unreachable" at the next receive, unless told not to (SIO_UDP_CONNRESET).
    private const int ReportConnectionReset = unchecked((int)0x9800000C);

    public static Socket Open(Endpoint endpoint, DatagramOptions options) =>
        LocalSocket.Open(endpoint, options.Resolve, address => Bind(address, endpoint.Port, options));

    private static Socket Bind(IPAddress address, int port, DatagramOptions options)
    {
        var group = IsMulticast(address) ? address : null;
        var local = group is null ? address : AnyLike(group);
        var socket = new Socket(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            // Never when the system chooses: it might choose a port that another socket shares.
            if (options.ExclusiveAddress && OperatingSystem.IsWindows())
                socket.ExclusiveAddressUse = true;
            else if (!options.ExclusiveAddress && port != 0)
                socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            if (local.Equals(IPAddress.IPv6Any) && group is null)
                socket.DualMode = true;
            socket.EnableBroadcast = true;
            socket.ReceiveTimeout = LongestReceive;
            if (OperatingSystem.IsWindows())
                socket.IOControl(ReportConnectionReset, [0, 0, 0, 0], null);
            socket.Bind(new IPEndPoint(local, port));
            if (group is not null)
                Join(socket, group);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static void Join(Socket socket, IPAddress group)
    {
        try
        {
            Join(socket, group, (int)(group.AddressFamily == AddressFamily.InterNetworkV6 ? group.ScopeId : 0));
        }
        catch (SocketException) when (TryJoinAnywhere(socket, group))
        {
            // Without a route for groups the system names no network of its own choice: a machine that stands alone.
        }
    }

    private static bool TryJoinAnywhere(Socket socket, IPAddress group)
    {
        bool hasJoined = false;
        foreach (int index in InterfaceIndexes(group.AddressFamily))
        {
            try
            {
                Join(socket, group, index);
                hasJoined = true;
            }
            catch (SocketException)
            {
                // This one has no groups; another may.
            }
        }

        return hasJoined;
    }

    private static IEnumerable<int> InterfaceIndexes(AddressFamily family) =>
        from network in NetworkInterface.GetAllNetworkInterfaces()
        where network.OperationalStatus is OperationalStatus.Up or OperationalStatus.Unknown
        where network.Supports(family == AddressFamily.InterNetwork ? NetworkInterfaceComponent.IPv4 : NetworkInterfaceComponent.IPv6)
        let properties = network.GetIPProperties()
        select family == AddressFamily.InterNetwork ? properties.GetIPv4Properties().Index : properties.GetIPv6Properties().Index;

    private static void Join(Socket socket, IPAddress group, int networkIndex)
    {
        if (group.AddressFamily == AddressFamily.InterNetwork)
            socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, new MulticastOption(group, networkIndex));
        else
            socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.AddMembership, new IPv6MulticastOption(group, networkIndex));
    }

    private static IPAddress AnyLike(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any;

    private static bool IsMulticast(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork
        ? address.GetAddressBytes()[0] is >= 224 and <= 239
        : address.IsIPv6Multicast;
}
