using Liaison.Protocols.WebSockets;
using Liaison.Sockets;

namespace Liaison.Load.WebSockets;

/// <summary>Liaison's client, a task for each connection.</summary>
internal sealed class AsyncClients(int port, int connections, int size)
    : TaskClients<WebSocketConnection>(connections, () => WebSocketClient.ConnectAsync(new WebSocketAddress("127.0.0.1", port, false, "/")))
{
    private readonly byte[] _message = new byte[size];

    protected override async ValueTask PingPong(WebSocketConnection client, int index)
    {
        await client.WriteAsync(_message);
        (await client.ReadAsync()).Recycle();
    }
}
