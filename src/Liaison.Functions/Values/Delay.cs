namespace Liaison.Functions;

/// <summary>
/// How long to wait, for the functions that count in hundredths of a second: a whole number of them, or a duration, which
/// is rounded up to one. Negative means without limit. The default value means that nothing was said.
/// </summary>
public readonly record struct Delay
{
    // Hundreds of years: as much as the timers of .NET can count.
    private const long MostHundredths = long.MaxValue / 1_000_000;

    private readonly long? _hundredths;

    private Delay(long hundredths) => _hundredths = hundredths;

    /// <summary>Whether something was said.</summary>
    public bool IsGiven => _hundredths is not null;

    /// <summary>Hundredths of a second, 0 when nothing was said.</summary>
    public long Hundredths => _hundredths ?? 0;

    /// <summary>The same as a duration; <see cref="Timeout.InfiniteTimeSpan"/> when it is negative or nothing was said.</summary>
    public TimeSpan Limit => _hundredths is >= 0 and var hundredths ? TimeSpan.FromMilliseconds(Math.Min(hundredths, MostHundredths) * 10.0) : Timeout.InfiniteTimeSpan;

    /// <summary>So many hundredths of a second.</summary>
    public static implicit operator Delay(long hundredths) => new(hundredths);

    /// <summary>A duration, rounded up to hundredths of a second.</summary>
    public static implicit operator Delay(Duration duration) => new((long)Math.Ceiling(duration.InMilliseconds / 10.0));

    /// <summary>A duration of .NET, rounded up to hundredths of a second.</summary>
    public static implicit operator Delay(TimeSpan duration) => new((long)Math.Ceiling(duration.TotalMilliseconds / 10.0));

    /// <summary>The same as the conversion.</summary>
    public static Delay FromInt64(long hundredths) => hundredths;

    /// <summary>The same as the conversion.</summary>
    public static Delay FromDuration(Duration duration) => duration;

    /// <summary>The same as the conversion.</summary>
    public static Delay FromTimeSpan(TimeSpan duration) => duration;
}
