using FsCheck;
using FsCheck.Fluent;

namespace Liaison.Protocols.Http.Tests;

public sealed class HttpHeadReaderTests
{
    private const string Request = "GET /chat?room=1 HTTP/1.1\r\nHost: a\r\nX-Two: 1\r\nx-two:\t 2 3 \t\r\nEmpty:\r\n\r\n";

    private static readonly HttpLimits Small = new() { RequestLine = 20, HeaderBytes = 30, HeaderCount = 3 };

    [Fact]
    public void A_request_is_read_into_its_parts()
    {
        var head = Head(HttpMessageType.Request, Request);
        Assert.Equal(("GET", "/chat?room=1", "HTTP/1.1", 0, ""), (head.Method, head.Target, head.Version, head.Status, head.Reason));
        Assert.Equal([new("Host", "a"), new("X-Two", "1"), new("x-two", "2 3"), new("Empty", "")], head.Headers);
    }

    [Theory]
    [InlineData("HTTP/1.1 101 Switching Protocols", 101, "Switching Protocols", "HTTP/1.1")]
    [InlineData("HTTP/1.1 101 ", 101, "", "HTTP/1.1")]
    [InlineData("HTTP/1.1 101", 101, "", "HTTP/1.1")]
    [InlineData("HTTP/1.0 404 Rien ici, d\u00C3\u00A9sol\u00C3\u00A9", 404, "Rien ici, désolé", "HTTP/1.0")]
    [InlineData("HTTP/1.1 999 \t\u00E9t\u00E9 ", 999, "été", "HTTP/1.1")]
    [InlineData("HTTP/1.1 101 Web Socket Protocol Handshake", 101, "Web Socket Protocol Handshake", "HTTP/1.1")]
    public void A_status_line_is_read_whatever_its_reason(string line, int status, string reason, string version)
    {
        var head = Head(HttpMessageType.Response, line + "\r\n\r\n");
        Assert.Equal((status, reason, version, "", ""), (head.Status, head.Reason, head.Version, head.Method, head.Target));
    }

    [Theory]
    [InlineData("HTTP/1.1 099 A")]
    [InlineData("HTTP/1.1 20 OK")]
    [InlineData("HTTP/1.1 2000 OK")]
    [InlineData("HTTP/1.1 +20 OK")]
    [InlineData("HTTP/1.1 20x OK")]
    [InlineData("HTTP/1.1  200 OK")]
    [InlineData("HTTP/1.1\t200 OK")]
    [InlineData("HTTP/1.1 200\tOK")]
    [InlineData("HTTP/11 200 OK ")]
    [InlineData("HTTP/1,1 200 OK")]
    [InlineData("HTTP/x.1 200 OK")]
    [InlineData("http/1.1 200 OK")]
    [InlineData("ICY 200 OK Hello")]
    [InlineData(" HTTP/1.1 200 OK")]
    [InlineData("")]
    public void A_line_that_is_no_status_line_is_refused(string line) =>
        Assert.Equal("malformed head: status line", Read(HttpMessageType.Response, line + "\r\n\r\n").Violation!.Detail);

    [Fact]
    public void A_value_that_is_no_utf8_is_read_as_latin1()
    {
        var head = Head(HttpMessageType.Request, "GET / HTTP/1.1\r\nA: \u00C3\u00A9\r\nB: \u00E9\r\n\r\n");
        Assert.Equal([new("A", "é"), new("B", "é")], head.Headers);
    }

    [Fact]
    public void Every_split_gives_the_same_head_and_leaves_what_is_behind_it()
    {
        byte[] wire = Pieces.Bytes(Request + "\u0081\u0005Hello\r\n\r\n");
        foreach (var pieces in Pieces.Cuts(wire))
        {
            var reader = new HttpHeadReader(HttpMessageType.Request, new());
            Assert.Equal(Request.Length, Pieces.Feed(pieces, piece => Step(reader, piece)));
            Assert.Equal(Head(HttpMessageType.Request, Request).Headers, reader.Head.Headers);
            Assert.Equal(HttpReadOutcome.Complete, reader.Read(wire, out int consumed));
            Assert.Equal(0, consumed);
        }
    }

    [Fact]
    public void Generated_text_gives_the_same_outcome_however_it_is_cut()
    {
        string[] alphabet = ["GET ", "/ ", "HTTP/1.1", "\r\n", "\r\n", "\r", "\n", "A: b", "Ab", ":", " ", "\t", "\0", "\u00E9", "\r\n\r\n", "GET / HTTP/1.1\r\n"];
        Prop.ForAll<byte[], PositiveInt[], bool>((choices, lengths, isRequest) =>
        {
            string text = string.Concat(choices.Select(choice => alphabet[choice % alphabet.Length]));
            foreach (string start in new[] { text, "GET / HTTP/1.1\r\n" + text })
            {
                var type = isRequest ? HttpMessageType.Request : HttpMessageType.Response;
                byte[] wire = Pieces.Bytes(start);
                string whole = Outcome(type, [wire]);
                Assert.Equal(whole, Outcome(type, Framing.Tests.Bytes.Cut(wire, lengths.Select(length => length.Get))));
                Assert.Equal(whole, Outcome(type, wire.Chunk(1)));
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("GET /678901 HTTP/1.1\r\nA: 456789012345678901234567890\r\n\r\n", 0, null)]
    [InlineData("GET /6789012 HTTP/1.1\r\n", 414, 20)]
    [InlineData("GET /67890123456789012345678901234567890", 414, 20)]
    [InlineData("GET / HTTP/1.1\r\nA: 4567890123456789012345678901\r\n\r\n", 431, 46)]
    [InlineData("GET / HTTP/1.1\r\nA: 456789012345\r\nB: 456789012345\r\n\r\n", 0, null)]
    [InlineData("GET / HTTP/1.1\r\nA: 456789012345\r\nB: 4567890123456\r\n\r\n", 431, 48)]
    [InlineData("GET / HTTP/1.1\r\nA:\r\nB:\r\nC:\r\n\r\n", 0, null)]
    [InlineData("GET / HTTP/1.1\r\nA:\r\nB:\r\nC:\r\nD:\r\n\r\n", 431, 32)]
    public void What_passes_a_limit_is_refused_at_the_byte_that_passes_it(string text, int status, int? consumed)
    {
        foreach (var pieces in Pieces.Cuts(Pieces.Bytes(text)))
        {
            var reader = new HttpHeadReader(HttpMessageType.Request, Small);
            int taken = Pieces.Feed(pieces, piece => Step(reader, piece));
            Assert.Equal((status, consumed ?? text.Length), (reader.Violation?.Status ?? 0, taken));
        }
    }

    [Fact]
    public void No_limit_is_none()
    {
        string text = $"GET /{new string('a', 100_000)} HTTP/1.1\r\n{string.Concat(Enumerable.Repeat("A: b\r\n", 1000))}Long: {new string('b', 100_000)}\r\n\r\n";
        var reader = new HttpHeadReader(HttpMessageType.Request, new() { RequestLine = 0, HeaderBytes = 0, HeaderCount = 0 });
        Assert.Equal(HttpReadOutcome.Complete, reader.Read(Pieces.Bytes(text), out _));
        Assert.Equal(1001, reader.Head.Headers.Count);
    }

    [Fact]
    public void A_header_of_20_megabytes_is_refused_after_32_kilobytes_of_it()
    {
        byte[] line = Pieces.Bytes("GET / HTTP/1.1\r\nA: " + new string('b', 20_000_000));
        foreach (int size in new[] { line.Length, 65536, 1000, 1 })
        {
            var reader = new HttpHeadReader(HttpMessageType.Request, new());
            Assert.Equal("GET / HTTP/1.1\r\n".Length + (32 * 1024), Pieces.Feed(line.Chunk(size), piece => Step(reader, piece)));
            Assert.Equal(431, reader.Violation!.Status);
            Assert.Equal(HttpReadOutcome.Violation, reader.Read(line, out int consumed));
            Assert.Equal(0, consumed);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void What_is_allocated_grows_with_what_has_come(int size)
    {
        byte[][] one = [.. Pieces.Bytes("GET / HTTP/1.1\r\nA: " + new string('b', 32_000)).Chunk(size)];
        byte[][] many = [.. Pieces.Bytes("GET / HTTP/1.1\r\n" + string.Concat(Enumerable.Repeat($"A: {new string('b', 300)}\r\n", 99))).Chunk(size)];
        foreach (byte[][] pieces in new[] { one, many })
        {
            var reader = new HttpHeadReader(HttpMessageType.Request, new());
            reader.Read(default, out _);
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (byte[] piece in pieces)
                reader.Read(piece, out _);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (4 * pieces.Sum(piece => piece.Length)) + 65536);
            Assert.Null(reader.Violation);
        }
    }

    [Fact]
    public void A_head_is_not_given_before_it_is_complete() =>
        Assert.Throws<InvalidOperationException>(() => Read(HttpMessageType.Request, "GET / HTTP/1.1\r\nHost: a\r\n").Head);

    private static HttpHead Head(HttpMessageType type, string text) => Read(type, text).Head;

    private static HttpHeadReader Read(HttpMessageType type, string text)
    {
        var reader = new HttpHeadReader(type, new());
        reader.Read(Pieces.Bytes(text), out _);
        return reader;
    }

    private static (bool NeedMore, int Consumed) Step(HttpHeadReader reader, byte[] piece)
    {
        var outcome = reader.Read(piece, out int consumed);
        return (outcome == HttpReadOutcome.NeedMore, consumed);
    }

    private static string Outcome(HttpMessageType type, IEnumerable<byte[]> pieces)
    {
        var reader = new HttpHeadReader(type, Small);
        int consumed = Pieces.Feed(pieces, piece => Step(reader, piece));
        var outcome = reader.Read(default, out _);
        string headers = outcome == HttpReadOutcome.Complete ? string.Join('|', reader.Head.Headers) : "";
        return $"{outcome} {consumed} {reader.Violation} {headers}";
    }
}
