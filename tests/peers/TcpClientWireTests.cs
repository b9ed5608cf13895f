using System.Net;
using System.Net.Sockets;
using static Liaison.English;

namespace Liaison.Peers.Tests;

/// <summary>The bytes of each mode, between these functions and the plain sockets of .NET.</summary>
public sealed class TcpClientWireTests
{
    [Theory]
    [MemberData(nameof(WireVector.Titles), MemberType = typeof(WireVector))]
    public void A_plain_client_and_our_server_exchange_the_bytes_of_the_mode(string title)
    {
        var vector = WireVector.Of(title);
        using var server = new NamedServer();
        using var peer = new TcpClient("127.0.0.1", server.Port);
        peer.ReceiveTimeout = NamedServer.Patience;
        peer.GetStream().Write(vector.Wire);

        string channel = NamedServer.Accept(vector.Mode, vector.Marker);
        Assert.Equal(vector.Content, NamedServer.Read(channel, vector.Content.Length));
        Assert.True(SocketWrite(channel, vector.Content));
        SocketClose(channel);

        Assert.Equal(vector.Wire, ReadToEnd(peer));
    }

    [Theory]
    [MemberData(nameof(WireVector.Titles), MemberType = typeof(WireVector))]
    public void Our_client_and_a_plain_server_exchange_the_bytes_of_the_mode(string title)
    {
        var vector = WireVector.Of(title);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var server = new NamedServer();
        NamedServer.Connect(((IPEndPoint)listener.LocalEndpoint).Port, vector.Mode, vector.Marker);
        using var peer = listener.AcceptTcpClient();
        peer.ReceiveTimeout = NamedServer.Patience;
        peer.GetStream().Write(vector.Wire);

        Assert.Equal(vector.Content, NamedServer.Read("Client", vector.Content.Length));
        Assert.True(SocketWrite("Client", vector.Content));
        SocketClose("Client");

        Assert.Equal(vector.Wire, ReadToEnd(peer));
    }

    private static byte[] ReadToEnd(TcpClient peer)
    {
        using var all = new MemoryStream();
        peer.GetStream().CopyTo(all);
        return all.ToArray();
    }
}
