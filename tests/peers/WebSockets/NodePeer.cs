using Liaison.Testing;

namespace Liaison.Peers.Tests.WebSockets;

/// <summary>Node's package ws.</summary>
public class NodePeer : ProcessPeer
{
    internal const Abilities Able = Abilities.Fragments | Abilities.CutsCharacters | Abilities.Pings | Abilities.AnyCloseCode
        | Abilities.NoCloseCode | Abilities.Vanishes | Abilities.Pauses | Abilities.Headers | Abilities.Statuses | Abilities.BadText;

    // Node looks for packages beside the program and above: the programs run where they are installed.
    private protected static readonly string Folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../node"));

    /// <inheritdoc/>
    public override string? WhyMissing => ExternalTool.WhyMissing("node")
        ?? ExternalTool.WhyMissing("node-packages", () => Directory.Exists(Path.Combine(Folder, "node_modules", "ws")));

    /// <inheritdoc/>
    private protected override ChildProcess Start() => new("node", [Path.Combine(Folder, "peer.mjs")]);
}
