using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Testing;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

/// <summary>What a listener in WebSocket mode answers to each kind of request.</summary>
[Trait("Acceptance", "T69")]
public sealed class T69_OpeningHandshakes
{
    private const int ConnectionRefused = 5;
    private const string Key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    private const string Good = "GET / HTTP/1.1\r\nHost: server.test\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" + Key + "Sec-WebSocket-Version: 13\r\n";

    /// <summary>By name: a request, the status of its answer, and a header that the answer must have.</summary>
    private static readonly Dictionary<string, (string Request, int Status, string Header)> Refused = new(StringComparer.Ordinal)
    {
        ["method not GET"] = (With("GET", "POST"), 405, "Allow: GET"),
        ["request line above 8 KiB"] = (With("GET /", $"GET /{new string('a', 8192)}"), 414, ""),
        ["101 headers"] = (Good + Headers(96), 431, ""),
        ["headers above 32 KiB"] = (Good + $"X: {new string('x', 32 * 1024)}\r\n", 431, ""),
        ["HTTP/1.0"] = (With("HTTP/1.1", "HTTP/1.0"), 505, ""),
        ["HTTP/2.0"] = (With("HTTP/1.1", "HTTP/2.0"), 505, ""),
        ["no Host"] = (With("Host: server.test\r\n", ""), 400, ""),
        ["two Hosts"] = (Good + "Host: server.test\r\n", 400, ""),
        ["bare CR"] = (Good + "X: a\rb\r\n", 400, ""),
        ["bare LF"] = (With("server.test\r\n", "server.test\n"), 400, ""),
        ["NUL"] = (Good + "X: a\0b\r\n", 400, ""),
        ["folded line"] = (Good + "X: a\r\n b\r\n", 400, ""),
        ["body"] = (Good + "Content-Length: 4\r\n", 400, ""),
        ["body in chunks"] = (Good + "Transfer-Encoding: chunked\r\n", 400, ""),
        ["no key"] = (With(Key, ""), 400, ""),
        ["two keys"] = (Good + Key, 400, ""),
        ["key of 15 bytes"] = (With("dGhlIHNhbXBsZSBub25jZQ==", "dGhlIHNhbXBsZSBub25j"), 400, ""),
        ["key not in base64"] = (With("dGhlIHNhbXBsZSBub25jZQ==", "dGhlIHNhbXBsZSBub25j*Q=="), 400, ""),
        ["no upgrade"] = (With("Upgrade: websocket\r\n", ""), 426, "Upgrade: websocket"),
        ["upgrade to something else"] = (With("Upgrade: websocket", "Upgrade: h2c"), 426, "Upgrade: websocket"),
        ["connection without upgrade"] = (With("Connection: Upgrade", "Connection: keep-alive"), 426, "Upgrade: websocket"),
        ["version 8"] = (With("Version: 13", "Version: 8"), 426, "Sec-WebSocket-Version: 13"),
        ["no version"] = (With("Sec-WebSocket-Version: 13\r\n", ""), 426, "Sec-WebSocket-Version: 13"),
        ["foreign origin"] = (Good + "Origin: http://elsewhere.test\r\n", 403, ""),
        ["path that is not served"] = (With("GET /", "GET /other"), 404, ""),
    };

    public static TheoryData<string> Rows => [.. Refused.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_request_that_is_refused_is_answered_logged_and_not_seen_by_the_program(string row)
    {
        var (request, status, header) = Refused[row];
        var log = new RecordedLog();
        using var stage = new Stage(new LiaisonOptions
        {
            LoggerFactory = new OneLogger(log),
            WebSocketListener = new WebSocketListenerOptions { Paths = ["/", $"/{new string('a', 8192)}"] },
        });
        using var peer = Peer.ConnectTo(Listen(stage));

        peer.Send(request + "\r\n");

        AssertRefusal(Encoding.UTF8.GetString(peer.ReceiveToEnd()), status, header);
        Assert.False(SocketWaitForConnection("Server", 0));
        stage.AssertNoError();
        Eventually.True(() => log.Count(ConnectionRefused) == 1, "the refusal is logged");
        Assert.Contains(log.Events, one => one.Id == ConnectionRefused && one.Text.Contains($": {status} ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_request_that_is_not_complete_in_time_is_answered_408()
    {
        using var stage = new Stage(new LiaisonOptions
        {
            WebSocketListener = new WebSocketListenerOptions { HandshakeTimeout = TimeSpan.FromMilliseconds(100) },
        });
        int port = Listen(stage);
        using var slow = Peer.ConnectTo(port);
        using var silent = Peer.ConnectTo(port);
        slow.Send(Good);

        AssertRefusal(Encoding.UTF8.GetString(slow.ReceiveToEnd()), 408);
        AssertRefusal(Encoding.UTF8.GetString(silent.ReceiveToEnd()), 408);
        Assert.False(SocketWaitForConnection("Server", 0));
    }

    [Fact]
    public void One_connection_too_many_is_answered_503_before_it_asks()
    {
        using var stage = new Stage(new LiaisonOptions { Listener = new ListenerOptions { Connections = 1 } });
        int port = Listen(stage);
        using var first = WebSocketPeer.ConnectTo(port);
        using var second = Peer.ConnectTo(port);

        AssertRefusal(Encoding.UTF8.GetString(second.ReceiveToEnd()), 503);

        Assert.True(SocketWaitForConnection("Server", 30_000));
        Assert.NotEmpty(SocketAccept("Server"));
        Assert.False(SocketWaitForConnection("Server", 0));
    }

    [Fact]
    public void A_refusal_is_counted_by_its_status()
    {
        int counted = 0;
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == SocketMetrics.MeterName && instrument.Name == "liaison.connections.refused")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            if (tags.Length == 1 && tags[0].Value is "426")
                Interlocked.Add(ref counted, (int)count);
        });
        listener.Start();
        using var stage = new Stage();
        using var peer = Peer.ConnectTo(Listen(stage));

        peer.Send(With("Version: 13", "Version: 7") + "\r\n");

        AssertRefusal(Encoding.UTF8.GetString(peer.ReceiveToEnd()), 426);
        Eventually.True(() => Volatile.Read(ref counted) > 0, "the refusal is counted");
    }

    [Theory]
    [InlineData("")]
    [InlineData("100 headers")]
    [InlineData("request line of 8 KiB")]
    public void A_good_request_is_answered_101(string row)
    {
        using var stage = new Stage();
        using var plain = Peer.ConnectTo(Listen(stage));
        plain.Send(row switch
        {
            "100 headers" => Good + Headers(95),
            "request line of 8 KiB" => With("GET /", $"GET /{new string('a', 8192 - "GET / HTTP/1.1".Length)}"),
            _ => Good,
        } + "\r\n");
        using var peer = WebSocketPeer.Opened(plain);

        Assert.Equal(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n",
            peer.Head);
        Assert.True(SocketWaitForConnection("Server", 30_000));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("SOAP, Chat", "SOAP")]
    [InlineData("other, CHAT, soap", "CHAT")]
    [InlineData("other", "")]
    public void The_first_sub_protocol_of_the_client_that_is_served_is_chosen_as_the_client_spells_it(string offered, string chosen)
    {
        using var stage = new Stage(new LiaisonOptions { WebSocketListener = new WebSocketListenerOptions { SubProtocols = ["chat", "soap"] } });
        using var peer = WebSocketPeer.ConnectTo(Listen(stage), "/", offered.Length > 0 ? $"Sec-WebSocket-Protocol: {offered}\r\n" : "");
        Assert.True(SocketWaitForConnection("Server", 30_000));

        Assert.Equal(chosen, SocketClientInfo(SocketAccept("Server"), SocketSubProtocol));
        if (chosen.Length > 0)
            Assert.Contains($"\r\nSec-WebSocket-Protocol: {chosen}\r\n", peer.Head, StringComparison.Ordinal);
        else
            Assert.DoesNotContain("Sec-WebSocket-Protocol", peer.Head, StringComparison.Ordinal);
    }

    private static string With(string old, string replacement)
    {
        int position = Good.IndexOf(old, StringComparison.Ordinal);
        return string.Concat(Good.AsSpan(0, position), replacement, Good.AsSpan(position + old.Length));
    }

    private static string Headers(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(static i => string.Create(CultureInfo.InvariantCulture, $"X-{i}: y\r\n")));

    private static int Listen(Stage stage)
    {
        int port = stage.Listen("Server", "127.0.0.1");
        Assert.True(SocketChangeTransmissionMode("Server", SocketWebSocket));
        return port;
    }

    private static void AssertRefusal(string answer, int status, string header = "")
    {
        string[] parts = answer.Split("\r\n\r\n");
        Assert.Equal(2, parts.Length);
        Assert.StartsWith($"HTTP/1.1 {status} ", parts[0], StringComparison.Ordinal);
        Assert.Contains("\r\nConnection: close", parts[0], StringComparison.Ordinal);
        Assert.Contains($"\r\nContent-Length: {Encoding.UTF8.GetByteCount(parts[1])}", parts[0], StringComparison.Ordinal);
        if (header.Length > 0)
            Assert.Contains(header, parts[0].Split("\r\n"), StringComparer.Ordinal);
        Assert.Matches("^[^\r\n]+\n$", parts[1]);
    }
}
