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

    /// <summary>
    /// The usual case, without all that other headers may have: an uncompressed message of one frame, all of which has come,
    /// with an allowed header.
    /// </summary>
    /// <param name="bytes">What has been received.</param>
    /// <param name="sender">Whose frame it is.</param>
    /// <param name="length">The bytes of payload, which follow.</param>
    /// <returns>The bytes that the header takes, the mask at their end; 0 when something else comes, or not all has come.</returns>
    internal static int ReadWhole(ReadOnlySpan<byte> bytes, WebSocketRole sender, out int length)
    {
        length = 0;
        if (bytes.Length < 2 || bytes[0] is not (FinalBit | (int)WebSocketOpcode.Text or FinalBit | (int)WebSocketOpcode.Binary))
            return 0;
        int mask = sender == WebSocketRole.Client ? MaskBit : 0;
        length = bytes[1] ^ mask;
        int start = 2;
        if (length > MaximumControlLength)
        {
            start = ReadLonger(bytes, ref length);
            if (start == 0)
                return 0;
        }

        int size = start + (mask == 0 ? 0 : MaskSize);
        return length <= bytes.Length - size ? size : 0;
    }

    /// <summary>A length of more than seven bits, if it is there, allowed, and in its shortest form.</summary>
    /// <returns>Where what follows it begins, or 0.</returns>
    private static int ReadLonger(ReadOnlySpan<byte> bytes, ref int length)
    {
        if (length == SixteenBits && bytes.Length >= 4)
        {
            length = BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]);
            return length > MaximumControlLength ? 4 : 0;
        }

        if (length != SixtyFourBits || bytes.Length < 10)
            return 0;
        length = (int)Math.Clamp(BinaryPrimitives.ReadInt64BigEndian(bytes[2..]), 0, int.MaxValue);
        return length > ushort.MaxValue ? 10 : 0;
    }

    /// <summary>Writes the header of a message of one frame without mask.</summary>
    /// <param name="destination">At least <see cref="MaximumSize"/> bytes.</param>
    /// <param name="opcode">What the message is.</param>
    /// <param name="length">The bytes of payload.</param>
    /// <returns>The bytes written.</returns>
    public static int WriteWhole(Span<byte> destination, WebSocketOpcode opcode, int length)
    {
        destination[0] = (byte)(FinalBit | (byte)opcode);
        return WriteLength(destination, length, maskBit: 0);
    }

    /// <summary>Writes the header in its shortest form.</summary>
    /// <param name="destination">At least <see cref="Size"/> bytes.</param>
    /// <returns>The bytes written.</returns>
    public int Write(Span<byte> destination)
    {
        destination[0] = (byte)((IsFinal ? FinalBit : 0) | (ReservedBits << 4) | (byte)Opcode);
        int start = WriteLength(destination, Length, Mask is null ? 0 : MaskBit);
        if (Mask is not { } mask)
            return start;
        BinaryPrimitives.WriteUInt32LittleEndian(destination[start..], mask);
        return start + MaskSize;
    }

    private static int WriteLength(Span<byte> destination, long length, int maskBit)
    {
        if (length > ushort.MaxValue)
        {
            destination[1] = (byte)(maskBit | SixtyFourBits);
            BinaryPrimitives.WriteInt64BigEndian(destination[2..], length);
            return 10;
        }

        if (length > MaximumControlLength)
        {
            destination[1] = (byte)(maskBit | SixteenBits);
            BinaryPrimitives.WriteUInt16BigEndian(destination[2..], (ushort)length);
            return 4;
        }

        destination[1] = (byte)(maskBit | (int)length);
        return 2;
    }
}
