using Liaison.Protocols.Http;
using Liaison.Protocols.WebSockets;
using Liaison.Sockets;

namespace Liaison.Peers.Tests.WebSockets;

/// <content>Handshakes that are refused.</content>
internal static partial class Scenarios
{
    private static HttpHeader Elsewhere => new("Origin", "https://elsewhere.test");

    private static IEnumerable<Scenario> Refusals =>
    [
        .. new[] { 401, 403, 404, 503 }.Select(status =>
            new Scenario($"our client is refused by {status}", BeRefused(status), OurRole: WebSocketRole.Client)),
        new("our client does not follow a redirection", BeRedirectedAsync, OurRole: WebSocketRole.Client),
        new("a path that is not served is refused by 404", Refuse(404, new() { Target = "/other", Paths = ["/chat"] }), OurRole: WebSocketRole.Server),
        new("a path that is served is opened, whatever its query", OpenServedPathAsync, OurRole: WebSocketRole.Server),
        new("a foreign origin is refused by 403", Refuse(403, new() { Origins = ["https://here.test"], Request = [Elsewhere] }), OurRole: WebSocketRole.Server),
        new("a page of another host is refused by 403", Refuse(403, new() { Request = [Elsewhere] }), Abilities.Headers, WebSocketRole.Server),
        new("an origin on the list is let in", LetIn(new() { Origins = [Elsewhere.Value], Request = [Elsewhere] }), Abilities.Headers, WebSocketRole.Server),
        new("any origin is let in where the list says so", LetIn(new() { Origins = ["*"], Request = [Elsewhere] }), OurRole: WebSocketRole.Server),
        new("one connection too many is refused by 503", RefuseOneTooManyAsync, OurRole: WebSocketRole.Server),
    ];

    private static Func<Meeting, Task> BeRefused(int status) => async meeting =>
    {
        var failure = await meeting.BeRefusedAsync(new() { Refusal = status, Body = "not you, not now" });
        Assert.Equal((FailureCause.HandshakeRefused, status), (failure.Cause, failure.Status));
        Assert.Contains("not you, not now", failure.Detail, StringComparison.Ordinal);
        Assert.True(failure.Reason.Length > 0);
    };

    private static async Task BeRedirectedAsync(Meeting meeting)
    {
        var failure = await meeting.BeRefusedAsync(new() { Refusal = 302, Answer = [new("Location", "ws://127.0.0.1:1/elsewhere")] });
        Assert.Equal((FailureCause.HandshakeRefused, 302), (failure.Cause, failure.Status));
    }

    /// <summary>Those who tell no status are refused all the same.</summary>
    private static Func<Meeting, Task> Refuse(int status, Terms terms) => async meeting =>
        Assert.Contains(await meeting.RefuseAsync(terms), OneOf(status, 0));

    private static Func<Meeting, Task> LetIn(Terms terms) => async meeting =>
    {
        var (ours, theirs) = await meeting.OpenAsync(terms);
        await ExchangeAsync(ours, theirs, MessageKind.Text, "let in"u8.ToArray());
    };

    private static async Task OpenServedPathAsync(Meeting meeting)
    {
        var opened = await meeting.OpenAsync(new() { Target = "/chat?room=1", Paths = ["/chat"] });
        Assert.Equal("/chat?room=1", opened.Ours.Connection.Path);
    }

    private static async Task RefuseOneTooManyAsync(Meeting meeting)
    {
        var terms = new Terms { Connections = 1 };
        var (ours, theirs) = await meeting.OpenAsync(terms);
        Assert.Contains(await meeting.RefuseAsync(terms), OneOf(503, 0));
        await ExchangeAsync(ours, theirs, MessageKind.Text, "undisturbed"u8.ToArray());
    }
}
