namespace Liaison.Protocols.WebSockets;

internal sealed partial class Inflater
{
    private const int EndOfBlock = 256;
    private const int MaximumLiterals = 286;
    private const int MaximumDistances = 30;
    private const int MaximumWordLengths = 19;
    private const int RepeatPrevious = 16;
    private const int RepeatZero = 17;

    private static readonly HuffmanCode FixedLiterals = Fixed(288, symbol => symbol switch { < 144 => 8, < 256 => 9, < 280 => 7, _ => 8 });
    private static readonly HuffmanCode FixedDistances = Fixed(32, _ => 5);

    private HuffmanCode? _ownLiterals;
    private HuffmanCode? _ownDistances;
    private HuffmanCode? _wordLengths;
    private byte[]? _lengths;
    private int _literalCount;
    private int _distanceCount;
    private int _wordLengthCount;
    private int _filled;

    private enum Outcome
    {
        Advanced,
        NeedMore,
        Invalid,
    }

    // RFC 1951 sections 3.2.5 and 3.2.7.
    private static ReadOnlySpan<short> LengthBase =>
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    private static ReadOnlySpan<byte> LengthExtraBits =>
        [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    private static ReadOnlySpan<short> DistanceBase =>
        [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];

    private static ReadOnlySpan<byte> DistanceExtraBits =>
        [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];

    private static ReadOnlySpan<byte> WordLengthOrder =>
        [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private Outcome ReadDynamicCounts(ref ReadOnlySpan<byte> input)
    {
        if (!Fill(14, ref input))
            return Outcome.NeedMore;
        _literalCount = Take(5) + EndOfBlock + 1;
        _distanceCount = Take(5) + 1;
        _wordLengthCount = Take(4) + 4;
        if (_literalCount > MaximumLiterals || _distanceCount > MaximumDistances)
            return Outcome.Invalid;
        _lengths ??= new byte[MaximumLiterals + MaximumDistances];
        Array.Clear(_lengths);
        _filled = 0;
        _state = State.WordLengthLengths;
        return Outcome.Advanced;
    }

    private Outcome ReadWordLengthLengths(ref ReadOnlySpan<byte> input)
    {
        for (; _filled < _wordLengthCount; _filled++)
        {
            if (!Fill(3, ref input))
                return Outcome.NeedMore;
            _lengths![WordLengthOrder[_filled]] = (byte)Take(3);
        }

        _wordLengths ??= new HuffmanCode(MaximumWordLengths);
        if (!_wordLengths.TryFill(_lengths.AsSpan(0, MaximumWordLengths)))
            return Outcome.Invalid;
        _filled = 0;
        _state = State.WordLengths;
        return Outcome.Advanced;
    }

    private Outcome ReadWordLengths(ref ReadOnlySpan<byte> input)
    {
        int total = _literalCount + _distanceCount;
        while (_filled < total)
        {
            FillSymbol(ref input);
            int entry = _wordLengths!.Decode(_bits);
            int used = entry & 15;
            if (entry == 0 || used > _bitCount)
                return entry == 0 && _bitCount >= HuffmanCode.LongestWord ? Outcome.Invalid : Outcome.NeedMore;
            int symbol = entry >> 4;
            if (symbol < RepeatPrevious)
            {
                Drop(used);
                _lengths![_filled++] = (byte)symbol;
                continue;
            }

            int extra = symbol == RepeatPrevious ? 2 : symbol == RepeatZero ? 3 : 7;
            if (used + extra > _bitCount)
                return Outcome.NeedMore;
            Drop(used);
            int times = Take(extra) + (symbol > RepeatZero ? 11 : 3);
            if (times > total - _filled || (symbol == RepeatPrevious && _filled == 0))
                return Outcome.Invalid;
            _lengths.AsSpan(_filled, times).Fill(symbol == RepeatPrevious ? _lengths![_filled - 1] : (byte)0);
            _filled += times;
        }

        return UseOwnCodes();
    }

    private Outcome UseOwnCodes()
    {
        // Without a word for its end a block could not end.
        if (_lengths![EndOfBlock] == 0)
            return Outcome.Invalid;
        _literals = _ownLiterals ??= new HuffmanCode(MaximumLiterals);
        _distances = _ownDistances ??= new HuffmanCode(MaximumDistances);
        _state = State.Symbols;
        return _literals.TryFill(_lengths.AsSpan(0, _literalCount))
            && _distances.TryFill(_lengths.AsSpan(_literalCount, _distanceCount))
                ? Outcome.Advanced
                : Outcome.Invalid;
    }

    private static HuffmanCode Fixed(int symbols, Func<int, int> length)
    {
        var code = new HuffmanCode(symbols);
        code.TryFill([.. Enumerable.Range(0, symbols).Select(symbol => (byte)length(symbol))]);
        return code;
    }
}
