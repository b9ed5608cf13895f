using System.Diagnostics;
using Liaison.Functions.Sockets;
using Liaison.Functions.Tests.Stages;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

/// <summary>Settings change what sockets do: those of their name, also while they are open, and those of listeners for their channels.</summary>
[Trait("Acceptance", "T82")]
public sealed class T82_SettingEffects
{
    [Theory]
    [InlineData(SocketKind.Listener, 0)]
    [InlineData(SocketKind.Channel, 0)]
    [InlineData(SocketKind.Client, 0)]
    [InlineData(SocketKind.WebSocketClient, 0)]
    [InlineData(SocketKind.CallbackClient, 0)]
    [InlineData(SocketKind.Datagram, 0)]
    [Trait("Function", "Sockets.Setting/1")]
    [Trait("Function", "Sockets.Setting/2")]
    [Trait("Function", "Sockets.Setting/3")]
    [Trait("Function", "Sockets.Setting/4")]
    public void An_open_socket_has_its_own_settings_and_those_of_the_process_come_later(SocketKind kind, int code)
    {
        using var stage = new Stage();
        var (name, peer) = OpenSocket.Of(stage, kind);
        using var _ = peer;

        Assert.Equal("0", (string)SocketParameter(SocketParamWriteTimeout, 1000));
        Assert.Equal("0", (string)SocketParameter(name, SocketParamWriteTimeout, 2000));

        Assert.Equal("1000", (string)SocketParameter(SocketParamWriteTimeout));
        Assert.Equal("2000", (string)SocketParameter(name, SocketParamWriteTimeout));
        Assert.Equal("1000", (string)SocketParameter("Later", SocketParamWriteTimeout));
        Assert.Equal(code == 0, !ErrorOccurred);
    }

    [Fact]
    public void A_setting_of_the_process_acts_on_sockets_made_afterwards()
    {
        using var stage = new Stage();
        var (before, one) = stage.OpenClient();
        using var _ = one;
        SocketParameter(SocketParamEncoding, SocketEncodingUTF8);
        SocketParameter(SocketParamMessageSize, 3);
        var (after, two) = stage.OpenClient();
        using var __ = two;

        SocketWrite(before, "é");
        SocketWrite(after, "é");

        Assert.Equal("1\r\n\xE9", one.Receive("1\r\n\xE9"));
        Assert.Equal("2\r\n\xC3\xA9", two.Receive("2\r\n\xC3\xA9"));
        one.Send("4\r\nlong");
        two.Send("4\r\nlong");
        Assert.Equal("long", (string)SocketRead(before));
        Assert.True(SocketRead(after).IsEmpty);
        stage.AssertFailed(100241);
    }

    [Theory]
    [InlineData(Side.Channel)]
    [InlineData(Side.Client)]
    public void The_size_of_messages_changes_on_an_open_socket(Side side)
    {
        using var stage = new Stage();
        var (name, peer) = stage.Open(side);
        using var _ = peer;
        peer.Send("4\r\nlong");
        Assert.Equal("long", (string)SocketRead(name));

        Assert.Equal(64 * 1024 * 1024, (int)SocketParameter(name, SocketParamMessageSize, 3));
        peer.Send("4\r\nlong");

        Assert.True(SocketRead(name).IsEmpty);
        stage.AssertFailed(100241);
    }

    [Fact]
    public void The_limit_of_a_message_that_has_begun_changes_on_an_open_socket()
    {
        using var stage = new Stage();
        var (name, peer) = stage.OpenChannel();
        using var _ = peer;
        SocketParameter(name, SocketParamMessageTimeout, 60);

        peer.Send("100\r\na part");
        long start = Stopwatch.GetTimestamp();
        Assert.True(SocketRead(name, false, 30_000).IsEmpty);

        stage.AssertFailed(100242);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 60, 60_000);
    }

    [Fact]
    public void The_limit_of_writes_changes_on_an_open_socket()
    {
        using var stage = new Stage();
        var (name, peer) = stage.OpenChannel(SocketNoEndTag);
        using var _ = peer;
        SocketParameter(name, SocketParamWriteTimeout, TimeSpan.FromMilliseconds(80));

        Assert.False(SocketWrite(name, new byte[30_000_000]));

        stage.AssertFailed(100244);
        Assert.Contains(" 80 ms", ErrorInfo(), StringComparison.Ordinal);
    }

    [Fact]
    public void Pings_begin_and_dead_peers_are_found_on_an_open_WebSocket()
    {
        using var stage = new Stage();
        var (name, peer) = stage.OpenWebSocketClient();
        using var _ = peer;
        SocketParameter(name, SocketParamPing, 100);
        SocketParameter(name, SocketParamPong, 200);

        Assert.Equal(WebSocketPeer.Ping, peer.Receive().Opcode);
        Assert.True(SocketRead(name).IsEmpty);
        stage.AssertFailed(100032);
        Assert.Contains("did not answer a ping", ErrorInfo(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SocketParamFirstMessageTimeout, 1008)]
    [InlineData(SocketParamIdle, 1001)]
    public void Silent_clients_of_an_open_WebSocket_channel_are_closed(int setting, int code)
    {
        using var stage = new Stage();
        var (name, peer) = stage.OpenWebSocketChannel();
        using var _ = peer;
        if (setting == SocketParamIdle)
            peer.Send("first");
        SocketParameter(name, setting, 100);
        Assert.Equal(code, peer.ReceiveClose());
    }

    [Fact]
    public void Limits_of_messages_change_on_an_open_WebSocket_channel()
    {
        using var stage = new Stage();
        var (small, one) = stage.OpenWebSocketChannel();
        using var _ = one;
        SocketParameter(small, SocketParamServerMessageSize, 3);
        one.Send("long");
        Assert.Equal(1009, one.ReceiveClose());

        var (whole, two) = stage.OpenWebSocketChannel();
        using var __ = two;
        SocketParameter(whole, SocketParamFragments, 1);
        two.SendFrame(WebSocketPeer.Text, "a"u8, isFinal: false);
        two.SendFrame(0, "b"u8);
        Assert.Equal(1008, two.ReceiveClose());
    }

    [Fact]
    public void Other_channels_keep_what_they_have()
    {
        using var stage = new Stage();
        var (first, one) = stage.OpenChannel();
        using var _ = one;
        SocketParameter("Listener", SocketParamMessageSize, 3);
        var (second, two) = stage.OpenChannel();
        using var __ = two;
        one.Send("4\r\nlong");
        two.Send("4\r\nlong");

        Assert.Equal("long", (string)SocketRead(first));
        Assert.True(SocketRead(second).IsEmpty);
        stage.AssertFailed(100241);
    }

    [Fact]
    public void A_listener_hands_its_settings_to_WebSockets_that_had_come_before_but_are_accepted_afterwards()
    {
        using var stage = new Stage();
        int port = stage.Listen("Listener");
        SocketChangeTransmissionMode("Listener", SocketWebSocket);
        using var peer = WebSocketPeer.ConnectTo(port);
        Assert.True(SocketWaitForConnection("Listener", 30_000));
        SocketParameter("Listener", SocketParamServerMessageSize, 3);
        SocketAccept("Listener");

        peer.Send("long");

        Assert.Equal(1009, peer.ReceiveClose());
    }

    [Fact]
    public void Origins_sub_protocols_and_paths_are_one_line_each_also_on_an_open_listener()
    {
        using var stage = new Stage();
        int port = stage.Listen("Listener");
        SocketChangeTransmissionMode("Listener", SocketWebSocket);
        SocketParameter("Listener", SocketParamOrigins, "https://app.test");
        SocketParameter("Listener", SocketParamProtocols, "chat");
        SocketParameter("Listener", SocketParamPaths, "/room");

        AssertRefused(stage, port, "/room", "https://elsewhere.test", "403");
        AssertRefused(stage, port, "/other", "https://app.test", "404");
        SocketParameter("Client", SocketParamHeaders, "Origin: https://app.test");
        Assert.True(WebSocketClientConnect("Client", "127.0.0.1", port, "/room", "superchat,chat"), ErrorInfo());
        Assert.Equal("chat", SocketClientInfo("Client", SocketSubProtocol));
    }

    [Fact]
    public void Without_a_common_sub_protocol_a_client_connects_only_if_it_is_told_to()
    {
        using var stage = new Stage();
        int port = stage.Listen("Listener");
        SocketChangeTransmissionMode("Listener", SocketWebSocket);
        Assert.False(WebSocketClientConnect("Client", "127.0.0.1", port, "", "chat"));
        stage.AssertFailed(100282);

        SocketParameter("Client", SocketParamNoProtocol, true);

        Assert.True(WebSocketClientConnect("Client", "127.0.0.1", port, "", "chat"), ErrorInfo());
    }

    [Fact]
    public void Limits_of_connecting_are_those_of_the_name()
    {
        using var stage = new Stage();
        using var silent = new PeerServer();
        SocketParameter("Client", SocketParamWebConnectTimeout, 90);

        long start = Stopwatch.GetTimestamp();
        Assert.False(WebSocketClientConnect("Client", "127.0.0.1", silent.Port));

        stage.AssertFailed(100223);
        Assert.Contains(" 90 ms", ErrorInfo(), StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 90, 60_000);
    }

    [Fact]
    public void A_client_that_does_not_open_its_WebSocket_in_time_is_answered_408()
    {
        using var stage = new Stage();
        int port = stage.Listen("Listener");
        SocketParameter("Listener", SocketParamHandshakeTimeout, 100);
        SocketChangeTransmissionMode("Listener", SocketWebSocket);
        using var peer = Peer.ConnectTo(port);
        Assert.StartsWith("HTTP/1.1 408 ", System.Text.Encoding.ASCII.GetString(peer.ReceiveToEnd()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_limit_of_connections_changes_on_an_open_listener()
    {
        using var stage = new Stage();
        var (_, first) = stage.OpenChannel();
        using var one = first;
        SocketParameter("Listener", SocketParamConnections, 1);
        using var second = Peer.ConnectTo(stage.PortOf("Listener"));
        Assert.True(SocketWaitForConnection("Listener", 30_000));
        Assert.Equal("", SocketAccept("Listener"));
        stage.AssertFailed(100229);
    }

    private static void AssertRefused(Stage stage, int port, string path, string origin, string status)
    {
        SocketParameter("Client", SocketParamHeaders, $"Origin: {origin}");
        Assert.False(WebSocketClientConnect("Client", "127.0.0.1", port, path, "chat"));
        stage.AssertFailed(100280);
        Assert.Contains(status, ErrorInfo(), StringComparison.Ordinal);
    }
}
