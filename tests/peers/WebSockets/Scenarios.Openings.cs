using Liaison.Protocols.Http;
using Liaison.Protocols.WebSockets;
using Liaison.Sockets;

namespace Liaison.Peers.Tests.WebSockets;

/// <content>What the opening handshake carries.</content>
internal static partial class Scenarios
{
    private static IEnumerable<Scenario> Openings =>
    [
        new("the sub-protocol in common is chosen", Agree(["chat"], ["chat"], "chat")),
        new("without an offer there is no sub-protocol", Agree([], ["chat"], "")),
        new("the first of several that is served is chosen", Agree(["x.one", "superchat", "chat"], ["chat", "superchat"], "superchat")),
        new("sub-protocols are the same in capitals", AgreeInCapitalsAsync),
        new("our client takes no sub-protocol for a failure", MissSubProtocolAsync, OurRole: WebSocketRole.Client),
        new("our client goes on without a sub-protocol when told so", GoOnWithoutSubProtocolAsync, OurRole: WebSocketRole.Client),
        new("a client goes on when our server serves none of its sub-protocols", GoOnWithoutSubProtocolAsync, Abilities.NoSubProtocol, WebSocketRole.Server),
        new("the server sees path and query", SeeTarget("/chambre/1?nom=L%C3%A9a&x=%2F%20+")),
        new("the server sees a long path", SeeTarget("/" + new string('p', 4000))),
        new("the server sees cookies", SeeCookiesAsync),
        new("the server sees the headers of our client", ShowHeadersAsync, OurRole: WebSocketRole.Client),
        new("our client sees the headers of the server", SeeAnswerAsync, OurRole: WebSocketRole.Client),
        new("our server sees the headers of the client", SeeHeadersAsync, Abilities.Headers, WebSocketRole.Server),
        new("our server sees who the client is", SeeHeader("User-Agent"), Abilities.UserAgent, WebSocketRole.Server),
        new("our server sees from which page the client comes", SeeHeader("Origin"), Abilities.Origin, WebSocketRole.Server),
    ];

    private static Func<Meeting, Task> Agree(string[] offered, string[] served, string chosen) => async meeting =>
    {
        var (ours, theirs) = await meeting.OpenAsync(new() { Offered = offered, Served = served });
        Assert.Equal((chosen, chosen), (ours.Connection.SubProtocol, theirs.Opening!.Protocol));
        await ExchangeAsync(ours, theirs, MessageKind.Text, "agreed"u8.ToArray());
    };

    private static async Task AgreeInCapitalsAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync(new() { Offered = ["CHAT"], Served = ["chat"] });
        Assert.Equal("CHAT", ours.Connection.SubProtocol);
        Assert.Equal("CHAT", theirs.Opening!.Protocol, ignoreCase: true);
        await ExchangeAsync(ours, theirs, MessageKind.Text, "agreed"u8.ToArray());
    }

    private static async Task MissSubProtocolAsync(Meeting meeting)
    {
        var failure = await meeting.BeRefusedAsync(new() { Offered = ["chat"], Served = ["other"] });
        Assert.Equal(FailureCause.NoSubProtocol, failure.Cause);
    }

    private static async Task GoOnWithoutSubProtocolAsync(Meeting meeting)
    {
        var (ours, theirs) = await meeting.OpenAsync(new() { Offered = ["chat"], Served = ["other"], RequireSubProtocol = false });
        Assert.Equal(("", ""), (ours.Connection.SubProtocol, theirs.Opening!.Protocol));
        await ExchangeAsync(ours, theirs, MessageKind.Text, "without"u8.ToArray());
    }

    private static Func<Meeting, Task> SeeTarget(string target) => async meeting =>
    {
        var opened = await meeting.OpenAsync(new() { Target = target });
        Assert.Equal(target, meeting.TargetOf(opened));
    };

    private static async Task SeeCookiesAsync(Meeting meeting)
    {
        var opened = await meeting.OpenAsync(new() { Request = [new("Cookie", "session=42")] });
        Assert.Contains("session=42", meeting.RequestHeaderOf(opened, "Cookie"), StringComparison.Ordinal);
    }

    private static async Task ShowHeadersAsync(Meeting meeting)
    {
        HttpHeader[] headers = [new("Authorization", "Bearer abc"), new("Origin", "https://example.test"), new("User-Agent", "Liaison"), new("X-Empty", "")];
        var opened = await meeting.OpenAsync(new() { Request = headers });
        Assert.All(headers, header => Assert.Equal(header.Value, meeting.RequestHeaderOf(opened, header.Name)));
        Assert.StartsWith("127.0.0.1:", meeting.RequestHeaderOf(opened, "Host"), StringComparison.Ordinal);
    }

    private static async Task SeeAnswerAsync(Meeting meeting)
    {
        var (ours, _) = await meeting.OpenAsync(new() { Answer = [new("Set-Cookie", "session=42; Path=/"), new("X-Answer", "yes")] });
        Assert.Equal(("session=42; Path=/", "yes"), (ours.FindHeader("Set-Cookie"), ours.FindHeader("x-answer")));
    }

    private static async Task SeeHeadersAsync(Meeting meeting)
    {
        var opened = await meeting.OpenAsync(new() { Request = [new("Authorization", "Bearer abc"), new("X-Wish", "two words")] });
        Assert.Equal("Bearer abc", meeting.RequestHeaderOf(opened, "Authorization"));
        Assert.Equal("two words", meeting.RequestHeaderOf(opened, "X-Wish"));
    }

    private static Func<Meeting, Task> SeeHeader(string name) => async meeting =>
    {
        var opened = await meeting.OpenAsync();
        Assert.True(meeting.RequestHeaderOf(opened, name).Length > 0);
    };
}
