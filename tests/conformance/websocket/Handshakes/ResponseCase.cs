using Liaison.Protocols.WebSockets;

namespace Liaison.Conformance.Tests;

/// <summary>An opening handshake with a client as the subject.</summary>
/// <param name="Name">What is tried, in a few words.</param>
/// <param name="Response">What the server answers.</param>
/// <param name="Expected">What the client has to make of it; several only where the standards leave the choice.</param>
internal sealed record ResponseCase(string Name, HttpText Response, params HandshakeOutcome[] Expected) : ConformanceCase(Name)
{
    private static readonly WebSocketRole[] Client = [WebSocketRole.Client];

    /// <summary>The sub-protocols that the client offers.</summary>
    public IReadOnlyList<string> Offered { get; init; } = [];

    /// <summary>Whether the client goes on without a sub-protocol.</summary>
    public bool GoesOnWithout { get; init; }

    /// <summary>Whether the client offers permessage-deflate.</summary>
    public bool OffersDeflate { get; init; }

    /// <summary>The sub-protocol that the client has to report, spelled as it was offered.</summary>
    public string SubProtocol { get; init; } = "";

    /// <summary>The status that the client has to report, with <see cref="HandshakeOutcome.Refused"/>.</summary>
    public int Status { get; init; }

    /// <summary>How many bytes of the response the server sends before it ends the connection; null for all.</summary>
    public int? CutAt { get; init; }

    public override IReadOnlyList<WebSocketRole> Roles => Client;

    public override string Outcome =>
        string.Join(" | ", Expected.Select(one => one.ToString()))
        + (Status == 0 ? "" : FormattableString.Invariant($" {Status}")) + (SubProtocol.Length == 0 ? "" : $", {SubProtocol}");
}
