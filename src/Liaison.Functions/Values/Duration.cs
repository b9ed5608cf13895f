using System.Globalization;
using Liaison.Functions.Values;

namespace Liaison.Functions;

/// <summary>A duration, in whole milliseconds. Its text is a sign, the days, then hours, minutes, seconds and milliseconds: <c>+0010203004</c>.</summary>
/// <param name="InMilliseconds">The whole of it.</param>
public readonly record struct Duration(long InMilliseconds) : IComparable<Duration>
{
    private const long OneSecond = 1000;
    private const long OneMinute = 60 * OneSecond;
    private const long OneHour = 60 * OneMinute;
    private const long OneDay = 24 * OneHour;

    /// <summary>The days in it.</summary>
    public int Day { get => (int)(InMilliseconds / OneDay); init => InMilliseconds += (value - Day) * OneDay; }

    /// <summary>The hours beyond the days.</summary>
    public int Hour { get => (int)(InMilliseconds / OneHour % 24); init => InMilliseconds += (value - Hour) * OneHour; }

    /// <summary>The minutes beyond the hours.</summary>
    public int Minute { get => (int)(InMilliseconds / OneMinute % 60); init => InMilliseconds += (value - Minute) * OneMinute; }

    /// <summary>The seconds beyond the minutes.</summary>
    public int Second { get => (int)(InMilliseconds / OneSecond % 60); init => InMilliseconds += (value - Second) * OneSecond; }

    /// <summary>The milliseconds beyond the seconds.</summary>
    public int Millisecond { get => (int)(InMilliseconds % OneSecond); init => InMilliseconds += value - Millisecond; }

    /// <summary>The whole of it in days, cut.</summary>
    public long InDays => InMilliseconds / OneDay;

    /// <summary>The whole of it in hours, cut.</summary>
    public long InHours => InMilliseconds / OneHour;

    /// <summary>The whole of it in minutes, cut.</summary>
    public long InMinutes => InMilliseconds / OneMinute;

    /// <summary>The whole of it in seconds, cut.</summary>
    public long InSeconds => InMilliseconds / OneSecond;

    /// <summary>So many milliseconds.</summary>
    public static implicit operator Duration(long milliseconds) => new(milliseconds);

    /// <summary>The same duration of .NET.</summary>
    public static implicit operator TimeSpan(Duration duration) => TimeSpan.FromMilliseconds(duration.InMilliseconds);

    /// <summary>The duration that a text says, or else the number of milliseconds that it begins with.</summary>
    public static explicit operator Duration(string text) => Parse(text);

    /// <summary>The sum.</summary>
    public static Duration operator +(Duration left, Duration right) => Add(left, right);

    /// <summary>The difference.</summary>
    public static Duration operator -(Duration left, Duration right) => new(left.InMilliseconds - right.InMilliseconds);

    /// <summary>The same backwards.</summary>
    public static Duration operator -(Duration duration) => new(-duration.InMilliseconds);

    /// <summary>So many times as long, cut to milliseconds.</summary>
    public static Duration operator *(Duration duration, double factor) => new((long)(duration.InMilliseconds * factor));

    /// <inheritdoc cref="op_Multiply(Duration, double)"/>
    public static Duration operator *(double factor, Duration duration) => duration * factor;

    /// <summary>A part of it, cut to milliseconds.</summary>
    /// <exception cref="LiaisonException">5001: a division by zero.</exception>
    public static Duration operator /(Duration duration, double divisor) => new((long)Arithmetic.Divide(duration.InMilliseconds, divisor));

    /// <summary>Whether the left one is shorter.</summary>
    public static bool operator <(Duration left, Duration right) => left.InMilliseconds < right.InMilliseconds;

    /// <summary>Whether the left one is longer.</summary>
    public static bool operator >(Duration left, Duration right) => right < left;

    /// <summary>Whether the left one is not longer.</summary>
    public static bool operator <=(Duration left, Duration right) => !(right < left);

    /// <summary>Whether the left one is not shorter.</summary>
    public static bool operator >=(Duration left, Duration right) => !(left < right);

    /// <summary>The same as the operator.</summary>
    public static Duration Add(Duration left, Duration right) => new(left.InMilliseconds + right.InMilliseconds);

    /// <summary>The same as the conversion.</summary>
    public static Duration FromInt64(long milliseconds) => new(milliseconds);

    /// <summary>A duration of .NET, cut to milliseconds.</summary>
    public static Duration FromTimeSpan(TimeSpan duration) => new((long)duration.TotalMilliseconds);

    /// <summary>The duration that a text says; one without sign is a number of milliseconds. Never fails.</summary>
    public static Duration Parse(string text)
    {
        string said = text?.Trim() ?? "";
        if (said.Length < 11 || said[0] is not ('+' or '-') || !said.AsSpan(1).ContainsOnlyDigits())
            return new(Conversion.ToInteger(said));
        var time = said.AsSpan(said.Length - 9);
        long total = (long.Parse(said.AsSpan(1, said.Length - 10), CultureInfo.InvariantCulture) * OneDay)
            + (Number(time[..2]) * OneHour) + (Number(time[2..4]) * OneMinute) + (Number(time[4..6]) * OneSecond) + Number(time[6..]);
        return new(said[0] == '-' ? -total : total);
    }

    /// <inheritdoc/>
    public int CompareTo(Duration other) => InMilliseconds.CompareTo(other.InMilliseconds);

    /// <summary>The text: sign, days, <c>HHMMSSCCC</c>.</summary>
    public override string ToString()
    {
        var size = new Duration(Math.Abs(InMilliseconds));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(InMilliseconds < 0 ? '-' : '+')}{size.InDays}{size.Hour:00}{size.Minute:00}{size.Second:00}{size.Millisecond:000}");
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
