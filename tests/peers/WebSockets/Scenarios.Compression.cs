using Liaison.Protocols.WebSockets;
using Liaison.Sockets;

namespace Liaison.Peers.Tests.WebSockets;

/// <content>permessage-deflate (RFC 7692).</content>
internal static partial class Scenarios
{
    private static readonly Terms Compressing = new() { WeCompress = true, TheyCompress = true };

    private static IEnumerable<Scenario> Compression =>
    [
        new("compression is agreed on", AgreeOnCompressionAsync),
        new("a short text goes both ways, compressed", Exchange(MessageKind.Text, "Bonjour, Liaison"u8.ToArray(), Compressing)),
        new("an empty message goes both ways, compressed", Exchange(MessageKind.Text, [], Compressing)),
        new("1 MiB of prose goes both ways, compressed", Exchange(MessageKind.Text, Prose(MebiByte), Compressing)),
        new("1 MiB of noise goes both ways, compressed", Exchange(MessageKind.Binary, Noise(MebiByte), Compressing)),
        .. new[] { 32767, 32768, 65535, 65536 }.Select(size =>
            new Scenario($"{size} bytes go both ways, compressed", Exchange(MessageKind.Binary, Prose(size), Compressing))),
        new("a text in compressed fragments comes whole", TakeCompressedFragmentsAsync, Abilities.Fragments),
        new("300 messages keep their order, compressed", NumberBothWays(300, Compressing)),
        new("a message that inflates a thousandfold closes with 1009", RefuseBombAsync),
        new("a peer that does not compress is spoken to plainly", SpeakPlainly(new() { WeCompress = true }), OurRole: WebSocketRole.Client),
        new("a client that does not compress is spoken to plainly", SpeakPlainly(new() { WeCompress = true }), OurRole: WebSocketRole.Server) { Excludes = Abilities.AlwaysOffersDeflate },
        new("an offer that we do not accept is passed over", SpeakPlainly(new() { TheyCompress = true })),
    ];

    private static async Task AgreeOnCompressionAsync(Meeting meeting)
    {
        var opened = await meeting.OpenAsync(Compressing);
        Assert.Contains("permessage-deflate", meeting.ExtensionsOf(opened), StringComparison.Ordinal);
        await ExchangeAsync(opened.Ours, opened.Theirs, MessageKind.Text, "agreed"u8.ToArray());
    }

    private static async Task TakeCompressedFragmentsAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync(Compressing);
        byte[][] parts = [.. Enumerable.Range(1, 20).Select(i => Prose(i * 100))];
        await theirs.SendFragmentsAsync(MessageKind.Text, parts);
        Assert.Equal(ReceivedMessage.Of(MessageKind.Text, [.. parts.SelectMany(part => part)]), await ours.ReceiveAsync());
        await ExchangeAsync(ours, theirs, MessageKind.Text, "next"u8.ToArray());
    }

    private static async Task RefuseBombAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync(Compressing);
        await theirs.SendAsync(MessageKind.Binary, new byte[MebiByte]);
        Assert.Equal(WebSocketViolationKind.InflateRatio, (await ours.ReadEndAsync()).WebSocketViolation!.Kind);
        Assert.Equal(CloseCodes.MessageTooBig, (await theirs.ExpectCloseAsync()).Code);
    }

    private static Func<Meeting, Task> SpeakPlainly(Terms terms) => async meeting =>
    {
        var opened = await meeting.OpenAsync(terms);
        Assert.Equal("", meeting.ExtensionsOf(opened));
        await ExchangeAsync(opened.Ours, opened.Theirs, MessageKind.Text, Prose(10_000));
    };
}
