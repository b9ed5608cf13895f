using Liaison.Protocols.WebSockets;

namespace Liaison.Conformance.Tests;

/// <summary>A case that begins behind the opening handshake.</summary>
/// <param name="Name">What is tried, in a few words.</param>
/// <param name="Sent">What the peer does, in order.</param>
/// <param name="Expected">What the echoing subject answers.</param>
internal sealed record FrameCase(string Name, IReadOnlyList<Piece> Sent, Expectation Expected) : ConformanceCase(Name)
{
    private static readonly WebSocketRole[] Both = [WebSocketRole.Server, WebSocketRole.Client];

    /// <summary>How the subject is set.</summary>
    public SubjectSettings Settings { get; init; } = SubjectSettings.Usual;

    /// <summary>The one role of the subject for which the case makes sense; null for both.</summary>
    public WebSocketRole? Only { get; init; }

    /// <summary>Whether the peer receives nothing before it has sent all: what the subject said meanwhile has to be there all the same.</summary>
    public bool LooksLate => Sent.Any(piece => piece is Flood);

    public override IReadOnlyList<WebSocketRole> Roles => Only is { } only ? [only] : Both;

    public override string Outcome => Expected.ToString();
}
