namespace Liaison.Peers.Tests.WebSockets;

/// <summary>Our client and a server made of Node's ws.</summary>
public sealed class ClientAndNodeTests(NodePeer peer) : IClassFixture<NodePeer>
{
    public static TheoryData<string, Driver> Scenarios => Pair.ClientAndNode.Rows;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public Task Our_client_and_Node_ws_understand_each_other(string scenario, Driver driver) => Pair.ClientAndNode.PlayAsync(peer, scenario, driver);
}
