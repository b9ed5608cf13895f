using System.Net;
using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>What listening sockets and sockets for datagrams have in common: a local address, and threads that wait on them.</summary>
internal static class LocalSocket
{
    /// <summary>Binds to the address of a host; to all, IPv4 and IPv6 on one socket where the system has both, without one.</summary>
    /// <param name="endpoint">What is asked for.</param>
    /// <param name="resolve">Finds the addresses of a host name.</param>
    /// <param name="bind">Makes the socket; <see cref="IPAddress.IPv6Any"/> stands for both families.</param>
    /// <exception cref="EndpointException">It is not possible; the exception says why.</exception>
    public static Socket Open(
        Endpoint endpoint, Func<string, CancellationToken, Task<IPAddress[]>> resolve, Func<IPAddress, Socket> bind)
    {
        Endpoint.ThrowIfNoPort(endpoint);
        try
        {
            if (endpoint.Host.Length > 0)
                return bind(Blocking.Result(HostAddresses.FindAsync(endpoint.Host, resolve))[0]);
            return Socket.OSSupportsIPv6 && TryBindAll(bind) is { } both ? both : bind(IPAddress.Any);
        }
        catch (SocketException error)
        {
            throw EndpointException.Of(endpoint, error);
        }
    }

    /// <summary>Closes the socket, and wakes the threads that wait on it.</summary>
    public static void Close(Socket socket)
    {
        try
        {
            // Where closing alone wakes nobody, this does. Linux refuses it in words for datagrams, and wakes them too.
            socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // Systems that truly refuse wake the threads when it is closed.
        }

        socket.Dispose();
    }

    /// <summary>IPv4 and IPv6 on one socket; null where the system has IPv6 switched off after all.</summary>
    private static Socket? TryBindAll(Func<IPAddress, Socket> bind)
    {
        try
        {
            return bind(IPAddress.IPv6Any);
        }
        catch (SocketException error) when (error.SocketErrorCode is SocketError.AddressFamilyNotSupported or SocketError.AddressNotAvailable)
        {
            return null;
        }
    }
}
