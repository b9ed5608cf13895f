using Liaison.Functions.Tests.Stages;
using Liaison.Testing;
using static Liaison.English;

namespace Liaison.Functions.Tests.Dates;

public sealed class DateFunctionsTests
{
    [Fact]
    public void The_clock_of_the_runtime_tells_the_time()
    {
        var time = new HandMadeTime();
        using var stage = new Stage(new LiaisonOptions { Time = time });
        var local = time.GetLocalNow();
        Assert.Equal(local.ToString("yyyyMMdd", null), DateSys());
        Assert.Equal(DateSys() + TimeSys() + "0", DateTimeSys());
        ChronoStart();
        time.Advance(TimeSpan.FromMilliseconds(1234));
        Assert.Equal((1234L, 0L), (ChronoEnd(), ChronoEnd("other")));
    }

    [Fact]
    public void Dates_and_times_are_written_and_read_by_models_of_both_languages()
    {
        Assert.Equal("29/02/2024", DateToString("20240229"));
        Assert.Equal("2024-02-29", DateToString("20240229", "AAAA-MM-JJ"));
        Assert.Equal("02/29/24", DateToString("20240229", "MM/DD/YY"));
        Assert.Equal("12:34:56", TimeToString("12345678"));
        Assert.Equal("29/02/2024 12:34:56", DateTimeToString("20240229123456789"));
        Assert.Equal("20240229", StringToDate("29/02/2024"));
        Assert.Equal("", StringToDate("30/02/2024"));
        Assert.Equal("12340000", StringToTime("12:34", "HH:MM"));
    }

    [Fact]
    public void Impossible_days_and_times_are_told()
    {
        Assert.True(DateValid("20240229"));
        Assert.False(DateValid("20230229"));
        Assert.False(DateValid(""));
        Assert.True(TimeValid("2359"));
        Assert.False(TimeValid("2460"));
    }

    [Fact]
    public void Differences_are_counted()
    {
        Assert.Equal(2, DateDifference("20240228", "20240301"));
        Assert.Equal("+000000101000000", DateTimeDifference("20240228000000000", "20240229010000000"));
        Assert.Equal("-000000101000000", DateTimeDifference("20240229010000000", "20240228000000000"));
        Assert.Equal("20240301000000000", EpochToDateTime(DateTimeToEpoch("20240301")));
        Assert.Equal(86_400, DateTimeToEpoch("19700102"));
    }

    [Fact]
    public void Parts_are_set_and_roll_over()
    {
        var date = new Date(2024, 1, 31);
        Assert.Equal("20240302", (date with { Month = 2 }).ToString());
        Assert.Equal("20250131", (date with { Month = 13 }).ToString());
        var duration = (Duration)"+1020304005";
        Assert.Equal((1, 2, 3, 4, 5), (duration.Day, duration.Hour, duration.Minute, duration.Second, duration.Millisecond));
        Assert.Equal("+1020304005", duration.ToString());
        Assert.Equal("20240101003000000", (new Moment(new Date(2023, 12, 31), new TimeOfDay(84_600_000)) + new Duration(3_600_000)).ToString());
    }
}
