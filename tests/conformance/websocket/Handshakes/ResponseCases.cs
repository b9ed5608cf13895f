using Liaison.Protocols.Http;
using Liaison.Protocols.WebSockets;
using static Liaison.Conformance.Tests.HttpText;
using static Liaison.Protocols.WebSockets.HandshakeOutcome;

namespace Liaison.Conformance.Tests;

/// <summary>RFC 6455 section 4.1 and RFC 9112: what a client asks, and what it makes of the answer.</summary>
internal static class ResponseCases
{
    private static readonly string[] Chats = ["chat", "superchat"];

    public static Category All { get; } = new("Négociation d’ouverture, client", "Opening handshake, client",
    [
        new("Good answers", [.. Good()]),
        new("Other statuses", [.. Statuses()]),
        new("First lines", [.. FirstLines()]),
        new("Header lines", [.. HeaderLines()]),
        new("The upgrade", [.. Upgrades()]),
        new("The proof that the key was read", [.. Accepts()]),
        new("Sub-protocols", [.. SubProtocols()]),
        new("Extensions that were not offered", [.. Extensions()]),
        new("Sizes and ends", [.. Sizes()]),
        new("What a client asks for", [.. Openings()]),
    ]);

    private static IEnumerable<ResponseCase> Good() =>
    [
        new("the smallest", Response, Accepted),
        new("another reason phrase", Response.First("HTTP/1.1 101 Web Socket Protocol Handshake"), Accepted),
        new("a reason phrase in capitals", Response.First("HTTP/1.1 101 SWITCHING PROTOCOLS"), Accepted),
        new("an empty reason phrase", Response.First("HTTP/1.1 101 "), Accepted),
        new("no blank before the empty reason phrase", Response.First("HTTP/1.1 101"), Accepted, Invalid),
        new("a reason phrase beyond ASCII", Response.First("HTTP/1.1 101 D\u00E9j\u00E0"), Accepted),
        new("names of headers in capitals", Response.Without("Upgrade").Without("Connection").And("UPGRADE: websocket", "CONNECTION: Upgrade"), Accepted),
        new("names of headers in small letters", Response.Without("Sec-WebSocket-Accept").And($"sec-websocket-accept: {AcceptPlace}"), Accepted),
        new("Upgrade in capitals", Response.With("Upgrade", "WebSocket"), Accepted),
        new("Connection in small letters", Response.With("Connection", "upgrade"), Accepted),
        new("Connection with keep-alive", Response.With("Connection", "keep-alive, Upgrade"), Accepted),
        new("two Connection headers", Response.With("Connection", "keep-alive").And("Connection: Upgrade"), Accepted),
        new("no blank behind the colons", new(Response.Lines.Select(line => line.Replace(": ", ":", StringComparison.Ordinal)).ToArray()), Accepted),
        new("blanks around the values", Response.With("Sec-WebSocket-Accept", $" \t {AcceptPlace} \t "), Accepted),
        new("headers that nobody knows", Response.And("Server: any", "Date: Thu, 01 Jan 2026 00:00:00 GMT", "X-Unknown: 1"), Accepted),
        new("a cookie is set", Response.And("Set-Cookie: a=1; Path=/"), Accepted),
        new("headers in another order", new([Response.Lines[0], .. Response.Lines.Skip(1).Reverse()]), Accepted),
        new("the first frame behind the head", Response with { Behind = Peer.Text("Hello").Encode(WebSocketRole.Server) }, Accepted),
    ];

    private static IEnumerable<ResponseCase> Statuses() =>
    [
        .. new[] { 200, 201, 204, 300, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405, 407, 426, 429, 431, 500, 501, 502, 503, 504 }.Select(status =>
            new ResponseCase($"{status}", new([$"HTTP/1.1 {status} Reason", "Content-Length: 0"]), Refused) { Status = status }),
        new("302 with a Location is not followed", new(["HTTP/1.1 302 Found", "Location: ws://other.example/", "Content-Length: 0"]), Refused) { Status = 302 },
        new("404 with a body", new(["HTTP/1.1 404 Not Found", "Content-Length: 9"]) { Behind = "not here\n"u8.ToArray() }, Refused) { Status = 404 },
        new("500 with a body until the end", new(["HTTP/1.1 500 Error", "Connection: close"]) { Behind = "sorry"u8.ToArray() }, Refused) { Status = 500 },
        new("200 with all the headers of an upgrade", Response.First("HTTP/1.1 200 OK").And("Content-Length: 0"), Refused) { Status = 200 },
        new("401 that asks for a password", new(["HTTP/1.1 401 Unauthorized", "WWW-Authenticate: Basic realm=\"a\"", "Content-Length: 0"]), Refused) { Status = 401 },
    ];

    private static IEnumerable<ResponseCase> FirstLines() =>
    [
        .. new (string Name, string Line)[]
        {
            ("HTTP/1.0", "HTTP/1.0 101 Switching Protocols"), ("HTTP/2", "HTTP/2.0 101 Switching Protocols"), ("no version", "101 Switching Protocols"), ("a version in small letters", "http/1.1 101 Switching Protocols"),
            ("no status", "HTTP/1.1 Switching Protocols"), ("a status of two digits", "HTTP/1.1 10 Switching"), ("a status of four digits", "HTTP/1.1 1010 Switching"), ("a status that is no number", "HTTP/1.1 1O1 Switching"),
            ("a negative status", "HTTP/1.1 -101 Switching"), ("two blanks", "HTTP/1.1  101 Switching"), ("another protocol", "SSH-2.0-OpenSSH_9.0"), ("a request", "GET / HTTP/1.1"), ("an empty line", ""),
            ("a NUL", "HTTP/1.1 101 Swit\0ching"), ("a bare CR", "HTTP/1.1 101 Swit\rching"), ("a blank before it", " HTTP/1.1 101 Switching"), ("the hello of TLS", "\u0015\u0003\u0001\0\u0002\u0002\u0046"),
        }.Select(one => new ResponseCase(one.Name, Response.First(one.Line), Invalid)),
    ];

    private static IEnumerable<ResponseCase> HeaderLines() =>
    [
        .. new (string Name, HttpText Response)[]
        {
            ("a blank before a colon", Response.And("X-Bad : a")), ("no colon", Response.And("X-Bad")), ("no name", Response.And(": a")), ("a name that is no token", Response.And("X(Bad): a")),
            ("a folded line", Response.And("X-Folded: a", " b")), ("a NUL in a value", Response.And("X-Bad: a\0b")), ("a bare CR in a value", Response.And("X-Bad: a\rb")),
            ("a bare LF in a value", Response.And("X-Bad: a\nb: c")), ("a control character in a value", Response.And("X-Bad: a\u0001b")), ("lines that end by LF alone", Response with { LineEnd = "\n" }),
        }.Select(one => new ResponseCase(one.Name, one.Response, Invalid)),
    ];

    private static IEnumerable<ResponseCase> Upgrades() =>
    [
        .. new (string Name, HttpText Response)[]
        {
            ("no Upgrade", Response.Without("Upgrade")), ("another Upgrade", Response.With("Upgrade", "h2c")), ("an empty Upgrade", Response.With("Upgrade", "")),
            ("an Upgrade that only begins alike", Response.With("Upgrade", "websockets")), ("no Connection", Response.Without("Connection")), ("Connection: close", Response.With("Connection", "close")),
            ("Connection: keep-alive", Response.With("Connection", "keep-alive")), ("an empty Connection", Response.With("Connection", "")), ("neither", Response.Without("Upgrade").Without("Connection")),
        }.Select(one => new ResponseCase(one.Name, one.Response, Invalid)),
    ];

    private static IEnumerable<ResponseCase> Accepts() =>
    [
        .. new (string Name, HttpText Response)[]
        {
            ("none", Response.Without("Sec-WebSocket-Accept")), ("an empty one", Response.With("Sec-WebSocket-Accept", "")), ("that of another key", Response.With("Sec-WebSocket-Accept", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")),
            ("a character behind it", Response.With("Sec-WebSocket-Accept", AcceptPlace + "x")), ("a character before it", Response.With("Sec-WebSocket-Accept", "x" + AcceptPlace)),
            ("in quotes", Response.With("Sec-WebSocket-Accept", $"\"{AcceptPlace}\"")), ("the right one and a wrong one", Response.And("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")),
            ("twice in a list", Response.With("Sec-WebSocket-Accept", $"{AcceptPlace}, {AcceptPlace}")), ("no base64", Response.With("Sec-WebSocket-Accept", "certainly")),
            ("28 equals signs", Response.With("Sec-WebSocket-Accept", new string('=', 28))),
        }.Select(one => new ResponseCase(one.Name, one.Response, Invalid)),
    ];

    private static IEnumerable<ResponseCase> SubProtocols() =>
    [
        new("the first offered", Chosen("chat"), Accepted) { Offered = Chats, SubProtocol = "chat" },
        new("the second offered", Chosen("superchat"), Accepted) { Offered = Chats, SubProtocol = "superchat" },
        new("in capitals", Chosen("CHAT"), Accepted) { Offered = Chats, SubProtocol = "chat" },
        new("one that was not offered", Chosen("other"), NoSubProtocol) { Offered = Chats },
        new("part of one that was offered", Chosen("super"), NoSubProtocol) { Offered = Chats },
        new("one, though none was offered", Chosen("chat"), NoSubProtocol),
        new("none", Response, NoSubProtocol) { Offered = Chats },
        new("none, and the client goes on without", Response, Accepted) { Offered = Chats, GoesOnWithout = true },
        new("one that was not offered to a client that goes on without", Chosen("other"), NoSubProtocol) { Offered = Chats, GoesOnWithout = true },
        new("two in a list", Chosen("chat, superchat"), NoSubProtocol, Invalid) { Offered = Chats },
        new("two headers", Chosen("chat").And("Sec-WebSocket-Protocol: superchat"), NoSubProtocol, Invalid) { Offered = Chats },
        new("an empty one", Chosen(""), NoSubProtocol, Invalid) { Offered = Chats },
    ];

    private static IEnumerable<ResponseCase> Extensions() =>
    [
        .. new[] { "permessage-deflate", "x-unknown", "permessage-deflate; server_no_context_takeover", "x-webkit-deflate-frame", "mux; quota=1" }.Select(value =>
            new ResponseCase(value, Response.And($"Sec-WebSocket-Extensions: {value}"), Invalid)),
    ];

    private static IEnumerable<ResponseCase> Sizes() =>
    [
        new("100 headers", Response.And([.. Enumerable.Range(0, 97).Select(number => $"X-{number}: a")]), Accepted),
        new("101 headers", Response.And([.. Enumerable.Range(0, 98).Select(number => $"X-{number}: a")]), Invalid),
        new("headers of 30,000 bytes", Response.And("X-Long: " + Peer.Letters(30_000)), Accepted),
        new("headers of 33,000 bytes", Response.And("X-Long: " + Peer.Letters(33_000)), Invalid),
        new("a header of a megabyte", Response.And("X-Long: " + Peer.Letters(1_000_000)), Invalid),
        new("a first line of 100,000 bytes", Response.First("HTTP/1.1 101 " + Peer.Letters(100_000)), Invalid),
        new("the connection ends before a byte", Response, Invalid) { CutAt = 0 },
        new("the connection ends inside the first line", Response, Invalid) { CutAt = 7 },
        new("the connection ends inside a header", Response, Invalid) { CutAt = 45 },
        new("the connection ends before the empty line", Response, Invalid) { CutAt = Response.Head().Length + 26 },
        new("a refusal whose body is cut", new(["HTTP/1.1 403 Forbidden", "Content-Length: 100"]) { Behind = "no"u8.ToArray() }, Refused) { Status = 403 },
    ];

    private static IEnumerable<OpeningCase> Openings() =>
    [
        new("a name", "ws://server.example", "GET / HTTP/1.1", "Host: server.example", "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13"),
        new("a port", "ws://server.example:8080/", "GET / HTTP/1.1", "Host: server.example:8080"),
        new("the usual port", "ws://server.example:80/a", "GET /a HTTP/1.1", "Host: server.example"),
        new("the usual port of wss", "wss://server.example:443/a", "GET /a HTTP/1.1", "Host: server.example"),
        new("the port of ws with wss", "wss://server.example:80/a", "Host: server.example:80"),
        new("a path and a query", "ws://server.example/a/b?c=d&e=f", "GET /a/b?c=d&e=f HTTP/1.1"),
        new("a query without a path", "ws://server.example?c=d", "GET /?c=d HTTP/1.1"),
        new("a fragment is not sent", "ws://server.example/a#b", "GET /a HTTP/1.1"),
        new("a blank and letters beyond ASCII", "ws://server.example/a b/é", "GET /a%20b/%C3%A9 HTTP/1.1"),
        new("what is encoded stays", "ws://server.example/a%20b", "GET /a%20b HTTP/1.1"),
        new("an IPv6 address", "ws://[::1]:8080/", "Host: [::1]:8080"),
        new("a scheme in capitals", "WS://server.example/", "GET / HTTP/1.1"),
        new("two sub-protocols", "ws://server.example/", "Sec-WebSocket-Protocol: chat, superchat") { Offered = Chats },
        new("a header of the program's", "ws://server.example/", "Authorization: Bearer x") { Headers = [new("Authorization", "Bearer x")] },
        new("permessage-deflate", "ws://server.example/", "Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover; client_no_context_takeover") { OffersDeflate = true },
        new("another scheme", "http://server.example/"),
        new("no scheme", "server.example/"),
        new("no host", "ws:///a"),
        new("user information", "ws://me:secret@server.example/"),
        new("a port of zero", "ws://server.example:0/"),
        new("a port above 65,535", "ws://server.example:65536/"),
        new("CR LF in the path", "ws://server.example/a\r\nX-Injected: b"),
        new("NUL in the path", "ws://server.example/a\0b"),
        new("CR LF in the host", "ws://server.example\r\nX-Injected: b/"),
        new("a blank in the host", "ws://server example/"),
        new("CR LF in a header", "ws://server.example/") { Headers = [new("X-Bad", "a\r\nX-Injected: b")] },
        new("a header name that is no token", "ws://server.example/") { Headers = [new("X Bad", "a")] },
        new("a header of the handshake's own", "ws://server.example/") { Headers = [new("Sec-WebSocket-Key", Key)] },
        new("another Host", "ws://server.example/") { Headers = [new HttpHeader("Host", "other.example")] },
        new("a sub-protocol that is no token", "ws://server.example/") { Offered = ["chat room"] },
        new("CR LF in a sub-protocol", "ws://server.example/") { Offered = ["chat\r\nX-Injected: b"] },
    ];

    private static HttpText Chosen(string name) => Response.And($"Sec-WebSocket-Protocol: {name}");
}
