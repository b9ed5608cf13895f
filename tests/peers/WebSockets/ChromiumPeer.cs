using Liaison.Testing;

namespace Liaison.Peers.Tests.WebSockets;

/// <summary>A page in Chromium without a window.</summary>
public sealed class ChromiumPeer : NodePeer
{
    internal new const Abilities Able =
        Abilities.NoCloseCode | Abilities.Leaves | Abilities.UserAgent | Abilities.Origin | Abilities.AlwaysOffersDeflate;

    /// <inheritdoc/>
    public override string? WhyMissing => base.WhyMissing ?? ExternalTool.WhyMissing("chromium");

    /// <inheritdoc/>
    private protected override ChildProcess Start() => new("node", [Path.Combine(Folder, "browser.mjs"), ExternalTool.Find("chromium")]);
}
