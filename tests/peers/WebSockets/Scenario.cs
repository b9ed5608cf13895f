using Liaison.Protocols.WebSockets;

namespace Liaison.Peers.Tests.WebSockets;

/// <summary>One conversation, written once and held with every peer that is able to.</summary>
/// <param name="Name">What is found true.</param>
/// <param name="PlayAsync">What is said.</param>
/// <param name="Needs">What the peer has to be able to.</param>
/// <param name="OurRole">Null when either side may be the server.</param>
internal sealed record Scenario(
    string Name, Func<Meeting, Task> PlayAsync, Abilities Needs = Abilities.None, WebSocketRole? OurRole = null)
{
    /// <summary>What the peer must not be in the habit of.</summary>
    public Abilities Excludes { get; init; }

    /// <summary>The faces of our API it is held through; one is enough for what is large or slow.</summary>
    public IReadOnlyList<Driver> Drivers { get; init; } = [Driver.Blocking, Driver.Async];

    public bool Suits(WebSocketRole ourRole, Abilities able) =>
        (OurRole ?? ourRole) == ourRole && (able & Needs) == Needs && (able & Excludes) == 0;
}
