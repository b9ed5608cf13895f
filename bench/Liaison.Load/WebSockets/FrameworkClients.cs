using System.Net.WebSockets;

namespace Liaison.Load.WebSockets;

/// <summary>.NET's <see cref="ClientWebSocket"/>, a task for each connection.</summary>
internal sealed class FrameworkClients(int port, int connections, int size)
    : TaskClients<ClientWebSocket>(connections, () => Connect(port))
{
    private readonly byte[] _message = new byte[size];
    private readonly byte[][] _answers = [.. Enumerable.Range(0, connections).Select(_ => new byte[size])];

    protected override async ValueTask PingPong(ClientWebSocket client, int index)
    {
        await client.SendAsync(_message.AsMemory(), WebSocketMessageType.Binary, WebSocketMessageFlags.EndOfMessage, default);
        for (int got = 0; got < _message.Length;)
            got += (await client.ReceiveAsync(_answers[index].AsMemory(got), default)).Count;
    }

    private static async Task<ClientWebSocket> Connect(int port)
    {
        var client = new ClientWebSocket();
        await client.ConnectAsync(new Uri($"ws://127.0.0.1:{port}/"), default);
        return client;
    }
}
