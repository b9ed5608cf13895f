using System.Net;
using System.Net.Sockets;

namespace Liaison.Load.Tcp;

/// <summary>The reference: two plain .NET sockets in blocking loops, as short as such a program can be.</summary>
internal abstract class PlainSockets : IContender
{
    protected PlainSockets(int size)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        Client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        Client.Connect(listener.LocalEndPoint!);
        Server = listener.Accept();
        Size = size;
    }

    protected Socket Client { get; }

    protected Socket Server { get; }

    protected int Size { get; }

    public abstract double Run(TimeSpan duration);

    public virtual void Dispose()
    {
        Client.Dispose();
        Server.Dispose();
    }
}
