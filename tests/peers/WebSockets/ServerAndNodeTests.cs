namespace Liaison.Peers.Tests.WebSockets;

/// <summary>Our server and a client made of Node's ws.</summary>
public sealed class ServerAndNodeTests(NodePeer peer) : IClassFixture<NodePeer>
{
    public static TheoryData<string, Driver> Scenarios => Pair.ServerAndNode.Rows;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public Task Our_server_and_Node_ws_understand_each_other(string scenario, Driver driver) => Pair.ServerAndNode.PlayAsync(peer, scenario, driver);
}
