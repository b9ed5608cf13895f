using System.Security.Cryptography;
using Liaison.Testing;
using static Liaison.English;

namespace Liaison.Peers.Tests;

/// <summary>Messages far larger than any segment or buffer.</summary>
public sealed class LargeMessageTests
{
    private const int Size = 5 * 1024 * 1024;

    [Fact]
    public async Task Five_mebibytes_go_both_ways_with_a_length_header()
    {
        // "5242880" CR LF: 9 bytes.
        using var server = new NamedServer();
        using var peer = PythonPeer.Connect(server.Port, "send:353234323838300D0A", $"fill:{Size}", "receive:9", $"digest:{Size}");

        string channel = NamedServer.Accept();
        byte[] message = SocketRead(channel, false, NamedServer.Patience);
        Assert.Equal(Pattern(), message);
        Assert.True(SocketWrite(channel, message));

        Assert.Equal("353234323838300D0A", await peer.ReadLineAsync());
        Assert.Equal(Convert.ToHexString(SHA256.HashData(message)), await peer.ReadLineAsync());
    }

    [Fact]
    public async Task Five_mebibytes_go_both_ways_with_an_end_marker()
    {
        var (peer, port) = await PythonPeer.ListenAsync($"digest:{Size}", "receive:5", $"fill:{Size}", "send:3C454F463E", "await");
        using var _ = peer;
        using var __ = new NamedServer();

        NamedServer.Connect(port, SocketEndTag);
        byte[] pattern = Pattern();
        Assert.True(SocketWrite("Client", pattern));
        byte[] answer = SocketRead("Client", false, NamedServer.Patience);

        Assert.Equal(pattern, answer);
        Assert.Equal(Convert.ToHexString(SHA256.HashData(pattern)), await peer.ReadLineAsync());
        Assert.Equal("3C454F463E", await peer.ReadLineAsync());
    }

    [Fact]
    public async Task What_was_written_just_before_the_close_arrives_although_the_peer_has_sent_more()
    {
        using var server = new NamedServer();
        using var peer = PythonPeer.Connect(server.Port, "send:310D0A61", "fill:100000", $"digest:{Size}", "rest");

        string channel = NamedServer.Accept();
        Assert.Equal("a", SocketRead(channel, false, NamedServer.Patience));
        Assert.True(SocketChangeTransmissionMode(channel, SocketNoEndTag));
        var writing = Task.Run(() => SocketWrite(channel, Pattern()), TestContext.Current.CancellationToken);
        Assert.True(await writing);
        SocketClose(channel);

        Assert.Equal(Convert.ToHexString(SHA256.HashData(Pattern())), await peer.ReadLineAsync());
        Assert.Equal("", await peer.ReadLineAsync());
    }

    private static byte[] Pattern()
    {
        byte[] bytes = new byte[Size];
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)(i % 251);
        return bytes;
    }
}
