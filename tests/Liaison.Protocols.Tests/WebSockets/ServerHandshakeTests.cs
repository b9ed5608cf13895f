using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Liaison.Protocols.Http;
using Liaison.Protocols.Http.Tests;

namespace Liaison.Protocols.WebSockets.Tests;

public sealed class ServerHandshakeTests
{
    private const string Acceptance =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + Openings.Accept + "\r\n";

    private static readonly ServerHandshakePolicy Policy = new() { Paths = ["/chat"] };

    public static TheoryData<string, string, string> Refusals => new()
    {
        { "first", "POST /chat HTTP/1.1", "405 Method Not Allowed\r\nConnection: close\r\nAllow: GET|only GET opens a WebSocket" },
        { "first", $"GET /{new string('a', 8192)} HTTP/1.1", "414 URI Too Long\r\nConnection: close|request line of more than 8192 bytes" },
        { "more", string.Join("\r\n", Enumerable.Repeat("A: b", 96)), "431 Request Header Fields Too Large\r\nConnection: close|more than 100 header lines" },
        { "more", "A: " + new string('b', 32768), "431 Request Header Fields Too Large\r\nConnection: close|header lines of more than 32768 bytes" },
        { "first", "GET /chat HTTP/1.0", "505 HTTP Version Not Supported\r\nConnection: close|only HTTP/1.1 is spoken here" },
        { "first", "GET /chat HTTP/2.0", "505 HTTP Version Not Supported\r\nConnection: close|only HTTP/1.1 is spoken here" },
        { "first", "GET /chat HTTP/1.2", "505 HTTP Version Not Supported\r\nConnection: close|only HTTP/1.1 is spoken here" },
        { "Host", "", "400 Bad Request\r\nConnection: close|exactly one valid Host header is needed" },
        { "more", "Host: server.example", "400 Bad Request\r\nConnection: close|exactly one valid Host header is needed" },
        { "more", "A: b\rc", "400 Bad Request\r\nConnection: close|malformed head: CR without LF" },
        { "more", "A: b\nC: d", "400 Bad Request\r\nConnection: close|malformed head: LF without CR" },
        { "more", "A: b\0", "400 Bad Request\r\nConnection: close|malformed head: control character" },
        { "more", "A: b\r\n c", "400 Bad Request\r\nConnection: close|malformed head: folded header line" },
        { "more", "Content-Length: 5", "400 Bad Request\r\nConnection: close|a request with a body opens no WebSocket" },
        { "more", "Transfer-Encoding: chunked", "400 Bad Request\r\nConnection: close|a request with a body opens no WebSocket" },
        { "Sec-WebSocket-Key", "", "400 Bad Request\r\nConnection: close|exactly one Sec-WebSocket-Key of 16 bytes in base64 is needed" },
        { "Sec-WebSocket-Key", "Sec-WebSocket-Key: AAAA", "400 Bad Request\r\nConnection: close|exactly one Sec-WebSocket-Key of 16 bytes in base64 is needed" },
        { "Upgrade", "", "426 Upgrade Required\r\nConnection: close, Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13|this is a WebSocket server: an upgrade to websocket is needed" },
        { "Connection", "Connection: keep-alive", "426 Upgrade Required\r\nConnection: close, Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13|this is a WebSocket server: an upgrade to websocket is needed" },
        { "Sec-WebSocket-Version", "Sec-WebSocket-Version: 8", "426 Upgrade Required\r\nConnection: close, Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13|only version 13 of the WebSocket protocol is spoken here" },
        { "more", "Origin: https://evil.example", "403 Forbidden\r\nConnection: close|origin not allowed: https://evil.example" },
        { "first", "GET /other HTTP/1.1", "404 Not Found\r\nConnection: close|no WebSocket at this path" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_refusal_says_in_one_line_what_was_wrong(string place, string text, string expected)
    {
        string[] parts = expected.Split('|');
        var handshake = Openings.Serve(Openings.Change(Openings.Request, place, text), Policy);
        Assert.Equal(
            $"HTTP/1.1 {parts[0]}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {parts[1].Length + 1}\r\n\r\n{parts[1]}\n",
            Encoding.ASCII.GetString(handshake.Response));
        Assert.Equal((HandshakeOutcome.Refused, parts[1], parts[0][..3]), (handshake.Read(default, out _), handshake.Detail, $"{handshake.Status}"));
    }

    [Theory]
    [InlineData(408, "Request Timeout")]
    [InlineData(503, "Service Unavailable")]
    public void A_driver_refuses_in_the_same_form(int status, string reason) => Assert.Equal(
        $"HTTP/1.1 {status} {reason}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 7\r\n\r\ndéjà\n",
        Encoding.UTF8.GetString(ServerHandshake.Refusal(status, "déjà")));

    [Fact]
    public void A_good_request_is_accepted()
    {
        var handshake = Openings.Serve(Openings.Request, Policy);
        Assert.Equal(HandshakeOutcome.Accepted, handshake.Read(default, out _));
        Assert.Equal(Acceptance + "\r\n", Encoding.ASCII.GetString(handshake.Response));
        Assert.Equal(("/chat", "", null, 101, ""), (handshake.Path, handshake.SubProtocol, handshake.Deflate, handshake.Status, handshake.Detail));
        Assert.Equal("server.example:8080", handshake.Request!.Find("host"));
    }

    [Theory]
    [InlineData("first", "GET /chat?room=1&x=%20 HTTP/1.1", "/chat?room=1&x=%20")]
    [InlineData("first", "GET http://other.example/chat HTTP/1.1", "/chat")]
    [InlineData("first", "GET wss://other.example:1?room=1 HTTP/1.1", "/?room=1")]
    [InlineData("first", "GET HTTPS://[::1] HTTP/1.1", "/")]
    [InlineData("first", "GET /{a}|b\"<>\\^`[] HTTP/1.1", "/{a}|b\"<>\\^`[]")]
    [InlineData("Upgrade", "UPGRADE: h2c, WebSocket", "/chat")]
    [InlineData("Connection", "connection: keep-alive, UPGRADE", "/chat")]
    [InlineData("Connection", "Connection: keep-alive\r\nConnection: upgrade", "/chat")]
    [InlineData("Host", "host:server.example", "/chat")]
    [InlineData("Host", "Host: [::1]:80", "/chat")]
    [InlineData("Sec-WebSocket-Key", "SEC-WEBSOCKET-KEY:\t " + Openings.Key + " \t", "/chat")]
    [InlineData("more", "Content-Length: 0", "/chat")]
    [InlineData("more", "Content-Length: 0\r\nContent-Length: 0", "/chat")]
    [InlineData("more", "X: \u00FF\u0080 a\tb", "/chat")]
    [InlineData("more", "Sec-WebSocket-Protocol: , ,", "/chat")]
    [InlineData("more", "Empty:", "/chat")]
    public void What_means_the_same_is_accepted_too(string place, string text, string path)
    {
        var handshake = Openings.Serve(Openings.Change(Openings.Request, place, text));
        Assert.Equal((HandshakeOutcome.Accepted, path), (handshake.Read(default, out _), handshake.Path));
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("http://server.example", null, true)]
    [InlineData("HTTPS://Server.Example:1", null, true)]
    [InlineData("https://evil.example", null, false)]
    [InlineData("https://server.example.evil.example", null, false)]
    [InlineData("https://evilserver.example", null, false)]
    [InlineData("https://server.example@evil.example", null, false)]
    [InlineData("https://server.example/", null, false)]
    [InlineData("https://server.example, https://server.example", null, false)]
    [InlineData("http://localhost", null, false)]
    [InlineData("null", null, false)]
    [InlineData("", null, false)]
    [InlineData("server.example", null, false)]
    [InlineData("*", null, false)]
    [InlineData("https://good.example", "https://good.example", true)]
    [InlineData("https://good.example", "http://one.example,HTTPS://GOOD.EXAMPLE:443", true)]
    [InlineData("http://good.example", "https://good.example", false)]
    [InlineData("https://good.example:8443", "https://good.example", false)]
    [InlineData("http://server.example:8080", "https://good.example", false)]
    [InlineData(null, "https://good.example", true)]
    [InlineData("https://evil.example", "*", true)]
    [InlineData("null", "*", true)]
    [InlineData("null", "https://good.example,null", true)]
    [InlineData("https://evil.example", "null", false)]
    [InlineData("null", "https://good.example", false)]
    [InlineData("*", "https://good.example", false)]
    [InlineData(null, "", true)]
    [InlineData("http://server.example:8080", "", false)]
    public void Only_pages_of_the_host_or_of_the_list_are_let_in(string? origin, string? allowed, bool isLetIn)
    {
        var policy = new ServerHandshakePolicy { Origins = allowed?.Split(',', StringSplitOptions.RemoveEmptyEntries) };
        string request = origin is null ? Openings.Request : Openings.Change(Openings.Request, "more", "Origin: " + origin);
        Assert.Equal(isLetIn ? 101 : 403, Openings.Serve(request, policy).Status);
    }

    [Theory]
    [InlineData("localhost:8080", "http://127.0.0.1:3000", true)]
    [InlineData("127.0.0.1:8080", "http://localhost", true)]
    [InlineData("[::1]:8080", "https://localhost", true)]
    [InlineData("127.8.9.10", "http://[::1]", true)]
    [InlineData("localhost", "http://128.0.0.1", false)]
    [InlineData("localhost", "http://localhost.evil.example", false)]
    [InlineData("10.0.0.1", "http://10.0.0.2", false)]
    public void The_names_of_the_loop_back_are_one_host(string host, string origin, bool isLetIn)
    {
        string request = Openings.Change(Openings.Change(Openings.Request, "Host", "Host: " + host), "more", "Origin: " + origin);
        Assert.Equal(isLetIn ? 101 : 403, Openings.Serve(request).Status);
    }

    [Fact]
    public void Every_one_of_several_origins_must_be_let_in() =>
        Assert.Equal(403, Openings.Serve(Openings.Change(Openings.Request, "more", "Origin: http://server.example\r\nOrigin: http://evil.example")).Status);

    [Fact]
    public void The_host_of_an_absolute_target_replaces_the_header()
    {
        string request = Openings.Change(Openings.Request, "first", "GET http://other.example/chat HTTP/1.1");
        Assert.Equal(101, Openings.Serve(Openings.Change(request, "more", "Origin: https://other.example")).Status);
        Assert.Equal(403, Openings.Serve(Openings.Change(request, "more", "Origin: https://server.example")).Status);
    }

    [Theory]
    [InlineData("chat", "chat", "chat")]
    [InlineData("v1, V2, v3", "v3,v2", "V2")]
    [InlineData("CHAT", "chat", "CHAT")]
    [InlineData("a\r\nSec-WebSocket-Protocol: b,c", "c,b", "b")]
    [InlineData("a, a", "a", "a")]
    [InlineData("other", "chat", "")]
    [InlineData("chat", "", "")]
    [InlineData("chat2", "chat", "")]
    public void The_first_sub_protocol_of_the_client_that_is_served_is_chosen(string offered, string served, string chosen)
    {
        var policy = new ServerHandshakePolicy { SubProtocols = served.Split(',', StringSplitOptions.RemoveEmptyEntries) };
        var handshake = Openings.Serve(Openings.Change(Openings.Request, "more", "Sec-WebSocket-Protocol: " + offered), policy);
        string line = chosen.Length == 0 ? "" : $"Sec-WebSocket-Protocol: {chosen}\r\n";
        Assert.Equal((chosen, $"{Acceptance}{line}\r\n"), (handshake.SubProtocol, Encoding.ASCII.GetString(handshake.Response)));
    }

    [Theory]
    [InlineData("/chat", "/chat", true)]
    [InlineData("/chat?room=1", "/chat", true)]
    [InlineData("/%C3%A9t%C3%A9", "été", true)]
    [InlineData("/chat/", "/chat", false)]
    [InlineData("/Chat", "/chat", false)]
    [InlineData("/", "/chat", false)]
    [InlineData("/b", "/chat,/b", true)]
    [InlineData("/chat", "", false)]
    public void Only_listed_paths_are_served(string target, string paths, bool isServed)
    {
        var policy = new ServerHandshakePolicy { Paths = paths.Split(',', StringSplitOptions.RemoveEmptyEntries) };
        string request = Openings.Change(Openings.Request, "first", $"GET {target} HTTP/1.1");
        Assert.Equal(isServed ? 101 : 404, Openings.Serve(request, policy).Status);
    }

    [Theory]
    [InlineData(true, "permessage-deflate; client_max_window_bits", true)]
    [InlineData(true, "permessage-deflate; server_max_window_bits=10", false)]
    [InlineData(true, "x-other", false)]
    [InlineData(false, "permessage-deflate; client_max_window_bits", false)]
    public void Compression_is_accepted_where_the_policy_allows_it(bool isAllowed, string offer, bool isAccepted)
    {
        var handshake = Openings.Serve(
            Openings.Change(Openings.Request, "more", "Sec-WebSocket-Extensions: " + offer), new() { Compression = isAllowed });
        string line = isAccepted ? "Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover; client_no_context_takeover\r\n" : "";
        Assert.Equal($"{Acceptance}{line}\r\n", Encoding.ASCII.GetString(handshake.Response));
        Assert.Equal(isAccepted ? new DeflateAgreement(true, true) : null, handshake.Deflate);
    }

    [Fact]
    public void What_comes_behind_a_request_is_left_to_the_frames()
    {
        byte[] wire = Pieces.Bytes(Openings.Request + "\u0081\u0085GET / HTTP/1.1\r\n\r\n");
        string whole = Openings.Serve([wire], Policy, out _).Seen();
        foreach (var pieces in Pieces.Cuts(wire))
        {
            var handshake = Openings.Serve(pieces, Policy, out int consumed);
            Assert.Equal((whole, Openings.Request.Length), (handshake.Seen(), consumed));
            Assert.Equal(HandshakeOutcome.Accepted, handshake.Read(wire, out consumed));
            Assert.Equal(0, consumed);
        }
    }

    [Fact]
    public void Generated_splits_of_a_request_change_nothing()
    {
        string text = Openings.Change(Openings.Request, "more", "Origin: http://server.example\r\nSec-WebSocket-Protocol: a, b");
        string whole = Openings.Serve(text).Seen();
        Prop.ForAll<PositiveInt[]>(lengths =>
        {
            var handshake = Openings.Serve(Framing.Tests.Bytes.Cut(Pieces.Bytes(text), lengths.Select(length => length.Get)), null, out int consumed);
            Assert.Equal((whole, text.Length), (handshake.Seen(), consumed));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_request_that_is_not_complete_says_nothing_yet()
    {
        var handshake = Openings.Serve(Openings.Request[..^1]);
        Assert.Equal((HandshakeOutcome.NeedMore, 0, 0), (handshake.Read(default, out _), handshake.Status, handshake.Response.Length));
        Assert.Null(handshake.Request);
    }

    [Fact]
    public void A_handshake_that_begins_anew_knows_nothing_of_the_last_client()
    {
        string asking = Openings.Change(Openings.Request, "more", "Sec-WebSocket-Protocol: chat\r\nSec-WebSocket-Extensions: permessage-deflate");
        var policy = new ServerHandshakePolicy { SubProtocols = ["chat"], Compression = true };
        var handshake = Openings.Serve(asking, policy);
        Assert.Equal(("chat", true, 5), (handshake.SubProtocol, handshake.Deflate is not null, handshake.Agreed.Count));
        foreach (string request in (string[])[Openings.Request, Openings.Request[..20], "GET / HTTP/1.0\r\n", asking])
        {
            handshake.Restart();
            Assert.Equal(Openings.Serve("", policy).Seen(), handshake.Seen());
            Assert.Empty(handshake.Agreed);
            Assert.Null(handshake.Request);
            handshake.Read(Pieces.Bytes(request), out _);
            Assert.Equal(Openings.Serve(request, policy).Seen(), handshake.Seen());
        }
    }

    [Fact]
    public void The_limits_are_those_of_the_policy()
    {
        var policy = new ServerHandshakePolicy { Limits = new HttpLimits { HeaderCount = 4 } };
        Assert.Equal(431, Openings.Serve(Openings.Request, policy).Status);
    }
}
