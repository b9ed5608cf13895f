using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Liaison.Functions.Dates;

namespace Liaison.Functions;

/// <summary>The functions about dates and times. They give texts of digits: dates <c>YYYYMMDD</c>, times <c>HHMMSSCC</c>.</summary>
[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The functions of a family are reached in one way, by the runtime.")]
public sealed class DateFunctions
{
    private readonly ConcurrentDictionary<string, long> _chronometers = new(StringComparer.Ordinal);
    private readonly LiaisonRuntime _runtime;

    internal DateFunctions(LiaisonRuntime runtime) => _runtime = runtime;

    private Moment Current => Moment.FromDateTime(_runtime.Options.Time.GetLocalNow().DateTime);

    /// <summary>The day.</summary>
    public string CurrentDate() => Current.Date;

    /// <summary>The time.</summary>
    public string CurrentTime() => Current.Time;

    /// <summary>The day and the time.</summary>
    public string CurrentMoment() => Current;

    /// <summary>A date by a model.</summary>
    /// <param name="date">A date, or its text.</param>
    /// <param name="mask">The model; "" means <c>DD/MM/YYYY</c>.</param>
    /// <returns>"" without a day.</returns>
    public string FormatDate(Value date, string mask = "")
    {
        var moment = (Moment)date;
        return moment.IsValid ? DateMask.Write(moment, string.IsNullOrEmpty(mask) ? "DD/MM/YYYY" : mask) : "";
    }

    /// <summary>A time by a model.</summary>
    /// <param name="time">A time, or its text.</param>
    /// <param name="mask">The model; "" means <c>HH:MM:SS</c>.</param>
    public string FormatTime(Value time, string mask = "") =>
        DateMask.Write(new Moment(default, (TimeOfDay)time), string.IsNullOrEmpty(mask) ? "HH:MM:SS" : mask);

    /// <summary>A moment by a model.</summary>
    /// <param name="moment">A moment, or its text.</param>
    /// <param name="mask">The model; "" means <c>DD/MM/YYYY HH:MM:SS</c>.</param>
    /// <returns>"" without a day.</returns>
    public string FormatMoment(Value moment, string mask = "") => FormatDate(moment, string.IsNullOrEmpty(mask) ? "DD/MM/YYYY HH:MM:SS" : mask);

    /// <summary>The date that a text says by a model.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mask">The model; "" means <c>DD/MM/YYYY</c>.</param>
    /// <returns>"" when it says none.</returns>
    public string ParseDate(string text, string mask = "") =>
        DateMask.TryRead(text, string.IsNullOrEmpty(mask) ? "DD/MM/YYYY" : mask, out var moment) ? moment.Date : "";

    /// <summary>The time that a text says by a model.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mask">The model; "" means <c>HH:MM:SS</c>.</param>
    /// <returns>"" when it says none.</returns>
    public string ParseTime(string text, string mask = "") =>
        DateMask.TryRead(text, string.IsNullOrEmpty(mask) ? "HH:MM:SS" : mask, out var moment) ? moment.Time : "";

    /// <summary>Whether a value is a day of the calendar.</summary>
    public bool IsDate(Value date) => ((Date)date).IsValid;

    /// <summary>Whether a value is a time.</summary>
    public bool IsTime(Value time) => time.Held is TimeOfDay or Moment || TimeOfDay.TryParse((string)time, out _);

    /// <summary>The days from one date to another; 0 without one of them.</summary>
    public int Days(Value first, Value second)
    {
        var (one, other) = ((Date)first, (Date)second);
        return one.IsValid && other.IsValid ? (int)(other - one).InDays : 0;
    }

    /// <summary>The time from one moment to another: sign, 7 digits of days, then <c>HHMMSSCC</c>.</summary>
    public string Difference(Value first, Value second)
    {
        var duration = (Moment)second - (Moment)first;
        var size = new Duration(Math.Abs(duration.InMilliseconds));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(duration.InMilliseconds < 0 ? '-' : '+')}{size.InDays:0000000}{size.Hour:00}{size.Minute:00}{size.Second:00}{size.Millisecond / 10:00}");
    }

    /// <summary>Starts a stopwatch.</summary>
    public void StartChronometer(string chronometer = "") => _chronometers[chronometer] = _runtime.Options.Time.GetTimestamp();

    /// <summary>The milliseconds since a stopwatch was started; 0 when it was not.</summary>
    public long ReadChronometer(string chronometer = "") =>
        _chronometers.TryGetValue(chronometer, out long start) ? (long)_runtime.Options.Time.GetElapsedTime(start).TotalMilliseconds : 0;

    /// <summary>The moment so many seconds after the beginning of 1970, in universal time.</summary>
    public string FromEpoch(long seconds) =>
        Moment.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(seconds, -62_135_596_800, 253_402_300_799)).UtcDateTime);

    /// <summary>The seconds from the beginning of 1970 to a moment of universal time.</summary>
    public long ToEpoch(Value moment) => new DateTimeOffset(((Moment)moment).ToDateTime(), TimeSpan.Zero).ToUnixTimeSeconds();
}
