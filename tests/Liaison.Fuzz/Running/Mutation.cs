using System.Buffers.Binary;

namespace Liaison.Fuzz.Running;

/// <summary>Changes that turn a valid input into one that is nearly so.</summary>
public static class Mutation
{
    private const int LongestInput = 300_000;

    private static readonly long[] Interesting =
    [
        0, 1, 2, 7, 8, 9, 10, 13, 31, 32, 37, 48, 57, 58, 63, 64, 65, 99, 100, 125, 126, 127, 128, 129, 191, 192, 193, 194, 223, 224, 237, 239,
        240, 244, 245, 247, 254, 255, 256, 257, 258, 999, 1000, 1004, 1005, 1006, 1014, 1015, 2999, 3000, 4999, 5000, 32767, 32768,
        65534, 65535, 65536, 65537, int.MaxValue, 1L << 31, uint.MaxValue, 1L << 32, long.MaxValue - 1, long.MaxValue, long.MinValue, -1,
    ];

    /// <summary>Changes the pieces so many times, in place.</summary>
    public static void Apply(FuzzRandom random, List<byte[]> pieces, int times)
    {
        for (; times > 0 && pieces.Count > 0; times--)
        {
            if (random.OneIn(4))
                ChangeOrder(random, pieces);
            else if (random.Below(pieces.Count) is var index && pieces[index].Length > 0)
                pieces[index] = Change(random, pieces[index], pieces);
        }
    }

    private static void ChangeOrder(FuzzRandom random, List<byte[]> pieces)
    {
        int index = random.Below(pieces.Count);
        int other = random.Below(pieces.Count);
        switch (random.Below(5))
        {
            case 0:
                pieces.RemoveAt(index);
                break;
            case 1 when pieces.Sum(piece => piece.Length) + pieces[index].Length < LongestInput:
                pieces.Insert(other, pieces[index]);
                break;
            case 2 when pieces[index].Length is > 0 and < 100:
                pieces.InsertRange(index, Enumerable.Repeat(pieces[index], random.Between(1, 20)));
                break;
            case 3:
                pieces.RemoveRange(index, pieces.Count - index);
                break;
            default:
                (pieces[index], pieces[other]) = (pieces[other], pieces[index]);
                break;
        }
    }

    private static byte[] Change(FuzzRandom random, byte[] piece, List<byte[]> pieces)
    {
        byte[] changed = [.. piece];
        // What steers is mostly at the beginning.
        int position = random.Below(random.OneIn(2) ? Math.Min(piece.Length, 16) : piece.Length);
        int count = Math.Min(piece.Length - position, random.OneIn(4) ? random.Below(64) : random.Below(4));
        switch (random.Below(9))
        {
            case 0:
                changed[position] ^= (byte)(1 << random.Below(8));
                return changed;
            case 1:
                changed[position] = random.Byte();
                return changed;
            case 2:
                changed[position] = (byte)random.Pick(Interesting);
                return changed;
            case 3:
                WriteNumber(random, changed.AsSpan(position));
                return changed;
            case 4:
                return [.. piece.AsSpan(0, position), .. random.Bytes(random.Between(1, 8)), .. piece.AsSpan(position)];
            case 5:
                return [.. piece.AsSpan(0, position), .. piece.AsSpan(position + count)];
            case 6:
                return [.. piece.AsSpan(0, position + count), .. piece.AsSpan(position)];
            case 7:
                byte[] other = random.Pick(pieces);
                return other.Length == 0 ? changed : [.. piece.AsSpan(0, position), .. other.AsSpan(random.Below(other.Length))];
            default:
                return piece[..position];
        }
    }

    private static void WriteNumber(FuzzRandom random, Span<byte> target)
    {
        long number = random.Pick(Interesting);
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        int size = Math.Min(1 << random.Below(4), target.Length);
        bytes[^size..].CopyTo(target);
    }
}
