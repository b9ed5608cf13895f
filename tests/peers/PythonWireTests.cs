using Liaison.Functions;
using Liaison.Testing;
using static Liaison.English;

namespace Liaison.Peers.Tests;

/// <summary>The bytes of each mode, between these functions and Python's sockets.</summary>
public sealed class PythonWireTests
{
    [Theory]
    [MemberData(nameof(WireVector.Titles), MemberType = typeof(WireVector))]
    public async Task A_Python_client_and_our_server_exchange_the_bytes_of_the_mode(string title)
    {
        var vector = WireVector.Of(title);
        string wire = Convert.ToHexString(vector.Wire);
        using var server = new NamedServer();
        using var peer = PythonPeer.Connect(server.Port, $"send:{wire}", "rest");

        string channel = NamedServer.Accept(vector.Mode, vector.Marker);
        Assert.Equal(vector.Content, NamedServer.Read(channel, vector.Content.Length));
        Assert.True(SocketWrite(channel, vector.Content));
        SocketClose(channel);

        Assert.Equal(wire, await peer.ReadLineAsync());
    }

    [Theory]
    [MemberData(nameof(WireVector.Titles), MemberType = typeof(WireVector))]
    public async Task Our_client_and_a_Python_server_exchange_the_bytes_of_the_mode(string title)
    {
        var vector = WireVector.Of(title);
        string wire = Convert.ToHexString(vector.Wire);
        var (peer, port) = await PythonPeer.ListenAsync($"receive:{vector.Wire.Length}", $"send:{wire}", "rest");
        using var _ = peer;
        using var __ = new NamedServer();

        NamedServer.Connect(port, vector.Mode, vector.Marker);
        Assert.True(SocketWrite("Client", vector.Content));
        Assert.Equal(vector.Content, NamedServer.Read("Client", vector.Content.Length));
        SocketClose("Client");

        Assert.Equal(wire, await peer.ReadLineAsync());
        Assert.Equal("", await peer.ReadLineAsync());
    }

    [Theory]
    [InlineData("ANSI", "é€", "320D0AE980")]
    [InlineData("UTF-8", "é€", "350D0AC3A9E282AC")]
    [InlineData("UTF-16", "é€", "340D0AE900AC20")]
    [InlineData("ANSI", "日", "310D0A3F")]
    public async Task The_length_header_counts_the_bytes_of_the_encoding(string encoding, string text, string wire)
    {
        var options = new LiaisonOptions { TextEncoding = WireVector.EncodingOf(encoding) };
        using var server = new NamedServer(new LiaisonRuntime(options));
        using var peer = PythonPeer.Connect(server.Port, $"send:{wire}", "rest");

        string channel = NamedServer.Accept();
        string received = SocketRead(channel, false, NamedServer.Patience);
        Assert.Equal(text == "日" ? "?" : text, received);
        Assert.True(SocketWrite(channel, text));
        SocketClose(channel);

        Assert.Equal(wire, await peer.ReadLineAsync());
    }
}
