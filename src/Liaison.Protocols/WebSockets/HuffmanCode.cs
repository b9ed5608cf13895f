using System.Buffers.Binary;

namespace Liaison.Protocols.WebSockets;

/// <summary>
/// A prefix code of deflate (RFC 1951 section 3.2.2), made from the lengths of its words: short words are looked up,
/// longer ones are counted out bit by bit. Filled anew for each block, so that blocks cost no memory.
/// </summary>
internal sealed class HuffmanCode
{
    /// <summary>The bits of the longest word.</summary>
    public const int LongestWord = 15;

    private const int LookUpBits = 10;

    private readonly ushort[] _counts = new ushort[LongestWord + 1];
    private readonly ushort[] _symbols;
    private readonly ushort[] _lookUp;
    private int _lookUpMask;

    /// <param name="symbols">How many symbols the code has at most.</param>
    /// <param name="longestWord">The bits of its longest word at most.</param>
    public HuffmanCode(int symbols, int longestWord = LongestWord)
    {
        _symbols = new ushort[symbols];
        _lookUp = new ushort[1 << Math.Min(longestWord, LookUpBits)];
    }

    /// <summary>The symbol that the lowest bits spell and, in the lowest four bits, the length of its word; 0 when no word begins like them.</summary>
    public int Decode(ulong bits)
    {
        int entry = _lookUp[(int)bits & _lookUpMask];
        return entry != 0 ? entry : DecodeLong(bits);
    }

    /// <summary>Makes the code of these lengths, 0 for symbols that do not occur.</summary>
    /// <returns>False when more words are asked for than there are, or when some bits would spell nothing.</returns>
    /// <remarks>A code of one word of one bit, or of none, is allowed, as it is where deflate is at home.</remarks>
    public bool TryFill(ReadOnlySpan<byte> lengths)
    {
        Array.Clear(_counts);
        for (int symbol = NextUsed(lengths, 0); symbol < lengths.Length; symbol = NextUsed(lengths, symbol + 1))
            _counts[lengths[symbol]]++;

        int left = 1;
        int longest = 0;
        Span<ushort> places = stackalloc ushort[LongestWord + 2];
        places.Clear();
        for (int length = 1; length <= LongestWord; length++)
        {
            left = (left << 1) - _counts[length];
            if (left < 0)
                return false;
            if (_counts[length] > 0)
                longest = length;
            places[length + 1] = (ushort)(places[length] + _counts[length]);
        }

        if (left > 0 && longest > 1)
            return false;
        for (int symbol = NextUsed(lengths, 0); symbol < lengths.Length; symbol = NextUsed(lengths, symbol + 1))
            _symbols[places[lengths[symbol]]++] = (ushort)symbol;

        FillLookUp(Math.Min(longest, LookUpBits));
        return true;
    }

    /// <summary>The next symbol that occurs. A peer pays a few bits for hundreds that do not: they must not cost us much more.</summary>
    private static int NextUsed(ReadOnlySpan<byte> lengths, int symbol)
    {
        while (symbol < lengths.Length && lengths[symbol] == 0)
            symbol += symbol + sizeof(ulong) <= lengths.Length && BinaryPrimitives.ReadUInt64LittleEndian(lengths[symbol..]) == 0 ? sizeof(ulong) : 1;
        return symbol;
    }

    private void FillLookUp(int bits)
    {
        _lookUpMask = (1 << bits) - 1;
        _lookUp[0] = 0;
        int word = 0;
        int next = 0;
        for (int length = 1; length <= bits; length++)
        {
            // Words come with their first bit lowest: what follows them in the higher bits leads to the same symbol.
            int half = 1 << (length - 1);
            _lookUp.AsSpan(0, half).CopyTo(_lookUp.AsSpan(half));
            for (int left = _counts[length]; left > 0; left--)
            {
                _lookUp[word] = (ushort)((_symbols[next++] << 4) | length);
                word = Following(word, half);
            }
        }
    }

    /// <summary>Counts on in a word whose lowest bit is the first, from <paramref name="bit"/>, its last one.</summary>
    private static int Following(int word, int bit)
    {
        while ((word & bit) != 0)
        {
            word ^= bit;
            bit >>= 1;
        }

        return word | bit;
    }

    private int DecodeLong(ulong bits)
    {
        int word = 0;
        int first = 0;
        int index = 0;
        for (int length = 1; length <= LongestWord; length++)
        {
            word |= (int)bits & 1;
            bits >>= 1;
            int count = _counts[length];
            if (word - first < count)
                return (_symbols[index + word - first] << 4) | length;
            index += count;
            first = (first + count) << 1;
            word <<= 1;
        }

        return 0;
    }
}
