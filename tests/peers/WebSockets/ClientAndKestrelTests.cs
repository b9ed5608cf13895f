namespace Liaison.Peers.Tests.WebSockets;

/// <summary>Our client and ASP.NET Core.</summary>
public sealed class ClientAndKestrelTests(KestrelPeer peer) : IClassFixture<KestrelPeer>
{
    public static TheoryData<string, Driver> Scenarios => Pair.ClientAndKestrel.Rows;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public Task Our_client_and_Kestrel_understand_each_other(string scenario, Driver driver) => Pair.ClientAndKestrel.PlayAsync(peer, scenario, driver);
}
