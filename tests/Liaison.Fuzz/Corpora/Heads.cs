using System.Text;
using Liaison.Fuzz.Running;
using Liaison.Protocols.WebSockets;

namespace Liaison.Fuzz.Corpora;

/// <summary>Heads of opening handshakes, a line a piece.</summary>
public static class Heads
{
    /// <summary>The random bytes of every client here, so that its answers can be made.</summary>
    public static readonly byte[] Key = [.. "the sample nonce"u8];

    private static readonly string[] Targets = ["/", "/chat", "/chat?room=1&x=%C3%A9", "http://example.com/chat", "ws://[::1]:8080?a", "*", "/a#b"];
    private static readonly string[] Hosts = ["example.com", "EXAMPLE.com:80", "localhost:9001", "[::1]:9001", "127.0.0.1", "192.168.0.1:65535"];

    private static readonly string[] RequestExtras =
    [
        "Origin: http://example.com", "Origin: null", "Origin: https://elsewhere.net:8443", "Sec-WebSocket-Protocol: chat, superchat", "Sec-WebSocket-Protocol: v2.Bank",
        "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits", "Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=15, x-other; a=\"b\"",
        "Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover; client_max_window_bits=9, permessage-deflate",
        "User-Agent: Mozilla/5.0", "Cookie: a=b; c=d", "Content-Length: 0", "Content-Length: 5", "Transfer-Encoding: chunked", "X-Note: café", "X-Empty:", "Pragma: no-cache",
    ];

    private static readonly string[] ResponseExtras =
    [
        "Sec-WebSocket-Protocol: chat", "Sec-WebSocket-Protocol: CHAT", "Sec-WebSocket-Protocol: other", "Date: now", "Server: x", "Set-Cookie: a=b",
        "Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover", "Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover; server_max_window_bits=10",
        "Sec-WebSocket-Extensions: permessage-deflate", "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits=8",
    ];

    private static readonly string[] Refusals = ["403 Forbidden", "404 Not Found", "301 Moved", "204 No Content", "500", "101 Once more", "999 Odd"];

    /// <summary>Shows an observer an opening handshake, so that it expects frames.</summary>
    public static void Open(WebSocketObserver observer, bool isCompressed)
    {
        string extensions = isCompressed ? "Sec-WebSocket-Extensions: permessage-deflate\r\n" : "";
        observer.Observe(WebSocketRole.Client, Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\n{extensions}\r\n"), _ => { });
        observer.Observe(WebSocketRole.Server, Encoding.ASCII.GetBytes($"HTTP/1.1 101 OK\r\n{extensions}\r\n"), _ => { });
    }

    /// <summary>The request of a client, and sometimes frames behind it.</summary>
    public static List<byte[]> Request(FuzzRandom random)
    {
        List<string> lines =
        [
            $"GET {random.Pick(Targets)} HTTP/1.1", $"Host: {random.Pick(Hosts)}", "Upgrade: websocket", "Connection: keep-alive, Upgrade",
            $"Sec-WebSocket-Key: {HandshakeKey.Write(random.OneIn(4) ? random.Bytes(HandshakeKey.Size) : Key)}", "Sec-WebSocket-Version: 13",
        ];
        return Pieces(random, lines, RequestExtras, random.OneIn(3) ? random.Bytes(random.Below(20)) : []);
    }

    /// <summary>The answer of a server to <see cref="Key"/>: mostly an acceptance, otherwise a refusal with a body.</summary>
    public static List<byte[]> Response(FuzzRandom random)
    {
        if (!random.OneIn(4))
        {
            List<string> lines =
            [
                "HTTP/1.1 101 Switching Protocols", "Upgrade: WebSocket", "Connection: Upgrade", $"Sec-WebSocket-Accept: {HandshakeKey.Accept(HandshakeKey.Write(Key))}",
            ];
            return Pieces(random, lines, ResponseExtras, random.OneIn(3) ? random.Bytes(random.Below(20)) : []);
        }

        byte[] body = Texts.Valid(random, random.OneIn(8) ? random.Below(1000) : random.Below(60));
        string status = $"HTTP/1.1 {random.Pick(Refusals)}";
        return random.Below(3) switch
        {
            0 => Pieces(random, [status, $"Content-Length: {body.Length}"], ResponseExtras, body),
            1 => Pieces(random, [status, "Transfer-Encoding: chunked"], ResponseExtras, Chunked(random, body)),
            _ => Pieces(random, [status], ResponseExtras, body),
        };
    }

    private static byte[] Chunked(FuzzRandom random, ReadOnlySpan<byte> body)
    {
        List<byte> chunks = [];
        while (!body.IsEmpty)
        {
            int size = random.Between(1, body.Length);
            chunks.AddRange(Encoding.ASCII.GetBytes($"{size:X}{(random.OneIn(4) ? ";ext=1" : "")}\r\n"));
            chunks.AddRange(body[..size]);
            chunks.AddRange("\r\n"u8);
            body = body[size..];
        }

        chunks.AddRange("0\r\n\r\n"u8);
        return [.. chunks];
    }

    private static List<byte[]> Pieces(FuzzRandom random, List<string> lines, string[] extras, byte[] behind)
    {
        for (int more = random.Below(4); more > 0; more--)
            lines.Insert(random.Between(1, lines.Count), random.Pick(extras));
        if (random.OneIn(50))
            lines.Add("X-Long: " + new string(random.OneIn(2) ? ',' : 'x', random.Size()));
        if (random.OneIn(100))
            lines.AddRange(Enumerable.Repeat("a:", random.Below(130)));
        return [.. lines.Select(line => Encoding.UTF8.GetBytes(line + "\r\n")), "\r\n"u8.ToArray(), behind];
    }
}
