using System.Text.Json;

namespace Liaison.Peers.Tests.WebSockets;

/// <summary>
/// What a peer tells. A peer of another process writes it as a line of JSON. The events: <c>listening</c>;
/// <c>opened</c>, on a listener's connection with the name of the listener; <c>refused</c>, with the status if the peer
/// knows it; <c>message</c>, its content as <see cref="ReceivedMessage"/> has it; <c>pong</c>, its payload in
/// hexadecimal; <c>closed</c>, with the code that the peer sees; <c>paused</c>.
/// </summary>
internal sealed record PeerEvent(string Id, string Event)
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    public string? Listener { get; init; }

    public int Port { get; init; }

    public string Target { get; init; } = "";

    /// <summary>The other side's headers, their names in small letters.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string Protocol { get; init; } = "";

    public string Extensions { get; init; } = "";

    public int Status { get; init; }

    public string Kind { get; init; } = "";

    public long Length { get; init; }

    public string Content { get; init; } = "";

    public int Code { get; init; }

    public string Reason { get; init; } = "";

    public static PeerEvent Read(string line) => JsonSerializer.Deserialize<PeerEvent>(line, Names)!;
}
