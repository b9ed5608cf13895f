using System.Net;
using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>What wakes a thread that waits for sockets: one more of them, connected to itself. Nobody else can send to it.</summary>
internal sealed class WakeSocket : IDisposable
{
    private readonly byte[] _signals = new byte[16];

    /// <exception cref="SocketException">The system has no descriptor for it.</exception>
    public WakeSocket()
    {
        Socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        Socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Socket.Connect(Socket.LocalEndPoint!);
    }

    /// <summary>Readable once it has been woken.</summary>
    public Socket Socket { get; }

    public void Wake() => Socket.Send([0]);

    public void Clear() => Socket.Receive(_signals);

    public void Dispose() => Socket.Dispose();
}
