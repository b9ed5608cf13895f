namespace Liaison.Functions.Sockets;

/// <summary>What a named socket is. The names are those of the vocabulary's words for them.</summary>
public enum SocketKind
{
    /// <summary>Accepts connections, and may converse with one client itself.</summary>
    Listener,

    /// <summary>Accepts every connection; the events of its channels go to a procedure.</summary>
    CallbackListener,

    /// <summary>One accepted client.</summary>
    Channel,

    /// <summary>One accepted client, whose messages go to the procedure of the listener.</summary>
    CallbackChannel,

    /// <summary>One server.</summary>
    Client,

    /// <summary>One WebSocket server; read and written like a client.</summary>
    WebSocketClient,

    /// <summary>One WebSocket server, whose messages go to a procedure.</summary>
    CallbackClient,

    /// <summary>Datagrams, to and from anybody.</summary>
    Datagram,
}
