namespace Liaison.Peers.Tests.WebSockets;

/// <summary>Our server and .NET's own client.</summary>
public sealed class ServerAndClientWebSocketTests(ClientWebSocketPeer peer) : IClassFixture<ClientWebSocketPeer>
{
    public static TheoryData<string, Driver> Scenarios => Pair.ServerAndClientWebSocket.Rows;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public Task Our_server_and_ClientWebSocket_understand_each_other(string scenario, Driver driver) => Pair.ServerAndClientWebSocket.PlayAsync(peer, scenario, driver);
}
