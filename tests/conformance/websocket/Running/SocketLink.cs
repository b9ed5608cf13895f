using System.Net;
using System.Net.Sockets;

namespace Liaison.Conformance.Tests;

/// <summary>The peer's end of a TCP connection.</summary>
internal sealed class SocketLink(Socket socket) : PeerLink
{
    /// <summary>The least that systems give: what the subject sends to a peer that does not look up stays with the subject.</summary>
    private const int SmallBuffer = 2048;

    public override bool EndsHalf => true;

    /// <summary>Connects to a port of this machine.</summary>
    /// <param name="port">The port.</param>
    /// <param name="holdsLittle">Whether the system keeps hardly anything that is not received.</param>
    public static async Task<SocketLink> ConnectAsync(int port, bool holdsLittle = false)
    {
        var socket = NewSocket(holdsLittle);
        await socket.ConnectAsync(IPAddress.Loopback, port, CancellationToken.None);
        return new(socket);
    }

    /// <summary>Begins to listen on a free port of this machine.</summary>
    /// <param name="holdsLittle">As in <see cref="ConnectAsync"/>.</param>
    public static Socket Listen(bool holdsLittle = false)
    {
        var listener = NewSocket(holdsLittle);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1);
        return listener;
    }

    public override async ValueTask<bool> SendAsync(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            while (!bytes.IsEmpty)
                bytes = bytes[await socket.SendAsync(bytes, CancellationToken.None)..];
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public override async ValueTask<int> ReceiveAsync(Memory<byte> buffer)
    {
        try
        {
            return await socket.ReceiveAsync(buffer, CancellationToken.None);
        }
        catch (SocketException)
        {
            return -1;
        }
    }

    public override void EndSending()
    {
        try
        {
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // The other side has reset it: there is nothing left to end.
        }
    }

    public override void Dispose() => socket.Dispose();

    private static Socket NewSocket(bool holdsLittle)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (holdsLittle)
            socket.ReceiveBufferSize = SmallBuffer;
        return socket;
    }
}
