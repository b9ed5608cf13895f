using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>
/// A socket that listens before it is known which <see cref="SocketServer"/> will serve its clients: until then they wait in
/// the queue of the system.
/// </summary>
public sealed class ServerSocket : IDisposable
{
    private ServerSocket(Socket socket)
    {
        Socket = socket;
        LocalEndpoint = Endpoint.From(socket.LocalEndPoint);
    }

    /// <summary>Where it listens.</summary>
    public Endpoint LocalEndpoint { get; }

    internal Socket Socket { get; }

    /// <summary>Begins to listen.</summary>
    /// <param name="endpoint">As in <see cref="SocketListener.Listen"/>.</param>
    /// <param name="options">The backlog and the sharing of the address.</param>
    /// <exception cref="EndpointException">It is not possible; the exception says why.</exception>
    public static ServerSocket Open(Endpoint endpoint, ListenerOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(options);
        return new(ListeningSocket.Open(endpoint, options));
    }

    /// <summary>Listens no longer. Clients who have been taken stay connected.</summary>
    public void Dispose() => Socket.Dispose();
}
