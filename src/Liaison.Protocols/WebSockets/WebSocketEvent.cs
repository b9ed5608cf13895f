namespace Liaison.Protocols.WebSockets;

/// <summary>One thing that a peer has said.</summary>
/// <param name="Kind">Which of the others have a meaning.</param>
public readonly record struct WebSocketEvent(WebSocketEventKind Kind)
{
    /// <summary>Whether a message or part is text; its bytes are then valid UTF-8.</summary>
    public bool IsText { get; init; }

    /// <summary>Whether the message ends with this part.</summary>
    public bool IsLast { get; init; }

    /// <summary>The message, the part, or the payload of a ping or pong; the caller owns it.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Code and reason, with <see cref="WebSocketEventKind.Close"/>.</summary>
    public CloseFrame? Close { get; init; }

    /// <summary>What is wrong, with <see cref="WebSocketEventKind.Violation"/>; every later step gives the same one.</summary>
    public WebSocketViolation? Violation { get; init; }
}
