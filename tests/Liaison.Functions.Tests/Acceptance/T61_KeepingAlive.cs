using System.Diagnostics;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T61")]
public sealed class T61_KeepingAlive
{
    private static readonly TimeSpan PatienceForPongs = TimeSpan.FromHours(1);

    // Within two rounds of the caretaker: its own test holds it to that, with a clock that the machine's load does not move.
    [Fact]
    public void A_ping_is_answered_while_nobody_reads()
    {
        using var stage = new Stage();
        var (_, peer) = stage.OpenWebSocketClient();
        using var __ = peer;

        peer.SendFrame(WebSocketPeer.Ping, "Hello"u8);
        var (opcode, payload) = peer.Receive();

        Assert.Equal(WebSocketPeer.Pong, opcode);
        Assert.Equal("Hello"u8.ToArray(), payload);
    }

    [Fact]
    public void A_dead_peer_is_found_and_reported()
    {
        using var stage = QuickStage(TimeSpan.FromMilliseconds(400));
        var (client, peer) = stage.OpenWebSocketClient();
        using var _ = peer;

        long start = Stopwatch.GetTimestamp();
        Assert.True(SocketRead(client).IsEmpty);

        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 600, 60_000);
        stage.AssertFailed(100032);
        Assert.Contains("did not answer a ping", ErrorInfo(), StringComparison.Ordinal);
        Assert.Equal("1006", SocketClientInfo(client, SocketCloseCode));
    }

    [Fact]
    public void The_latency_is_that_of_the_last_ping()
    {
        using var stage = QuickStage(PatienceForPongs);
        var (client, peer) = stage.OpenWebSocketClient();
        using var _ = peer;

        Assert.Equal("", SocketClientInfo(client, SocketLatency));
        var (opcode, payload) = peer.Receive();
        Assert.Equal(WebSocketPeer.Ping, opcode);
        peer.SendFrame(WebSocketPeer.Pong, payload);

        Eventually.True(() => SocketClientInfo(client, SocketLatency) != "", "the latency is known");
        Assert.Matches(@"^\d+$", SocketClientInfo(client, SocketLatency));
    }

    [Fact]
    public void A_callback_client_answers_pings_while_its_procedure_works()
    {
        using var stage = new Stage();
        using var finished = new ManualResetEventSlim();
        var events = Events.Staying(SocketMessage, finished);
        var (_, peer) = stage.OpenCallbackClient(events);
        using var __ = peer;
        events.AssertNext(SocketOpening);
        peer.Send("work");
        events.AssertNext(SocketMessage);

        peer.SendFrame(WebSocketPeer.Ping, []);

        Assert.Equal(WebSocketPeer.Pong, peer.Receive().Opcode);
        finished.Set();
    }

    private static Stage QuickStage(TimeSpan pongTimeout) => new(new LiaisonOptions
    {
        Language = Language.English,
        WebSocketClient = new WebSocketClientOptions { WebSocket = new() { PingInterval = TimeSpan.FromMilliseconds(300), PongTimeout = pongTimeout } },
    });
}
