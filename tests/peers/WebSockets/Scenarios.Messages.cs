using System.Text;
using Liaison.Sockets;

namespace Liaison.Peers.Tests.WebSockets;

/// <content>Messages of all kinds and sizes.</content>
internal static partial class Scenarios
{
    private const int MebiByte = 1024 * 1024;

    private static IEnumerable<Scenario> Messages =>
    [
        new("a short text goes both ways", Exchange("Bonjour, Liaison")),
        new("an empty text goes both ways", Exchange("")),
        new("a text of two, three and four bytes a character goes both ways", Exchange("été, 10 €, 𝄞 and 👩‍👩‍👧‍👦")),
        new("the first and last characters of each length go both ways", Exchange("\u0001\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\U00010000\U0010ffff")),
        new("control characters go both ways", Exchange("a\0b\r\n\t\u001b\u007f")),
        new("a short binary message goes both ways", Exchange(MessageKind.Binary, [1, 2, 3])),
        new("an empty binary message goes both ways", Exchange(MessageKind.Binary, [])),
        new("all 256 values of a byte go both ways", Exchange(MessageKind.Binary, [.. Enumerable.Range(0, 256).Select(value => (byte)value)])),
        .. new[] { 125, 126, 127, 65535, 65536, 65537 }.Select(size =>
            new Scenario($"{size} bytes go both ways", Exchange(MessageKind.Binary, Noise(size)))),
        .. new[] { 125, 126, 65535, 65536 }.Select(size =>
            new Scenario($"{size} bytes of text go both ways", Exchange(MessageKind.Text, Prose(size)))),
        new("1 MiB goes both ways", Exchange(MessageKind.Binary, Noise(MebiByte))),
        new("1 MiB of text goes both ways", Exchange(MessageKind.Text, Prose(MebiByte))),
        new("64 MiB come in parts", Take64MebiBytesAsync) { Drivers = [Driver.Async] },
        new("64 MiB leave in one message", Give64MebiBytesAsync) { Drivers = [Driver.Blocking] },
        new("text and binary messages keep their kinds and their order", MixKindsAsync),
    ];

    private static Func<Meeting, Task> Exchange(string text) => Exchange(MessageKind.Text, Encoding.UTF8.GetBytes(text));

    private static Func<Meeting, Task> Exchange(MessageKind kind, byte[] content, Terms? terms = null) => async meeting =>
    {
        var (ours, theirs) = await meeting.OpenAsync(terms);
        await ExchangeAsync(ours, theirs, kind, content);
    };

    private static async Task ExchangeAsync(OurEnd ours, PeerConnection theirs, MessageKind kind, byte[] content)
    {
        var expected = ReceivedMessage.Of(kind, content);
        await ours.WriteAsync(kind, content);
        Assert.Equal(expected, await theirs.ReceiveAsync());
        await theirs.SendAsync(kind, content);
        Assert.Equal(expected, await ours.ReceiveAsync());
    }

    private static async Task Take64MebiBytesAsync(Meeting meeting)
    {
        // Some send large messages in fragments of 64 KiB and less.
        var (ours, theirs) = await meeting.OpenAsync(new() { Settings = new() { Fragments = 0 } });
        byte[] block = Noise(MebiByte);
        await theirs.SendAsync(MessageKind.Binary, block, repeat: 64);
        Assert.Equal(ReceivedMessage.Of(MessageKind.Binary, block, 64), await ours.StreamAsync());
        await ExchangeAsync(ours, theirs, MessageKind.Text, "still there"u8.ToArray());
    }

    private static async Task Give64MebiBytesAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync();
        byte[] block = Noise(MebiByte);
        byte[] message = new byte[64 * MebiByte];
        for (int i = 0; i < message.Length; i += MebiByte)
            block.CopyTo(message, i);
        await ours.WriteAsync(MessageKind.Binary, message);
        Assert.Equal(ReceivedMessage.Of(MessageKind.Binary, block, 64), await theirs.ReceiveAsync());
        await ExchangeAsync(ours, theirs, MessageKind.Text, "still there"u8.ToArray());
    }

    private static async Task MixKindsAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync();
        for (int i = 0; i < 10; i++)
        {
            await theirs.SendAsync((MessageKind)(i % 2), [(byte)('a' + i)]);
            await ours.WriteAsync((MessageKind)(i % 2), [(byte)('a' + i)]);
        }

        for (int i = 0; i < 10; i++)
        {
            var expected = ReceivedMessage.Of((MessageKind)(i % 2), [(byte)('a' + i)]);
            Assert.Equal(expected, await ours.ReceiveAsync());
            Assert.Equal(expected, await theirs.ReceiveAsync());
        }
    }
}
