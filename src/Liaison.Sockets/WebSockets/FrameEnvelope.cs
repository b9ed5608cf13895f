using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

/// <summary>The frames of a WebSocket: masked by clients, compressed where that was agreed.</summary>
internal sealed class FrameEnvelope(WebSocketRole role, MessageDeflater? deflater) : Envelope
{
    public override bool IsOrdered { get; } = deflater is not null;

    // One frame a message, unless it would keep control frames waiting for long.
    public override int LargestFrame => 16 * 1024 * 1024;

    public override ReadOnlySpan<byte> Encode(ReadOnlySpan<byte> message, out bool isCompressed)
    {
        isCompressed = deflater is not null;
        return deflater is null ? message : deflater.Deflate(message).Span;
    }

    public override int WriteHeader(in OutgoingFrame frame, Span<byte> destination, out uint mask)
    {
        var opcode = frame.Kind == MessageKind.Text ? WebSocketOpcode.Text : WebSocketOpcode.Binary;
        int reserved = frame is { IsFirst: true, IsCompressed: true } ? FrameHeader.Compressed : 0;
        var header = new FrameHeader(
            frame.IsLast, reserved, frame.IsFirst ? opcode : WebSocketOpcode.Continuation, NextMask(), frame.Length);
        mask = header.Mask ?? 0;
        return header.Write(destination);
    }

    /// <summary>Writes a whole control frame; gives its size.</summary>
    public int WriteControl(WebSocketOpcode opcode, ReadOnlySpan<byte> payload, Span<byte> destination)
    {
        var header = new FrameHeader(IsFinal: true, ReservedBits: 0, opcode, NextMask(), payload.Length);
        int size = header.Write(destination);
        Masking.Copy(payload, destination[size..], header.Mask ?? 0);
        return size + payload.Length;
    }

    private uint? NextMask() => role == WebSocketRole.Client ? MaskKeys.Next() : null;
}
