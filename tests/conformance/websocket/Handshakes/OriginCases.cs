using Liaison.Protocols.WebSockets;
using static Liaison.Conformance.Tests.HttpText;

namespace Liaison.Conformance.Tests;

/// <summary>RFC 6455 section 10.2: whose pages a server lets in.</summary>
internal static class OriginCases
{
    private static readonly ServerHandshakePolicy Listing = new() { Origins = ["https://app.example", "http://dev.example:3000"] };
    private static readonly ServerHandshakePolicy Everyone = new() { Origins = ["*"] };
    private static readonly ServerHandshakePolicy Files = new() { Origins = ["null"] };
    private static readonly ServerHandshakePolicy Nobody = new() { Origins = [] };

    public static IEnumerable<RequestCase> All =>
    [
        new("none: no browser", Request, 101),
        From("the same host", "http://server.example", 101),
        From("the same host, another scheme", "https://server.example", 101),
        From("the same host, another port", "http://server.example:8080", 101),
        From("the same host in capitals", "http://SERVER.example", 101),
        From("another host", "http://evil.example", 403),
        From("a host that begins alike", "http://server.example.evil.example", 403),
        From("a host that ends alike", "http://evilserver.example", 403),
        From("a host below it", "http://www.server.example", 403),
        From("null, of a local file", "null", 403),
        From("an empty one", "", 403),
        From("no URL", "server.example", 403),
        From("another host, our name as user", "http://server.example@evil.example", 403),
        From("another host, our name as path", "http://evil.example/server.example", 403),
        From("localhost for 127.0.0.1", "http://localhost:3000", 101, host: "127.0.0.1:8080"),
        From("127.0.0.1 for localhost", "http://127.0.0.1", 101, host: "localhost:8080"),
        From("::1 for localhost", "http://[::1]:3000", 101, host: "localhost"),
        From("127.1.2.3 for ::1", "http://127.1.2.3", 101, host: "[::1]:80"),
        From("localhost for another host", "http://localhost", 403),
        From("another host for localhost", "http://evil.example", 403, host: "localhost"),
        From("a listed one", "https://app.example", 101) with { Policy = Listing },
        From("the other listed one", "http://dev.example:3000", 101) with { Policy = Listing },
        From("a listed host, another scheme", "http://app.example", 403) with { Policy = Listing },
        From("a listed host, another port", "http://dev.example:3001", 403) with { Policy = Listing },
        From("a listed host with the usual port", "https://app.example:443", 101) with { Policy = Listing },
        From("the same host, not listed", "http://server.example", 403) with { Policy = Listing },
        From("null, not listed", "null", 403) with { Policy = Listing },
        new("none, with a list", Request, 101) { Policy = Listing },
        From("any, everyone allowed", "http://evil.example", 101) with { Policy = Everyone },
        From("null, everyone allowed", "null", 101) with { Policy = Everyone },
        From("null, listed", "null", 101) with { Policy = Files },
        From("a host, null listed", "http://server.example", 403) with { Policy = Files },
        From("the same host, nobody listed", "http://server.example", 403) with { Policy = Nobody },
        new("two origins", Request.And("Origin: http://server.example", "Origin: http://evil.example"), 403) { OrStatus = 400 },
    ];

    private static RequestCase From(string name, string origin, int status, string host = "server.example") =>
        new(name, Request.With("Host", host).And($"Origin: {origin}"), status);
}
