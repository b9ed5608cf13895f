using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Testing;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

/// <summary>Settings change what sockets with a procedure do, also while they are open.</summary>
[Trait("Acceptance", "T82")]
public sealed class T82_CallbackSettings
{
    [Fact]
    public void The_wait_for_the_answer_to_a_close_changes_on_an_open_client()
    {
        using var stage = new Stage();
        var events = new Events();
        var (client, peer) = stage.OpenCallbackClient(events);
        using var _ = peer;
        events.AssertNext(SocketOpening);
        SocketParameter(client, SocketParamCloseTimeout, 100);
        SocketClose(client);
        events.AssertNext(SocketClosing, "1006");
    }

    [Fact]
    public void Reconnection_changes_on_an_open_client()
    {
        using var stage = new Stage();
        var events = new Events();
        using var server = new PeerServer();
        WebSocketClientConnect("Client", events.Take, "127.0.0.1", server.Port);
        var first = WebSocketPeer.Accept(server);
        events.AssertNext(SocketOpening);
        SocketParameter("Client", SocketParamReconnect, true);
        SocketParameter("Client", SocketParamHeaders, "X-Attempt: 2");
        first.Peer.Reset();

        using var second = WebSocketPeer.Accept(server);

        Assert.Contains("X-Attempt: 2", second.Head, StringComparison.Ordinal);
        events.AssertNext(SocketError);
        events.AssertNext(SocketOpening);
    }

    [Fact]
    public void A_full_queue_closes_the_connection_when_that_is_set()
    {
        using var stage = new Stage();
        var events = new Events();
        var (client, peer) = stage.OpenSendingClient(events);
        using var _ = peer;
        SocketParameter(client, SocketParamQueueFull, SocketQueueClose);
        SocketParameter(client, SocketParamSendQueue, 1000);
        SocketParameter(client, SocketParamCloseTimeout, 100);

        Fill(client);

        stage.AssertFailed(100245);
        Assert.Contains("(1000 bytes)", ErrorInfo(), StringComparison.Ordinal);
        Assert.Contains("send queue full", events.AssertNext(SocketError), StringComparison.Ordinal);
        events.AssertNext(SocketClosing, "1013");
    }

    [Fact]
    public void A_full_queue_drops_the_new_message_when_that_is_set()
    {
        using var stage = new Stage();
        var events = new Events();
        var (client, peer) = stage.OpenSendingClient(events);
        using var _ = peer;
        SocketParameter(client, SocketParamQueueFull, SocketQueueDropNewest);

        Fill(client);

        stage.AssertFailed(100245);
        Assert.True(SocketExist(client));
        Assert.Equal(0, events.Waiting);
    }

    [Fact]
    public void A_full_queue_drops_the_oldest_messages_when_that_is_set()
    {
        using var stage = new Stage();
        var events = new Events();
        var (client, peer) = stage.OpenSendingClient(events);
        using var _ = peer;
        SocketParameter(client, SocketParamQueueFull, SocketQueueDropOldest);
        SocketParameter(client, SocketParamSendQueue, 10);
        Assert.True(SocketWrite(client, new byte[15_000_000]));
        SocketParameter(client, SocketParamSendQueue, 15_000_010);

        for (int i = 0; i < 20; i++)
            Assert.True(SocketWrite(client, $"message {i:00}"), ErrorInfo());

        Assert.Equal(15_000_000, peer.Receive().Payload.Length);
        var left = new List<string>();
        while (left.Count == 0 || left[^1] != "message 19")
            left.Add(peer.ReceiveText());
        Assert.InRange(left.Count, 1, 19);
        Assert.Equal(left.Order(StringComparer.Ordinal), left, StringComparer.Ordinal);
    }

    [Fact]
    public void Procedures_run_in_a_thread_of_their_own_when_that_is_set()
    {
        using var stage = new Stage();
        SocketParameter(SocketParamCallbackThread, SocketCallbackDedicated);
        var threads = new Seen<Thread>();
        using var over = new CancellationTokenSource();
        var loop = Background.Start(() => stage.Runtime.RunMainThread(over.Token)).UntilBlocked();
        var (_, one) = stage.OpenCallbackClient(new Events((_, _) => threads.Add(Thread.CurrentThread)));
        var (_, two) = stage.OpenCallbackClient(new Events((_, _) => threads.Add(Thread.CurrentThread)));
        using var _ = one;
        using var __ = two;

        var first = threads.Next();
        Assert.Same(first, threads.Next());

        Assert.True(first.IsBackground);
        Assert.Equal("Liaison", first.Name);
        over.Cancel();
        loop.Result();
    }

    [Fact]
    public void Procedures_of_several_sockets_run_at_once_in_the_threads_of_the_network_when_that_is_set()
    {
        using var stage = new Stage();
        SocketParameter(SocketParamCallbackThread, SocketCallbackLoop);
        using var meeting = new Barrier(2);
        int inTime = 0;
        void Meet(int what, Message message)
        {
            if (meeting.SignalAndWait(30_000, CancellationToken.None))
                Interlocked.Increment(ref inTime);
        }

        var (_, one) = stage.OpenCallbackClient(new Events(Meet));
        var (_, two) = stage.OpenCallbackClient(new Events(Meet));
        using var _ = one;
        using var __ = two;

        Eventually.True(() => Volatile.Read(ref inTime) == 2, "both procedures run at once");
    }

    [Fact]
    public void In_the_threads_of_the_network_the_events_of_a_socket_keep_their_order()
    {
        using var stage = new Stage();
        SocketParameter(SocketParamCallbackThread, SocketCallbackLoop);
        var events = new Events();
        var (_, peer) = stage.OpenCallbackClient(events);
        using var _ = peer;
        events.AssertNext(SocketOpening);
        for (int i = 0; i < 200; i++)
            peer.Send($"{i}");
        for (int i = 0; i < 200; i++)
            events.AssertNext(SocketMessage, $"{i}");
        peer.Peer.Reset();
        events.AssertNext(SocketError);
        events.AssertNext(SocketClosing, "1006");
    }

    private static void Fill(string client)
    {
        for (int i = 0; i < 1000 && SocketWrite(client, new byte[200_000]); i++)
        {
        }
    }
}
