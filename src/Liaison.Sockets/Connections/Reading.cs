namespace Liaison.Sockets;

/// <summary>The course of one read: which limit holds now, and how far the message is.</summary>
internal struct Reading
{
    private const int BytesPerExtraSecond = 16 * 1024;
    private readonly ReadLimits _limits;
    private readonly Deadline _start;
    private readonly ConnectionOptions _options;
    private long _bodyBegan;
    private long _expected;
    private long _received;

    public Reading(ReadLimits limits, Deadline start, ConnectionOptions options)
    {
        _limits = limits;
        _options = options;
        Deadline = _start = start;
    }

    /// <summary>Until when the next bytes are awaited.</summary>
    public Deadline Deadline { get; private set; }

    /// <summary>The most bytes to give in raw mode.</summary>
    public readonly int MaximumBytes => _limits.MaximumBytes ?? ReadLimits.DefaultMaximumBytes;

    /// <summary>The most bytes to give where messages have borders: all, unless the caller says otherwise.</summary>
    public readonly int? ExplicitMaximumBytes => _limits.MaximumBytes;

    public readonly bool InParts => _limits.InParts;

    /// <summary>Notes how many bytes of the message are there, and chooses the limit that holds from now on.</summary>
    /// <param name="expected">Bytes of the message in all, 0 while they are not known.</param>
    /// <param name="received">Bytes of the message that are there.</param>
    public void Advance(long expected, long received)
    {
        (_expected, _received) = (expected, received);
        if (expected == 0)
        {
            Deadline = _start;
            return;
        }

        if (_bodyBegan == 0)
            _bodyBegan = _options.Time.GetTimestamp();
        Deadline = BodyLimit(received) is { } limit
            ? Deadline.After(limit, _options.Time).Later(-_options.Time.GetElapsedTime(_bodyBegan))
            : Deadline.Infinite;
    }

    public readonly Message Expire() =>
        _expected == 0
            ? Message.Nothing(ReadStatus.TimedOut)
            : Message.Partial(new(_received, _expected, _options.Time.GetElapsedTime(_bodyBegan)));

    private readonly TimeSpan? BodyLimit(long received)
    {
        if (_limits.Message is { } given)
            return given < TimeSpan.Zero ? null : given;
        return _start.IsInfinite || _options.MessageTimeout <= TimeSpan.Zero
            ? null
            : _options.MessageTimeout + TimeSpan.FromSeconds((double)received / BytesPerExtraSecond);
    }
}
