using System.Globalization;
using System.Text;
using Liaison.Protocols.Http;

namespace Liaison.Protocols.WebSockets;

/// <summary>The client's side of one opening handshake (RFC 6455 section 4.1): the request, and the judgement on the answer.</summary>
public sealed class ClientHandshake
{
    private const int SwitchingProtocols = 101;
    private const string ReservedPrefix = "Sec-WebSocket-";

    /// <summary>The headers that the handshake writes itself, and those that would announce a body.</summary>
    private static readonly string[] Reserved = ["Host", "Upgrade", "Connection", "Content-Length", "Transfer-Encoding"];

    private readonly ClientHandshakeOptions _options;
    private readonly string[] _offered;
    private readonly string _key;
    private readonly HttpHeadReader _reader;
    private BodyBeginning? _body;
    private HandshakeOutcome _outcome;

    /// <summary>Prepares a handshake.</summary>
    /// <param name="options">What to ask for.</param>
    /// <param name="key">16 random bytes, fresh for this handshake.</param>
    /// <exception cref="ArgumentException">
    /// A host, target, sub-protocol or header is not allowed on the wire, or is the handshake's own. Nothing has been sent.
    /// </exception>
    public ClientHandshake(ClientHandshakeOptions options, ReadOnlySpan<byte> key)
    {
        _options = options;
        _offered = [.. options.SubProtocols.Distinct(StringComparer.OrdinalIgnoreCase)];
        _key = HandshakeKey.Write(key);
        _reader = new(HttpMessageType.Response, options.Limits);
        Check(options);
        Request = Write();
    }

    /// <summary>The bytes to send.</summary>
    public byte[] Request { get; }

    /// <summary>The sub-protocol chosen, spelled as it was offered; "" for none.</summary>
    public string SubProtocol { get; private set; } = "";

    /// <summary>What is agreed for permessage-deflate; null for nothing.</summary>
    public DeflateAgreement? Deflate { get; private set; }

    /// <summary>The head of the answer, once it is complete; otherwise null.</summary>
    public HttpHead? Response { get; private set; }

    /// <summary>The status of the answer; 0 as long as its head is not complete.</summary>
    public int Status => Response?.Status ?? 0;

    /// <summary>The reason phrase of the answer, often empty.</summary>
    public string Reason => Response?.Reason ?? "";

    /// <summary>After a refusal, the beginning of the body: at most 200 characters, as the server sent them, control characters included.</summary>
    public string Body => _body?.Text ?? "";

    /// <summary>Where a redirection leads, or "". None is followed.</summary>
    public string Location => Status is >= 300 and < 400 ? Response!.Find("Location") ?? "" : "";

    /// <summary>What is wrong, for example the header at fault: a short technical text; "" if nothing is.</summary>
    public string Detail { get; private set; } = "";

    /// <summary>Whether a header of that name is written by the handshake itself, or would announce a body.</summary>
    /// <param name="name">The name, compared without case.</param>
    public static bool IsReserved(string name) =>
        name.StartsWith(ReservedPrefix, StringComparison.OrdinalIgnoreCase) || Reserved.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads on. Once the outcome is known, nothing more is read and it stays.</summary>
    /// <param name="bytes">The bytes that follow those of the last call. Nothing refers to them afterwards.</param>
    /// <param name="consumed">How many of them were read. After <see cref="HandshakeOutcome.Accepted"/>, the others are frames.</param>
    /// <returns>
    /// A refusal is reported when the beginning of its body is there as well: <see cref="Status"/> tells of it before, and
    /// <see cref="End"/> reports it at once.
    /// </returns>
    public HandshakeOutcome Read(ReadOnlySpan<byte> bytes, out int consumed)
    {
        consumed = 0;
        if (_outcome != HandshakeOutcome.NeedMore)
            return _outcome;

        if (_body is null)
        {
            var read = _reader.Read(bytes, out consumed);
            if (read == HttpReadOutcome.NeedMore)
                return HandshakeOutcome.NeedMore;
            if (read == HttpReadOutcome.Violation)
                return _outcome = Fail(_reader.Violation!.Detail);
            Response = _reader.Head;
            if (Status == SwitchingProtocols)
                return _outcome = Judge(Response);
            _body = new(Response);
        }

        consumed += _body.Read(bytes[consumed..]);
        return _outcome = _body.IsComplete ? HandshakeOutcome.Refused : HandshakeOutcome.NeedMore;
    }

    /// <summary>Tells that nothing more comes, or that it is not waited for.</summary>
    /// <returns>The outcome: a refusal whose head is complete, or an invalid answer if nothing was known yet.</returns>
    public HandshakeOutcome End()
    {
        if (_outcome == HandshakeOutcome.NeedMore)
            _outcome = _body is null ? Fail("the answer ends within its head") : HandshakeOutcome.Refused;
        return _outcome;
    }

    private HandshakeOutcome Judge(HttpHead response)
    {
        if (response.Version != "HTTP/1.1")
            return Fail(response.Version);
        if (!response.HasToken("Upgrade", "websocket"))
            return Fail("Upgrade");
        if (!response.HasToken("Connection", "Upgrade"))
            return Fail("Connection");
        if (!response.All("Sec-WebSocket-Accept").SequenceEqual([HandshakeKey.Accept(_key)], StringComparer.Ordinal))
            return Fail("Sec-WebSocket-Accept");
        if (!PerMessageDeflate.TryAgree(response.All("Sec-WebSocket-Extensions"), _options.Deflate, out var deflate, out string problem))
            return Fail($"Sec-WebSocket-Extensions: {problem}");

        string[] chosen = [.. response.All("Sec-WebSocket-Protocol")];
        if (chosen.Length > 1)
            return Fail("Sec-WebSocket-Protocol");
        if (chosen.Length == 0 && _offered.Length > 0 && _options.RequireSubProtocol)
            return WithoutSubProtocol();
        if (chosen.Length == 1)
        {
            string? offered = _offered.FirstOrDefault(one => one.Equals(chosen[0], StringComparison.OrdinalIgnoreCase));
            if (offered is null)
                return WithoutSubProtocol();
            SubProtocol = offered;
        }

        Deflate = deflate;
        return HandshakeOutcome.Accepted;
    }

    private HandshakeOutcome Fail(string detail)
    {
        Detail = detail;
        return HandshakeOutcome.Invalid;
    }

    private HandshakeOutcome WithoutSubProtocol()
    {
        Detail = string.Join(", ", _offered);
        return HandshakeOutcome.NoSubProtocol;
    }

    private static void Check(ClientHandshakeOptions options)
    {
        var address = options.Address;
        if (!HttpAuthority.TryParse(address.HostHeader, out _))
            throw new ArgumentException($"The host '{address.Host}' with the port {address.Port} is not allowed in a Host header.", nameof(options));
        if (!address.Target.StartsWith('/') || address.Target.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new ArgumentException($"The target '{address.Target}' is not allowed in a request line: WebSocketAddress.TryEncodeTarget makes one that is.", nameof(options));
        if (options.SubProtocols.FirstOrDefault(one => !HttpSyntax.IsToken(one)) is { } protocol)
            throw new ArgumentException($"The sub-protocol '{protocol}' is not a token.", nameof(options));
        foreach (var header in options.Headers)
        {
            if (header.Name is null || header.Value is null || !HttpSyntax.IsToken(header.Name) || !HttpSyntax.IsFieldValue(header.Value))
                throw new ArgumentException($"The header '{header.Name}' is not allowed on the wire.", nameof(options));
            if (IsReserved(header.Name))
                throw new ArgumentException($"The header '{header.Name}' belongs to the handshake.", nameof(options));
        }
    }

    private byte[] Write()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"GET {_options.Address.Target} HTTP/1.1\r\n");
        text.Append(CultureInfo.InvariantCulture, $"Host: {_options.Address.HostHeader}\r\n");
        text.Append("Upgrade: websocket\r\nConnection: Upgrade\r\n");
        text.Append(CultureInfo.InvariantCulture, $"Sec-WebSocket-Key: {_key}\r\nSec-WebSocket-Version: 13\r\n");
        if (_offered.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"Sec-WebSocket-Protocol: {string.Join(", ", _offered)}\r\n");
        if (_options.Deflate is { } deflate)
            text.Append(CultureInfo.InvariantCulture, $"Sec-WebSocket-Extensions: {PerMessageDeflate.Offer(deflate)}\r\n");
        foreach (var header in _options.Headers)
            text.Append(CultureInfo.InvariantCulture, $"{header.Name}: {header.Value.Trim(' ', '\t')}\r\n");
        return Encoding.UTF8.GetBytes(text.Append("\r\n").ToString());
    }
}
