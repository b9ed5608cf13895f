using System.Net;
using System.Net.Sockets;

namespace Liaison.Sockets.Tests;

/// <summary>Two connections that talk to each other.</summary>
internal sealed class Link : IDisposable
{
    private Link(Transport near, Transport far, ConnectionOptions? nearOptions, ConnectionOptions? farOptions)
    {
        Near = new(near, nearOptions);
        Far = new(far, farOptions ?? nearOptions);
    }

    public static TheoryData<LinkKind> Kinds => [.. Enum.GetValues<LinkKind>()];

    public static TheoryData<LinkKind, Driver> KindsAndDrivers
    {
        get
        {
            var data = new TheoryData<LinkKind, Driver>();
            foreach (var kind in Enum.GetValues<LinkKind>())
            {
                foreach (var driver in Enum.GetValues<Driver>())
                    data.Add(kind, driver);
            }

            return data;
        }
    }

    public Connection Near { get; }

    public Connection Far { get; }

    /// <param name="kind">What the bytes travel over.</param>
    /// <param name="near">The options of the near connection.</param>
    /// <param name="far">The options of the far one, null for the same.</param>
    /// <param name="around">What the near transport is put into.</param>
    public static Link Open(
        LinkKind kind, ConnectionOptions? near = null, ConnectionOptions? far = null, Func<Transport, Transport>? around = null)
    {
        var (one, other) = Transports(kind, near ?? new(), far ?? near ?? new());
        return new(around?.Invoke(one) ?? one, other, near, far);
    }

    /// <summary>Two sockets connected over loop-back, both blocking.</summary>
    /// <param name="bufferSize">The size of the system's buffers, where it matters how much they hold.</param>
    public static (Socket Near, Socket Far) Sockets(int bufferSize = 0)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        var near = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        if (bufferSize > 0)
            listener.ReceiveBufferSize = near.SendBufferSize = bufferSize;
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1);
        near.Connect(listener.LocalEndPoint!);
        return (near, listener.Accept());
    }

    /// <summary>Two transports connected to each other.</summary>
    /// <param name="kind">What the bytes travel over.</param>
    /// <param name="near">The options of the near one.</param>
    /// <param name="far">The options of the far one.</param>
    /// <param name="capacity">How much memory holds in each direction.</param>
    public static (Transport Near, Transport Far) Transports(
        LinkKind kind, ConnectionOptions near, ConnectionOptions far, int capacity = 64 * 1024)
    {
        if (kind is LinkKind.Tls or LinkKind.TlsOverTcp)
        {
            var (client, server) = Transports(kind == LinkKind.Tls ? LinkKind.Memory : LinkKind.Tcp, near, far, capacity);
            return TlsPair.Secure(client, server);
        }

        if (kind == LinkKind.Memory)
            return MemoryTransport.CreatePair(capacity, near.Time);
        var (one, other) = Sockets();
        return (new TcpTransport(one, near), new TcpTransport(other, far));
    }

    public void Dispose()
    {
        Near.Close();
        Far.Close();
    }
}
