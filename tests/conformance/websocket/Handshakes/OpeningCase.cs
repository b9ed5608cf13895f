using Liaison.Protocols.Http;
using Liaison.Protocols.WebSockets;

namespace Liaison.Conformance.Tests;

/// <summary>What a client as the subject asks for.</summary>
/// <param name="Name">What is tried, in a few words.</param>
/// <param name="Address">The address it is given.</param>
/// <param name="Lines">Lines that its request has to have. Empty: there must be no request at all.</param>
internal sealed record OpeningCase(string Name, string Address, params string[] Lines) : ConformanceCase(Name)
{
    private static readonly WebSocketRole[] Client = [WebSocketRole.Client];

    /// <summary>The sub-protocols that it offers.</summary>
    public IReadOnlyList<string> Offered { get; init; } = [];

    /// <summary>More headers.</summary>
    public IReadOnlyList<HttpHeader> Headers { get; init; } = [];

    /// <summary>Whether it offers permessage-deflate.</summary>
    public bool OffersDeflate { get; init; }

    public override IReadOnlyList<WebSocketRole> Roles => Client;

    public override string Outcome => Lines.Length == 0 ? "Invalid" : string.Join("; ", Lines);
}
