using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Serialization;
using Liaison.Sockets;

namespace Liaison.Peers.Tests.WebSockets;

/// <summary>
/// What a peer is told to do. A peer of another process reads it as a line of JSON, bytes in base64. The verbs:
/// <c>listen</c> and <c>connect</c> with what <see cref="Terms"/> says, both giving the new thing its name;
/// <c>send</c> a message (<c>repeat</c> times the content, <c>count</c> times);
/// <c>number</c>: send the texts 0, 1, 2 … up to <c>count</c>;
/// <c>fragments</c>: send one message in these parts; <c>ping</c>; <c>close</c>, without a code if it is null;
/// <c>end</c>: end the TCP connection without a close frame; <c>reset</c>: reset it; <c>leave</c> the page;
/// <c>pause</c> and <c>resume</c> reading.
/// </summary>
internal sealed record PeerCommand(string Id, string Do)
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public string? Url { get; init; }

    public IReadOnlyList<string> Protocols { get; init; } = [];

    public bool Deflate { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public int? Status { get; init; }

    public string Body { get; init; } = "";

    /// <summary>The certificate that a listener shows, as PEM; null for one without TLS.</summary>
    public string? Certificate { get; init; }

    public string? Key { get; init; }

    public double? PingInterval { get; init; }

    public double? PingTimeout { get; init; }

    public MessageKind Kind { get; init; }

    public byte[] Content { get; init; } = [];

    public int Repeat { get; init; } = 1;

    public int Count { get; init; } = 1;

    public IReadOnlyList<byte[]> Parts { get; init; } = [];

    public int? Code { get; init; }

    public string Reason { get; init; } = "";

    public static PeerCommand Listen(string id, Terms terms) => new PeerCommand(id, "listen")
    {
        Protocols = terms.Served,
        Headers = terms.Answer.ToDictionary(header => header.Name, header => header.Value, StringComparer.Ordinal),
        Status = terms.Refusal == 0 ? null : terms.Refusal,
        Body = terms.Body,
        Certificate = terms.Certificate?.ExportCertificatePem(),
        Key = terms.Certificate?.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem(),
    }.With(terms);

    public static PeerCommand Connect(string id, Uri url, Terms terms) => new PeerCommand(id, "connect")
    {
        Url = url.AbsoluteUri,
        Protocols = terms.Offered,
        Headers = terms.Request.ToDictionary(header => header.Name, header => header.Value, StringComparer.Ordinal),
    }.With(terms);

    public string ToLine() => JsonSerializer.Serialize(this, Names);

    private PeerCommand With(Terms terms) => this with
    {
        Deflate = terms.TheyCompress,
        PingInterval = terms.TheirPing.Interval > 0 ? terms.TheirPing.Interval : null,
        PingTimeout = terms.TheirPing.Timeout > 0 ? terms.TheirPing.Timeout : null,
    };
}
