namespace Liaison.Protocols.Framing;

/// <summary>
/// The bytes of one connection that have been received and not yet delivered. They belong to no mode: each call of
/// <see cref="Take"/> reads them by the framing it is given. Holds no memory when it has no bytes. Not safe for
/// several threads at once.
/// </summary>
/// <remarks>
/// The driver lends an array for as long as one read lasts (<see cref="Reserve"/>), so that a connection which waits
/// owns nothing. A message that fills at least half of its array becomes the owner of that array instead of being copied.
/// </remarks>
public sealed class ReceiveBuffer
{
    /// <summary>
    /// The size of the array that drivers lend: one message of 64 KiB with its header or marker in one receive, and
    /// still below the size from which .NET keeps arrays in its large-object heap.
    /// </summary>
    public const int LentSize = (64 * 1024) + 512;

    private byte[] _bytes = [];
    private byte[]? _lent;
    private bool _lentIsOwned;
    private int _start;
    private int _end;
    private int _scanned;
    private Framing? _scannedBy;
    private long _expected;

    /// <summary>How many bytes wait to be delivered.</summary>
    public int Count => _end - _start;

    /// <summary>Gives room for bytes to come, in <paramref name="scratch"/> as long as they fit.</summary>
    /// <param name="scratch">An array of the driver's, the same until <see cref="Settle"/>; the buffer writes into it.</param>
    public Memory<byte> Reserve(byte[] scratch)
    {
        if (_lent is null && Count <= scratch.Length / 4)
            MoveTo(_lent = scratch);
        else if (_end == _bytes.Length && Count <= _bytes.Length / 2)
            MoveTo(_bytes);
        if (_end == _bytes.Length)
            Grow();
        return _bytes.AsMemory(_end);
    }

    /// <summary>Tells that <paramref name="count"/> bytes have been written to the room given by <see cref="Reserve"/>.</summary>
    public void Commit(int count) => _end += count;

    /// <summary>Takes one message, if it is complete.</summary>
    /// <param name="framing">The framing in force.</param>
    /// <param name="limit">As in <see cref="Framing.Decode"/>.</param>
    /// <param name="maximum">As in <see cref="Framing.Decode"/>.</param>
    /// <param name="message">The message; the caller owns it.</param>
    public FramingStep Take(Framing framing, long limit, int maximum, out ReadOnlyMemory<byte> message)
    {
        if (!ReferenceEquals(_scannedBy, framing))
        {
            _scanned = 0;
            _scannedBy = framing;
        }

        var step = framing.Decode(_bytes.AsSpan(_start, Count), limit, maximum, ref _scanned);
        _expected = step.Expected;
        message = default;
        if (step.Outcome == FramingOutcome.Message)
            message = Detach(step);
        return step;
    }

    /// <summary>Ends a read: what remains in the lent array moves to an array of the buffer's own.</summary>
    /// <returns>The lent array when it may be lent again; null when a message owns it now, or when none was lent.</returns>
    public byte[]? Settle()
    {
        if (Count == 0)
            MoveTo([]);
        else if (ReferenceEquals(_bytes, _lent))
            MoveTo(new byte[Count]);
        byte[]? free = _lentIsOwned ? null : _lent;
        (_lent, _lentIsOwned) = (null, false);
        return free;
    }

    /// <summary>Throws all bytes away.</summary>
    /// <returns>How many there were.</returns>
    public int Discard()
    {
        int count = Count;
        _start = _end = _scanned = 0;
        return count;
    }

    private ReadOnlyMemory<byte> Detach(FramingStep step)
    {
        int start = _start + step.Start;
        byte[] bytes = _bytes;
        _start += step.Consumed;
        _scanned = 0;
        if (step.Length == 0)
            return ReadOnlyMemory<byte>.Empty;
        if (step.Length < bytes.Length / 2)
            return bytes.AsSpan(start, step.Length).ToArray();

        _lentIsOwned |= ReferenceEquals(bytes, _lent);
        MoveTo(Count == 0 ? [] : new byte[Count]);
        return bytes.AsMemory(start, step.Length);
    }

    private void Grow()
    {
        // Never more than what has come deserves: a header that promises 64 MiB gets them as they arrive.
        long wanted = Math.Max(LentSize, 2L * Count);
        if (_expected > Count)
            wanted = Math.Min(wanted, _expected);
        MoveTo(GC.AllocateUninitializedArray<byte>((int)Math.Clamp(wanted, Count + 1L, Array.MaxLength)));
    }

    private void MoveTo(byte[] target)
    {
        _bytes.AsSpan(_start, Count).CopyTo(target);
        (_start, _end) = (0, Count);
        _bytes = target;
    }
}
