using System.Buffers;

namespace Liaison.Protocols.Framing;

/// <summary>
/// The bytes of one connection that have been received and not yet delivered. They belong to no mode: each call of
/// <see cref="Take"/> reads them by the framing it is given, and a protocol that works on them in place uses
/// <see cref="Unread"/>. Holds no memory when it has no bytes. Not safe for several threads at once.
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

    /// <summary>Fewer bytes than these are copied to and fro between reads: that costs less than the receive does.</summary>
    private const int SmallestSlack = 1024;

    private const int SmallestPooled = 4096;

    private byte[] _bytes = [];
    private bool _isPooled;
    private byte[]? _lent;
    private bool _lentIsOwned;
    private int _start;
    private int _end;
    private int _scanned;
    private Framing? _scannedBy;
    private long _expected;

    /// <summary>
    /// Where the buffer's own arrays come from, and go back to: warm ones, for drivers whose messages are lent. Nothing that
    /// is handed out owns one then.
    /// </summary>
    /// <value>Null: they are new, and large messages own them.</value>
    public ArrayPool<byte>? Pool { get; set; }

    /// <summary>How many bytes wait to be delivered.</summary>
    public int Count => _end - _start;

    /// <summary>
    /// The bytes that wait, to be read and changed in place. Positions given to the other members count from its start.
    /// Gone with the next call that takes, removes or receives.
    /// </summary>
    public Span<byte> Unread => _bytes.AsSpan(_start, Count);

    /// <summary>
    /// All of the array that the bytes stand in: also what has been lent, or thrown away, since the last receive, where it
    /// still stands. Gone with the next call that receives or ends the read.
    /// </summary>
    public ReadOnlySpan<byte> Store => _bytes;

    /// <summary>Gives room for bytes to come, in <paramref name="scratch"/> as long as they fit.</summary>
    /// <param name="scratch">An array of the driver's, the same until <see cref="Settle"/>; the buffer writes into it.</param>
    public Memory<byte> Reserve(byte[] scratch)
    {
        if (Count == 0)
            _start = _end = 0;
        bool fits = Count <= scratch.Length / 4 || (Count <= scratch.Length / 4 * 3 && _expected <= scratch.Length);
        if (_lent is null && fits && !HasRoomOfItsOwn)
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
    /// <param name="message">The message; the caller owns it, unless it is lent.</param>
    /// <param name="lends">Lends the message as <see cref="Lend"/> does, instead of handing it out.</param>
    public FramingStep Take(Framing framing, long limit, int maximum, out ReadOnlyMemory<byte> message, bool lends = false)
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
            message = lends ? Lend(step.Start, step.Length, step.Consumed) : Detach(step.Start, step.Length, step.Consumed);
        return step;
    }

    /// <summary>Hands bytes out and drops the beginning they are in.</summary>
    /// <param name="start">Where they begin.</param>
    /// <param name="length">How many they are; 0 only drops.</param>
    /// <param name="consumed">How many bytes are dropped from the start, those handed out among them.</param>
    /// <returns>The bytes; the caller owns them. They are not copied when they fill half of their array.</returns>
    public ReadOnlyMemory<byte> Detach(int start, int length, int consumed)
    {
        start += _start;
        byte[] bytes = _bytes;
        _start += consumed;
        _scanned = 0;
        if (length == 0)
            return ReadOnlyMemory<byte>.Empty;
        if (length < bytes.Length / 2 || Pool is not null)
            return bytes.AsSpan(start, length).ToArray();

        _lentIsOwned |= ReferenceEquals(bytes, _lent);
        MoveTo(Count == 0 ? [] : new byte[Count]);
        return bytes.AsMemory(start, length);
    }

    /// <summary>Shows bytes where they are and drops the beginning they are in.</summary>
    /// <param name="start">Where they begin.</param>
    /// <param name="length">How many they are.</param>
    /// <param name="consumed">How many bytes are dropped from the start, those shown among them.</param>
    /// <returns>The bytes; good until the next call that removes or receives, or ends the read.</returns>
    public ReadOnlyMemory<byte> Lend(int start, int length, int consumed)
    {
        var bytes = _bytes.AsMemory(_start + start, length);
        _start += consumed;
        _scanned = 0;
        return bytes;
    }

    /// <summary>Cuts bytes out. What stands before them moves up, or what stands behind them moves down: whichever is less.</summary>
    public void Remove(int position, int count)
    {
        int behind = Count - position - count;
        if (position < behind)
        {
            _bytes.AsSpan(_start, position).CopyTo(_bytes.AsSpan(_start + count));
            _start += count;
        }
        else
        {
            _bytes.AsSpan(_start + position + count, behind).CopyTo(_bytes.AsSpan(_start + position));
            _end -= count;
        }

        _scanned = 0;
    }

    /// <summary>Tells how many bytes in all the message under construction will need, so that its array has that size; 0: not known.</summary>
    public void Expect(long total) => _expected = total;

    /// <summary>Ends a read: what remains in the lent array moves to an array of the buffer's own.</summary>
    /// <returns>Whether a message owns the lent array now: it must not be lent again.</returns>
    public bool Settle()
    {
        if (Count == 0)
            MoveTo([]);
        else if (ReferenceEquals(_bytes, _lent))
            MoveToOwn(Count < SmallestSlack ? Count : (int)Wanted(2L * Count));
        bool lentIsOwned = _lentIsOwned;
        (_lent, _lentIsOwned) = (null, false);
        return lentIsOwned;
    }

    /// <summary>Throws all bytes away.</summary>
    /// <returns>How many there were.</returns>
    public int Discard()
    {
        int count = Count;
        _start = _end = _scanned = 0;
        _expected = 0;
        return count;
    }

    /// <summary>
    /// Whether what was kept since an earlier read stays where it is: a peer that sends byte by byte must not have all
    /// that came before copied for each of them.
    /// </summary>
    private bool HasRoomOfItsOwn
    {
        get
        {
            int enough = _expected > Count ? (int)Math.Min(_expected - Count, Count / 4) : Count / 4;
            return Count >= SmallestSlack && _bytes.Length - _end >= enough;
        }
    }

    private void Grow() => MoveToOwn((int)Math.Clamp(Wanted(Math.Max(LentSize, 2L * Count)), Count + 1L, Array.MaxLength));

    /// <summary>Never more than what has come deserves: a header that promises 64 MiB gets them as they arrive.</summary>
    private long Wanted(long most) => _expected > Count ? Math.Min(most, _expected) : most;

    private void MoveToOwn(int size)
    {
        // Small rests are many, and long kept, when peers send byte by byte: each has what it needs.
        bool isPooled = Pool is not null && size >= SmallestPooled;
        MoveTo(isPooled ? Pool!.Rent(size) : GC.AllocateUninitializedArray<byte>(size));
        _isPooled = isPooled;
    }

    private void MoveTo(byte[] target)
    {
        byte[] left = _bytes;
        left.AsSpan(_start, Count).CopyTo(target);
        (_start, _end) = (0, Count);
        _bytes = target;
        if (_isPooled && !ReferenceEquals(left, target))
        {
            _isPooled = false;
            Pool!.Return(left);
        }
    }
}
