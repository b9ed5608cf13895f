namespace Liaison.Sockets;

/// <summary>One frame of a message on its way out; a stream of messages has one frame for each.</summary>
/// <param name="Kind">What the message is.</param>
/// <param name="Length">The bytes of the frame.</param>
/// <param name="IsFirst">Whether the message begins with it.</param>
/// <param name="IsLast">Whether the message ends with it.</param>
/// <param name="IsCompressed">Whether the message was made smaller.</param>
internal readonly record struct OutgoingFrame(
    MessageKind Kind, int Length, bool IsFirst = true, bool IsLast = true, bool IsCompressed = false);
