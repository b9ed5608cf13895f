namespace Liaison.Sockets;

/// <summary>A moment until which something may last, on a clock that never jumps.</summary>
public readonly struct Deadline
{
    /// <summary>About the longest that .NET's timers can be set to: who waits longer looks again.</summary>
    internal static readonly TimeSpan LongestTimer = TimeSpan.FromDays(40);

    private readonly TimeProvider? _time;
    private readonly long _end;

    private Deadline(TimeProvider time, long end)
    {
        _time = time;
        _end = end;
    }

    /// <summary>No limit; also the value of a default <see cref="Deadline"/>.</summary>
    public static Deadline Infinite => default;

    /// <summary>Whether there is no limit.</summary>
    public bool IsInfinite => _time is null;

    /// <summary>Whether the moment has come.</summary>
    public bool HasPassed => _time is not null && _time.GetTimestamp() >= _end;

    /// <summary>The time left, never below zero; <see cref="Timeout.InfiniteTimeSpan"/> without a limit.</summary>
    public TimeSpan Remaining
    {
        get
        {
            if (_time is null)
                return Timeout.InfiniteTimeSpan;
            long now = _time.GetTimestamp();
            return now >= _end ? TimeSpan.Zero : _time.GetElapsedTime(now, _end);
        }
    }

    /// <summary>The moment <paramref name="duration"/> from now; a negative duration means no limit.</summary>
    public static Deadline After(TimeSpan duration, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        if (duration < TimeSpan.Zero)
            return Infinite;
        double ticks = Math.Ceiling(duration.TotalSeconds * time.TimestampFrequency);
        long now = time.GetTimestamp();
        return new(time, ticks >= long.MaxValue - now ? long.MaxValue : now + (long)ticks);
    }

    /// <summary>The moment <paramref name="duration"/> after this one.</summary>
    public Deadline Later(TimeSpan duration) =>
        _time is null ? this : new(_time, _end + (long)(duration.TotalSeconds * _time.TimestampFrequency));

    /// <summary>
    /// The time left in whole milliseconds, rounded up so that waiting that long never ends too early, but no more than
    /// <paramref name="most"/>: who waits then looks again.
    /// </summary>
    public TimeSpan Slice(TimeSpan most) =>
        IsInfinite || Remaining > most ? most : TimeSpan.FromMilliseconds(Math.Ceiling(Remaining.TotalMilliseconds));

    /// <summary>The earlier of two deadlines.</summary>
    public static Deadline Earlier(Deadline one, Deadline other)
    {
        if (one.IsInfinite)
            return other;
        return other.IsInfinite || one._end <= other._end ? one : other;
    }
}
