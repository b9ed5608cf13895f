using System.Globalization;
using Liaison.Functions.Values;

namespace Liaison.Functions;

/// <summary>
/// A time of the day, in milliseconds. A variable without initial value begins as <see cref="Now"/>. Its text is
/// <c>HHMMSSCC</c>, the last two being hundredths of a second. Beyond midnight it begins again at 0.
/// </summary>
public readonly struct TimeOfDay : IEquatable<TimeOfDay>, IComparable<TimeOfDay>
{
    private const int OneDay = 86_400_000;

    private readonly int _milliseconds;

    /// <summary>Makes a time from the milliseconds since midnight.</summary>
    public TimeOfDay(long milliseconds) => _milliseconds = (int)(((milliseconds % OneDay) + OneDay) % OneDay);

    /// <summary>The time by the clock and the time zone of the current runtime.</summary>
    public static TimeOfDay Now => Moment.Now.Time;

    /// <summary>The hour.</summary>
    public int Hour { get => _milliseconds / 3_600_000; init => _milliseconds = With(value - Hour, 3_600_000); }

    /// <summary>The minute of the hour.</summary>
    public int Minute { get => _milliseconds / 60_000 % 60; init => _milliseconds = With(value - Minute, 60_000); }

    /// <summary>The second of the minute.</summary>
    public int Second { get => _milliseconds / 1000 % 60; init => _milliseconds = With(value - Second, 1000); }

    /// <summary>The millisecond of the second.</summary>
    public int Millisecond { get => _milliseconds % 1000; init => _milliseconds = With(value - Millisecond, 1); }

    /// <summary>The milliseconds since midnight.</summary>
    public int InMilliseconds => _milliseconds;

    /// <summary>The time that a text says.</summary>
    public static explicit operator TimeOfDay(string text) => Parse(text);

    /// <summary>The time as text.</summary>
    public static implicit operator string(TimeOfDay time) => time.ToString();

    /// <summary>Later by a duration.</summary>
    public static TimeOfDay operator +(TimeOfDay time, Duration duration) => Add(time, duration);

    /// <summary>Earlier by a duration.</summary>
    public static TimeOfDay operator -(TimeOfDay time, Duration duration) => new(time._milliseconds - (duration.InMilliseconds % OneDay));

    /// <summary>The time between two times of one day.</summary>
    public static Duration operator -(TimeOfDay left, TimeOfDay right) => new(left._milliseconds - right._milliseconds);

    /// <summary>Whether they are the same.</summary>
    public static bool operator ==(TimeOfDay left, TimeOfDay right) => left.Equals(right);

    /// <summary>Whether they are different.</summary>
    public static bool operator !=(TimeOfDay left, TimeOfDay right) => !left.Equals(right);

    /// <summary>Whether the left one is earlier.</summary>
    public static bool operator <(TimeOfDay left, TimeOfDay right) => left._milliseconds < right._milliseconds;

    /// <summary>Whether the left one is later.</summary>
    public static bool operator >(TimeOfDay left, TimeOfDay right) => right < left;

    /// <summary>Whether the left one is not later.</summary>
    public static bool operator <=(TimeOfDay left, TimeOfDay right) => !(right < left);

    /// <summary>Whether the left one is not earlier.</summary>
    public static bool operator >=(TimeOfDay left, TimeOfDay right) => !(left < right);

    /// <summary>The same as the operator.</summary>
    public static TimeOfDay Add(TimeOfDay time, Duration duration) => new(time._milliseconds + (duration.InMilliseconds % OneDay));

    /// <summary>The time that a text of digits says, <c>HHMM</c> to <c>HHMMSSCCC</c>; midnight when it says none. Never fails.</summary>
    public static TimeOfDay Parse(string text) => TryParse(text, out var time) ? time : default;

    /// <summary>The time that a text of digits says, <c>HHMM</c> to <c>HHMMSSCCC</c>.</summary>
    /// <returns>False when it says none.</returns>
    public static bool TryParse(string text, out TimeOfDay time)
    {
        time = default;
        if (text is not { Length: >= 4 and <= 9 } || !text.AsSpan().ContainsOnlyDigits())
            return false;
        var (hour, minute, second) = (text.NumberAt(0, 2), text.NumberAt(2, 2), text.NumberAt(4, 2));
        if (hour > 23 || minute > 59 || second > 59)
            return false;
        time = new((hour * 3_600_000) + (minute * 60_000) + (second * 1000) + text.NumberAt(6, 3));
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(TimeOfDay other) => _milliseconds == other._milliseconds;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TimeOfDay other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _milliseconds;

    /// <inheritdoc/>
    public int CompareTo(TimeOfDay other) => _milliseconds.CompareTo(other._milliseconds);

    /// <summary>The text <c>HHMMSSCC</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Hour:00}{Minute:00}{Second:00}{Millisecond / 10:00}");

    private int With(int difference, int unit) => new TimeOfDay(_milliseconds + ((long)difference * unit))._milliseconds;
}
