using System.Net;
using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>
/// Sends and receives UDP datagrams, for clients and servers alike. Any number of threads may send and receive; each
/// datagram goes to one of those who receive. Answers such as "port unreachable" to something sent break nothing.
/// </summary>
public sealed partial class DatagramSocket : IDisposable
{
    private readonly Socket _socket;
    private readonly DatagramOptions _options;
    private readonly bool _isDual;
    private volatile bool _closed;

    private DatagramSocket(Socket socket, DatagramOptions options)
    {
        _socket = socket;
        _options = options;
        _isDual = socket.AddressFamily == AddressFamily.InterNetworkV6 && socket.DualMode;
        LocalEndpoint = Endpoint.From(socket.LocalEndPoint);
        options.Logger.DatagramsOpened(LocalEndpoint);
    }

    /// <summary>The address and the port it is bound to; the port is the system's choice when 0 was asked for.</summary>
    public Endpoint LocalEndpoint { get; }

    /// <summary>Whether <see cref="Close"/> has been called.</summary>
    public bool IsClosed => _closed;

    /// <summary>Opens a socket for datagrams.</summary>
    /// <param name="endpoint">
    /// An empty host means all addresses, IPv4 and IPv6 on one socket where the system has both; port 0 lets the system
    /// choose. A multicast address binds the port on every interface and joins the group.
    /// </param>
    /// <param name="options">Null means the defaults.</param>
    /// <exception cref="EndpointException">It is not possible; the exception says why.</exception>
    public static DatagramSocket Open(Endpoint endpoint, DatagramOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        options ??= new();
        return new(BoundSocket.Open(endpoint, options), options);
    }

    /// <summary>Closes the socket; every call in progress ends.</summary>
    public void Close()
    {
        _closed = true;
        LocalSocket.Close(_socket);
        _receiving.Close();
    }

    /// <summary>The same as <see cref="Close"/>.</summary>
    public void Dispose() => Close();

    /// <summary>Somebody at the other end, as a program and as the system names it.</summary>
    private sealed class Peer(Endpoint endpoint, IPEndPoint ip)
    {
        public Endpoint Endpoint => endpoint;

        public SocketAddress Address { get; } = ip.Serialize();

        /// <summary>Whether the datagram travels over IPv4.</summary>
        public bool IsIPv4 { get; } = ip.AddressFamily == AddressFamily.InterNetwork || ip.Address.IsIPv4MappedToIPv6;
    }
}
