using System.Text;
using Liaison.Sockets;

namespace Liaison.Peers.Tests.WebSockets;

/// <content>Messages in fragments of the peer's choice.</content>
internal static partial class Scenarios
{
    private static IEnumerable<Scenario> Fragments =>
    [
        new("a text in three fragments comes whole", TakeFragments(MessageKind.Text, "un "u8.ToArray(), "deux "u8.ToArray(), "trois"u8.ToArray()), Abilities.Fragments),
        new("a text cut inside its characters comes whole", TakeFragments(MessageKind.Text, CutEverywhere("é€𝄞")), Abilities.CutsCharacters),
        new("a hundred binary fragments come whole", TakeFragments(MessageKind.Binary, [.. Enumerable.Range(1, 100).Select(Noise)]), Abilities.Fragments),
        new("empty fragments count for nothing", TakeFragments(MessageKind.Binary, [], [1], [], [2, 3], []), Abilities.Fragments),
        new("fragments of nothing are an empty message", TakeFragments(MessageKind.Text, [], [], []), Abilities.Fragments),
        new("two messages in fragments come one after the other", TakeTwoInFragmentsAsync, Abilities.Fragments),
        new("more fragments than allowed close with 1008", RefuseFragmentsAsync, Abilities.Fragments),
    ];

    private static byte[][] CutEverywhere(string text) => [.. Encoding.UTF8.GetBytes(text).Select(value => new[] { value })];

    private static Func<Meeting, Task> TakeFragments(MessageKind kind, params byte[][] parts) => async meeting =>
    {
        var (ours, theirs) = await meeting.OpenAsync();
        await theirs.SendFragmentsAsync(kind, parts);
        Assert.Equal(ReceivedMessage.Of(kind, [.. parts.SelectMany(part => part)]), await ours.ReceiveAsync());
        await ExchangeAsync(ours, theirs, kind, "next"u8.ToArray());
    };

    private static async Task TakeTwoInFragmentsAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync();
        await theirs.SendFragmentsAsync(MessageKind.Text, "a"u8.ToArray(), "b"u8.ToArray());
        await theirs.SendFragmentsAsync(MessageKind.Binary, [1], [2]);
        Assert.Equal(ReceivedMessage.Of(MessageKind.Text, "ab"u8), await ours.ReceiveAsync());
        Assert.Equal(ReceivedMessage.Of(MessageKind.Binary, [1, 2]), await ours.ReceiveAsync());
    }

    private static async Task RefuseFragmentsAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync(new() { Settings = new() { Fragments = 3 } });
        await theirs.SendFragmentsAsync(MessageKind.Text, "a"u8.ToArray(), "b"u8.ToArray(), "c"u8.ToArray(), "d"u8.ToArray());
        Assert.Equal(EndReason.Violation, (await ours.ReadEndAsync()).Reason);
        Assert.Equal(1008, (await theirs.ExpectCloseAsync()).Code);
    }
}
