using System.Globalization;
using Liaison.Testing;

namespace Liaison.Peers.Tests;

/// <summary>socat, between a TCP connection and its own input and output.</summary>
internal static class SocatPeer
{
    public static ChildProcess Connect(int port) =>
        Start("-t", "30", "-", string.Create(CultureInfo.InvariantCulture, $"TCP:127.0.0.1:{port}"));

    /// <summary>Starts a socat that listens on a port of the system's choice, which it reports among its messages.</summary>
    public static (ChildProcess Peer, int Port) Listen()
    {
        var peer = Start("-d", "-d", "-t", "30", "-", "TCP-LISTEN:0,bind=127.0.0.1");
        const string Report = "listening on AF=2 127.0.0.1:";
        Eventually.True(() => LineWith(peer, Report) is not null, "socat says where it listens");
        return (peer, int.Parse(LineWith(peer, Report)!.Split(Report)[1], CultureInfo.InvariantCulture));
    }

    private static string? LineWith(ChildProcess peer, string text) =>
        peer.Errors.Split('\n')[..^1].FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal))?.Trim();

    private static ChildProcess Start(params string[] arguments)
    {
        Assert.SkipWhen(ExternalTool.WhyMissing("socat") is not null, ExternalTool.WhyMissing("socat") ?? "");
        return new ChildProcess("socat", arguments);
    }
}
