using Liaison.Sockets;

namespace Liaison.Functions.Sockets;

// What a server does with clients that speak WebSocket and whose events go to a procedure.
public sealed partial class SocketFunctions
{
    /// <summary>
    /// Has a message sent to a client of a listener with a procedure; returns at once. Never an error, also when the client has
    /// gone. Where a full queue would have to be waited for, the client is closed as too slow.
    /// </summary>
    /// <param name="client">The name of its channel.</param>
    /// <param name="message">A string is sent as text, bytes as a binary message.</param>
    public void Send(string client, string message) => Send(client, new OutgoingMessage(message));

    /// <inheritdoc cref="Send(string, string)"/>
    public void Send(string client, ReadOnlySpan<byte> message) => Send(client, new OutgoingMessage(message));

    /// <inheritdoc cref="Send(string, string)"/>
    public void Send(string client, Message message) => Send(client, new OutgoingMessage(message));

    /// <inheritdoc cref="Send(string, string)"/>
    public void Send(string client, ByteBuffer message) => Send(client, new OutgoingMessage((ReadOnlySpan<byte>)message));

    /// <summary>The clients that speak WebSocket, of all listeners with a procedure or of one.</summary>
    /// <param name="listener">The name of the listener; "" means all.</param>
    /// <returns>The names of their channels, those that came first at the beginning.</returns>
    public DynamicArray<string> ConnectedClients(string listener = "")
    {
        var clients = _table.CallbackChannels
            .Where(channel => channel.IsOpenWebSocket && (string.IsNullOrEmpty(listener) || channel.Listener == listener))
            .OrderBy(static channel => channel.Number)
            .Select(static channel => channel.Name);
        _runtime.Errors.Clear();
        return new(clients);
    }

    /// <summary>
    /// Has a procedure called behind the events of a client that have come, where its events are told; returns at once. Not
    /// called, and no error, when the client has gone.
    /// </summary>
    /// <param name="client">The name of its channel.</param>
    /// <param name="procedure">The procedure.</param>
    /// <param name="arguments">Passed by value.</param>
    public void Execute(string client, Procedure procedure, params ReadOnlySpan<Value> arguments)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        FindClient(client)?.Execute(procedure, ThreadFunctions.ByValue(arguments));
        _runtime.Errors.Clear();
    }

    /// <inheritdoc cref="Execute(string, Procedure, ReadOnlySpan{Value})"/>
    public void Execute(string client, Delegate procedure, params ReadOnlySpan<Value> arguments) =>
        Execute(client, Procedure.Of(procedure)!, arguments);

    private void Send(string client, OutgoingMessage message)
    {
        FindClient(client)?.Post(message);
        _runtime.Errors.Clear();
    }

    private CallbackChannel? FindClient(string? client) =>
        _table.Find(client ?? "") is CallbackChannel { IsOpenWebSocket: true } channel ? channel : null;
}
