using System.Globalization;
using Liaison.Fuzz.Corpora;
using Liaison.Fuzz.Running;
using Liaison.Protocols.Http;
using Liaison.Protocols.WebSockets;

namespace Liaison.Fuzz.Targets;

/// <summary>
/// Requests to a server. Besides: each answer is one well-formed response with nothing behind it, and an observer sees
/// the same opening. Whom it has served before makes no difference.
/// </summary>
public sealed class ServerHandshakeTarget() : StreamTarget("server-handshake", 14)
{
    private static readonly string[]?[] AllOrigins = [null, ["*"], ["null", "https://elsewhere.net:8443"], []];

    protected override List<byte[]> Compose(FuzzRandom random, byte setting) => Heads.Request(random);

    protected override Subject Open(byte setting, byte[] bytes) => new HandshakeSubject(new(PolicyOf(setting)));

    protected override string? Check(byte setting, byte[] bytes)
    {
        if (CheckRestart(setting, bytes) is { } difference)
            return difference;
        var handshake = new ServerHandshake(PolicyOf(setting));
        var outcome = handshake.Read(bytes, out int consumed);
        if (outcome == HandshakeOutcome.NeedMore)
            return handshake.Response.Length == 0 ? null : "there is a response before there is an outcome";

        var reader = new HttpHeadReader(HttpMessageType.Response, new());
        if (reader.Read(handshake.Response, out int head) != HttpReadOutcome.Complete)
            return $"the response is malformed: {reader.Violation?.Detail}";
        int body = int.Parse(reader.Head.Find("Content-Length") ?? "0", CultureInfo.InvariantCulture);
        if (head + body != handshake.Response.Length || reader.Head.Status != handshake.Status || (outcome == HandshakeOutcome.Accepted) != (handshake.Status == 101))
            return $"outcome {outcome}, status {handshake.Status}: the response has status {reader.Head.Status}, {head} and {body} bytes of {handshake.Response.Length}";
        return outcome == HandshakeOutcome.Accepted ? CheckAccepted(handshake, reader.Head, bytes.AsSpan(0, consumed)) : null;
    }

    /// <summary>A handshake that has served others, wholly and by half, judges as a fresh one.</summary>
    private static string? CheckRestart(byte setting, byte[] bytes)
    {
        var used = new ServerHandshake(PolicyOf(setting));
        used.Read(bytes, out _);
        used.Restart();
        used.Read(bytes.AsSpan(0, bytes.Length / 2), out _);
        used.Restart();
        return Told(new(PolicyOf(setting)), bytes).Differs(Told(used, bytes));
    }

    private static Journal Told(ServerHandshake handshake, byte[] bytes)
    {
        var journal = new Journal();
        journal.Begin(bytes.Length);
        new HandshakeSubject(handshake).Feed(bytes, journal);
        return journal;
    }

    private static string? CheckAccepted(ServerHandshake handshake, HttpHead response, ReadOnlySpan<byte> request)
    {
        if (response.Find("Sec-WebSocket-Accept") != HandshakeKey.Accept(handshake.Request!.Find("Sec-WebSocket-Key")!))
            return "the accept does not answer the key";
        if ((response.Find("Sec-WebSocket-Protocol") ?? "") != handshake.SubProtocol || response.Headers.Count > 5)
            return "the response says another sub-protocol, or more than it should";

        List<ObservedEventKind> seen = [];
        var observer = new WebSocketObserver();
        observer.Observe(WebSocketRole.Client, request, one => seen.Add(one.Kind));
        observer.Observe(WebSocketRole.Server, handshake.Response, one => seen.Add(one.Kind));
        observer.Observe(WebSocketRole.Server, [0x89, 0x00], one => seen.Add(one.Kind));
        return seen.SequenceEqual([ObservedEventKind.Request, ObservedEventKind.Response, ObservedEventKind.Frame])
            ? null
            : $"an observer of the accepted opening sees {string.Join(", ", seen)}";
    }

    private static ServerHandshakePolicy PolicyOf(byte setting) => new()
    {
        // An observer has the limits that are the default.
        Limits = (setting & 0xC0) == 0x80 ? new() : HeadTarget.LimitsOf(setting),
        Compression = (setting & 1) != 0,
        SubProtocols = (setting & 2) != 0 ? ["Chat", "v2.bank"] : [],
        Origins = AllOrigins[(setting >> 2) & 3],
        Paths = (setting & 16) != 0 ? ["/chat", "/é"] : null,
    };

    private sealed class HandshakeSubject(ServerHandshake handshake) : HeadSubject
    {
        public override object Root => handshake;

        protected override bool Read(ReadOnlySpan<byte> piece, out int consumed) => handshake.Read(piece, out consumed) != HandshakeOutcome.NeedMore;

        protected override void Tell(Journal journal, int consumed)
        {
            journal.Note($"{handshake.Status} {handshake.Detail} {handshake.Path} {handshake.SubProtocol} {handshake.Deflate}, {consumed} bytes are consumed", handshake.Response);
            if (handshake.Request is { } request)
                Note(request, journal);
        }
    }
}
