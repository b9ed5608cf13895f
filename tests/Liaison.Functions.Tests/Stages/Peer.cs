using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Liaison.Functions.Tests.Stages;

/// <summary>The other end of a connection: a plain socket, which knows nothing of Liaison.</summary>
internal sealed class Peer : IDisposable
{
    private const int Patience = 30_000;

    public Peer(Socket socket)
    {
        Socket = socket;
        socket.NoDelay = true;
        socket.ReceiveTimeout = Patience;
        socket.SendTimeout = Patience;
    }

    public Socket Socket { get; }

    public int Port => ((IPEndPoint)Socket.LocalEndPoint!).Port;

    public static Peer ConnectTo(int port, string address = "127.0.0.1", Action<Socket>? prepare = null)
    {
        var target = IPAddress.Parse(address);
        var socket = new Socket(target.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        prepare?.Invoke(socket);
        socket.Connect(target, port);
        return new(socket);
    }

    public void Send(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
            bytes = bytes[Socket.Send(bytes)..];
    }

    /// <summary>Sends text whose characters are its bytes.</summary>
    public void Send(string latin) => Send(Encoding.Latin1.GetBytes(latin));

    /// <summary>Sends each byte as a segment of its own.</summary>
    public void SendBytewise(ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
            Send(bytes.Slice(i, 1));
    }

    /// <summary>Receives exactly so many bytes.</summary>
    public byte[] Receive(int count)
    {
        byte[] bytes = new byte[count];
        for (int received = 0; received < count;)
        {
            int more = Socket.Receive(bytes.AsSpan(received));
            Assert.True(more > 0, $"The connection ended after {received} of {count} bytes.");
            received += more;
        }

        return bytes;
    }

    /// <summary>Receives as many bytes as the text has characters, and gives them as text.</summary>
    public string Receive(string latin) => Encoding.Latin1.GetString(Receive(latin.Length));

    /// <summary>Receives until the other end has ended its sending.</summary>
    public byte[] ReceiveToEnd()
    {
        using var all = new MemoryStream();
        byte[] part = new byte[65_536];
        while (Socket.Receive(part) is var count and > 0)
            all.Write(part, 0, count);
        return all.ToArray();
    }

    public void EndSending() => Socket.Shutdown(SocketShutdown.Send);

    /// <summary>Ends the connection with a reset.</summary>
    public void Reset()
    {
        Socket.LingerState = new LingerOption(true, 0);
        Socket.Dispose();
    }

    public void Dispose() => Socket.Dispose();
}
