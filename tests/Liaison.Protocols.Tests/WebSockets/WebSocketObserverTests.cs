using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Liaison.Protocols.Framing.Tests;

namespace Liaison.Protocols.WebSockets.Tests;

public sealed class WebSocketObserverTests
{
    private const WebSocketRole Client = WebSocketRole.Client;
    private const WebSocketRole Server = WebSocketRole.Server;
    private const string Request = "GET /chat HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n\r\n";
    private const string Response = "HTTP/1.1 101 Fine\r\nUpgrade: websocket\r\n\r\n";
    private const string Compressed = "HTTP/1.1 101 Fine\r\nSec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover\r\n\r\n";

    [Fact]
    public void A_conversation_is_told_in_both_directions()
    {
        var seen = new Seen();
        seen.Observe(Client, Text(Request));
        seen.Observe(Server, [.. Text(Response), .. Wire.Text(Server, "Bonjour")]);
        seen.Observe(Client, Wire.Frame(Client, WebSocketOpcode.Ping, "p"u8));
        seen.Observe(Server, Wire.Frame(Server, WebSocketOpcode.Pong, "p"u8));
        seen.Observe(Client, Bytes.Of("02 80 00 00 00 00 80 81 01 00 00 00 06"));
        seen.Observe(Client, Wire.Frame(Client, WebSocketOpcode.Close, CloseFrame.Of(1000, "fin").Payload()));
        Assert.Equal(
            """
            Client Request /chat
            Server Response 101
            Server Frame Text 7
            Server Message Bonjour
            Client Frame Ping 1 70
            Server Frame Pong 1 70
            Client Frame Binary 0
            Client Frame Continuation 1
            Client Message 07
            Client Frame Close 5 03 E8 66 69 6E

            """,
            seen.ToString());
    }

    [Fact]
    public void Compressed_messages_are_told_inflated()
    {
        var seen = new Seen();
        seen.Observe(Client, Text(Request));
        seen.Observe(Server, Text(Compressed));
        seen.Observe(Server, Bytes.Of("C1 07 F2 48 CD C9 C9 07 00"));
        Assert.EndsWith("Server Frame Text 7\nServer Message Hello\n", seen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_refusal_nothing_is_taken_for_frames()
    {
        var seen = new Seen();
        seen.Observe(Client, Text(Request));
        seen.Observe(Server, Text("HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno"));
        seen.Observe(Client, Wire.Text(Client, "still"));
        Assert.Equal("Client Request /chat\nServer Response 403\n", seen.ToString());
    }

    [Fact]
    public void A_violation_is_told_once_even_when_much_comes_behind_it()
    {
        var seen = new Seen();
        seen.Observe(Client, Text(Request));
        seen.Observe(Server, [.. Text(Response), .. Bytes.Of("81 7F 00 00 00 00 00 01 00 00"), .. new byte[2000]]);
        seen.Observe(Server, [0xFF, .. new byte[60_000]]);
        Assert.EndsWith("Server Frame Text 65536\nServer Violation a text message is not UTF-8\n", seen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sender_that_breaks_a_rule_is_told_once_and_the_other_goes_on()
    {
        var seen = new Seen();
        seen.Observe(Client, Text(Request));
        seen.Observe(Server, Text(Response));
        seen.Observe(Client, Wire.Text(Server, "not masked"));
        seen.Observe(Client, Wire.Text(Client, "late"));
        seen.Observe(Server, Wire.Text(Server, "a"));
        Assert.EndsWith("Client Violation a frame of the client is not masked\nServer Frame Text 1\nServer Message a\n", seen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_told_of_a_sender_does_not_depend_on_the_pieces() =>
        Prop.ForAll<PositiveInt[], byte[]>((lengths, garbage) =>
        {
            byte[] wire = [.. Text(Response), .. Wire.Text(Server, "été"), .. Bytes.Of("01 03 48 65 6C 89 01 21 80 02 6C 6F"), .. garbage, .. Wire.Text(Server, "end")];
            var whole = new Seen();
            whole.Observe(Server, wire);
            foreach (var pieces in new[] { Bytes.Cut(wire, lengths.Select(length => length.Get)), wire.Select(one => new[] { one }) })
            {
                var seen = new Seen();
                foreach (byte[] piece in pieces)
                    seen.Observe(Server, piece);
                Assert.Equal(whole.ToString(), seen.ToString());
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Garbage_never_makes_it_throw() =>
        Prop.ForAll<(bool IsClient, bool IsAfterOpening, byte[] Garbage)[]>(pieces =>
        {
            var seen = new Seen();
            foreach (var (isClient, isAfterOpening, garbage) in pieces)
            {
                var sender = isClient ? Client : Server;
                seen.Observe(sender, isAfterOpening ? Text(isClient ? Request : Compressed) : garbage);
                seen.Observe(sender, garbage);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static byte[] Text(string text) => Encoding.ASCII.GetBytes(text);

    /// <summary>What an observer told, a line for each event.</summary>
    private sealed class Seen
    {
        private readonly WebSocketObserver _observer = new();
        private readonly StringBuilder _lines = new();

        public void Observe(WebSocketRole sender, byte[] bytes)
        {
            byte[] lent = [.. bytes];
            _observer.Observe(sender, lent, one => _lines.Append(Line(one)).Append('\n'));
            Array.Fill(lent, (byte)0xEE);
        }

        public override string ToString() => _lines.ToString();

        private static string Line(ObservedEvent one)
        {
            string what = one.Kind switch
            {
                ObservedEventKind.Request => one.Head!.Target,
                ObservedEventKind.Response => $"{one.Head!.Status}",
                ObservedEventKind.Frame => $"{one.Frame!.Value.Opcode} {one.Frame.Value.Length} {Bytes.Hex(one.Bytes.Span)}",
                ObservedEventKind.Message => one.IsText ? Encoding.UTF8.GetString(one.Bytes.Span) : Bytes.Hex(one.Bytes.Span),
                _ => one.Detail,
            };
            return $"{one.Sender} {one.Kind} {what}".TrimEnd();
        }
    }
}
