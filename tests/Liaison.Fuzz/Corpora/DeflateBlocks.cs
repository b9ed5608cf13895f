using Liaison.Fuzz.Running;

namespace Liaison.Fuzz.Corpora;

/// <summary>
/// Deflate written symbol by symbol (RFC 1951), with codes that no compressor would choose. Most of it is valid; a match
/// may reach back too far.
/// </summary>
public static class DeflateBlocks
{
    private const int EndOfBlock = 256;

    private static readonly int[] WordLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    private static readonly int[] LengthExtraBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    /// <summary>The payload of a message: blocks, then the beginning of the empty stored block of which the rest is left out.</summary>
    public static byte[] Message(FuzzRandom random)
    {
        var bits = new BitWriter();
        for (int blocks = random.OneIn(3) ? random.Between(2, 6) : 1; blocks > 0; blocks--)
            Block(random, bits, isLast: random.OneIn(12));
        bits.Write(0, 3);
        return bits.ToBytes();
    }

    private static void Block(FuzzRandom random, BitWriter bits, bool isLast)
    {
        bits.Write(isLast ? 1 : 0, 1);
        switch (random.Below(3))
        {
            case 0:
                Stored(bits, random.Bytes(random.OneIn(10) ? random.Below(400) : random.Below(8)));
                break;
            case 1:
                bits.Write(1, 2);
                Symbols(random, bits, FixedLengths, [.. Enumerable.Repeat(5, 30)]);
                break;
            default:
                bits.Write(2, 2);
                Dynamic(random, bits);
                break;
        }

        if (isLast)
            bits.Align();
    }

    private static readonly int[] FixedLengths = [.. Enumerable.Range(0, 286).Select(symbol => symbol switch { < 144 => 8, < 256 => 9, < 280 => 7, _ => 8 })];

    private static void Stored(BitWriter bits, byte[] content)
    {
        bits.Write(0, 2);
        bits.Align();
        bits.Write(content.Length, 16);
        bits.Write(~content.Length & 0xFFFF, 16);
        foreach (byte value in content)
            bits.Write(value, 8);
    }

    private static void Dynamic(FuzzRandom random, BitWriter bits)
    {
        int[] literals = Lengths(random, random.Between(EndOfBlock + 1, 286), random.Between(1, 40), 15);
        int[] distances = Lengths(random, random.Between(1, 30), random.Between(0, 10), 15);
        if (literals[EndOfBlock] == 0)
        {
            int taken = Array.FindIndex(literals, length => length > 0);
            (literals[EndOfBlock], literals[taken]) = (literals[taken], 0);
        }

        int[] wordLengths = Lengths(random, 19, 19, 7);
        int[] words = Words(wordLengths, 19);
        bits.Write(literals.Length - 257, 5);
        bits.Write(distances.Length - 1, 5);
        bits.Write(15, 4);
        foreach (int symbol in WordLengthOrder)
            bits.Write(wordLengths[symbol], 3);
        int[] all = [.. literals, .. distances];
        for (int i = 0; i < all.Length;)
        {
            int zeros = 0;
            while (zeros < 138 && i + zeros < all.Length && all[i + zeros] == 0)
                zeros++;
            int symbol = zeros >= 11 ? 18 : zeros >= 3 ? 17 : all[i];
            bits.Write(words[symbol], wordLengths[symbol]);
            if (symbol >= 17)
                bits.Write(symbol == 18 ? zeros - 11 : zeros - 3, symbol == 18 ? 7 : 3);
            i += symbol >= 17 ? zeros : 1;
        }

        Symbols(random, bits, literals, distances);
    }

    private static void Symbols(FuzzRandom random, BitWriter bits, int[] literals, int[] distances)
    {
        int[] words = Words(literals, literals.Length);
        int[] used = [.. Enumerable.Range(0, literals.Length).Where(symbol => literals[symbol] > 0 && symbol != EndOfBlock)];
        int[] distanceWords = Words(distances, distances.Length);
        int[] usedDistances = [.. Enumerable.Range(0, distances.Length).Where(symbol => distances[symbol] > 0)];
        int count = random.OneIn(20) ? random.Below(400) : random.Below(20);
        for (int written = 0; written < count && used.Length > 0; written++)
        {
            int symbol = random.Pick(used);
            if (symbol > EndOfBlock && (usedDistances.Length == 0 || (written < 4 && !random.OneIn(10))))
                continue;
            bits.Write(words[symbol], literals[symbol]);
            if (symbol < EndOfBlock)
                continue;
            int extra = LengthExtraBits[symbol - EndOfBlock - 1];
            bits.Write(random.Below(1 << extra), extra);
            // Near ones are mostly there; a far one is a fault.
            int distance = usedDistances[random.OneIn(30) ? random.Below(usedDistances.Length) : random.Below(Math.Min(usedDistances.Length, 4))];
            bits.Write(distanceWords[distance], distances[distance]);
            extra = Math.Max(0, (distance / 2) - 1);
            bits.Write(random.Below(1 << extra), extra);
        }

        bits.Write(words[EndOfBlock], literals[EndOfBlock]);
    }

    /// <summary>The lengths of a complete code: its words come from splitting one again and again.</summary>
    private static int[] Lengths(FuzzRandom random, int symbols, int used, int longest)
    {
        int[] lengths = new int[symbols];
        used = Math.Min(used, symbols);
        if (used == 0)
            return lengths;
        List<int> leaves = used == 1 ? [1] : [0];
        while (leaves.Count < used)
        {
            int leaf = random.Below(leaves.Count);
            if (leaves[leaf] >= longest)
                continue;
            leaves[leaf]++;
            leaves.Add(leaves[leaf]);
        }

        foreach (int leaf in leaves)
        {
            int symbol = random.Below(symbols);
            while (lengths[symbol] > 0)
                symbol = (symbol + 1) % symbols;
            lengths[symbol] = leaf;
        }

        return lengths;
    }

    /// <summary>The words of a code (RFC 1951 section 3.2.2), their first bit lowest, as they are written.</summary>
    private static int[] Words(int[] lengths, int symbols)
    {
        int[] words = new int[symbols];
        int word = 0;
        for (int length = 1; length <= 15; length++, word <<= 1)
        {
            for (int symbol = 0; symbol < symbols; symbol++)
            {
                if (lengths[symbol] != length)
                    continue;
                for (int bit = 0; bit < length; bit++)
                    words[symbol] |= ((word >> bit) & 1) << (length - 1 - bit);
                word++;
            }
        }

        return words;
    }

    private sealed class BitWriter
    {
        private readonly List<byte> _bytes = [];
        private int _used = 8;

        public void Write(int value, int count)
        {
            for (int bit = 0; bit < count; bit++)
            {
                if (_used == 8)
                {
                    _bytes.Add(0);
                    _used = 0;
                }

                _bytes[^1] |= (byte)(((value >> bit) & 1) << _used++);
            }
        }

        public void Align() => _used = 8;

        public byte[] ToBytes() => [.. _bytes];
    }
}
