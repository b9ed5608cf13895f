using Liaison.Sockets;
using Liaison.Testing;

namespace Liaison.Peers.Tests.WebSockets;

/// <content>Pings of both sides.</content>
internal static partial class Scenarios
{
    private static IEnumerable<Scenario> Pings =>
    [
        new("a ping is answered with its payload while a read waits", AnswerWhileReadingAsync, Abilities.Pings),
        new("a ping is answered although nobody reads", AnswerUnread("unread"u8.ToArray()), Abilities.Pings),
        new("a ping without payload is answered", AnswerUnread([]), Abilities.Pings),
        new("a ping of 125 bytes is answered", AnswerUnread(Noise(125)), Abilities.Pings),
        new("a ping behind unread messages is answered", AnswerBehindMessagesAsync, Abilities.Pings),
        new("our ping is answered while a read waits", PingWhileReadingAsync),
        new("our ping is answered although nobody reads", PingUnreadAsync),
        new("a peer that watches us by pings keeps the connection", BeWatchedAsync, Abilities.WatchesPeer) { Drivers = [Driver.Async] },
        new("a peer that answers no ping is given up", GiveUpAsync, Abilities.Pauses) { Drivers = [Driver.Async] },
    ];

    private static Terms Pinging => new() { Settings = new() { PingInterval = TimeSpan.FromMilliseconds(100) } };

    private static async Task AnswerWhileReadingAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync();
        var reading = ours.ReceiveAsync();
        await theirs.PingAsync("payload"u8.ToArray());
        Assert.Equal("payload"u8.ToArray(), await theirs.ExpectPongAsync());
        await theirs.SendAsync("read");
        Assert.Equal(ReceivedMessage.Of(MessageKind.Text, "read"u8), await reading);
    }

    private static Func<Meeting, Task> AnswerUnread(byte[] payload) => async meeting =>
    {
        var (ours, theirs) = await meeting.OpenAsync();
        await theirs.PingAsync(payload);
        Assert.Equal(payload, await theirs.ExpectPongAsync());
        await ExchangeAsync(ours, theirs, MessageKind.Text, "still there"u8.ToArray());
    };

    private static async Task AnswerBehindMessagesAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync();
        await theirs.NumberAsync(10);
        await theirs.PingAsync("behind"u8.ToArray());
        Assert.Equal("behind"u8.ToArray(), await theirs.ExpectPongAsync());
        await AssertNumbersComeAsync(ours, 10);
    }

    private static async Task PingWhileReadingAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync(Pinging);
        var reading = ours.ReceiveAsync();
        Eventually.True(() => ours.Connection.Latency is not null, "a pong has come");
        await theirs.SendAsync("read");
        Assert.Equal(ReceivedMessage.Of(MessageKind.Text, "read"u8), await reading);
    }

    private static async Task PingUnreadAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync(Pinging);
        Eventually.True(() => ours.Connection.Latency is not null, "a pong has come");
        await ExchangeAsync(ours, theirs, MessageKind.Text, "still there"u8.ToArray());
    }

    private static async Task BeWatchedAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync(new() { TheirPing = (Interval: 0.2, Timeout: 4) });
        var nothing = await ours.Connection.ReadAsync(new ReadLimits(TimeSpan.FromSeconds(6)), TestContext.Current.CancellationToken).InTime();
        Assert.Equal(ReadStatus.TimedOut, nothing.Status);
        await ExchangeAsync(ours, theirs, MessageKind.Text, "still there"u8.ToArray());
    }

    private static async Task GiveUpAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync();
        await theirs.PauseAsync();

        // One that has begun to read goes on until something comes.
        await ours.WriteAsync("the last that is read");

        // Before its pause a busy peer might have been given up too.
        var settings = new WebSocketSettings { PingInterval = TimeSpan.FromMilliseconds(100), PongTimeout = TimeSpan.FromMilliseconds(300) };
        ours.Connection.Reconfigure(settings, new());
        Assert.Equal(EndReason.Unanswered, (await ours.ReadEndAsync()).Reason);
        Assert.Equal(1006, ours.Connection.CloseCode);
        await theirs.ResumeAsync();
    }
}
