using System.Buffers.Binary;

namespace Liaison.Protocols.WebSockets;

/// <summary>What stands before the payload of each frame (RFC 6455 section 5.2).</summary>
/// <param name="IsFinal">Whether the message ends with this frame.</param>
/// <param name="ReservedBits">The three bits for extensions, RSV1 as 4, RSV2 as 2, RSV3 as 1.</param>
/// <param name="Opcode">What the frame is; as read, so it may be a reserved value.</param>
/// <param name="Mask">The key, its four bytes read as a little-endian number; null when the payload is not masked.</param>
/// <param name="Length">The bytes of payload; negative when the topmost bit of 64 was set, which no frame may have.</param>
public readonly record struct FrameHeader(bool IsFinal, int ReservedBits, WebSocketOpcode Opcode, uint? Mask, long Length)
{
    /// <summary>The most bytes that a header takes.</summary>
    public const int MaximumSize = 14;

    /// <summary>The most bytes of payload that a control frame has (RFC 6455 section 5.5).</summary>
    public const int MaximumControlLength = 125;

    /// <summary>RSV1, which marks a compressed message (RFC 7692 section 6).</summary>
    public const int Compressed = 4;

    private const int FinalBit = 0x80;
    private const int MaskBit = 0x80;
    private const int MaskSize = 4;
    private const int SixteenBits = 126;
    private const int SixtyFourBits = 127;

    /// <summary>Whether it is a control frame: whole, short, and allowed between the fragments of a message.</summary>
    public bool IsControl => (byte)Opcode >= (byte)WebSocketOpcode.Close;

    /// <summary>The bytes that the header takes in its shortest form, the only one allowed.</summary>
    public int Size => 2 + (Length <= MaximumControlLength ? 0 : Length <= ushort.MaxValue ? 2 : 8) + (Mask is null ? 0 : MaskSize);

    /// <summary>Reads a header at the start of the bytes, whether or not its values are allowed.</summary>
    /// <param name="bytes">What has been received.</param>
    /// <param name="header">The header.</param>
    /// <param name="size">The bytes it takes; more than <see cref="Size"/> when its length is not in the shortest form.</param>
    /// <returns>False: more bytes are needed.</returns>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out FrameHeader header, out int size)
    {
        (header, size) = (default, 0);
        if (bytes.Length < 2)
            return false;

        long length = bytes[1] & ~MaskBit;
        bool masked = (bytes[1] & MaskBit) != 0;
        int start = 2 + (length == SixteenBits ? 2 : length == SixtyFourBits ? 8 : 0);
        int end = start + (masked ? MaskSize : 0);
        if (bytes.Length < end)
            return false;

        if (length == SixteenBits)
            length = BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]);
        else if (length == SixtyFourBits)
            length = BinaryPrimitives.ReadInt64BigEndian(bytes[2..]);
        uint? mask = masked ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[start..]) : null;
        header = new((bytes[0] & FinalBit) != 0, (bytes[0] >> 4) & 7, (WebSocketOpcode)(bytes[0] & 15), mask, length);
        size = end;
        return true;
    }

    /// <summary>Writes the header in its shortest form.</summary>
    /// <param name="destination">At least <see cref="Size"/> bytes.</param>
    /// <returns>The bytes written.</returns>
    public int Write(Span<byte> destination)
    {
        destination[0] = (byte)((IsFinal ? FinalBit : 0) | (ReservedBits << 4) | (byte)Opcode);
        int start = 2;
        int length = (int)Math.Min(Length, SixtyFourBits);
        if (Length > ushort.MaxValue)
        {
            BinaryPrimitives.WriteInt64BigEndian(destination[2..], Length);
            start = 10;
        }
        else if (Length > MaximumControlLength)
        {
            length = SixteenBits;
            BinaryPrimitives.WriteUInt16BigEndian(destination[2..], (ushort)Length);
            start = 4;
        }

        destination[1] = (byte)((Mask is null ? 0 : MaskBit) | length);
        if (Mask is not { } mask)
            return start;
        BinaryPrimitives.WriteUInt32LittleEndian(destination[start..], mask);
        return start + MaskSize;
    }
}
