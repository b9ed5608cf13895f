namespace Liaison.Sockets;

/// <summary>
/// What a loop sends in one turn. Each frame is written once, whoever it is for; a connection has a chain of ranges, and
/// frames that follow each other are one range, sent without another copy.
/// </summary>
internal sealed class TurnOutput
{
    private const int FirstSize = 32 * 1024;
    private const int LargestSize = 512 * 1024;
    private byte[] _bytes = GC.AllocateUninitializedArray<byte>(FirstSize);
    private OutputPiece[] _pieces = new OutputPiece[16];
    private Range[] _ranges = new Range[256];
    private int _used;

    // Place 0 stays empty: it stands for no range.
    private int _rangeCount = 1;

    /// <summary>Whether nothing has been written since <see cref="Reset"/>.</summary>
    public bool IsEmpty => _used == 0;

    /// <summary>All that has been written since <see cref="Reset"/>.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _used);

    /// <summary>Gives room for a frame, if there is any left.</summary>
    public bool TryReserve(int size, out Span<byte> room)
    {
        room = default;
        if (size > LargestSize - _used)
            return false;
        if (size > _bytes.Length - _used)
            Array.Resize(ref _bytes, Math.Min(LargestSize, Math.Max(2 * _bytes.Length, _used + size)));
        room = _bytes.AsSpan(_used, size);
        return true;
    }

    /// <summary>Keeps what has been written to the room.</summary>
    /// <returns>Where it begins.</returns>
    public int Commit(int size)
    {
        int start = _used;
        _used += size;
        return start;
    }

    /// <summary>Adds a frame to what a connection is to send.</summary>
    public void Append(ref RangeChain chain, int start, int length)
    {
        chain.Length += length;
        ref var last = ref _ranges[chain.Last];
        if (chain.Last != 0 && !last.IsLent && last.Start + last.Length == start)
            last.Length += length;
        else
            AddRange(ref chain, new() { Start = start, Length = length });
    }

    /// <summary>Adds bytes that stand in what the peer of the connection has sent, and stay there until they are read from here.</summary>
    public void AppendLent(ref RangeChain chain, int start, int length)
    {
        chain.Length += length;
        chain.HasLent = true;
        AddRange(ref chain, new() { Start = start, Length = length, IsLent = true });
    }

    private void AddRange(ref RangeChain chain, in Range range)
    {
        if (_rangeCount == _ranges.Length)
            Array.Resize(ref _ranges, 2 * _rangeCount);
        int place = _rangeCount++;
        _ranges[place] = range;
        if (chain.Last == 0)
            chain.First = place;
        else
            _ranges[chain.Last].Next = place;
        chain.Last = place;
    }

    public ReadOnlySpan<byte> Read(int start, int length) => _bytes.AsSpan(start, length);

    /// <summary>All that a connection with a simple chain is to send; good until the next call.</summary>
    public ReadOnlySpan<byte> Read(in RangeChain chain) => Read(_ranges[chain.First].Start, chain.Length);

    /// <summary>All that a connection is to send, where it stands; good until the next call.</summary>
    public ReadOnlySpan<OutputPiece> Pieces(in RangeChain chain)
    {
        int count = 0;
        for (int place = chain.First; place != 0; place = _ranges[place].Next)
        {
            if (count == _pieces.Length)
                Array.Resize(ref _pieces, 2 * count);
            _pieces[count++] = new(_ranges[place].Start, _ranges[place].Length, _ranges[place].IsLent);
        }

        return _pieces.AsSpan(0, count);
    }

    /// <summary>Begins anew: nobody has a chain any more.</summary>
    public void Reset() => (_used, _rangeCount) = (0, 1);

    private struct Range
    {
        public int Start;
        public int Length;
        public int Next;
        public bool IsLent;
    }
}
