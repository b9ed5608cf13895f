namespace Liaison.Peers.Tests.WebSockets;

/// <summary>Our server and a page in Chromium.</summary>
public sealed class ServerAndChromiumTests(ChromiumPeer peer) : IClassFixture<ChromiumPeer>
{
    public static TheoryData<string, Driver> Scenarios => Pair.ServerAndChromium.Rows;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public Task Our_server_and_Chromium_understand_each_other(string scenario, Driver driver) => Pair.ServerAndChromium.PlayAsync(peer, scenario, driver);
}
