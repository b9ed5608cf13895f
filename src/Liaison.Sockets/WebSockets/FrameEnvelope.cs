using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

/// <summary>The frames of a WebSocket: masked by clients, compressed where that was agreed.</summary>
internal sealed class FrameEnvelope(WebSocketRole role, MessageDeflater? deflater, ControlFrames control) : Envelope
{
    public override bool IsOrdered { get; } = deflater is not null;

    // A ping and a pong.
    private const int MostWaiting = 2;

    // One frame a message, unless it would keep control frames waiting for long.
    public override int LargestFrame => 16 * 1024 * 1024;

    public override bool TryCompress(ReadOnlySpan<byte> message, out ReadOnlyMemory<byte> compressed)
    {
        compressed = default;
        return deflater?.TryDeflate(message, out compressed) == true;
    }

    public override int WriteWaiting(Span<byte> destination)
    {
        int filled = 0;
        for (int i = 0; i < MostWaiting && control.TryTake(out var opcode, out var payload, withClose: false); i++)
            filled += WriteControl(opcode, payload.Span, destination[filled..]);
        return filled;
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

    /// <summary>Frees what compression holds, in the turn to write.</summary>
    public void Free() => deflater?.Dispose();

    private uint? NextMask() => role == WebSocketRole.Client ? MaskKeys.Next() : null;
}
