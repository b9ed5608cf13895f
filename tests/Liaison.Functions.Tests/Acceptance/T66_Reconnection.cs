using Liaison.Functions.Tests.Stages;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T66")]
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
            var passed = AdvanceUntilAsked(server, time, TimeSpan.FromSeconds(pause) / 20);
            Assert.InRange(passed.TotalSeconds, 0.8 * pause, (1.2 * pause) + (pause * 0.4));
            WebSocketPeer.Answer(server, NotNow).Dispose();
        }

        // Attempts that fail are not told again, and the name stays.
        Assert.Equal(0, events.Waiting);
        Assert.True(SocketExist("Client"));
        SocketClose("Client");
        events.AssertNext(SocketClosing, "1000");
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
        new(new LiaisonOptions { Language = Language.English, Reconnect = true, Time = time ?? TimeProvider.System });

    /// <summary>Moves the clock until the client asks again; gives how much has passed.</summary>
    private static TimeSpan AdvanceUntilAsked(PeerServer server, HandMadeTime time, TimeSpan step)
    {
        var passed = TimeSpan.Zero;
        Eventually.True(
            () =>
            {
                if (server.IsAsked)
                    return true;
                time.Advance(step);
                passed += step;
                return false;
            },
            "the client asks again");
        return passed;
    }
}
