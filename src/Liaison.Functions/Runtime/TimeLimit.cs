namespace Liaison.Functions;

/// <summary>
/// How long something may take: a whole number of milliseconds or a <see cref="TimeSpan"/>, both by implicit conversion.
/// Negative means without limit. The default value means that nothing was said: the function's own default then holds.
/// </summary>
public readonly struct TimeLimit : IEquatable<TimeLimit>
{
    private readonly TimeSpan? _duration;

    private TimeLimit(TimeSpan duration) => _duration = duration < TimeSpan.Zero ? Timeout.InfiniteTimeSpan : duration;

    /// <summary>The limit, or null when nothing was said; <see cref="Timeout.InfiniteTimeSpan"/> means without limit.</summary>
    public TimeSpan? Duration => _duration;

    /// <summary>So many milliseconds.</summary>
    public static implicit operator TimeLimit(int milliseconds) => new(TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>A duration.</summary>
    public static implicit operator TimeLimit(TimeSpan duration) => new(duration);

    /// <summary>A duration.</summary>
    public static implicit operator TimeLimit(Duration duration) => new(duration);

    /// <summary>Whether both say the same.</summary>
    public static bool operator ==(TimeLimit one, TimeLimit other) => one.Equals(other);

    /// <summary>Whether they do not say the same.</summary>
    public static bool operator !=(TimeLimit one, TimeLimit other) => !one.Equals(other);

    /// <summary>The same as the conversion from milliseconds.</summary>
    public static TimeLimit FromInt32(int milliseconds) => milliseconds;

    /// <summary>The same as the conversion from a duration.</summary>
    public static TimeLimit FromTimeSpan(TimeSpan duration) => duration;

    /// <summary>The same as the conversion from a duration.</summary>
    public static TimeLimit FromDuration(Duration duration) => duration;

    /// <summary>The limit, or <paramref name="absent"/> when nothing was said.</summary>
    public TimeSpan Or(TimeSpan absent) => _duration ?? absent;

    /// <inheritdoc/>
    public bool Equals(TimeLimit other) => _duration == other._duration;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TimeLimit other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _duration.GetHashCode();
}
