using System.Text;
using Liaison.Protocols.Http.Tests;

namespace Liaison.Protocols.WebSockets.Tests;

/// <summary>Requests that break one rule each, as data: place of the change, the change, the status of the refusal.</summary>
public sealed class ServerHandshakeHostileTests
{
    private const string Key = "Sec-WebSocket-Key";
    private const string Version = "Sec-WebSocket-Version";
    private const string Protocol = "Sec-WebSocket-Protocol";
    private const string Extensions = "Sec-WebSocket-Extensions";

    public static TheoryData<string, string, int> FirstLines => Rows("first", 400,
        [
            "GET /chat", "GET  /chat HTTP/1.1", "GET /chat  HTTP/1.1", "GET /chat HTTP/1.1 ", " GET /chat HTTP/1.1", "GET\t/chat HTTP/1.1",
            "GET /chat\tHTTP/1.1", "GET", " ", "GET  HTTP/1.1", "GET /a b HTTP/1.1", "/chat HTTP/1.1", "GET /chat HTTP/1.1 x",
            "G\u00C9T /chat HTTP/1.1", "G(ET /chat HTTP/1.1", "GET: /chat HTTP/1.1", "GET /\u00E9 HTTP/1.1", "GET /\u007F HTTP/1.1", "GET /\u0001 HTTP/1.1",
            "GET /chat http/1.1", "GET /chat HTTP/1.1x", "GET /chat HTTP/1", "GET /chat HTTP/11", "GET /chat HTTP/1.10", "GET /chat HTTP/01.1",
            "GET /chat HTTP/-1.1", "GET /chat HTTP/1.x", "GET /chat HTTP 1.1", "GET /chat HTTPS/1.1", "GET /chat ICY/1.1", "GET /chat HTTP/\u00B9.1",
            "GET /chat#part HTTP/1.1", "GET # HTTP/1.1", "GET * HTTP/1.1", "GET chat HTTP/1.1", "GET server.example:80 HTTP/1.1", "GET ftp://server.example/ HTTP/1.1",
            "GET http:/chat HTTP/1.1", "GET http:///chat HTTP/1.1", "GET http://user@server.example/ HTTP/1.1", "GET http://a:0/ HTTP/1.1",
            "GET http://a:65536/ HTTP/1.1", "GET http://[::1/ HTTP/1.1", "GET :// HTTP/1.1", "GET ://a HTTP/1.1", "GET javascript:alert HTTP/1.1", "GET ?a HTTP/1.1",
            "GET \\chat HTTP/1.1", "GET http://a#b HTTP/1.1", "HTTP/1.1 101 Switching Protocols", "\r\nGET /chat HTTP/1.1", "GET /chat HTTP/1.1\r", "GET /chat HTTP/1.1\n",
            "GET /ch\rat HTTP/1.1", "GET /ch\nat HTTP/1.1", "GET /ch\0at HTTP/1.1", "\0GET /chat HTTP/1.1",
        ]);

    public static TheoryData<string, string, int> OtherLines => Rows("more", 400,
        [
            "No colon", ": no name", " Folded: line", "\tFolded: line", "A: b\r\n c", "A: b\r\n\tc", "A: b\r\n ", "Space : before", "Tab\t: before", "Two words: a",
            "Na(me: a", "Na\"me: a", "Na/me: a", "Na[me: a", "Na{me: a", "Na@me: a", "Na,me: a", "Na;me: a", "Na=me: a", "N\u00E9: a", "\u00FFa: b", "A\u007F: b",
            "A: \0", "A\0: b", "A: \u0001", "A: \u0008", "A: \u000B", "A: \u000C", "A: \u001B[2J", "A: \u007F", "A: b\r", "A: b\rC: d", "A: b\nC: d", "A: b\n", "\nA: b",
            "A: b\r\r", "A: b\n\r", "\rA: b", "A:\rb",
            "Content-Length: 1", "content-length: 5", "Content-Length: -1", "Content-Length: +0", "Content-Length: 00", "Content-Length: 0, 0", "Content-Length: 0x0",
            "Content-Length:", "Content-Length: a", "Content-Length: 0\r\nContent-Length: 5", "Content-Length: 18446744073709551616",
            "Transfer-Encoding: chunked", "transfer-encoding: identity", "Transfer-Encoding:", "Transfer-Encoding: \u000Bchunked", "Transfer-Encoding: gzip, chunked",
            "Content-Length: 0\r\nTransfer-Encoding: chunked",
            "Host: server.example:8080", "HOST: other.example", "host:",
            Key + ": " + Openings.Key, Key + ":", "sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==",
            Protocol + ": a b", Protocol + ": a;b", Protocol + ": a,b c", Protocol + ": \"a\"", Protocol + ": a/b", Protocol + ": \u00E9", Protocol + ": a\r\n" + Protocol + ": (b)", Protocol + ": a=b",
            Extensions + ": a b", Extensions + ": a;", Extensions + ": a; b=", Extensions + ": a; b=\"c", Extensions + ": =", Extensions + ": a\r\n" + Extensions + ": b c", Extensions + ": a; b=c=d",
        ]);

    public static TheoryData<string, string, int> Replacements => new()
    {
        { "Host", "", 400 },
        { "Host", "Host:", 400 },
        { "Host", "Host: a, b", 400 },
        { "Host", "Host: a b", 400 },
        { "Host", "Host: user@a", 400 },
        { "Host", "Host: a/b", 400 },
        { "Host", "Host: a:b", 400 },
        { "Host", "Host: a:0", 400 },
        { "Host", "Host: a:65536", 400 },
        { "Host", "Host: :80", 400 },
        { "Host", "Host: ::1", 400 },
        { "Host", "Host: [::1", 400 },
        { "Host", "Host: [a]", 400 },
        { "Host", "Host: http://a", 400 },
        { "Host", "Host: \u00E9", 400 },
        { "Host", "X-Host: server.example", 400 },
        { "Host", "Host : server.example", 400 },
        { Key, "", 400 },
        { Key, Key + ":", 400 },
        { Key, Key + ": AAAA", 400 },
        { Key, Key + ": " + Openings.Key + ", " + Openings.Key, 400 },
        { Key, Key + ": " + Openings.Key + "\r\n" + Key + ": " + Openings.Key, 400 },
        { Key, Key + ": AAAAAAAAAAAAAAAAAAAA", 400 },
        { Key, Key + ": AAAAAAAAAAAAAAAAAAAAAAA=", 400 },
        { Key, Key + ": AAAAAAAAAAAAAAAAAAAAAA", 400 },
        { Key, Key + ": AAAAAAAAAAAAAAAAAAAAAA===", 400 },
        { Key, Key + ": AAAAAAAAAAAAAAAAAAAAA===", 400 },
        { Key, Key + ": AAAAAAAAAAAA AAAAAAAAA==", 400 },
        { Key, Key + ": AAAAAAAAAAAAAAAAAAAA\u00E9===", 400 },
        { Key, Key + ": \"" + Openings.Key + "\"", 400 },
        { "Upgrade", "", 426 },
        { "Upgrade", "Upgrade:", 426 },
        { "Upgrade", "Upgrade: h2c", 426 },
        { "Upgrade", "Upgrade: websockets", 426 },
        { "Upgrade", "Upgrade: websocket/13", 426 },
        { "Upgrade", "Upgrade: web socket", 426 },
        { "Upgrade", "Upgrade: \"websocket\"", 426 },
        { "Upgrade", "Upgrade: h2c; websocket", 426 },
        { "Connection", "", 426 },
        { "Connection", "Connection:", 426 },
        { "Connection", "Connection: close", 426 },
        { "Connection", "Connection: upgraded", 426 },
        { "Connection", "Connection: keep-alive Upgrade", 426 },
        { "Connection", "Proxy-Connection: Upgrade", 426 },
        { Version, "", 426 },
        { Version, Version + ":", 426 },
        { Version, Version + ": 12", 426 },
        { Version, Version + ": 014", 426 },
        { Version, Version + ": 013", 426 },
        { Version, Version + ": 13, 8", 426 },
        { Version, Version + ": 13\r\n" + Version + ": 13", 426 },
        { Version, Version + ": 13\r\n" + Version + ": 8", 426 },
        { Version, Version + ": 13.0", 426 },
        { Version, Version + ": thirteen", 426 },
        { "first", "POST /chat HTTP/1.1", 405 },
        { "first", "HEAD /chat HTTP/1.1", 405 },
        { "first", "get /chat HTTP/1.1", 405 },
        { "first", "OPTIONS /chat HTTP/1.1", 405 },
        { "first", "GETS /chat HTTP/1.1", 405 },
        { "first", "!#$%&'*+-.^_`|~ /chat HTTP/1.1", 405 },
        { "first", "POST /chat HTTP/1.1\r\nContent-Length: 5", 405 },
        { "first", "GET /chat HTTP/1.0", 505 },
        { "first", "GET /chat HTTP/0.9", 505 },
        { "first", "GET /chat HTTP/1.2", 505 },
        { "first", "GET /chat HTTP/2.0", 505 },
        { "first", "POST /chat HTTP/9.9", 505 },
        { "more", "Origin: https://evil.example", 403 },
        { "more", "Origin:", 403 },
        { "more", "Origin: null", 403 },
        { "more", "Origin: server.example", 403 },
        { "more", "Origin: http://server.example:8080/", 403 },
        { "more", "Origin: http://server.example\r\nOrigin: http://evil.example", 403 },
        { "whole", "\u0016\u0003\u0001\u0002\0\u0001\0", 400 },
        { "whole", "\r\n\r\n", 400 },
        { "whole", "\n\n", 400 },
        { "whole", "<?xml version=\"1.0\"?>\r\n\r\n", 400 },
        { "whole", "{\"json\": true}\r\n\r\n", 400 },
        { "whole", "12\r\nHello, world\r\n", 400 },
        { "whole", "SSH-2.0-OpenSSH\r\n\r\n", 400 },
        { "whole", "\u0005\u0001\0", 400 },
        { "whole", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505 },
        { "whole", "GET /\r\n\r\n", 400 },
    };

    [Theory]
    [MemberData(nameof(FirstLines))]
    [MemberData(nameof(OtherLines))]
    [MemberData(nameof(Replacements))]
    public void A_hostile_request_is_refused_the_same_way_however_it_is_cut(string place, string text, int status)
    {
        byte[] wire = Pieces.Bytes(Openings.Change(Openings.Request, place, text) + "behind");
        var refusal = Openings.Serve([wire], null, out int consumed);
        Assert.Equal((HandshakeOutcome.Refused, status), (refusal.Read(default, out _), refusal.Status));
        Assert.Equal(("", null), (refusal.SubProtocol, refusal.Deflate));
        Assert.InRange(consumed, 1, wire.Length - "behind".Length);

        string answer = Encoding.UTF8.GetString(refusal.Response);
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.EndsWith($"\r\n\r\n{refusal.Detail}\n", answer, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Detail);
        foreach (var pieces in Pieces.Cuts(wire))
            Assert.Equal((refusal.Seen(), consumed), (Openings.Serve(pieces, null, out int taken).Seen(), taken));
    }

    [Fact]
    public void There_are_at_least_150_of_them() =>
        Assert.InRange(FirstLines.Concat(OtherLines).Concat(Replacements).Select(row => row.Data).Distinct().Count(), 150, 1000);

    [Fact]
    public void A_request_with_any_byte_changed_is_judged_the_same_way_however_it_is_cut()
    {
        foreach (byte[] wire in Pieces.Damaged(Openings.Request))
        {
            var whole = Openings.Serve([wire], null, out int consumed);
            Assert.Equal((whole.Seen(), consumed), (Openings.Serve(wire.Chunk(1), null, out int taken).Seen(), taken));
        }
    }

    /// <summary>Which rule decides when several are broken: HTTP's own first, then WebSocket's, then the policy.</summary>
    [Theory]
    [InlineData("POST /other HTTP/1.0\r\nOrigin: https://evil.example\r\n\r\n", 505)]
    [InlineData("POST /other HTTP/1.1\r\nOrigin: https://evil.example\r\n\r\n", 400)]
    [InlineData("POST /other HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n", 405)]
    [InlineData("GET /other HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n", 400)]
    [InlineData("GET /other HTTP/1.1\r\nHost: a\r\nOrigin: https://evil.example\r\n\r\n", 426)]
    [InlineData("GET /other HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n", 426)]
    [InlineData("GET /other HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nOrigin: https://evil.example\r\n\r\n", 400)]
    [InlineData("GET /other HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nOrigin: https://evil.example\r\n\r\n", 403)]
    [InlineData("GET /other HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nOrigin: https://a\r\n\r\n", 404)]
    public void The_order_of_the_rules_is_fixed(string request, int status) =>
        Assert.Equal(status, Openings.Serve(request, new() { Paths = ["/chat"] }).Status);

    private static TheoryData<string, string, int> Rows(string place, int status, string[] texts)
    {
        var rows = new TheoryData<string, string, int>();
        foreach (string text in texts)
            rows.Add(place, text, status);
        return rows;
    }
}
