using System.Globalization;
using Liaison.Testing;

namespace Liaison.Peers.Tests;

/// <summary>The peer of <c>python/peer.py</c>; its actions are described there.</summary>
internal static class PythonPeer
{
    public static ChildProcess Connect(int port, params string[] actions) =>
        Start(["connect", port.ToString(CultureInfo.InvariantCulture), .. actions]);

    /// <summary>Starts a peer that listens; completes when it does.</summary>
    public static async Task<(ChildProcess Peer, int Port)> ListenAsync(params string[] actions)
    {
        var peer = Start(["listen", .. actions]);
        string port = await peer.ReadLineAsync() ?? throw new InvalidOperationException(peer.Errors);
        return (peer, int.Parse(port, CultureInfo.InvariantCulture));
    }

    private static ChildProcess Start(string[] arguments)
    {
        Assert.SkipWhen(ExternalTool.WhyMissing("python3") is not null, ExternalTool.WhyMissing("python3") ?? "");
        return new ChildProcess("python3", [Path.Combine(AppContext.BaseDirectory, "python", "peer.py"), .. arguments]);
    }
}
