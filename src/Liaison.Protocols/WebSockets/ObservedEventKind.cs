namespace Liaison.Protocols.WebSockets;

/// <summary>What a <see cref="WebSocketObserver"/> has seen.</summary>
public enum ObservedEventKind
{
    /// <summary>The head of the request that opens the connection.</summary>
    Request,

    /// <summary>The head of the answer to it.</summary>
    Response,

    /// <summary>The header of a frame of a message, or a whole control frame.</summary>
    Frame,

    /// <summary>A whole message.</summary>
    Message,

    /// <summary>Bytes that no rule allows; nothing more is told of this sender.</summary>
    Violation,
}
