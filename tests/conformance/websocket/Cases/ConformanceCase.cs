using Liaison.Protocols.WebSockets;

namespace Liaison.Conformance.Tests;

/// <summary>One conversation with the subject, and what has to come of it.</summary>
/// <param name="Name">What is tried, in a few words.</param>
internal abstract record ConformanceCase(string Name)
{
    /// <summary>The roles of the subject for which the case makes sense.</summary>
    public abstract IReadOnlyList<WebSocketRole> Roles { get; }

    /// <summary>What has to come of it, in a few words.</summary>
    public abstract string Outcome { get; }
}
