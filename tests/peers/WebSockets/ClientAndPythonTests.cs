namespace Liaison.Peers.Tests.WebSockets;

/// <summary>Our client and a server made of Python's websockets.</summary>
public sealed class ClientAndPythonTests(PythonWebSocketPeer peer) : IClassFixture<PythonWebSocketPeer>
{
    public static TheoryData<string, Driver> Scenarios => Pair.ClientAndPython.Rows;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public Task Our_client_and_Python_websockets_understand_each_other(string scenario, Driver driver) => Pair.ClientAndPython.PlayAsync(peer, scenario, driver);
}
