using System.Buffers.Binary;
using System.Text;
using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets.Tests;

/// <summary>A frame as a test reads it: its payload unmasked.</summary>
internal sealed record Frame(FrameHeader Header, byte[] Payload)
{
    public WebSocketOpcode Opcode => Header.Opcode;

    public string Text => Encoding.UTF8.GetString(Payload);

    /// <summary>The code of a close frame, 0 for none.</summary>
    public int CloseCode => Payload.Length < 2 ? 0 : BinaryPrimitives.ReadUInt16BigEndian(Payload);

    /// <summary>The bytes of a frame that one side sends.</summary>
    public static byte[] Bytes(
        WebSocketRole sender, WebSocketOpcode opcode, ReadOnlySpan<byte> payload, bool isFinal = true, int reservedBits = 0)
    {
        const uint Mask = 0x3D21FA37;
        uint? mask = sender == WebSocketRole.Client ? Mask : null;
        byte[] bytes = new byte[FrameHeader.MaximumSize + payload.Length];
        int size = new FrameHeader(isFinal, reservedBits, opcode, mask, payload.Length).Write(bytes);
        Masking.Copy(payload, bytes.AsSpan(size), mask ?? 0);
        return bytes[..(size + payload.Length)];
    }

    public static byte[] OfText(WebSocketRole sender, string text) => Bytes(sender, WebSocketOpcode.Text, Encoding.UTF8.GetBytes(text));
}
