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

/// <summary>Each message comes back before the next one leaves.</summary>
internal sealed class PlainPingPong : PlainSockets
{
    private readonly byte[] _message;
    private readonly byte[] _reply;

    public PlainPingPong(int size)
        : base(size)
    {
        _message = new byte[size];
        _reply = new byte[size];
        new Thread(Echo) { IsBackground = true }.Start();
    }

    public override double Run(TimeSpan duration) => Pace.Count(duration, () =>
    {
        Client.Send(_message);
        for (int got = 0; got < Size;)
            got += Client.Receive(_reply, got, Size - got, SocketFlags.None);
    });

    private void Echo()
    {
        byte[] buffer = new byte[Size];
        try
        {
            while (true)
            {
                int got = Server.Receive(buffer);
                if (got == 0)
                    return;
                Server.Send(buffer.AsSpan(0, got));
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The end of the row.
        }
    }
}

/// <summary>Messages in one direction.</summary>
internal sealed class PlainStream(int size) : PlainSockets(size)
{
    private readonly byte[] _message = new byte[size];

    public override double Run(TimeSpan duration) => Pace.Stream(
        duration,
        () => Client.Send(_message),
        buffer => Server.Receive(buffer),
        Size);
}
