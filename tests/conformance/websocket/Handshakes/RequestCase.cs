using Liaison.Protocols.WebSockets;

namespace Liaison.Conformance.Tests;

/// <summary>An opening handshake with a server as the subject.</summary>
/// <param name="Name">What is tried, in a few words.</param>
/// <param name="Request">What the client sends.</param>
/// <param name="Status">The status of the answer; 101 lets the client in.</param>
internal sealed record RequestCase(string Name, HttpText Request, int Status) : ConformanceCase(Name)
{
    private static readonly WebSocketRole[] Server = [WebSocketRole.Server];

    /// <summary>Another status that the standards allow as well; 0 for none.</summary>
    public int OrStatus { get; init; }

    /// <summary>Whom the server lets in.</summary>
    public ServerHandshakePolicy Policy { get; init; } = new();

    /// <summary>The sub-protocol that has to be chosen; "" for none.</summary>
    public string SubProtocol { get; init; } = "";

    /// <summary>A header line that the answer must have besides those that belong to its status; "" for none.</summary>
    public string AnswerLine { get; init; } = "";

    /// <summary>Whether permessage-deflate has to be agreed on.</summary>
    public bool AgreesOnDeflate { get; init; }

    public override IReadOnlyList<WebSocketRole> Roles => Server;

    public override string Outcome =>
        $"{Status}{(OrStatus == 0 ? "" : $" | {OrStatus}")}{(SubProtocol.Length == 0 ? "" : $", {SubProtocol}")}{(AgreesOnDeflate ? ", permessage-deflate" : "")}";
}
