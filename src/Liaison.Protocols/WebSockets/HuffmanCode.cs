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
    private readonly ushort[] _lookUp = new ushort[1 << LookUpBits];
    private int _lookUpMask;

    /// <param name="symbols">How many symbols the code has at most.</param>
    public HuffmanCode(int symbols) => _symbols = new ushort[symbols];

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
        foreach (byte length in lengths)
            _counts[length]++;
        _counts[0] = 0;

        int left = 1;
        int longest = 0;
        Span<ushort> offsets = stackalloc ushort[LongestWord + 2];
        Span<ushort> words = stackalloc ushort[LongestWord + 2];
        offsets.Clear();
        words.Clear();
        for (int length = 1; length <= LongestWord; length++)
        {
            left = (left << 1) - _counts[length];
            if (left < 0)
                return false;
            if (_counts[length] > 0)
                longest = length;
            offsets[length + 1] = (ushort)(offsets[length] + _counts[length]);
            words[length + 1] = (ushort)((words[length] + _counts[length]) << 1);
        }

        if (left > 0 && longest > 1)
            return false;
        _lookUpMask = (1 << Math.Min(longest, LookUpBits)) - 1;
        if (left > 0)
            Array.Clear(_lookUp, 0, _lookUpMask + 1);
        else if (longest > LookUpBits)
            Array.Clear(_lookUp);
        for (int symbol = 0; symbol < lengths.Length; symbol++)
        {
            int length = lengths[symbol];
            if (length == 0)
                continue;
            _symbols[offsets[length]++] = (ushort)symbol;
            Place(symbol, length, words[length]++);
        }

        return true;
    }

    private void Place(int symbol, int length, int word)
    {
        if (length > LookUpBits)
            return;

        // Words come with their first bit lowest, and whatever follows them leads to the same symbol.
        int reversed = 0;
        for (int bit = 0; bit < length; bit++)
            reversed |= ((word >> bit) & 1) << (length - 1 - bit);
        for (int index = reversed; index <= _lookUpMask; index += 1 << length)
            _lookUp[index] = (ushort)((symbol << 4) | length);
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
