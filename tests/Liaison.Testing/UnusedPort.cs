using System.Net;
using System.Net.Sockets;

namespace Liaison.Testing;

/// <summary>
/// A port of this machine at which nobody is. It is bound, so that nobody else gets it while a test knows its number; but
/// nobody listens, so that connections are refused, and datagrams of strangers come to nobody either.
/// </summary>
public sealed class UnusedPort : IDisposable
{
    private readonly Socket _socket;

    private UnusedPort(Socket socket)
    {
        _socket = socket;
        Endpoint = new("127.0.0.1", ((IPEndPoint)socket.LocalEndPoint!).Port);
    }

    /// <summary>Where it is on loop-back.</summary>
    public Sockets.Endpoint Endpoint { get; }

    /// <summary>Its number.</summary>
    public int Number => Endpoint.Port;

    /// <summary>One that refuses connections, at every address of this machine.</summary>
    public static UnusedPort ForConnections()
    {
        bool isForBoth = Socket.OSSupportsIPv6;
        var socket = isForBoth ? new Socket(SocketType.Stream, ProtocolType.Tcp) : new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(isForBoth ? IPAddress.IPv6Any : IPAddress.Any, 0));
        return new(socket);
    }

    /// <summary>One that takes no datagram but of itself: for others the system answers that nobody is there.</summary>
    public static UnusedPort ForDatagrams()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        socket.Connect(socket.LocalEndPoint!);
        return new(socket);
    }

    public void Dispose() => _socket.Dispose();
}
