using System.Net;
using System.Net.Sockets;

namespace Liaison.Load.Datagrams;

/// <summary>The reference: two plain .NET sockets, each datagram comes back before the next one leaves.</summary>
internal sealed class PlainDatagrams : IContender
{
    private readonly Socket _client = Bound();
    private readonly Socket _server = Bound();
    private readonly byte[] _message;
    private readonly byte[] _reply;

    public PlainDatagrams(int size)
    {
        _message = new byte[size];
        _reply = new byte[size];
        new Thread(Echo) { IsBackground = true }.Start();
    }

    public double Run(TimeSpan duration)
    {
        var server = _server.LocalEndPoint!;
        EndPoint sender = new IPEndPoint(IPAddress.Any, 0);
        return Pace.Count(duration, () =>
        {
            _client.SendTo(_message, server);
            _client.ReceiveFrom(_reply, ref sender);
        });
    }

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
    }

    private static Socket Bound()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }

    private void Echo()
    {
        byte[] buffer = new byte[64 * 1024];
        EndPoint sender = new IPEndPoint(IPAddress.Any, 0);
        Processor.Pin(1);
        try
        {
            while (true)
            {
                int size = _server.ReceiveFrom(buffer, ref sender);
                _server.SendTo(buffer.AsSpan(0, size), sender);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The end of the row.
        }
    }
}
