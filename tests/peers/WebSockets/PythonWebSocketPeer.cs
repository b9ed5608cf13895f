using System.Diagnostics;
using Liaison.Testing;

namespace Liaison.Peers.Tests.WebSockets;

/// <summary>Python's package websockets.</summary>
public sealed class PythonWebSocketPeer : ProcessPeer
{
    internal const Abilities Able = Abilities.Fragments | Abilities.Pings | Abilities.WatchesPeer | Abilities.AnyCloseCode
        | Abilities.Vanishes | Abilities.Pauses | Abilities.Headers | Abilities.UserAgent | Abilities.Statuses | Abilities.NoSubProtocol;

    // The system's Python, the only one that the packages of the system belong to.
    private static readonly string Python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    private static readonly Lazy<bool> HasPackage = new(() =>
    {
        using var program = Process.Start(new ProcessStartInfo(Python, ["-c", "import websockets.legacy"]) { RedirectStandardError = true })!;
        program.WaitForExit();
        return program.ExitCode == 0;
    });

    /// <inheritdoc/>
    public override string? WhyMissing => ExternalTool.WhyMissing("python3")
        ?? ExternalTool.WhyMissing("python3-websockets", () => HasPackage.Value);

    /// <inheritdoc/>
    private protected override ChildProcess Start() =>
        new(Python, [Path.Combine(AppContext.BaseDirectory, "python", "websocket_peer.py")]);
}
