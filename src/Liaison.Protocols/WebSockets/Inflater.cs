using System.Buffers.Binary;

namespace Liaison.Protocols.WebSockets;

/// <summary>
/// Inflates deflate (RFC 1951) from bytes that come in any pieces. The platform's stream hides how much of its input it has
/// used and whether the input ended within a block; a message cut short must not pass for a whole one. Symbols are
/// taken whole or not at all, so what is inflated never depends on how the input was cut.
/// </summary>
internal sealed partial class Inflater
{
    /// <summary>How far back a match may reach.</summary>
    public const int WindowSize = 32 * 1024;

    /// <summary>How many bytes one symbol adds at most: room for them is needed behind the place to stop at.</summary>
    public const int LongestMatch = 258;

    // What the longest symbol needs: a word and 5 bits for the length, a word and 13 bits for the distance.
    private const int SymbolBits = 48;

    private State _state;
    private bool _isLastBlock;
    private bool _endedEmpty;
    private int _storedLeft;
    private HuffmanCode _literals = FixedLiterals;
    private HuffmanCode _distances = FixedDistances;

    // Bits that were read and not used, the next one lowest; what stands above the first _bitCount of them is not defined.
    private ulong _bits;
    private int _bitCount;

    private enum State
    {
        BlockHeader,
        StoredLength,
        Stored,
        Symbols,
        DynamicCounts,
        WordLengthLengths,
        WordLengths,
    }

    /// <summary>How many whole bytes of the input are read and not used.</summary>
    public int UnusedBytes => _bitCount / 8;

    /// <summary>
    /// Whether the input ends where RFC 7692 section 7.2.1 lets a message end: with a stored block of no bytes, as which
    /// the four bytes that senders leave out must be read.
    /// </summary>
    public bool IsFlushed => _state == State.BlockHeader && _endedEmpty && _bitCount == 0;

    /// <summary>Forgets its input: what comes next is the beginning of another one.</summary>
    public void Restart()
    {
        _state = State.BlockHeader;
        (_isLastBlock, _endedEmpty) = (false, false);
        (_bits, _bitCount) = (0, 0);
    }

    /// <summary>Inflates until the input is used up or the output has reached a place.</summary>
    /// <param name="input">Input; what is left of it on return.</param>
    /// <param name="output">What was inflated so far, and room for <see cref="LongestMatch"/> bytes behind <paramref name="stop"/>.</param>
    /// <param name="count">How many bytes of the output there are.</param>
    /// <param name="stop">Where to stop; passed by less than one match.</param>
    /// <returns>False when the input is not deflate; what stands before the fault is inflated.</returns>
    public bool TryInflate(ref ReadOnlySpan<byte> input, byte[] output, ref int count, int stop)
    {
        var outcome = Outcome.Advanced;
        while (outcome == Outcome.Advanced && count < stop)
        {
            outcome = _state switch
            {
                State.BlockHeader => ReadBlockHeader(ref input),
                State.StoredLength => ReadStoredLength(ref input),
                State.Stored => CopyStored(ref input, output, ref count, stop),
                State.Symbols => ReadSymbols(ref input, output, ref count, stop),
                State.DynamicCounts => ReadDynamicCounts(ref input),
                State.WordLengthLengths => ReadWordLengthLengths(ref input),
                _ => ReadWordLengths(ref input),
            };
        }

        return outcome != Outcome.Invalid;
    }

    private Outcome ReadBlockHeader(ref ReadOnlySpan<byte> input)
    {
        // A sender may end the stream with its message (RFC 7692 section 7.2.3.4): the next block begins on a byte.
        if (_isLastBlock)
            SkipToByte();
        _isLastBlock = false;
        if (!Fill(3, ref input))
            return Outcome.NeedMore;
        _isLastBlock = Take(1) == 1;
        _endedEmpty = false;
        switch (Take(2))
        {
            case 0:
                SkipToByte();
                _state = State.StoredLength;
                return Outcome.Advanced;
            case 1:
                (_literals, _distances) = (FixedLiterals, FixedDistances);
                _state = State.Symbols;
                return Outcome.Advanced;
            case 2:
                _state = State.DynamicCounts;
                return Outcome.Advanced;
            default:
                return Outcome.Invalid;
        }
    }

    private Outcome ReadStoredLength(ref ReadOnlySpan<byte> input)
    {
        if (!Fill(32, ref input))
            return Outcome.NeedMore;
        int length = Take(16);
        int complement = Take(16);
        if (length != (~complement & 0xFFFF))
            return Outcome.Invalid;
        _storedLeft = length;
        _endedEmpty = length == 0;
        _state = length == 0 ? State.BlockHeader : State.Stored;
        return Outcome.Advanced;
    }

    private Outcome CopyStored(ref ReadOnlySpan<byte> input, byte[] output, ref int count, int stop)
    {
        for (; _bitCount > 0 && _storedLeft > 0 && count < stop; _storedLeft--)
            output[count++] = (byte)Take(8);

        int copied = _bitCount > 0 ? 0 : Math.Min(Math.Min(input.Length, _storedLeft), stop - count);
        input[..copied].CopyTo(output.AsSpan(count));
        input = input[copied..];
        count += copied;
        _storedLeft -= copied;
        if (_storedLeft > 0)
            return input.IsEmpty && _bitCount == 0 ? Outcome.NeedMore : Outcome.Advanced;
        _state = State.BlockHeader;
        return Outcome.Advanced;
    }

    private Outcome ReadSymbols(ref ReadOnlySpan<byte> input, byte[] output, ref int count, int stop)
    {
        var (literals, distances) = (_literals, _distances);
        var outcome = Outcome.Advanced;
        while (count < stop)
        {
            if (_bitCount < SymbolBits)
                FillSymbol(ref input);
            ulong bits = _bits;
            int entry = literals.Decode(bits);
            int used = entry & 15;
            if (entry == 0 || used > _bitCount)
            {
                outcome = entry == 0 && _bitCount >= HuffmanCode.LongestWord ? Outcome.Invalid : Outcome.NeedMore;
                break;
            }

            int symbol = entry >> 4;
            if (symbol < EndOfBlock)
            {
                output[count++] = (byte)symbol;
                Drop(used);
                continue;
            }

            if (symbol == EndOfBlock)
            {
                Drop(used);
                _state = State.BlockHeader;
                break;
            }

            outcome = TryReadMatch(symbol - EndOfBlock - 1, used, distances, out int length, out int distance);
            if (outcome != Outcome.Advanced)
                break;
            if (distance > count)
                return Outcome.Invalid;
            CopyMatch(output, count, distance, length);
            count += length;
        }

        return outcome;
    }

    private Outcome TryReadMatch(int lengthSymbol, int used, HuffmanCode distances, out int length, out int distance)
    {
        (length, distance) = (0, 0);
        if (lengthSymbol >= LengthBase.Length)
            return Outcome.Invalid;
        int extra = LengthExtraBits[lengthSymbol];
        length = LengthBase[lengthSymbol] + Low(_bits >> used, extra);
        used += extra;

        int entry = distances.Decode(_bits >> used);
        if (entry == 0 || used + (entry & 15) > _bitCount)
            return entry == 0 && _bitCount - used >= HuffmanCode.LongestWord ? Outcome.Invalid : Outcome.NeedMore;
        int symbol = entry >> 4;
        if (symbol >= DistanceBase.Length)
            return Outcome.Invalid;
        used += entry & 15;
        extra = DistanceExtraBits[symbol];
        distance = DistanceBase[symbol] + Low(_bits >> used, extra);
        used += extra;
        if (used > _bitCount)
            return Outcome.NeedMore;
        Drop(used);
        return Outcome.Advanced;
    }

    private static void CopyMatch(byte[] output, int count, int distance, int length)
    {
        var target = output.AsSpan(count, length);
        if (distance == 1)
        {
            target.Fill(output[count - 1]);
            return;
        }

        // A match that overlaps its source repeats it: each round copies what the rounds before have made.
        var source = output.AsSpan(count - distance, distance);
        while (target.Length > source.Length)
        {
            source.CopyTo(target);
            target = target[source.Length..];
        }

        source[..target.Length].CopyTo(target);
    }

    private bool Fill(int bits, ref ReadOnlySpan<byte> input)
    {
        while (_bitCount < bits)
        {
            if (input.IsEmpty)
                return false;
            _bits = (_bits & ((1UL << _bitCount) - 1)) | ((ulong)input[0] << _bitCount);
            _bitCount += 8;
            input = input[1..];
        }

        return true;
    }

    private void FillSymbol(ref ReadOnlySpan<byte> input)
    {
        if (input.Length < sizeof(ulong))
        {
            Fill(Math.Min(SymbolBits, _bitCount + (input.Length * 8)), ref input);
            return;
        }

        _bits = (_bits & ((1UL << _bitCount) - 1)) | (BinaryPrimitives.ReadUInt64LittleEndian(input) << _bitCount);
        int bytes = (63 - _bitCount) / 8;
        input = input[bytes..];
        _bitCount += bytes * 8;
    }

    private int Take(int bits)
    {
        int taken = Low(_bits, bits);
        Drop(bits);
        return taken;
    }

    private void Drop(int bits)
    {
        _bits >>= bits;
        _bitCount -= bits;
    }

    private void SkipToByte() => Drop(_bitCount % 8);

    private static int Low(ulong bits, int count) => (int)bits & ((1 << count) - 1);
}
