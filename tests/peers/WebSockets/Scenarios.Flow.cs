using System.Globalization;
using Liaison.Sockets;
using Liaison.Testing;

namespace Liaison.Peers.Tests.WebSockets;

/// <content>Many messages, many connections, slow readers.</content>
internal static partial class Scenarios
{
    private static IEnumerable<Scenario> Flow =>
    [
        new("1,000 messages come in their order", TakeNumbersAsync),
        new("1,000 messages leave in their order", GiveNumbersAsync),
        new("messages of both directions pass each other", NumberBothWays(500, Terms.Usual)),
        new("question and answer, 100 times", AskAndAnswerAsync),
        new("eight connections at once", OpenManyAsync),
        new("six writers at once mix no message", WriteAtOnceAsync),
        new("a peer that does not read for a while gets all of it", WaitForSlowPeerAsync, Abilities.Pauses),
        new("what comes while we do not read is read later", ReadLateAsync),
        new("a large message does not hold up small ones behind it", MixSizesAsync),
    ];

    private static async Task AssertNumbersComeAsync(OurEnd ours, int count)
    {
        for (int i = 0; i < count; i++)
            Assert.Equal(i.ToString(CultureInfo.InvariantCulture), await ours.ReceiveTextAsync());
    }

    private static async Task AssertNumbersArriveAsync(PeerConnection theirs, int count)
    {
        for (int i = 0; i < count; i++)
            Assert.Equal(TextOf(i.ToString(CultureInfo.InvariantCulture)), await theirs.ReceiveAsync());
    }

    private static ReceivedMessage TextOf(string text) => ReceivedMessage.Of(MessageKind.Text, System.Text.Encoding.UTF8.GetBytes(text));

    private static async Task TakeNumbersAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync();
        await theirs.NumberAsync(1000);
        await AssertNumbersComeAsync(ours, 1000);
    }

    private static async Task GiveNumbersAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync();
        await ours.NumberAsync(1000);
        await AssertNumbersArriveAsync(theirs, 1000);
    }

    private static Func<Meeting, Task> NumberBothWays(int count, Terms terms) => async meeting =>
    {
        var (ours, theirs) = await meeting.OpenAsync(terms);
        var writing = ours.NumberAsync(count);
        await theirs.NumberAsync(count);
        await Task.WhenAll(writing, AssertNumbersComeAsync(ours, count), AssertNumbersArriveAsync(theirs, count));
    };

    private static async Task AskAndAnswerAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync();
        for (int i = 0; i < 100; i++)
            await ExchangeAsync(ours, theirs, (MessageKind)(i % 2), Noise(i).Select(value => (byte)(value & 0x7F)).ToArray());
    }

    private static async Task OpenManyAsync(Meeting meeting)
    {
        var opened = new List<(OurEnd Ours, PeerConnection Theirs)>();
        for (int i = 0; i < 8; i++)
            opened.Add(await meeting.OpenAsync());
        await Task.WhenAll(opened.Select((pair, i) => ExchangeAsync(pair.Ours, pair.Theirs, MessageKind.Binary, Noise(1000 + i))));
        await opened[3].Ours.CloseAsync(4000);
        await opened[5].Theirs.CloseAsync(4000);
        await ExchangeAsync(opened[4].Ours, opened[4].Theirs, MessageKind.Text, "undisturbed"u8.ToArray());
    }

    private static async Task WriteAtOnceAsync(Meeting meeting)
    {
        const int Each = 50;
        var (ours, theirs) = await meeting.OpenAsync();
        var writing = Task.WhenAll("ABCDEF".Select(writer => ours.NumberAsync(Each, $"{writer}{new string('.', 200)}")));
        var received = new List<ReceivedMessage>();
        for (int i = 0; i < 6 * Each; i++)
            received.Add(await theirs.ReceiveAsync());
        await writing;

        foreach (char writer in "ABCDEF")
        {
            var expected = Enumerable.Range(0, Each)
                .Select(i => TextOf(string.Create(CultureInfo.InvariantCulture, $"{writer}{new string('.', 200)}{i}"))).ToList();
            Assert.Equal(expected, received.Where(expected.Contains));
        }
    }

    private static async Task WaitForSlowPeerAsync(Meeting meeting)
    {
        // Far more than the buffers of two sockets.
        byte[][] messages = [.. Enumerable.Range(0, 48).Select(i => Noise((512 * 1024) + i))];
        var (ours, theirs) = await meeting.OpenAsync();
        await theirs.PauseAsync();
        var writing = Task.Run(async () =>
        {
            foreach (byte[] message in messages)
                await ours.WriteAsync(MessageKind.Binary, message);
        }, TestContext.Current.CancellationToken);
        Assert.False(writing.IsCompleted);
        await theirs.ResumeAsync();
        await writing.InTime();
        foreach (byte[] message in messages)
            Assert.Equal(ReceivedMessage.Of(MessageKind.Binary, message), await theirs.ReceiveAsync());
    }

    private static async Task ReadLateAsync(Meeting meeting)
    {
        byte[] message = Noise(100_000);
        var (ours, theirs) = await meeting.OpenAsync();
        await theirs.SendAsync(MessageKind.Binary, message, count: 100);

        // The other direction is free meanwhile.
        await ours.WriteAsync("passing");
        Assert.Equal(TextOf("passing"), await theirs.ReceiveAsync());
        for (int i = 0; i < 100; i++)
            Assert.Equal(ReceivedMessage.Of(MessageKind.Binary, message), await ours.ReceiveAsync());
    }

    private static async Task MixSizesAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync();
        byte[] large = Noise(900_000);
        for (int i = 0; i < 3; i++)
        {
            await ours.WriteAsync(MessageKind.Binary, large);
            await ours.WriteAsync("small");
            await theirs.SendAsync(MessageKind.Binary, large);
            await theirs.SendAsync("small");
        }

        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(ReceivedMessage.Of(MessageKind.Binary, large), await theirs.ReceiveAsync());
            Assert.Equal(TextOf("small"), await theirs.ReceiveAsync());
            Assert.Equal(ReceivedMessage.Of(MessageKind.Binary, large), await ours.ReceiveAsync());
            Assert.Equal(TextOf("small"), await ours.ReceiveAsync());
        }
    }
}
