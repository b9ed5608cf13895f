using System.Globalization;

namespace Liaison.Functions;

/// <summary>
/// A date with a time. A variable without initial value begins as <see cref="Now"/>. Its text is
/// <c>YYYYMMDDHHMMSSCCC</c>, the last three being milliseconds. Without a day its text is "".
/// </summary>
/// <param name="Date">The day.</param>
/// <param name="Time">The time of the day.</param>
public readonly record struct Moment(Date Date, TimeOfDay Time) : IComparable<Moment>
{
    private const long OneDay = 86_400_000;

    /// <summary>The moment by the clock and the time zone of the current runtime.</summary>
    public static Moment Now => FromDateTime(LiaisonRuntime.Current.Options.Time.GetLocalNow().DateTime);

    /// <summary>Whether there is a day.</summary>
    public bool IsValid => Date.IsValid;

    /// <summary>The year.</summary>
    public int Year { get => Date.Year; init => Date = Date with { Year = value }; }

    /// <summary>The month, from 1.</summary>
    public int Month { get => Date.Month; init => Date = Date with { Month = value }; }

    /// <summary>The day of the month.</summary>
    public int Day { get => Date.Day; init => Date = Date with { Day = value }; }

    /// <summary>The hour.</summary>
    public int Hour { get => Time.Hour; init => this = this + new Duration((value - Hour) * 3_600_000L); }

    /// <summary>The minute of the hour.</summary>
    public int Minute { get => Time.Minute; init => this = this + new Duration((value - Minute) * 60_000L); }

    /// <summary>The second of the minute.</summary>
    public int Second { get => Time.Second; init => this = this + new Duration((value - Second) * 1000L); }

    /// <summary>The millisecond of the second.</summary>
    public int Millisecond { get => Time.Millisecond; init => this = this + new Duration(value - Millisecond); }

    /// <summary>The moment that a text says; none when it says none.</summary>
    public static explicit operator Moment(string text) => Parse(text);

    /// <summary>The moment as text.</summary>
    public static implicit operator string(Moment moment) => moment.ToString();

    /// <summary>Later by a duration.</summary>
    public static Moment operator +(Moment moment, Duration duration) => Add(moment, duration);

    /// <summary>Earlier by a duration.</summary>
    public static Moment operator -(Moment moment, Duration duration) => Add(moment, -duration);

    /// <summary>So many days later.</summary>
    public static Moment operator +(Moment moment, long days) => moment with { Date = moment.Date + days };

    /// <summary>The time between two moments.</summary>
    public static Duration operator -(Moment left, Moment right) => (left.Date - right.Date) + (left.Time - right.Time);

    /// <summary>Whether the left one is earlier.</summary>
    public static bool operator <(Moment left, Moment right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one is later.</summary>
    public static bool operator >(Moment left, Moment right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one is not later.</summary>
    public static bool operator <=(Moment left, Moment right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one is not earlier.</summary>
    public static bool operator >=(Moment left, Moment right) => left.CompareTo(right) >= 0;

    /// <summary>The same as the operator; none stays none.</summary>
    public static Moment Add(Moment moment, Duration duration)
    {
        long whole = moment.Time.InMilliseconds + (duration.InMilliseconds % OneDay);
        long carry = whole < 0 ? -1 : whole >= OneDay ? 1 : 0;
        return new(moment.Date + ((duration.InMilliseconds / OneDay) + carry), new TimeOfDay(whole));
    }

    /// <summary>The moment that .NET says, cut to milliseconds.</summary>
    public static Moment FromDateTime(DateTime moment) =>
        new(new Date(moment.Year, moment.Month, moment.Day), new TimeOfDay((long)moment.TimeOfDay.TotalMilliseconds));

    /// <summary>The moment as .NET says it, of no particular time zone; its first moment when there is no day.</summary>
    public DateTime ToDateTime() => IsValid
        ? new DateTime(Year, Month, Day).AddMilliseconds(Time.InMilliseconds)
        : DateTime.MinValue;

    /// <summary>The moment that a text says: <c>YYYYMMDD</c>, then as much of <c>HHMMSSCCC</c> as there is. Never fails.</summary>
    public static Moment Parse(string text) =>
        new(Date.Parse(text), text is { Length: > 8 } ? TimeOfDay.Parse(text[8..Math.Min(text.Length, 17)]) : default);

    /// <inheritdoc/>
    public int CompareTo(Moment other) => Date == other.Date ? Time.CompareTo(other.Time) : Date.CompareTo(other.Date);

    /// <summary>The text <c>YYYYMMDDHHMMSSCCC</c>, "" without a day.</summary>
    public override string ToString() => IsValid
        ? string.Create(CultureInfo.InvariantCulture, $"{Date}{Time.Hour:00}{Time.Minute:00}{Time.Second:00}{Time.Millisecond:000}")
        : "";
}
