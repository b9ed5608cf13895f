using System.Globalization;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T75")]
public sealed class T75_ServerClients
{
    [Fact]
    [Trait("Function", "WebSockets.Send/1 CallbackChannel")]
    public void A_string_is_sent_as_text_and_a_buffer_as_a_binary_message()
    {
        using var stage = new Stage();
        var (_, channel, peer) = Open(stage);
        using var _ = peer;
        WebSocketSend(channel, "é");
        Assert.Equal("é", peer.ReceiveText());
        WebSocketSend(channel, [0xC3, 0xA9]);
        var (opcode, payload) = peer.Receive();

        Assert.Equal(WebSocketPeer.Binary, opcode);
        Assert.Equal<byte>([0xC3, 0xA9], payload);
    }

    [Fact]
    public void To_send_to_a_client_that_has_left_or_never_was_is_silent()
    {
        using var stage = new Stage();
        var (events, channel, peer) = Open(stage);
        peer.SendClose(1000);
        events.AssertNext(SocketClosing, "1000");
        peer.Dispose();
        SocketWrite(channel, "error");
        Assert.True(ErrorOccurred);

        foreach (string client in (string[])[channel, "nobody", "", "Server"])
        {
            WebSocketSend(client, "late");
            Assert.False(ErrorOccurred);
            WebSocketExecute(client, () => Assert.Fail("Called for a client that is not there."));
            Assert.False(ErrorOccurred);
        }

        Assert.Equal(0, events.Waiting);
    }

    [Fact]
    public void To_send_never_waits_also_where_writing_would()
    {
        using var stage = new Stage(new LiaisonOptions { Language = Language.English, WhenQueueFull = QueuePolicy.Wait });
        var (events, channel, peer) = Open(stage);
        using var _ = peer;
        byte[] large = new byte[64 * 1024];
        Eventually.True(
            () =>
            {
                WebSocketSend(channel, large);
                return !SocketExist(channel);
            },
            "The client is never too slow.");

        events.AssertNext(SocketError);
        events.AssertNext(SocketClosing, "1013");
    }

    [Fact]
    [Trait("Function", "WebSockets.ConnectedClients/1 CallbackChannel")]
    public void The_list_has_the_open_WebSockets_of_one_listener_or_of_all_the_oldest_first()
    {
        using var stage = new Stage();
        var events = new ChannelEvents();
        int[] ports = [events.Listen(stage, SocketWebSocket), events.Listen(stage, SocketWebSocket, "Second"), events.Listen(stage, SocketSizeStart, "TCP")];
        Assert.Empty(WebSocketListConnectedClient());
        var peers = new List<WebSocketPeer>();
        var channels = new List<string>();
        foreach (int port in (int[])[ports[0], ports[1], ports[0]])
        {
            peers.Add(WebSocketPeer.ConnectTo(port));
            channels.Add(events.AssertNext(SocketOpening, ""));
        }

        using var other = Peer.ConnectTo(ports[2]);
        events.AssertNext(SocketOpening, "");
        Assert.Equal(channels, WebSocketListConnectedClient(), StringComparer.Ordinal);
        Assert.Equal([channels[1]], WebSocketListConnectedClient("Second"));
        Assert.Empty(WebSocketListConnectedClient("TCP"));

        peers[0].SendClose(1000);
        events.AssertNext(SocketClosing, "1000");
        SocketClose(channels[1]);
        Assert.Equal([channels[2]], WebSocketListConnectedClient());
        peers.ForEach(static peer => peer.Dispose());
    }

    [Theory]
    [InlineData(SocketCallbackMain)]
    [InlineData(SocketCallbackDedicated)]
    [InlineData(SocketCallbackLoop)]
    [Trait("Function", "WebSockets.Execute/1 CallbackChannel")]
    public void What_a_client_is_to_execute_comes_behind_its_events_in_the_order_of_the_calls(int place)
    {
        using var stage = new Stage();
        SocketParameter(SocketParamCallbackThread, place);
        using var letGo = new ManualResetEventSlim();
        var seen = new Seen<string>();
        var (events, channel, peer) = Open(stage, (what, message, _) =>
        {
            if (what != SocketMessage)
                return;
            letGo.Wait(30_000, CancellationToken.None);
            seen.Add(message.ToString());
        });
        using var _ = peer;
        peer.Send("first");
        events.AssertNext(SocketMessage, "first");
        for (int i = 0; i < 100; i++)
            WebSocketExecute(channel, (string client, int number) => seen.Add($"{client} {number}"), channel, i);
        letGo.Set();

        Assert.Equal("first", seen.Next());
        for (int i = 0; i < 100; i++)
            Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"{channel} {i}"), seen.Next());
        peer.Send("second");
        Assert.Equal("second", seen.Next());
    }

    [Theory]
    [InlineData(SocketCallbackMain)]
    [InlineData(SocketCallbackLoop)]
    public void What_waits_behind_the_end_of_a_client_is_dropped_and_what_throws_ends_nothing(int place)
    {
        using var stage = new Stage();
        SocketParameter(SocketParamCallbackThread, place);
        var failures = new Seen<string>();
        stage.Runtime.CallbackFailed += failure => failures.Add(failure.Exception.Message);
        var (events, channel, peer) = Open(stage, static (what, _, channel) =>
        {
            if (what == SocketMessage)
                SocketClose(channel);
        });
        using var _ = peer;
        WebSocketExecute(channel, Throwing("thrown"));
        Assert.Equal("thrown", failures.Next());
        peer.Send("close");
        events.AssertNext(SocketMessage, "close");
        Assert.Equal(1000, peer.ReceiveClose());
        WebSocketExecute(channel, Throwing("too late"));
        peer.SendClose(1000);

        events.AssertNext(SocketClosing, "1000");
        Assert.Equal(0, failures.Waiting);
    }

    [Fact]
    [Trait("Function", "WebSockets.ExecuteService/1 CallbackChannel")]
    public void What_the_service_executes_runs_in_the_main_thread_and_takes_clients()
    {
        using var stage = new Stage();
        SocketParameter(SocketParamCallbackThread, SocketCallbackDedicated);
        using var over = new CancellationTokenSource();
        Thread? main = null;
        var loop = Background.Start(() =>
        {
            main = Thread.CurrentThread;
            stage.Runtime.RunMainThread(over.Token);
        }).UntilBlocked();
        var (_, channel, peer) = Open(stage);
        using var _ = peer;
        for (int i = 0; i < 10; i++)
        {
            WebSocketExecuteGlobalService(
                (string client, int number) => WebSocketSend(client, $"{number} {Thread.CurrentThread == main}"), channel, i);
        }

        for (int i = 0; i < 10; i++)
            Assert.Equal($"{i} True", peer.ReceiveText());
        over.Cancel();
        loop.Result();
    }

    private static Action Throwing(string message) => () => throw new InvalidOperationException(message);

    private static (ChannelEvents Events, string Channel, WebSocketPeer Peer) Open(Stage stage, Action<int, Message, string>? then = null)
    {
        var events = new ChannelEvents(then);
        var peer = WebSocketPeer.ConnectTo(events.Listen(stage, SocketWebSocket));
        return (events, events.AssertNext(SocketOpening, ""), peer);
    }
}
