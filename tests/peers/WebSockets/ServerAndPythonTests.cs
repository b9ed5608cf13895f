namespace Liaison.Peers.Tests.WebSockets;

/// <summary>Our server and a client made of Python's websockets.</summary>
public sealed class ServerAndPythonTests(PythonWebSocketPeer peer) : IClassFixture<PythonWebSocketPeer>
{
    public static TheoryData<string, Driver> Scenarios => Pair.ServerAndPython.Rows;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public Task Our_server_and_Python_websockets_understand_each_other(string scenario, Driver driver) => Pair.ServerAndPython.PlayAsync(peer, scenario, driver);
}
