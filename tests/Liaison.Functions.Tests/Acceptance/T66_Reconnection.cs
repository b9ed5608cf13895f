using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T66")]
[Trait("Function", "WebSockets.Connect/2 CallbackClient")]
public sealed class T66_Reconnection
{
    private const string NotNow = "HTTP/1.1 503 Later\r\nContent-Length: 0\r\n\r\n";

    [Fact]
    public void Attempts_follow_after_1_2_4_seconds_up_to_60_each_a_fifth_more_or_less()
    {
        var time = new HandMadeTime();
        using var stage = ReturningStage(time);
        using var server = new PeerServer();
        var events = new Events();
        WebSocketClientConnect("Client", events.Take, "127.0.0.1", server.Port);
        WebSocketPeer.Answer(server, NotNow).Dispose();
        Assert.Contains("503 Later", events.AssertNext(SocketError), StringComparison.Ordinal);

        foreach (int pause in new[] { 1, 2, 4, 8, 16, 32, 60, 60 })
        {
            PassPause(server, time, pause);
            WebSocketPeer.Answer(server, NotNow).Dispose();
        }

        // Attempts that fail are not told again, and the name stays.
        Assert.Equal(0, events.Waiting);
        Assert.True(SocketExist("Client"));
        SocketClose("Client");
        events.AssertNext(SocketClosing, "1000");
    }

    [Theory]
    [InlineData(59, 2)]
    [InlineData(61, 1)]
    public void After_a_minute_of_good_connection_the_pauses_begin_anew(int seconds, int pause)
    {
        var time = new HandMadeTime();
        using var stage = ReturningStage(time);
        using var server = new PeerServer();
        var events = new Events();
        WebSocketClientConnect("Client", events.Take, "127.0.0.1", server.Port);
        WebSocketPeer.Answer(server, NotNow).Dispose();
        events.AssertNext(SocketError);
        PassPause(server, time, 1);
        var peer = WebSocketPeer.Accept(server);
        events.AssertNext(SocketOpening);

        time.Advance(TimeSpan.FromSeconds(seconds));
        peer.Dispose();
        events.AssertNext(SocketError);

        PassPause(server, time, pause);
    }

    [Fact]
    public void A_lost_connection_is_told_and_made_again_and_what_was_written_meanwhile_is_sent()
    {
        using var stage = ReturningStage();
        using var server = new PeerServer();
        var events = new Events();
        WebSocketClientConnect("Client", events.Take, "127.0.0.1", server.Port);
        var first = WebSocketPeer.Accept(server);
        events.AssertNext(SocketOpening);
        first.Dispose();
        Assert.Contains("the connection was cut", events.AssertNext(SocketError), StringComparison.Ordinal);

        Assert.True(SocketExist("Client"));
        Assert.True(SocketWrite("Client", "meanwhile"));
        using var second = WebSocketPeer.Accept(server);

        events.AssertNext(SocketOpening);
        Assert.Equal("meanwhile", second.ReceiveText());
        second.SendClose(1000);
        events.AssertNext(SocketClosing, "1000");
        Assert.False(SocketExist("Client"));
    }

    [Theory]
    [InlineData(1001)]
    [InlineData(1005)]
    [InlineData(1011)]
    [InlineData(1012)]
    [InlineData(1013)]
    [InlineData(1014)]
    public void A_code_that_passes_is_told_as_an_error_and_the_connection_made_again(int code)
    {
        using var stage = ReturningStage();
        using var server = new PeerServer();
        var events = new Events();
        WebSocketClientConnect("Client", events.Take, "127.0.0.1", server.Port);
        using var first = WebSocketPeer.Accept(server);
        events.AssertNext(SocketOpening);
        if (code == 1005)
            first.SendFrame(WebSocketPeer.Close, []);
        else
            first.SendClose(code);

        Assert.Contains("the other end closed the connection", events.AssertNext(SocketError), StringComparison.Ordinal);
        using var second = WebSocketPeer.Accept(server);
        events.AssertNext(SocketOpening);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1002)]
    [InlineData(1003)]
    [InlineData(1007)]
    [InlineData(1008)]
    [InlineData(1009)]
    [InlineData(1010)]
    [InlineData(3000)]
    [InlineData(4999)]
    public void A_code_that_forbids_a_return_ends_the_client(int code)
    {
        using var stage = ReturningStage();
        var events = new Events();
        var (client, peer) = stage.OpenCallbackClient(events);
        using var _ = peer;
        events.AssertNext(SocketOpening);
        peer.SendClose(code);

        events.AssertNext(SocketClosing, $"{code}");
        Assert.False(SocketExist(client));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    public void An_answer_that_forbids_a_return_ends_the_client(int status)
    {
        using var stage = ReturningStage();
        using var server = new PeerServer();
        var events = new Events();
        WebSocketClientConnect("Client", events.Take, "127.0.0.1", server.Port);
        WebSocketPeer.Answer(server, $"HTTP/1.1 {status} No\r\nContent-Length: 0\r\n\r\n").Dispose();

        Assert.Contains($"{status} No", events.AssertNext(SocketError), StringComparison.Ordinal);
        events.AssertNext(SocketClosing, "1006");
    }

    [Fact]
    public void Without_the_option_nothing_is_tried_again()
    {
        using var stage = new Stage();
        var events = new Events();
        var (client, peer) = stage.OpenCallbackClient(events);
        peer.SendClose(1012);
        events.AssertNext(SocketOpening);
        events.AssertNext(SocketClosing, "1012");
        Assert.False(SocketExist(client));
        peer.Dispose();
    }

    private static Stage ReturningStage(TimeProvider? time = null) =>
        new(new LiaisonOptions
        {
            Language = Language.English,
            Reconnect = true,
            Time = time ?? TimeProvider.System,

            // A clock that a test moves by a minute would find the peer dead; no other limit is as long as a pause.
            WebSocketClient = new WebSocketClientOptions
            {
                ConnectTimeout = TimeSpan.FromHours(1),
                WebSocket = new WebSocketSettings { PingInterval = TimeSpan.Zero },
            },
        });

    /// <summary>Lets the client's pause pass, a fifth more or less than so many seconds: it asks again then, and not before.</summary>
    private static void PassPause(PeerServer server, HandMadeTime time, int seconds)
    {
        var nominal = TimeSpan.FromSeconds(seconds);
        var pause = TimeSpan.Zero;
        Eventually.True(
            () => (pause = time.Pending.FirstOrDefault(pending => pending >= nominal * 0.8 && pending <= nominal * 1.2)) > TimeSpan.Zero,
            $"the client pauses for about {seconds} s");

        time.Advance(pause - TimeSpan.FromTicks(1));
        Assert.False(server.IsAsked);
        time.Advance(TimeSpan.FromTicks(1));
        Eventually.True(() => server.IsAsked, "the client asks again");
    }
}
