using Liaison.Protocols.WebSockets;

namespace Liaison.Peers.Tests.WebSockets;

/// <summary>Our side in one role, and a peer in the other.</summary>
/// <param name="Name">Both.</param>
/// <param name="OurRole">Ours.</param>
/// <param name="Able">What the peer is able to.</param>
internal sealed record Pair(string Name, WebSocketRole OurRole, Abilities Able)
{
    public static Pair ClientAndNode { get; } = new("our client and Node ws", WebSocketRole.Client, NodePeer.Able);

    public static Pair ClientAndPython { get; } = new("our client and Python websockets", WebSocketRole.Client, PythonWebSocketPeer.Able);

    public static Pair ClientAndKestrel { get; } = new("our client and Kestrel", WebSocketRole.Client, KestrelPeer.Able);

    public static Pair ServerAndNode { get; } = new("our server and Node ws", WebSocketRole.Server, NodePeer.Able);

    public static Pair ServerAndPython { get; } = new("our server and Python websockets", WebSocketRole.Server, PythonWebSocketPeer.Able);

    public static Pair ServerAndClientWebSocket { get; } = new("our server and ClientWebSocket", WebSocketRole.Server, ClientWebSocketPeer.Able);

    public static Pair ServerAndChromium { get; } = new("our server and Chromium", WebSocketRole.Server, ChromiumPeer.Able);

    public static IReadOnlyList<Pair> All { get; } =
    [
        ClientAndNode, ClientAndPython, ClientAndKestrel, ServerAndNode, ServerAndPython, ServerAndClientWebSocket, ServerAndChromium,
    ];

    /// <summary>The scenarios that are held with this peer.</summary>
    public IReadOnlyList<Scenario> Scenarios { get; } = [.. WebSockets.Scenarios.All.Where(scenario => scenario.Suits(OurRole, Able))];

    /// <summary>The same as rows of a theory, once for each face of our API.</summary>
    public TheoryData<string, Driver> Rows
    {
        get
        {
            var rows = new TheoryData<string, Driver>();
            foreach (var scenario in Scenarios)
            {
                foreach (var driver in scenario.Drivers)
                    rows.Add(scenario.Name, driver);
            }

            return rows;
        }
    }

    /// <summary>Holds one of them.</summary>
    public async Task PlayAsync(WebSocketPeer peer, string scenario, Driver driver)
    {
        Assert.SkipWhen(peer.WhyMissing is not null, peer.WhyMissing ?? "");
        using var meeting = new Meeting(peer, OurRole, driver);
        await Scenarios.Single(one => one.Name == scenario).PlayAsync(meeting);
    }
}
