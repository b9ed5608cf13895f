using System.Text;
using Liaison.Protocols.WebSockets;
using Liaison.Sockets;
using Liaison.Testing;

namespace Liaison.Peers.Tests.WebSockets;

/// <content>Ends of all kinds.</content>
internal static partial class Scenarios
{
    // 123 bytes, the most there is room for.
    private static string LongestReason => "la plus longue des raisons: " + new string('é', 47) + "!";

    private static IEnumerable<Scenario> Closes =>
    [
        .. new[] { 1000, 1001, 1008, 1011, 3000, 4000, 4999 }.SelectMany(code => new Scenario[]
        {
            new($"the peer closes with {code}", BeClosed(code, $"reason {code}"), code is 1000 or >= 3000 ? Abilities.None : Abilities.AnyCloseCode),
            new($"we close with {code}", Close(code, $"reason {code}")),
        }),
        new("the peer closes with a code and no reason", BeClosed(4000, "")),
        new("we close with a code and no reason", Close(4000, "")),
        new("the peer closes with the longest reason", BeClosed(4000, LongestReason)),
        new("we close with the longest reason", Close(4000, LongestReason)),
        new("the peer closes without a code", BeClosedWithoutCodeAsync, Abilities.NoCloseCode),
        new("both close at the same time", CloseTogetherAsync),
        new("what the peer sends before its close is read before its end", BeClosedBehindMessagesAsync),
        new("what we write before our close arrives before it", CloseBehindMessagesAsync),
        new("a peer that ends without a close is told as 1006", Vanish(theirs => theirs.EndAsync()), Abilities.Vanishes),
        new("a peer that resets the connection is told as 1006", Vanish(theirs => theirs.ResetAsync()), Abilities.Vanishes),
        new("a reader who leaves the page is told as 1001", BeLeftAsync, Abilities.Leaves),
        new("a message above the limit closes with 1009", RefuseTooLargeAsync),
        new("text that is not UTF-8 closes with 1007", RefuseBadTextAsync, Abilities.BadText),
    ];

    private static Func<Meeting, Task> BeClosed(int code, string reason) => async meeting =>
    {
        var (ours, theirs) = await meeting.OpenAsync();
        await theirs.CloseAsync(code, reason);
        Assert.Equal(EndReason.ClosedByPeer, (await ours.ReadEndAsync()).Reason);
        Assert.Equal((code, reason), (ours.Connection.CloseCode, ours.Connection.CloseReason));
        Assert.Equal(code, (await theirs.ExpectCloseAsync()).Code);
    };

    private static Func<Meeting, Task> Close(int code, string reason) => async meeting =>
    {
        var (ours, theirs) = await meeting.OpenAsync();
        await ours.CloseAsync(code, reason);
        Assert.Equal((code, reason), await theirs.ExpectCloseAsync());
        Assert.Equal(EndReason.ClosedHere, ours.Connection.End!.Reason);
        Assert.Equal((code, reason), (ours.Connection.CloseCode, ours.Connection.CloseReason));
    };

    private static async Task BeClosedWithoutCodeAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync();
        await theirs.CloseAsync(null);
        Assert.Equal(EndReason.ClosedByPeer, (await ours.ReadEndAsync()).Reason);
        Assert.Equal((CloseCodes.NoStatus, ""), (ours.Connection.CloseCode, ours.Connection.CloseReason));
        Assert.Equal(CloseCodes.NoStatus, (await theirs.ExpectCloseAsync()).Code);
    }

    private static async Task CloseTogetherAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync();
        var closing = theirs.CloseAsync(4001);
        await ours.CloseAsync(4000);
        await closing;

        // Which frame is first is nobody's choice, but both know one of the two.
        Assert.Contains(ours.Connection.CloseCode!.Value, OneOf(4000, 4001));
        Assert.Contains((await theirs.ExpectCloseAsync()).Code, OneOf(4000, 4001));
    }

    private static async Task BeClosedBehindMessagesAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync();
        await theirs.NumberAsync(30);
        await theirs.CloseAsync(4000, "done");
        await AssertNumbersComeAsync(ours, 30);
        Assert.Equal(4000, (await ours.ReadEndAsync()).Close!.Code);
    }

    private static async Task CloseBehindMessagesAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync();
        await ours.NumberAsync(30);
        await ours.CloseAsync(4000, "done");
        await AssertNumbersArriveAsync(theirs, 30);
        Assert.Equal((4000, "done"), await theirs.ExpectCloseAsync());
    }

    private static Func<Meeting, Task> Vanish(Func<PeerConnection, Task> vanish) => async meeting =>
    {
        var (ours, theirs) = await meeting.OpenAsync();
        await ExchangeAsync(ours, theirs, MessageKind.Text, "there"u8.ToArray());
        await vanish(theirs);
        Assert.Contains((await ours.ReadEndAsync()).Reason, OneOf(EndReason.NotClosed, EndReason.Reset));
        Assert.Equal(CloseCodes.Abnormal, ours.Connection.CloseCode);
        Assert.False(ours.Connection.Write("to nobody").Succeeded);
    };

    private static async Task BeLeftAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync();
        await ExchangeAsync(ours, theirs, MessageKind.Text, "there"u8.ToArray());
        await theirs.LeaveAsync();
        Assert.Equal(EndReason.ClosedByPeer, (await ours.ReadEndAsync()).Reason);
        Assert.Equal(CloseCodes.GoingAway, ours.Connection.CloseCode);
    }

    private static async Task RefuseTooLargeAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync(new() { MessageSize = 1000 });
        await ExchangeAsync(ours, theirs, MessageKind.Binary, Noise(1000));
        await theirs.SendAsync(MessageKind.Binary, Noise(1001));
        var end = await ours.ReadEndAsync();
        Assert.Equal(WebSocketViolationKind.MessageTooLarge, end.WebSocketViolation!.Kind);
        Assert.Equal(CloseCodes.MessageTooBig, (await theirs.ExpectCloseAsync()).Code);
    }

    private static async Task RefuseBadTextAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync();
        await theirs.SendAsync(MessageKind.Text, [.. "abc"u8, 0xC3, .. "def"u8]);
        var end = await ours.ReadEndAsync();
        Assert.Equal(WebSocketViolationKind.InvalidUtf8, end.WebSocketViolation!.Kind);
        Assert.Equal(CloseCodes.InvalidPayload, (await theirs.ExpectCloseAsync()).Code);
    }
}
