using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Liaison.Load.Servers;

/// <summary>Many sockets that are connected to a server and that nobody else reads.</summary>
internal sealed class Crowd : IDisposable
{
    private readonly List<Socket> _sockets = [];

    public IReadOnlyList<Socket> Sockets => _sockets;

    /// <summary>Connects so many more, and says nothing.</summary>
    public void Connect(int port, int count)
    {
        for (int i = 0; i < count; i++)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Connect(IPAddress.Loopback, port);
            _sockets.Add(socket);
        }
    }

    /// <summary>Clients to whom all is sent that one sends, and who do not read it.</summary>
    public static Crowd OfListeners(int port, int count)
    {
        var crowd = new Crowd();
        crowd.Open(port, count, "/broadcast");
        return crowd;
    }

    /// <summary>Opens so many more WebSockets.</summary>
    public void Open(int port, int count, string path = "/")
    {
        byte[] request = Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
        int first = _sockets.Count;
        Connect(port, count);
        byte[] answer = new byte[1024];
        foreach (var socket in _sockets.Skip(first))
        {
            socket.Send(request);
            int size = 0;
            while (!answer.AsSpan(0, size).EndsWith("\r\n\r\n"u8))
            {
                int received = socket.Receive(answer.AsSpan(size));
                size += received > 0 ? received : throw new InvalidOperationException("The server has closed a connection.");
            }
        }
    }

    /// <summary>Those that have something to be read.</summary>
    public List<Socket> Readable(TimeSpan patience)
    {
        List<Socket> readable = [.. _sockets];
        if (readable.Count > 0)
            Socket.Select(readable, null, null, patience);
        return readable;
    }

    public void Remove(Socket socket)
    {
        _sockets.Remove(socket);
        socket.Dispose();
    }

    public void Dispose() => _sockets.ForEach(static socket => socket.Dispose());
}
