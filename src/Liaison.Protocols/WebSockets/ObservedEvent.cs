using Liaison.Protocols.Http;

namespace Liaison.Protocols.WebSockets;

/// <summary>One thing that went over a connection.</summary>
/// <param name="Sender">Who sent it.</param>
/// <param name="Kind">Which of the others have a meaning.</param>
public sealed record ObservedEvent(WebSocketRole Sender, ObservedEventKind Kind)
{
    /// <summary>The request or the response.</summary>
    public HttpHead? Head { get; init; }

    /// <summary>The header of the frame; as sent, so a compressed one tells its compressed length.</summary>
    public FrameHeader? Frame { get; init; }

    /// <summary>Whether the message is text; its bytes are then valid UTF-8.</summary>
    public bool IsText { get; init; }

    /// <summary>The message, unmasked and inflated, or the payload of a control frame; the receiver owns it.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>What is wrong: a few technical words in English; "" unless something is.</summary>
    public string Detail { get; init; } = "";
}
