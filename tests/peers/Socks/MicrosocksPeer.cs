using Liaison.Testing;

namespace Liaison.Peers.Tests.Socks;

/// <summary>The program microsocks.</summary>
public sealed class MicrosocksPeer : SocksPeer
{
    private protected override string? WhyMissing => ExternalTool.WhyMissing("microsocks");

    private protected override ChildProcess Launch(string port, bool asksForPassword) =>
        new("microsocks", ["-i", "127.0.0.1", "-p", port, .. asksForPassword ? new[] { "-u", User, "-P", Password } : []]);
}
