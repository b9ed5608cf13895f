using Liaison.Protocols.Http.Tests;

namespace Liaison.Protocols.WebSockets.Tests;

/// <summary>Answers that break one rule each, as data: place of the change, the change, the beginning of the detail.</summary>
public sealed class ClientHandshakeHostileTests
{
    private const string Accept = "Sec-WebSocket-Accept";
    private const string Protocol = "Sec-WebSocket-Protocol";
    private const string Extensions = "Sec-WebSocket-Extensions";

    public static TheoryData<string, string, string> Changes => new()
    {
        { "first", "HTTP/1.0 101 Switching Protocols", "HTTP/1.0" },
        { "first", "HTTP/2.0 101 Switching Protocols", "HTTP/2.0" },
        { "first", "HTTP/1.2 101 Switching Protocols", "HTTP/1.2" },
        { "Upgrade", "", "Upgrade" },
        { "Upgrade", "Upgrade:", "Upgrade" },
        { "Upgrade", "Upgrade: h2c", "Upgrade" },
        { "Upgrade", "Upgrade: websockets", "Upgrade" },
        { "Upgrade", "Upgrade: web socket", "Upgrade" },
        { "Upgrade", "Upgrade: websocket/13", "Upgrade" },
        { "Upgrade", "Upgrade: \"websocket\"", "Upgrade" },
        { "Upgrade", "Upgrade: h2c; websocket", "Upgrade" },
        { "Connection", "", "Connection" },
        { "Connection", "Connection:", "Connection" },
        { "Connection", "Connection: close", "Connection" },
        { "Connection", "Connection: keep-alive", "Connection" },
        { "Connection", "Connection: upgraded", "Connection" },
        { "Connection", "Connection: keep-alive Upgrade", "Connection" },
        { "Connection", "Proxy-Connection: Upgrade", "Connection" },
        { Accept, "", Accept },
        { Accept, Accept + ":", Accept },
        { Accept, Accept + ": " + Openings.Key, Accept },
        { Accept, Accept + ": S3pPLMBiTxaQ9kYGzzhZRbK+xOo=", Accept },
        { Accept, Accept + ": s3pplmbitxaq9kygzzhzrbk+xoo=", Accept },
        { Accept, Accept + ": s3pPLMBiTxaQ9kYGzzhZRbK+xOo", Accept },
        { Accept, Accept + ": s3pPLMBiTxaQ9kYGzzhZRbK+xOo==", Accept },
        { Accept, Accept + ": \"" + Openings.Accept + "\"", Accept },
        { Accept, Accept + ": " + Openings.Accept + ", " + Openings.Accept, Accept },
        { Accept, Accept + ": " + Openings.Accept + " x", Accept },
        { Accept, Accept + ": " + Openings.Accept + "\r\n" + Accept + ": " + Openings.Accept, Accept },
        { Accept, Accept + ": AAAA\r\n" + Accept + ": " + Openings.Accept, Accept },
        { Accept, Accept + "s: " + Openings.Accept, Accept },
        { "more", Accept + ": " + Openings.Accept, Accept },
        { "more", "sec-websocket-accept: " + Openings.Accept, Accept },
        { "more", Protocol + ": a\r\n" + Protocol + ": a", Protocol },
        { "more", Protocol + ": a\r\n" + Protocol + ": b", Protocol },
        { "more", Extensions + ": permessage-deflate", Extensions },
        { "more", Extensions + ": x-webkit-deflate-frame", Extensions },
        { "more", Extensions + ": permessage-deflate; server_no_context_takeover", Extensions },
        { "more", Extensions + ": permessage-deflate, permessage-deflate", Extensions },
        { "more", Extensions + ": a b", Extensions },
        { "more", Extensions + ": a;", Extensions },
        { "more", Extensions + ": a; b=", Extensions },
        { "more", Extensions + ": ;", Extensions },
        { "more", Extensions + ": \"a\"", Extensions },
        { "more", Extensions + ": a\r\n" + Extensions + ": b", Extensions },
        { "whole", "\u0015\u0003\u0001\0\u0002\u0002\u0028", "malformed head: control character" },
        { "whole", "\u0081\u0005Hello\r\n\r\n", "malformed head: control character" },
        { "whole", "SSH-2.0-OpenSSH_9.6\r\n\r\n", "malformed head: status line" },
        { "whole", "220 mail.example ESMTP\r\n\r\n", "malformed head: status line" },
        { "whole", "-ERR unknown command\r\n\r\n", "malformed head: status line" },
        { "whole", "<html>400 Bad Request</html>\r\n\r\n", "malformed head: status line" },
        { "whole", "\r\n\r\n", "malformed head: status line" },
        { "whole", "\n", "malformed head: LF without CR" },
        { "whole", "\r\r", "malformed head: CR without LF" },
        { "whole", "\0", "malformed head: control character" },
        { "whole", Openings.Request, "malformed head: status line" },
        { "whole", "\r\n" + Openings.Response, "malformed head: status line" },
        { "whole", "HTTP/1.1 404 A\r\nB\r\n\r\n", "malformed head: header line without colon" },
        { "whole", "HTTP/1.1 404 A\nB: c\n\n", "malformed head: LF without CR" },
    };

    public static TheoryData<string, string, string> FirstLines => Rows("first", "malformed head: status line",
        [
            "HTTP/1.1 099 A", "HTTP/1.1 000 A", "HTTP/1.1 10 A", "HTTP/1.1 1010 A", "HTTP/1.1 1O1 A", "HTTP/1.1 -01 A", "HTTP/1.1 +01 A", "HTTP/1.1  101 A", " HTTP/1.1 101 A",
            "HTTP/1.1\t101 A", "HTTP/1.1 101\tA", "HTTP/1.1", "HTTP/1.1 ", "HTTP 101 Switching", "http/1.1 101 A", "HTTP/11 101 A", "HTTP/1.11 101 A", "HTTP/1,1 101 A",
            "HTTP/a.1 101 A", "HTTPS/1.1 101 A", "HTTP/1.1 \u00B9\u00B9\u00B9 A", "HTTP/1.1 101.A", "ICY 101 Switching", "101 Switching Protocols", "HTTP/1.1101 Switching",
        ]);

    public static TheoryData<string, string, string> OtherLines => Rows("more", "malformed head: ",
        [
            "No colon", ": no name", " Folded: line", "\tFolded: line", "A: b\r\n c", "A: b\r\n\tc", "Space : before", "Tab\t: before", "Two words: a", "Na(me: a", "Na\"me: a",
            "Na/me: a", "Na@me: a", "Na,me: a", "N\u00E9: a", "A\u007F: b", "A: \0", "A\0: b", "A: \u0001", "A: \u001B[2J", "A: \u007F", "A: \u000B", "A: b\r", "A: b\rC: d", "A: b\nC: d",
            "A: b\n", "\nA: b", "\rA: b", "A:\rb", "A: b\n\r",
        ]);

    [Theory]
    [MemberData(nameof(Changes))]
    [MemberData(nameof(FirstLines))]
    [MemberData(nameof(OtherLines))]
    public void A_hostile_answer_is_invalid_however_it_is_cut(string place, string text, string detail)
    {
        byte[] wire = Pieces.Bytes(Openings.Change(Openings.Response, place, text) + "behind");
        var handshake = Openings.Ask([wire], null, out int consumed);
        Assert.Equal(HandshakeOutcome.Invalid, handshake.Read(default, out _));
        Assert.StartsWith(detail, handshake.Detail, StringComparison.Ordinal);
        Assert.Equal(("", null), (handshake.SubProtocol, handshake.Deflate));
        Assert.InRange(consumed, 1, wire.Length - "behind".Length);
        foreach (var pieces in Pieces.Cuts(wire))
            Assert.Equal((handshake.Seen(), consumed), (Openings.Ask(pieces, null, out int taken).Seen(), taken));
        Assert.Equal(HandshakeOutcome.Invalid, handshake.End());
    }

    [Fact]
    public void An_answer_with_any_byte_changed_is_judged_the_same_way_however_it_is_cut()
    {
        foreach (byte[] wire in Pieces.Damaged(Openings.Response))
        {
            var whole = Openings.Ask([wire], null, out int consumed);
            Assert.Equal((whole.Seen(), consumed), (Openings.Ask(wire.Chunk(1), null, out int taken).Seen(), taken));
        }
    }

    [Theory]
    [InlineData("first", 8193, "status line of more than 8192 bytes")]
    [InlineData("more", 32769, "header lines of more than 32768 bytes")]
    public void An_answer_that_passes_a_limit_is_invalid(string place, int length, string detail)
    {
        string text = place == "first" ? "HTTP/1.1 101 " + new string('a', length) : "A: " + new string('a', length);
        byte[] wire = Pieces.Bytes(Openings.Change(Openings.Response, place, text));
        foreach (int size in new[] { 1, 1000, wire.Length })
        {
            var handshake = Openings.Ask(wire.Chunk(size), null, out _);
            Assert.Equal((HandshakeOutcome.Invalid, detail), (handshake.Read(default, out _), handshake.Detail));
        }
    }

    [Fact]
    public void There_are_at_least_100_of_them() =>
        Assert.InRange(Changes.Concat(FirstLines).Concat(OtherLines).Select(row => row.Data).Distinct().Count(), 100, 1000);

    private static TheoryData<string, string, string> Rows(string place, string detail, string[] texts)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (string text in texts)
            rows.Add(place, text, detail);
        return rows;
    }
}
