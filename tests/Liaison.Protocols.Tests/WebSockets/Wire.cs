using System.Text;

namespace Liaison.Protocols.WebSockets.Tests;

/// <summary>Frames as they stand on the wire.</summary>
internal static class Wire
{
    /// <summary>The key 37 FA 21 3D of the examples in RFC 6455.</summary>
    public const uint Key = 0x3D21FA37;

    public static readonly WebSocketRole[] Roles = [WebSocketRole.Client, WebSocketRole.Server];

    public static byte[] Frame(
        WebSocketRole sender, WebSocketOpcode opcode, ReadOnlySpan<byte> payload, bool isFinal = true, int reservedBits = 0)
    {
        uint? mask = sender == WebSocketRole.Client ? Key : null;
        var header = new FrameHeader(isFinal, reservedBits, opcode, mask, payload.Length);
        byte[] frame = new byte[header.Size + payload.Length];
        int size = header.Write(frame);
        Masking.Copy(payload, frame.AsSpan(size), mask ?? 0);
        return frame;
    }

    public static byte[] Text(WebSocketRole sender, string text) => Frame(sender, WebSocketOpcode.Text, Encoding.UTF8.GetBytes(text));

    public static byte[] Compressed(WebSocketRole sender, ReadOnlySpan<byte> deflated, bool isText = false) =>
        Frame(sender, isText ? WebSocketOpcode.Text : WebSocketOpcode.Binary, deflated, reservedBits: FrameHeader.Compressed);

    /// <summary>A header alone, with the length in the form given: 1, 2 or 8 bytes.</summary>
    public static byte[] Header(WebSocketRole sender, WebSocketOpcode opcode, ulong length, int form, bool isFinal = true)
    {
        int masked = sender == WebSocketRole.Client ? 0x80 : 0;
        List<byte> bytes = [(byte)((isFinal ? 0x80 : 0) | (int)opcode), (byte)(masked | (form switch { 1 => (int)length, 2 => 126, _ => 127 }))];
        for (int i = form - 1; form > 1 && i >= 0; i--)
            bytes.Add((byte)(length >> (8 * i)));
        if (masked != 0)
            bytes.AddRange([0x37, 0xFA, 0x21, 0x3D]);
        return [.. bytes];
    }
}
