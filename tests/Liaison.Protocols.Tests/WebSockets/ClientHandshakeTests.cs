using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Liaison.Protocols.Http;
using Liaison.Protocols.Http.Tests;

namespace Liaison.Protocols.WebSockets.Tests;

public sealed class ClientHandshakeTests
{
    private const string RequestStart =
        "GET /chat HTTP/1.1\r\nHost: server.example:8080\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Key: " + Openings.Key + "\r\nSec-WebSocket-Version: 13\r\n";

    private static readonly ClientHandshakeOptions Plain = Openings.To("ws://server.example:8080/chat");

    [Fact]
    public void The_request_asks_for_nothing_that_was_not_wished() => Assert.Equal(RequestStart + "\r\n", Request(Plain));

    [Fact]
    public void The_request_carries_all_that_was_wished()
    {
        var options = Plain with
        {
            SubProtocols = ["chat", "v2.chat", "CHAT"],
            Headers = [new("Origin", "https://a.example"), new("Authorization", "Bearer x"), new("Cookie", " a=b\tc "), new("X-Season", "été")],
            Deflate = new(),
        };
        Assert.Equal(
            RequestStart + "Sec-WebSocket-Protocol: chat, v2.chat\r\n"
                + "Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover; client_no_context_takeover\r\n"
                + "Origin: https://a.example\r\nAuthorization: Bearer x\r\nCookie: a=b\tc\r\nX-Season: été\r\n\r\n",
            Request(options));
    }

    [Theory]
    [InlineData("ws://a", "GET / HTTP/1.1\r\nHost: a\r\n")]
    [InlineData("wss://a:443/b?c", "GET /b?c HTTP/1.1\r\nHost: a\r\n")]
    [InlineData("wss://a:80/é", "GET /%C3%A9 HTTP/1.1\r\nHost: a:80\r\n")]
    [InlineData("ws://[fe80::1%1]:81", "GET / HTTP/1.1\r\nHost: [fe80::1]:81\r\n")]
    public void The_request_names_host_and_target(string url, string start) =>
        Assert.StartsWith(start, Request(Openings.To(url)), StringComparison.Ordinal);

    [Fact]
    public void Our_server_understands_our_request()
    {
        var options = Plain with { SubProtocols = ["a", "B"], Deflate = new(), Headers = [new("Origin", "http://server.example")] };
        var server = Openings.Serve(Request(options), new() { SubProtocols = ["b"], Compression = true });
        var client = Openings.Ask(Encoding.ASCII.GetString(server.Response), options);
        Assert.Equal(HandshakeOutcome.Accepted, client.Read(default, out _));
        Assert.Equal(("B", new DeflateAgreement(true, true)), (client.SubProtocol, client.Deflate));
        Assert.Equal((server.SubProtocol, server.Deflate), (client.SubProtocol, client.Deflate));
    }

    [Theory]
    [InlineData("a\r\nX: y", 80, "/")]
    [InlineData("a\0", 80, "/")]
    [InlineData("a b", 80, "/")]
    [InlineData("", 80, "/")]
    [InlineData("user@a", 80, "/")]
    [InlineData("::1\r\nX: y", 80, "/")]
    [InlineData("a", 0, "/")]
    [InlineData("a", 65536, "/")]
    [InlineData("a", 80, "")]
    [InlineData("a", 80, "chat")]
    [InlineData("a", 80, "/a b")]
    [InlineData("a", 80, "/a\r\nX: y")]
    [InlineData("a", 80, "/a\n")]
    [InlineData("a", 80, "/\0")]
    [InlineData("a", 80, "/é")]
    public void An_address_that_would_break_the_request_is_refused_before_anything_is_sent(string host, int port, string target) =>
        Assert.Throws<ArgumentException>(() => Request(new() { Address = new(host, port, IsSecure: true, target) }));

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a,b")]
    [InlineData("a\r\nX: y")]
    [InlineData("a\0")]
    [InlineData("é")]
    public void A_sub_protocol_that_is_no_token_is_refused_before_anything_is_sent(string name) =>
        Assert.Throws<ArgumentException>(() => Request(Plain with { SubProtocols = ["chat", name] }));

    [Theory]
    [InlineData("", "a")]
    [InlineData("A B", "a")]
    [InlineData("A:", "a")]
    [InlineData("A\r\nB", "a")]
    [InlineData("A", "b\r\nC: d")]
    [InlineData("A", "b\r")]
    [InlineData("A", "b\n")]
    [InlineData("A", "b\0")]
    [InlineData("A", "b\u001B")]
    [InlineData("Host", "a")]
    [InlineData("upgrade", "h2c")]
    [InlineData("CONNECTION", "close")]
    [InlineData("Sec-WebSocket-Key", "a")]
    [InlineData("sec-websocket-anything", "a")]
    [InlineData("Content-Length", "5")]
    [InlineData("Transfer-Encoding", "chunked")]
    public void A_header_that_would_break_the_request_is_refused_before_anything_is_sent(string name, string value) =>
        Assert.Throws<ArgumentException>(() => Request(Plain with { Headers = [new(name, value)] }));

    [Fact]
    public void A_key_of_another_size_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ClientHandshake(Plain, new byte[15]));

    [Theory]
    [InlineData("more", "")]
    [InlineData("first", "HTTP/1.1 101 Web Socket Protocol Handshake")]
    [InlineData("first", "HTTP/1.1 101")]
    [InlineData("first", "HTTP/1.1 101 \u00E9")]
    [InlineData("Upgrade", "UPGRADE: WebSocket")]
    [InlineData("Upgrade", "Upgrade: h2c, websocket")]
    [InlineData("Connection", "connection: keep-alive, UPGRADE")]
    [InlineData("Sec-WebSocket-Accept", "SEC-WEBSOCKET-ACCEPT:" + Openings.Accept)]
    [InlineData("more", "X-Unknown: a\r\nServer: b\r\nDate: c")]
    [InlineData("more", "Content-Length: 5")]
    public void A_good_answer_is_accepted(string place, string text)
    {
        var handshake = Openings.Ask(Openings.Change(Openings.Response, place, text));
        Assert.Equal(HandshakeOutcome.Accepted, handshake.Read(default, out _));
        Assert.Equal((101, "", "", null), (handshake.Status, handshake.SubProtocol, handshake.Detail, handshake.Deflate));
        Assert.Equal(HandshakeOutcome.Accepted, handshake.End());
    }

    [Theory]
    [InlineData("chat", "chat", true, HandshakeOutcome.Accepted, "chat")]
    [InlineData("one,chat", "CHAT", true, HandshakeOutcome.Accepted, "chat")]
    [InlineData("Chat", "chat", true, HandshakeOutcome.Accepted, "Chat")]
    [InlineData("chat", null, true, HandshakeOutcome.NoSubProtocol, "")]
    [InlineData("chat", null, false, HandshakeOutcome.Accepted, "")]
    [InlineData("chat", "other", true, HandshakeOutcome.NoSubProtocol, "")]
    [InlineData("chat", "other", false, HandshakeOutcome.NoSubProtocol, "")]
    [InlineData("a,b", "a, b", true, HandshakeOutcome.NoSubProtocol, "")]
    [InlineData("chat", "", true, HandshakeOutcome.NoSubProtocol, "")]
    [InlineData("", "chat", true, HandshakeOutcome.NoSubProtocol, "")]
    [InlineData("", null, true, HandshakeOutcome.Accepted, "")]
    public void The_server_chooses_one_of_what_was_offered(string offered, string? chosen, bool isRequired, HandshakeOutcome outcome, string kept)
    {
        string[] protocols = offered.Split(',', StringSplitOptions.RemoveEmptyEntries);
        var options = Plain with { SubProtocols = protocols, RequireSubProtocol = isRequired };
        string line = chosen is null ? "" : "Sec-WebSocket-Protocol: " + chosen;
        var handshake = Openings.Ask(Openings.Change(Openings.Response, "more", line), options);
        Assert.Equal((outcome, kept), (handshake.Read(default, out _), handshake.SubProtocol));
        if (outcome == HandshakeOutcome.NoSubProtocol)
            Assert.Equal(string.Join(", ", protocols), handshake.Detail);
    }

    [Fact]
    public void Compression_is_agreed_when_it_was_offered()
    {
        string response = Openings.Change(Openings.Response, "more", "Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover");
        Assert.Equal(new DeflateAgreement(true, true), Openings.Ask(response, Plain with { Deflate = new() }).Deflate);
        Assert.Equal(HandshakeOutcome.Invalid, Openings.Ask(response).Read(default, out _));
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", 404, "Not Found", "")]
    [InlineData("HTTP/1.0 404 File not found\r\nContent-Length: 5\r\n\r\nGone!", 404, "File not found", "Gone!")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 7\r\n\r\n <p>a \n", 302, "Found", "<p>a")]
    [InlineData("HTTP/1.1 403\r\nContent-Length: 3\r\n\r\n\u00C3\u00A9!", 403, "", "é!")]
    [InlineData("HTTP/1.1 401 Unauthorized\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nnot \r\nA;x=y\r\nauthorized\r\n0\r\n", 401, "Unauthorized", "not authorized")]
    [InlineData("HTTP/1.1 500 Oops\r\ntransfer-encoding: gzip, Chunked\r\n\r\n0\r\n", 500, "Oops", "")]
    [InlineData("HTTP/1.1 500 Oops\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 500, "Oops", "")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK", 200, "OK", "OK")]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n", 204, "No Content", "")]
    [InlineData("HTTP/1.1 304 Not Modified\r\nContent-Length: 10\r\n\r\n", 304, "Not Modified", "")]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\n", 100, "Continue", "")]
    [InlineData("HTTP/1.1 426 Upgrade Required\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nContent-Length: 1\r\n\r\n\u001B", 426, "Upgrade Required", "\u001B")]
    public void A_refusal_is_told_with_the_beginning_of_its_body(string response, int status, string reason, string body)
    {
        byte[] wire = Pieces.Bytes(response + "behind");
        foreach (var pieces in Pieces.Cuts(wire))
        {
            var handshake = Openings.Ask(pieces, null, out int consumed);
            Assert.Equal(HandshakeOutcome.Refused, handshake.Read(default, out _));
            Assert.Equal((status, reason, body, response.Length), (handshake.Status, handshake.Reason, handshake.Body, consumed));
        }
    }

    [Theory]
    [InlineData("HTTP/1.1 404 A\r\n\r\nuntil the end", "until the end")]
    [InlineData("HTTP/1.1 404 A\r\n\r\n", "")]
    [InlineData("HTTP/1.1 404 A\r\nContent-Length: 100\r\n\r\nall that", "all that")]
    [InlineData("HTTP/1.1 404 A\r\nContent-Length: no\r\n\r\nall that", "all that")]
    [InlineData("HTTP/1.1 404 A\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\nall that", "all that")]
    [InlineData("HTTP/1.1 404 A\r\nTransfer-Encoding: chunked\r\n\r\n8\r\nall that", "all that")]
    public void A_refusal_that_is_cut_is_told_with_what_has_come(string response, string body)
    {
        var handshake = Openings.Ask(response);
        Assert.Equal((HandshakeOutcome.NeedMore, 404), (handshake.Read(default, out _), handshake.Status));
        Assert.Equal((HandshakeOutcome.Refused, body), (handshake.End(), handshake.Body));
        Assert.Equal(HandshakeOutcome.Refused, handshake.Read(default, out _));
    }

    [Theory]
    [InlineData("a", 200)]
    [InlineData("\u00C3\u00A9", 200)]
    [InlineData("\u00F0\u009F\u0098\u0080", 200)]
    [InlineData("a\u00F0\u009F\u0098\u0080", 199)]
    [InlineData("ab\u00F0\u009F\u0098\u0080", 200)]
    public void Of_a_long_body_two_hundred_characters_are_kept(string repeated, int length)
    {
        byte[] wire = Pieces.Bytes("HTTP/1.1 404 A\r\n\r\n" + string.Concat(Enumerable.Repeat(repeated, 1000)));
        foreach (int size in new[] { 1, 3, wire.Length })
        {
            var handshake = Openings.Ask(wire.Chunk(size), null, out int consumed);
            Assert.Equal((HandshakeOutcome.Refused, 818), (handshake.Read(default, out _), consumed));
            Assert.InRange(handshake.Body.Length, length - 1, length);
            Assert.False(char.IsHighSurrogate(handshake.Body[^1]));
        }
    }

    [Fact]
    public void What_comes_behind_an_answer_is_left_to_the_frames()
    {
        byte[] wire = Pieces.Bytes(Openings.Response + "\u0081\u0005HelloHTTP/1.1 404 A\r\n\r\n");
        foreach (var pieces in Pieces.Cuts(wire))
        {
            var handshake = Openings.Ask(pieces, null, out int consumed);
            Assert.Equal(Openings.Response.Length, consumed);
            Assert.Equal(HandshakeOutcome.Accepted, handshake.Read(wire, out consumed));
            Assert.Equal(0, consumed);
        }
    }

    [Fact]
    public void Generated_splits_of_an_answer_change_nothing() => Prop.ForAll<PositiveInt[], bool>((lengths, isRefused) =>
    {
        string text = isRefused ? "HTTP/1.1 404 A\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n" : Openings.Response;
        var handshake = Openings.Ask(Framing.Tests.Bytes.Cut(Pieces.Bytes(text), lengths.Select(length => length.Get)), null, out int consumed);
        Assert.Equal((Openings.Ask(text).Seen(), text.Length), (handshake.Seen(), consumed));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n")]
    public void An_answer_that_ends_within_its_head_is_invalid(string response)
    {
        var handshake = Openings.Ask(response);
        Assert.Equal(HandshakeOutcome.NeedMore, handshake.Read(default, out _));
        Assert.Equal((HandshakeOutcome.Invalid, "the answer ends within its head"), (handshake.End(), handshake.Detail));
    }

    [Fact]
    public void The_limits_are_those_of_the_options()
    {
        var handshake = Openings.Ask(Openings.Response, Plain with { Limits = new HttpLimits { HeaderCount = 2 } });
        Assert.Equal((HandshakeOutcome.Invalid, "more than 2 header lines"), (handshake.Read(default, out _), handshake.Detail));
    }

    private static string Request(ClientHandshakeOptions options) =>
        Encoding.UTF8.GetString(new ClientHandshake(options, Openings.KeyBytes).Request);
}
