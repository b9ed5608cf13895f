using Liaison.Testing;
using static Liaison.English;

namespace Liaison.Peers.Tests;

/// <summary>The bytes of each mode, between these functions and socat.</summary>
public sealed class SocatWireTests
{
    [Theory]
    [MemberData(nameof(WireVector.Titles), MemberType = typeof(WireVector))]
    public async Task Socat_as_client_and_our_server_exchange_the_bytes_of_the_mode(string title)
    {
        var vector = WireVector.Of(title);
        using var server = new NamedServer();
        using var peer = SocatPeer.Connect(server.Port);
        await SendAsync(peer, vector.Wire);

        string channel = NamedServer.Accept(vector.Mode, vector.Marker);
        Assert.Equal(vector.Content, NamedServer.Read(channel, vector.Content.Length));
        Assert.True(SocketWrite(channel, vector.Content));

        Assert.Equal(vector.Wire, await ReceiveAsync(peer, vector.Wire.Length));
    }

    [Theory]
    [MemberData(nameof(WireVector.Titles), MemberType = typeof(WireVector))]
    public async Task Our_client_and_socat_as_server_exchange_the_bytes_of_the_mode(string title)
    {
        var vector = WireVector.Of(title);
        using var server = new NamedServer();
        var (peer, port) = SocatPeer.Listen();
        using var _ = peer;

        NamedServer.Connect(port, vector.Mode, vector.Marker);
        Assert.True(SocketWrite("Client", vector.Content));
        await SendAsync(peer, vector.Wire);

        Assert.Equal(vector.Content, NamedServer.Read("Client", vector.Content.Length));
        Assert.Equal(vector.Wire, await ReceiveAsync(peer, vector.Wire.Length));
    }

    private static async Task SendAsync(ChildProcess peer, byte[] bytes)
    {
        await peer.Input.BaseStream.WriteAsync(bytes, TestContext.Current.CancellationToken);
        await peer.Input.BaseStream.FlushAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<byte[]> ReceiveAsync(ChildProcess peer, int count)
    {
        using var patience = new CancellationTokenSource(NamedServer.Patience);
        byte[] bytes = new byte[count];
        await peer.Output.ReadExactlyAsync(bytes, patience.Token);
        return bytes;
    }
}
