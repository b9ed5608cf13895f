namespace Liaison.Protocols.WebSockets;

/// <summary>What one step of a <see cref="WebSocketDecoder"/> has found.</summary>
public enum WebSocketEventKind
{
    /// <summary>Nothing more until bytes come.</summary>
    NeedMore,

    /// <summary>A whole message.</summary>
    Message,

    /// <summary>What is there of a message.</summary>
    Part,

    /// <summary>A ping: its payload is to be sent back.</summary>
    Ping,

    /// <summary>A pong.</summary>
    Pong,

    /// <summary>The peer closes; nothing after it counts.</summary>
    Close,

    /// <summary>The peer has broken a rule; nothing after it counts.</summary>
    Violation,
}
