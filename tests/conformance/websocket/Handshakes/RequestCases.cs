using System.Globalization;
using Liaison.Protocols.WebSockets;
using static Liaison.Conformance.Tests.HttpText;

namespace Liaison.Conformance.Tests;

/// <summary>RFC 6455 section 4.2 and RFC 9112: what a server answers to a request.</summary>
internal static class RequestCases
{
    private static readonly ServerHandshakePolicy Serving = new() { SubProtocols = ["chat", "superchat"] };
    private static readonly ServerHandshakePolicy OnePath = new() { Paths = ["/chat"] };

    public static Category All { get; } = new("Négociation d’ouverture, serveur", "Opening handshake, server",
    [
        new("Good requests", [.. Good()]),
        new("First lines", [.. FirstLines()]),
        new("Header lines", [.. HeaderLines()]),
        new("The upgrade", [.. Upgrades()]),
        new("The key", [.. Keys()]),
        new("The version", [.. Versions()]),
        new("Sizes", [.. Sizes()]),
        new("Sub-protocols", [.. SubProtocols()]),
        new("Paths", [.. Paths()]),
        new("Origins", [.. OriginCases.All]),
    ]);

    private static IEnumerable<RequestCase> Good() =>
    [
        new("the smallest", Request, 101),
        new("names of headers in capitals", Request.Without("Host").Without("Upgrade").And("HOST: server.example", "UPGRADE: websocket"), 101),
        new("names of headers in small letters", Request.Without("Sec-WebSocket-Key").And($"sec-websocket-key: {Key}"), 101),
        new("Upgrade in capitals", Request.With("Upgrade", "WebSocket"), 101),
        new("Connection in small letters", Request.With("Connection", "upgrade"), 101),
        new("Connection with keep-alive", Request.With("Connection", "keep-alive, Upgrade"), 101),
        new("two Connection headers", Request.With("Connection", "keep-alive").And("Connection: Upgrade"), 101),
        new("an Upgrade of several protocols", Request.With("Upgrade", "h2c, websocket"), 101),
        new("no blank behind the colons", new(Request.Lines.Select(line => line.Replace(": ", ":", StringComparison.Ordinal)).ToArray()), 101),
        new("many blanks around the values", Request.With("Upgrade", "  \t websocket \t "), 101),
        new("headers that nobody knows", Request.And("X-Unknown: 1", "Accept-Language: fr, en;q=0.5", "DNT: 1"), 101),
        new("cookies and authorisation", Request.And("Cookie: a=1; b=2", "Authorization: Basic bGlhaXNvbg=="), 101),
        new("an unknown header without a value", Request.And("X-Empty:"), 101),
        new("bytes beyond ASCII in an unknown header", Request.And("X-Name: d\u00E9j\u00E0 vu"), 101),
        new("a query", Request.First("GET /chat?room=1&user=a%20b HTTP/1.1"), 101),
        new("the root", Request.First("GET / HTTP/1.1"), 101),
        new("percent-encoded bytes", Request.First("GET /%C3%A9%E2%82%AC HTTP/1.1"), 101),
        new("a Host with a port", Request.With("Host", "server.example:8080"), 101),
        new("a Host that is an IPv6 address", Request.With("Host", "[::1]:8080"), 101),
        new("an announced body of no bytes", Request.And("Content-Length: 0"), 101),
        new("the first frame behind the head", Request with { Behind = Peer.Text("Hello").Encode(WebSocketRole.Client) }, 101),
        new("headers in another order", new([Request.Lines[0], .. Request.Lines.Skip(1).Reverse()]), 101),
        new("a list with empty elements", Request.With("Connection", ", ,Upgrade,"), 101),
        new("a key of zero bytes", Request.With("Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA=="), 101),
    ];

    private static IEnumerable<RequestCase> FirstLines() =>
    [
        .. new[] { "POST", "PUT", "HEAD", "DELETE", "OPTIONS", "PATCH", "TRACE", "get", "BREW" }.Select(method => new RequestCase($"method {method}", Request.First($"{method} /chat HTTP/1.1"), 405)),
        .. new[] { "HTTP/1.0", "HTTP/2.0", "HTTP/1.2", "HTTP/0.9", "HTTP/3.0" }.Select(version => new RequestCase($"version {version}", Request.First($"GET /chat {version}"), 505)),
        .. new (string Name, string Line)[]
        {
            ("no version", "GET /chat"), ("the method alone", "GET"), ("an empty target", "GET  HTTP/1.1"), ("two blanks", "GET  /chat HTTP/1.1"),
            ("a blank in the target", "GET /chat room HTTP/1.1"), ("a version in small letters", "GET /chat http/1.1"), ("a version without a number", "GET /chat HTTP/"),
            ("a version of three numbers", "GET /chat HTTP/1.1.1"), ("another protocol", "GET /chat XTTP/1.1"), ("a blank behind it", "GET /chat HTTP/1.1 "),
            ("a blank before it", " GET /chat HTTP/1.1"), ("a tab for a blank", "GET\t/chat HTTP/1.1"), ("a NUL in the target", "GET /ch\0at HTTP/1.1"),
            ("a bare CR in the target", "GET /ch\rat HTTP/1.1"), ("a control character in the method", "G\u0001ET /chat HTTP/1.1"), ("a method that is no token", "G{T /chat HTTP/1.1"),
            ("a target that is no path", "GET chat HTTP/1.1"), ("a target *", "GET * HTTP/1.1"), ("nothing but blanks", "   "), ("bytes beyond ASCII in the target", "GET /caf\u00E9 HTTP/1.1"),
            ("the hello of TLS", "\u0016\u0003\u0001\u0002\0\u0001\0\u0001"), ("an answer", "HTTP/1.1 200 OK"),
        }.Select(one => new RequestCase(one.Name, Request.First(one.Line), 400)),
        // RFC 9112 section 3.2.2 wants the absolute form understood; a server of one origin may still find it wrong.
        new("a target in absolute form", Request.First("GET http://server.example/chat HTTP/1.1"), 101) { OrStatus = 400 },
        // RFC 9112 section 2.2: one empty line before the request should be passed over; refusing it harms nobody.
        new("an empty line before it", Request with { Before = "\r\n" }, 101) { OrStatus = 400 },
    ];

    private static IEnumerable<RequestCase> HeaderLines() =>
    [
        .. new (string Name, HttpText Request)[]
        {
            ("no Host", Request.Without("Host")), ("two Hosts", Request.And("Host: other.example")), ("the same Host twice", Request.And("Host: server.example")),
            ("an empty Host", Request.With("Host", "")), ("a Host with a path", Request.With("Host", "server.example/chat")), ("a Host with user information", Request.With("Host", "me@server.example")),
            ("a Host with a port that is no number", Request.With("Host", "server.example:http")), ("two names in one Host", Request.With("Host", "a.example, b.example")),
            ("a folded line", Request.And("X-Folded: a", " b")), ("a folded line with a tab", Request.And("X-Folded: a", "\tb")), ("a blank before the first header", new([Request.Lines[0], " " + Request.Lines[1], .. Request.Lines.Skip(2)])),
            ("a blank before a colon", Request.And("X-Bad : a")), ("a tab before a colon", Request.And("X-Bad\t: a")), ("no colon", Request.And("X-Bad")), ("no name", Request.And(": value")),
            ("a name that is no token", Request.And("X(Bad): a")), ("a name with a blank", Request.And("X Bad: a")), ("a name beyond ASCII", Request.And("X-Caf\u00E9: a")),
            ("a NUL in a value", Request.And("X-Bad: a\0b")), ("a bare CR in a value", Request.And("X-Bad: a\rb")), ("a bare LF in a value", Request.And("X-Bad: a\nX-Injected: b")),
            ("a control character in a value", Request.And("X-Bad: a\u0007b")), ("a DEL in a value", Request.And("X-Bad: a\u007Fb")), ("lines that end by LF alone", Request with { LineEnd = "\n" }),
            ("lines that end by CR alone", Request with { LineEnd = "\r" }), ("an announced body", Request.And("Content-Length: 5")), ("a chunked body", Request.And("Transfer-Encoding: chunked")),
            ("a length of a body that is no number", Request.And("Content-Length: many")), ("a negative length of a body", Request.And("Content-Length: -1")),
        }.Select(one => new RequestCase(one.Name, one.Request, 400)),
    ];

    private static IEnumerable<RequestCase> Upgrades() =>
    [
        new("no Upgrade", Request.Without("Upgrade"), 426),
        new("another Upgrade", Request.With("Upgrade", "h2c"), 426),
        new("an empty Upgrade", Request.With("Upgrade", ""), 426),
        new("an Upgrade that only begins alike", Request.With("Upgrade", "websockets"), 426),
        new("no Connection", Request.Without("Connection"), 426),
        new("Connection: keep-alive", Request.With("Connection", "keep-alive"), 426),
        new("Connection: close", Request.With("Connection", "close"), 426),
        new("Connection that only begins alike", Request.With("Connection", "Upgraded"), 426),
        new("the request of a page", new(["GET / HTTP/1.1", "Host: server.example", "Accept: text/html"]), 426),
    ];

    private static IEnumerable<RequestCase> Keys() =>
    [
        .. new (string Name, HttpText Request)[]
        {
            ("none", Request.Without("Sec-WebSocket-Key")), ("an empty one", Request.With("Sec-WebSocket-Key", "")), ("15 bytes", Request.With("Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAA")),
            ("17 bytes", Request.With("Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAAA=")), ("32 bytes", Request.With("Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")),
            ("no padding", Request.With("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ")), ("a blank inside", Request.With("Sec-WebSocket-Key", "dGhlIHNhbX BsZSBub25jZQ==")),
            ("no base64", Request.With("Sec-WebSocket-Key", "this is not base64 at al")), ("the letters of URLs", Request.With("Sec-WebSocket-Key", "-_-_-_-_-_-_-_-_-_-_-Q==")),
            ("too much padding", Request.With("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZ===")), ("two keys", Request.And($"Sec-WebSocket-Key: {Key}")),
            ("two keys in a list", Request.With("Sec-WebSocket-Key", $"{Key}, {Key}")), ("a character behind it", Request.With("Sec-WebSocket-Key", Key + "x")),
            ("four empty quanta", Request.With("Sec-WebSocket-Key", "========================")),
        }.Select(one => new RequestCase(one.Name, one.Request, 400)),
    ];

    private static IEnumerable<RequestCase> Versions() =>
    [
        Other("none", Request.Without("Sec-WebSocket-Version")),
        .. new[] { "", "0", "7", "8", "12", "14", "99", "255", "-13", "13.0", "0x0D", "websocket", "8, 7" }.Select(version =>
            Other($"“{version}”", Request.With("Sec-WebSocket-Version", version))),
        // Section 11.3.5: the header must not stand twice in a request.
        Other("13 and 8 in two headers", Request.And("Sec-WebSocket-Version: 8")) with { OrStatus = 400 },
    ];

    /// <summary>RFC 6455 section 4.4: the answer says which version would do.</summary>
    private static RequestCase Other(string name, HttpText request) => new(name, request, 426) { AnswerLine = "Sec-WebSocket-Version: 13" };

    private static IEnumerable<RequestCase> Sizes() =>
    [
        new("a target of 8,000 characters", Request.First($"GET /{Peer.Letters(7999)} HTTP/1.1"), 101),
        new("a first line of 8,192 bytes", Request.First($"GET /{Peer.Letters(8192 - 14)} HTTP/1.1"), 101),
        new("a first line of 8,300 bytes", Request.First($"GET /{Peer.Letters(8300 - 14)} HTTP/1.1"), 414),
        new("a first line of 100,000 bytes", Request.First($"GET /{Peer.Letters(100_000)} HTTP/1.1"), 414),
        new("a first line without an end", new(["GET /" + Peer.Letters(20_000)]) { LineEnd = "" }, 414),
        new("100 headers", Request.And(Numbered(95)), 101),
        new("101 headers", Request.And(Numbered(96)), 431),
        new("1,000 headers", Request.And(Numbered(995)), 431),
        new("headers of 30,000 bytes", Request.And("X-Long: " + Peer.Letters(30_000)), 101),
        new("headers of 33,000 bytes in one", Request.And("X-Long: " + Peer.Letters(33_000)), 431),
        new("headers of 33,000 bytes in ninety", Request.And([.. Enumerable.Range(0, 90).Select(number => $"X-{number}: {Peer.Letters(366)}")]), 431),
        new("a header of a megabyte", Request.And("X-Long: " + Peer.Letters(1_000_000)), 431),
        new("a header without an end", new(["GET / HTTP/1.1", "X-Long: " + Peer.Letters(60_000)]), 431),
    ];

    private static IEnumerable<RequestCase> SubProtocols() =>
    [
        .. new (string Name, string Offered, string Chosen)[]
        {
            ("one that is served", "chat", "chat"), ("the other", "superchat", "superchat"), ("both: the client's order counts", "superchat, chat", "superchat"),
            ("one unknown before it", "unknown, chat", "chat"), ("none in common", "unknown, other", ""), ("in capitals: spelled as the client spelled it", "CHAT", "CHAT"),
            ("no blanks in the list", "unknown,superchat,chat", "superchat"), ("part of a name", "chatter, cha", ""), ("many blanks", "  unknown ,\t chat  ", "chat"),
        }.Select(one => new RequestCase(one.Name, Request.And($"Sec-WebSocket-Protocol: {one.Offered}"), 101) { Policy = Serving, SubProtocol = one.Chosen }),
        new("two headers", Request.And("Sec-WebSocket-Protocol: unknown", "Sec-WebSocket-Protocol: chat"), 101) { Policy = Serving, SubProtocol = "chat" },
        new("none offered", Request, 101) { Policy = Serving },
        new("none served", Request.And("Sec-WebSocket-Protocol: chat"), 101),
    ];

    private static IEnumerable<RequestCase> Paths() =>
    [
        new("the one that is served", Request, 101) { Policy = OnePath },
        new("another", Request.First("GET /other HTTP/1.1"), 404) { Policy = OnePath },
        new("the root", Request.First("GET / HTTP/1.1"), 404) { Policy = OnePath },
        new("one below it", Request.First("GET /chat/room HTTP/1.1"), 404) { Policy = OnePath },
        new("one that begins alike", Request.First("GET /chats HTTP/1.1"), 404) { Policy = OnePath },
        new("in capitals", Request.First("GET /CHAT HTTP/1.1"), 404) { Policy = OnePath },
        new("with a query", Request.First("GET /chat?room=1 HTTP/1.1"), 101) { Policy = OnePath },
    ];

    private static string[] Numbered(int count) =>
        [.. Enumerable.Range(0, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"X-{number}: {number}"))];
}
