namespace Liaison.Protocols.WebSockets;

/// <summary>
/// Inflates the messages of one sender (RFC 7692 section 7.2.2) and watches their size, ratio and text on the way. What it
/// finds does not depend on how the bytes were cut. Without context takeover it holds nothing while it waits for a message.
/// </summary>
/// <param name="keepsContext">Whether a message may refer to earlier ones.</param>
/// <param name="ratio">How many times its compressed size a message may have; 0: no limit.</param>
internal sealed class MessageInflater(bool keepsContext, int ratio)
{
    /// <summary>From where on the ratio counts, and how much is inflated between two looks at it.</summary>
    internal const int RatioFloor = 64 * 1024;
    private const int Stride = 32 * 1024;

    private const int FirstRoom = 1024;
    private const int IdleRoom = Inflater.WindowSize * 3 / 2;

    private Inflater? _inflater;

    // What was handed out and may be referred to, up to _taken; then what is to be handed out, up to _count.
    private byte[] _output = [];
    private int _taken;
    private int _count;

    private long _compressed;
    private long _inflated;

    /// <summary>How many times its compressed size a message may have; 0: no limit.</summary>
    public int Ratio { get; set; } = ratio;

    /// <summary>How many bytes wait to be taken.</summary>
    public int Count => _count - _taken;

    /// <summary>What a sender leaves out at the end of a message (RFC 7692 section 7.2.1).</summary>
    private static ReadOnlySpan<byte> Tail => [0x00, 0x00, 0xFF, 0xFF];

    /// <summary>Inflates what has come of a message.</summary>
    /// <param name="compressed">Its next bytes, unmasked.</param>
    /// <param name="limit">The most bytes that the message may have.</param>
    /// <param name="text">Follows the message if it is text.</param>
    /// <param name="isText">Whether it is.</param>
    public WebSocketViolation? Accept(ReadOnlySpan<byte> compressed, long limit, ref Utf8Check text, bool isText)
    {
        _inflater ??= new();
        _compressed += compressed.Length;
        while (true)
        {
            MakeRoom(limit);
            long look = (_inflated / Stride * Stride) + Stride;
            int stop = (int)Math.Min(_count + Math.Min(look, limit + 1) - _inflated, _output.Length - Inflater.LongestMatch);
            int before = _count;
            bool isDeflate = _inflater.TryInflate(ref compressed, _output, ref _count, stop);
            int allowed = (int)Math.Min(_count - before, limit - _inflated);
            _inflated += _count - before;
            if (isText && !text.Accept(_output.AsSpan(before, allowed)))
                return WebSocketViolation.InvalidUtf8("a text message");
            if (_inflated > limit)
                return WebSocketViolation.TooLarge(_inflated, limit);
            if (_inflated >= look && PassesRatio(_compressed - compressed.Length - _inflater.UnusedBytes))
                return RatioPassed();
            if (!isDeflate)
                return Invalid("a compressed message is not deflate");
            if (_count < stop)
                return null;
        }
    }

    /// <summary>Ends the message.</summary>
    public WebSocketViolation? End(long limit, ref Utf8Check text, bool isText)
    {
        long compressed = _compressed;
        if (Accept(Tail, limit, ref text, isText) is { } violation)
            return violation;
        if (PassesRatio(compressed))
            return RatioPassed();
        return _inflater!.IsFlushed ? null : Invalid("a compressed message is cut short");
    }

    /// <summary>Hands out the first bytes that wait.</summary>
    public ReadOnlyMemory<byte> Take(int length)
    {
        byte[] bytes = _output.AsSpan(_taken, length).ToArray();
        _taken += length;
        return bytes;
    }

    /// <summary>Hands out all that is left of a message that has ended.</summary>
    public ReadOnlyMemory<byte> TakeLast()
    {
        (_compressed, _inflated) = (0, 0);
        if (keepsContext)
        {
            var rest = Take(Count);
            if (_output.Length > IdleRoom)
                Slide(new byte[IdleRoom]);
            return rest;
        }

        bool isOwned = Count >= _output.Length / 2;
        var last = isOwned ? _output.AsMemory(_taken, Count) : Take(Count);
        if (isOwned)
            _output = [];
        (_taken, _count) = (0, 0);
        _inflater!.Restart();
        return last;
    }

    /// <summary>
    /// Between two messages, tells that no other has come yet. Those that come at once are inflated with the same tables and
    /// in the same room, which for small ones cost more than all else.
    /// </summary>
    public void Rest()
    {
        if (!keepsContext)
            (_inflater, _output) = (null, []);
    }

    private bool PassesRatio(long compressed) => Ratio > 0 && _inflated > RatioFloor && _inflated > Ratio * compressed;

    private WebSocketViolation RatioPassed() => new(
        WebSocketViolationKind.InflateRatio,
        CloseCodes.MessageTooBig,
        FormattableString.Invariant($"a message inflates to more than {Ratio} times its size"));

    private static WebSocketViolation Invalid(string detail) =>
        new(WebSocketViolationKind.InvalidDeflate, CloseCodes.InvalidPayload, detail);

    private void MakeRoom(long limit)
    {
        if (_count < _output.Length - Inflater.LongestMatch)
            return;

        // The beginning of what was handed out is out of reach: use its room again before taking more.
        int surplus = _taken - Inflater.WindowSize;
        if (surplus >= _output.Length / 4)
        {
            Slide(_output);
            return;
        }

        long most = _count + (limit - _inflated) + (2 * Inflater.LongestMatch);
        long wanted = Math.Clamp(2L * _output.Length, FirstRoom, Array.MaxLength);
        Slide(GC.AllocateUninitializedArray<byte>((int)Math.Min(wanted, Math.Max(most, FirstRoom))));
    }

    /// <summary>Moves what waits, and what may be referred to before it, to the start of an array.</summary>
    private void Slide(byte[] target)
    {
        int start = Math.Max(0, _taken - Inflater.WindowSize);
        _output.AsSpan(start, _count - start).CopyTo(target);
        (_output, _taken, _count) = (target, _taken - start, _count - start);
    }
}
