using System.Net;
using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>Opens the system's listening sockets.</summary>
internal static class ListeningSocket
{
    public static Socket Open(Endpoint endpoint, ListenerOptions options) =>
        LocalSocket.Open(endpoint, HostAddresses.ResolveAsync, address => Bind(address, endpoint.Port, options));

    private static Socket Bind(IPAddress address, int port, ListenerOptions options)
    {
        // .NET asks Unix to allow re-binding an address whose old connections are still ending (SO_REUSEADDR), but only
        // for sockets it knows to be TCP. Left unspecified, the protocol is TCP all the same and the address exclusive.
        bool unixExclusive = options.ExclusiveAddress && !OperatingSystem.IsWindows();
        var socket = new Socket(address.AddressFamily, SocketType.Stream, unixExclusive ? ProtocolType.Unspecified : ProtocolType.Tcp);
        try
        {
            if (OperatingSystem.IsWindows())
                socket.ExclusiveAddressUse = true;
            if (address.Equals(IPAddress.IPv6Any))
                socket.DualMode = true;
            socket.Bind(new IPEndPoint(address, port));
            socket.Listen(options.Backlog);

            // Stays a blocking socket: channels accepted from a non-blocking one would inherit .NET's emulation.
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
