using System.Globalization;
using Liaison.Functions.Values;

namespace Liaison.Functions;

/// <summary>
/// A day of the calendar, or no day (the default of .NET, whose text is ""). A variable without initial value begins as
/// <see cref="Today"/>. Its text is <c>YYYYMMDD</c>. A part that is set beyond its range rolls over into the next one.
/// </summary>
public readonly struct Date : IEquatable<Date>, IComparable<Date>
{
    private readonly int _number;

    /// <summary>Makes a date of the calendar.</summary>
    public Date(int year, int month, int day) => _number = NumberOf(year, month, day);

    private Date(int number) => _number = Math.Clamp(number, 0, DateOnly.MaxValue.DayNumber + 1);

    /// <summary>The day by the clock and the time zone of the current runtime.</summary>
    public static Date Today => Moment.Now.Date;

    /// <summary>Whether there is a day.</summary>
    public bool IsValid => _number > 0;

    /// <summary>The year, 0 without a day.</summary>
    public int Year { get => IsValid ? Calendar.Year : 0; init => _number = NumberOf(value, Month, Day); }

    /// <summary>The month, from 1, 0 without a day.</summary>
    public int Month { get => IsValid ? Calendar.Month : 0; init => _number = NumberOf(Year, value, Day); }

    /// <summary>The day of the month, 0 without a day.</summary>
    public int Day { get => IsValid ? Calendar.Day : 0; init => _number = NumberOf(Year, Month, value); }

    /// <summary>The day of the week, from 1 for Monday to 7.</summary>
    public int DayOfWeek => ((_number + 6) % 7) + 1;

    private DateOnly Calendar => DateOnly.FromDayNumber(_number - 1);

    /// <summary>The date that a text says; none when it says no date.</summary>
    public static explicit operator Date(string text) => Parse(text);

    /// <summary>The date as text.</summary>
    public static implicit operator string(Date date) => date.ToString();

    /// <summary>So many days later.</summary>
    public static Date operator +(Date date, long days) => Add(date, days);

    /// <summary>So many days earlier.</summary>
    public static Date operator -(Date date, long days) => Add(date, -days);

    /// <summary>Later by the whole days of a duration.</summary>
    public static Date operator +(Date date, Duration duration) => Add(date, duration.InDays);

    /// <summary>The time between two days.</summary>
    public static Duration operator -(Date left, Date right) => new((left._number - right._number) * 86_400_000L);

    /// <summary>Whether it is the same day.</summary>
    public static bool operator ==(Date left, Date right) => left.Equals(right);

    /// <summary>Whether they are different days.</summary>
    public static bool operator !=(Date left, Date right) => !left.Equals(right);

    /// <summary>Whether the left one is earlier.</summary>
    public static bool operator <(Date left, Date right) => left._number < right._number;

    /// <summary>Whether the left one is later.</summary>
    public static bool operator >(Date left, Date right) => right < left;

    /// <summary>Whether the left one is not later.</summary>
    public static bool operator <=(Date left, Date right) => !(right < left);

    /// <summary>Whether the left one is not earlier.</summary>
    public static bool operator >=(Date left, Date right) => !(left < right);

    /// <summary>The same as the operator; none stays none.</summary>
    public static Date Add(Date date, long days) => date.IsValid ? new((int)Math.Clamp(date._number + days, 1, int.MaxValue)) : date;

    /// <summary>The date that begins a text, <c>YYYYMMDD</c>; none when it says no date. Never fails.</summary>
    public static Date Parse(string text) => DateOnly.TryParseExact(
        text is { Length: >= 8 } ? text.AsSpan(0, 8) : default, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? new(day.DayNumber + 1)
        : default;

    /// <inheritdoc/>
    public bool Equals(Date other) => _number == other._number;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Date other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _number;

    /// <inheritdoc/>
    public int CompareTo(Date other) => _number.CompareTo(other._number);

    /// <summary>The text <c>YYYYMMDD</c>, "" without a day.</summary>
    public override string ToString() => IsValid ? Calendar.ToString("yyyyMMdd", CultureInfo.InvariantCulture) : "";

    private static int NumberOf(int year, int month, int day)
    {
        long months = (year * 12L) + month - 1;
        if (months is < 12 or >= 120_000)
            return 0;
        var first = new DateOnly((int)(months / 12), (int)(months % 12) + 1, 1);
        return (int)Math.Clamp(first.DayNumber + (long)day, 0, DateOnly.MaxValue.DayNumber + 1);
    }
}
