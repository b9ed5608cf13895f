using System.Net;
using System.Net.Sockets;

namespace Liaison.Peers.Tests.Programs;

/// <summary>A port that refuses all who come: it is bound, so nobody else gets it, and does not listen.</summary>
internal sealed class ClosedPort : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp);

    public ClosedPort() => _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    public int Number => ((IPEndPoint)_socket.LocalEndPoint!).Port;

    public void Dispose() => _socket.Dispose();
}
