using System.Globalization;
using System.Text;
using Liaison.Protocols.Http;

namespace Liaison.Protocols.WebSockets;

/// <summary>The server's side of one opening handshake (RFC 6455 section 4.2): the judgement on the request, and the answer.</summary>
/// <param name="policy">Whom to let in.</param>
public sealed class ServerHandshake(ServerHandshakePolicy policy)
{
    private const int LongestOriginShown = 100;
    private const int SwitchingProtocols = 101;
    private const int BadRequest = 400;
    private const int UpgradeRequired = 426;

    private static ReadOnlySpan<byte> Colon => ": "u8;

    private static ReadOnlySpan<byte> EndOfLine => "\r\n"u8;

    private readonly HttpHeadReader _reader = new(HttpMessageType.Request, policy.Limits);
    private readonly List<HttpHeader> _agreed = [];
    private HandshakeOutcome _outcome;
    private byte[] _acceptance = [];
    private ReadOnlyMemory<byte> _response;

    /// <summary>
    /// The bytes to send once the outcome is known: the acceptance, or a refusal behind which the connection ends. Valid until
    /// <see cref="Restart"/>.
    /// </summary>
    public ReadOnlySpan<byte> Response => _response.Span;

    /// <summary>The headers of the acceptance, in their order; none otherwise. Valid until <see cref="Restart"/>.</summary>
    public IReadOnlyList<HttpHeader> Agreed => _agreed;

    /// <summary>The head of the request, once it is complete; otherwise null.</summary>
    public HttpHead? Request { get; private set; }

    /// <summary>The path asked for, with its query, as on the wire; "" as long as it is not known.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The sub-protocol chosen, spelled as the client spelled it; "" for none.</summary>
    public string SubProtocol { get; private set; } = "";

    /// <summary>What is agreed for permessage-deflate; null for nothing.</summary>
    public DeflateAgreement? Deflate { get; private set; }

    /// <summary>The status of the answer; 0 as long as it is not known.</summary>
    public int Status { get; private set; }

    /// <summary>Why the request is refused: one line, also the body of the answer; "" if it is not.</summary>
    public string Detail { get; private set; } = "";

    /// <summary>The answer that refuses a request: with a body of one line, and with the headers that belong to its status.</summary>
    /// <param name="status">The status, for example 408 or 503.</param>
    /// <param name="detail">The body, without end of line.</param>
    public static byte[] Refusal(int status, string detail)
    {
        byte[] body = Encoding.UTF8.GetBytes(detail + "\n");
        // An Upgrade header is for this connection only, which the Connection header has to say (RFC 9110 section 7.8).
        string more = status switch
        {
            405 => "Connection: close\r\nAllow: GET\r\n",
            UpgradeRequired => "Connection: close, Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n",
            _ => "Connection: close\r\n",
        };
        string head = string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP/1.1 {status} {ReasonOf(status)}\r\n{more}Content-Type: text/plain; charset=utf-8\r\nContent-Length: {body.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    /// <summary>
    /// Begins anew, for another client. Neither the response nor the headers of the last one are valid any more: a server
    /// whose requests mostly come in one piece has them all judged by one handshake, and leaves little behind with each.
    /// </summary>
    public void Restart()
    {
        _reader.Restart();
        _agreed.Clear();
        (_outcome, _response, Request, Path) = (HandshakeOutcome.NeedMore, default, null, "");
        (SubProtocol, Deflate, Status, Detail) = ("", null, 0, "");
    }

    /// <summary>Reads on. Once the outcome is known, nothing more is read and it stays.</summary>
    /// <param name="bytes">The bytes that follow those of the last call. Nothing refers to them afterwards.</param>
    /// <param name="consumed">How many of them were read. After <see cref="HandshakeOutcome.Accepted"/>, the others are frames.</param>
    /// <returns>More is needed, accepted, or refused.</returns>
    public HandshakeOutcome Read(ReadOnlySpan<byte> bytes, out int consumed)
    {
        consumed = 0;
        if (_outcome != HandshakeOutcome.NeedMore)
            return _outcome;
        var read = _reader.Read(bytes, out consumed);
        if (read == HttpReadOutcome.NeedMore)
            return HandshakeOutcome.NeedMore;

        if (read != HttpReadOutcome.Violation)
            return Read(_reader.Head!);
        (Status, Detail) = (_reader.Violation!.Status, _reader.Violation.Detail);
        return Answer();
    }

    /// <summary>Reads a request that another HTTP server has received. Once.</summary>
    /// <returns>Accepted, or refused.</returns>
    public HandshakeOutcome Read(HttpHead request)
    {
        Request = request;
        (Status, Detail) = Judge(request);
        return Answer();
    }

    private HandshakeOutcome Answer()
    {
        bool isAccepted = Status == SwitchingProtocols;
        _response = isAccepted ? WriteAcceptance() : Refusal(Status, Detail);
        return _outcome = isAccepted ? HandshakeOutcome.Accepted : HandshakeOutcome.Refused;
    }

    /// <summary>The first rule that the request breaks: first those of HTTP, then those of WebSocket, then the policy.</summary>
    private (int Status, string Detail) Judge(HttpHead request)
    {
        if (request.Only("Host") is not { } named || !HttpAuthority.TryParse(named, out var host))
            return (BadRequest, "exactly one valid Host header is needed");
        if (!TryReadTarget(request.Target, ref host))
            return (BadRequest, "the request target is not a path");
        if (request.Method != "GET")
            return (405, "only GET opens a WebSocket");
        if (request.Find("Transfer-Encoding") is not null || request.All("Content-Length").Any(length => length != "0"))
            return (BadRequest, "a request with a body opens no WebSocket");

        if (!request.HasToken("Upgrade", "websocket") || !request.HasToken("Connection", "Upgrade"))
            return (UpgradeRequired, "this is a WebSocket server: an upgrade to websocket is needed");
        if (request.Only("Sec-WebSocket-Version") != "13")
            return (UpgradeRequired, "only version 13 of the WebSocket protocol is spoken here");
        if (request.Only("Sec-WebSocket-Key") is not { } key || !HandshakeKey.IsValid(key))
            return (BadRequest, "exactly one Sec-WebSocket-Key of 16 bytes in base64 is needed");
        var offered = HttpSyntax.Elements(request.All("Sec-WebSocket-Protocol"));
        if (!offered.All(one => HttpSyntax.IsToken(one)))
            return (BadRequest, "malformed Sec-WebSocket-Protocol");
        if (!PerMessageDeflate.TryAccept(request.All("Sec-WebSocket-Extensions"), out var deflate, out string extensions))
            return (BadRequest, "malformed Sec-WebSocket-Extensions");

        foreach (string origin in request.All("Origin"))
        {
            if (!IsAllowed(origin, host))
                return (403, $"origin not allowed: {origin[..Math.Min(origin.Length, LongestOriginShown)]}");
        }

        if (!IsServed(Path))
            return (404, "no WebSocket at this path");

        if (offered.Count > 0)
            SubProtocol = offered.FirstOrDefault(one => policy.SubProtocols.Contains(one, StringComparer.OrdinalIgnoreCase)) ?? "";
        if (policy.Compression)
            Deflate = deflate;
        Agree(key, Deflate is null ? "" : extensions);
        return (SwitchingProtocols, "");
    }

    /// <summary>Takes the path from either form of a target; the host of an absolute one replaces the Host header (RFC 9112 section 3.2).</summary>
    private bool TryReadTarget(string target, ref HttpAuthority host)
    {
        Path = target;
        if (target.Contains('#', StringComparison.Ordinal))
            return false;
        if (target.StartsWith('/'))
            return true;

        int scheme = target.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
            return false;
        int path = target.IndexOfAny(['/', '?'], scheme + 3);
        string origin = path < 0 ? target : target[..path];
        Path = target[origin.Length..];
        if (!Path.StartsWith('/'))
            Path = "/" + Path;
        if (!HttpOrigin.TryParse(origin, out var named) || named.Scheme.ToUpperInvariant() is not ("HTTP" or "HTTPS" or "WS" or "WSS"))
            return false;
        host = named.Authority;
        return true;
    }

    private bool IsAllowed(string origin, HttpAuthority host)
    {
        bool isOrigin = HttpOrigin.TryParse(origin, out var page);
        if (policy.Origins is null)
            return isOrigin && page.Authority.IsSameHost(host);
        return policy.Origins.Any(allowed =>
            allowed == "*"
            || (allowed == "null" && origin == "null")
            || (isOrigin && HttpOrigin.TryParse(allowed, out var listed) && listed.IsSame(page)));
    }

    private bool IsServed(string path) => policy.Paths is null || IsAmong(policy.Paths, path.Split('?')[0]);

    private static bool IsAmong(IReadOnlyList<string> paths, string asked) =>
        paths.Any(served => WebSocketAddress.TryEncodeTarget(served, out string target) && target == asked);

    private void Agree(string key, string extensions)
    {
        _agreed.Add(new("Upgrade", "websocket"));
        _agreed.Add(new("Connection", "Upgrade"));
        _agreed.Add(new("Sec-WebSocket-Accept", HandshakeKey.Accept(key)));
        if (SubProtocol.Length > 0)
            _agreed.Add(new("Sec-WebSocket-Protocol", SubProtocol));
        if (extensions.Length > 0)
            _agreed.Add(new("Sec-WebSocket-Extensions", extensions));
    }

    private ReadOnlyMemory<byte> WriteAcceptance()
    {
        var start = "HTTP/1.1 101 Switching Protocols\r\n"u8;
        int length = start.Length + EndOfLine.Length;
        foreach (var header in _agreed)
            length += header.Name.Length + Colon.Length + header.Value.Length + EndOfLine.Length;

        if (_acceptance.Length < length)
            _acceptance = new byte[length];
        start.CopyTo(_acceptance);
        int written = start.Length;
        foreach (var header in _agreed)
        {
            written += Encoding.ASCII.GetBytes(header.Name, _acceptance.AsSpan(written));
            Colon.CopyTo(_acceptance.AsSpan(written));
            written += Colon.Length;
            written += Encoding.ASCII.GetBytes(header.Value, _acceptance.AsSpan(written));
            EndOfLine.CopyTo(_acceptance.AsSpan(written));
            written += EndOfLine.Length;
        }

        EndOfLine.CopyTo(_acceptance.AsSpan(written));
        return _acceptance.AsMemory(0, length);
    }

    private static string ReasonOf(int status) => status switch
    {
        BadRequest => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        414 => "URI Too Long",
        UpgradeRequired => "Upgrade Required",
        431 => "Request Header Fields Too Large",
        503 => "Service Unavailable",
        505 => "HTTP Version Not Supported",
        _ => "",
    };
}
