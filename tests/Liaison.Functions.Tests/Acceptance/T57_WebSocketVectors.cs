using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

/// <summary>The examples of RFC 6455 sections 1.3 and 5.7, byte for byte, in both roles.</summary>
[Trait("Acceptance", "T57")]
public sealed class T57_WebSocketVectors
{
    private const int LargestFrame = 16 * 1024 * 1024;

    [Fact]
    public void The_key_of_the_RFC_has_the_answer_of_the_RFC()
    {
        using var stage = new Stage();
        var (_, peer) = stage.OpenWebSocketChannel();
        using var _ = peer;

        Assert.Contains("\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n", peer.Head, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_client_asks_with_a_fresh_key_of_16_bytes()
    {
        using var stage = new Stage();
        var (_, one) = stage.OpenWebSocketClient();
        var (_, two) = stage.OpenWebSocketClient();
        using var _ = one;
        using var __ = two;

        Assert.Equal(16, Convert.FromBase64String(KeyOf(one)).Length);
        Assert.NotEqual(KeyOf(one), KeyOf(two), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("81 05 48 65 6C 6C 6F")]
    [InlineData("01 03 48 65 6C 80 02 6C 6F")]
    public void A_client_reads_the_frames_of_a_server(string frames)
    {
        using var stage = new Stage();
        var (client, peer) = stage.OpenWebSocketClient();
        using var _ = peer;

        peer.Peer.Send(Bytes(frames));

        Assert.Equal("Hello", SocketRead(client));
    }

    [Fact]
    public void A_server_reads_the_masked_frame_of_a_client_and_answers_its_ping()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenWebSocketChannel();
        using var _ = peer;

        peer.Peer.Send(Bytes("81 85 37 FA 21 3D 7F 9F 4D 51 58"));
        Assert.Equal("Hello", SocketRead(channel));

        peer.Peer.Send(Bytes("89 85 37 FA 21 3D 7F 9F 4D 51 58"));
        AssertSent("8A 05 48 65 6C 6C 6F", peer);
    }

    [Fact]
    public void A_client_answers_a_ping_with_the_same_payload_masked()
    {
        using var stage = new Stage();
        var (_, peer) = stage.OpenWebSocketClient();
        using var _ = peer;

        peer.Peer.Send(Bytes("89 05 48 65 6C 6C 6F"));

        AssertSentMasked("8A 85", "48 65 6C 6C 6F", peer);
    }

    [Fact]
    public void A_server_writes_the_frames_of_the_RFC()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenWebSocketChannel();
        using var _ = peer;

        SocketWrite(channel, "Hello");
        AssertSent("81 05 48 65 6C 6C 6F", peer);
        SocketWrite(channel, new byte[256]);
        AssertSent("82 7E 01 00", peer);
        Assert.Equal(new byte[256], peer.Peer.Receive(256));
        SocketWrite(channel, new byte[65_536]);
        AssertSent("82 7F 00 00 00 00 00 01 00 00", peer);
        Assert.Equal(new byte[65_536], peer.Peer.Receive(65_536));
        SocketClose(channel);
        AssertSent("88 02 03 E8", peer);
    }

    [Fact]
    public void A_client_writes_the_same_with_a_fresh_mask_for_each_frame()
    {
        using var stage = new Stage();
        var (client, peer) = stage.OpenWebSocketClient();
        using var _ = peer;

        SocketWrite(client, "Hello");
        SocketWrite(client, "Hello");
        byte[] mask = AssertSentMasked("81 85", "48 65 6C 6C 6F", peer);
        Assert.NotEqual(mask, AssertSentMasked("81 85", "48 65 6C 6C 6F", peer));
        SocketClose(client);
        AssertSentMasked("88 82", "03 E8", peer);
    }

    [Theory]
    [InlineData(125, "82 7D")]
    [InlineData(126, "82 7E 00 7E")]
    [InlineData(65_535, "82 7E FF FF")]
    [InlineData(65_536, "82 7F 00 00 00 00 00 01 00 00")]
    [InlineData(LargestFrame, "82 7F 00 00 00 00 01 00 00 00")]
    public void A_length_is_written_in_its_shortest_form(int length, string header)
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenWebSocketChannel();
        using var _ = peer;
        var writing = Background.Start(() => SocketWrite(channel, new byte[length]));

        AssertSent(header, peer);
        peer.Peer.Receive(length);
        Assert.True(writing.Result());
    }

    [Fact]
    public void A_message_above_16_MiB_goes_out_in_frames_of_16_MiB_and_comes_in_as_one()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenWebSocketChannel();
        using var _ = peer;
        var writing = Background.Start(() => SocketWrite(channel, new byte[LargestFrame + 1]));

        AssertSent("02 7F 00 00 00 00 01 00 00 00", peer);
        peer.Peer.Receive(LargestFrame);
        AssertSent("80 01 00", peer);
        Assert.True(writing.Result());

        Assert.True(WebSocketClientConnect("Client", "127.0.0.1", stage.PortOf("Listener")));
        Assert.True(SocketWaitForConnection("Listener", 30_000), "No WebSocket arrived.");
        string other = SocketAccept("Listener");
        writing = Background.Start(() => SocketWrite(other, new byte[LargestFrame + 1]));
        var read = SocketRead("Client");
        Assert.Equal((MessageKind.Binary, LargestFrame + 1), (read.Kind, read.Length));
        Assert.True(writing.Result());
    }

    private static byte[] Bytes(string hexadecimal) => Convert.FromHexString(hexadecimal.Replace(" ", "", StringComparison.Ordinal));

    private static string KeyOf(WebSocketPeer peer) =>
        peer.Head.Split("\r\n").Single(static line => line.StartsWith("Sec-WebSocket-Key: ", StringComparison.Ordinal))[19..];

    private static void AssertSent(string hexadecimal, WebSocketPeer peer)
    {
        byte[] expected = Bytes(hexadecimal);
        Assert.Equal(Convert.ToHexString(expected), Convert.ToHexString(peer.Peer.Receive(expected.Length)));
    }

    /// <summary>The header, a mask, and the payload under that mask have been sent.</summary>
    /// <returns>The mask.</returns>
    private static byte[] AssertSentMasked(string header, string payload, WebSocketPeer peer)
    {
        AssertSent(header, peer);
        byte[] mask = peer.Peer.Receive(4);
        byte[] expected = Bytes(payload);
        byte[] sent = peer.Peer.Receive(expected.Length);
        Assert.Equal(expected, sent.Select((one, position) => (byte)(one ^ mask[position % 4])));
        return mask;
    }
}
