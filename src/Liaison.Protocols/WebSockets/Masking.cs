using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Liaison.Protocols.WebSockets;

/// <summary>
/// The masking of payloads, which is its own inverse (RFC 6455 section 5.3). A mask is the four bytes of its key read as
/// a little-endian number; a position is the offset in the payload at which the bytes stand.
/// </summary>
public static class Masking
{
    /// <summary>Masks, or unmasks, in place.</summary>
    public static void Apply(Span<byte> bytes, uint mask, long position = 0) => Copy(bytes, bytes, mask, position);

    /// <summary>Copies and masks in one pass; mask 0 copies.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="destination">At least as long; it may overlap the source if it does not begin behind it.</param>
    /// <param name="mask">The mask.</param>
    /// <param name="position">The offset of the first byte in the payload.</param>
    public static void Copy(ReadOnlySpan<byte> source, Span<byte> destination, uint mask, long position = 0)
    {
        destination = destination[..source.Length];
        if (mask == 0)
        {
            source.CopyTo(destination);
            return;
        }

        mask = BitOperations.RotateRight(mask, (int)(position & 3) * 8);
        int done = 0;
        if (Vector512.IsHardwareAccelerated && source.Length >= Vector512<byte>.Count)
            done += Wide512(source, destination, mask);
        if (Vector256.IsHardwareAccelerated && source.Length - done >= Vector256<byte>.Count)
            done += Wide256(source[done..], destination[done..], mask);
        done += Words(source[done..], destination[done..], mask);
        for (; done < source.Length; done++)
        {
            destination[done] = (byte)(source[done] ^ mask);
            mask = BitOperations.RotateRight(mask, 8);
        }
    }

    private static int Wide512(ReadOnlySpan<byte> source, Span<byte> destination, uint mask)
    {
        var from = MemoryMarshal.Cast<byte, Vector512<uint>>(source);
        var to = MemoryMarshal.Cast<byte, Vector512<uint>>(destination)[..from.Length];
        var key = Vector512.Create(Wire(mask));
        for (int i = 0; i < from.Length; i++)
            to[i] = from[i] ^ key;
        return from.Length * Vector512<byte>.Count;
    }

    private static int Wide256(ReadOnlySpan<byte> source, Span<byte> destination, uint mask)
    {
        var from = MemoryMarshal.Cast<byte, Vector256<uint>>(source);
        var to = MemoryMarshal.Cast<byte, Vector256<uint>>(destination)[..from.Length];
        var key = Vector256.Create(Wire(mask));
        for (int i = 0; i < from.Length; i++)
            to[i] = from[i] ^ key;
        return from.Length * Vector256<byte>.Count;
    }

    private static int Words(ReadOnlySpan<byte> source, Span<byte> destination, uint mask)
    {
        int done = 0;
        var wide = Vector128.Create(Wire(mask));
        for (; Vector128.IsHardwareAccelerated && source.Length - done >= Vector128<byte>.Count; done += Vector128<byte>.Count)
            (Vector128.Create(source[done..]).AsUInt32() ^ wide).AsByte().CopyTo(destination[done..]);
        for (; source.Length - done >= sizeof(uint); done += sizeof(uint))
            BinaryPrimitives.WriteUInt32LittleEndian(destination[done..], BinaryPrimitives.ReadUInt32LittleEndian(source[done..]) ^ mask);
        return done;
    }

    /// <summary>The number whose bytes in memory are those of the key.</summary>
    private static uint Wire(uint mask) => BitConverter.IsLittleEndian ? mask : BinaryPrimitives.ReverseEndianness(mask);
}
