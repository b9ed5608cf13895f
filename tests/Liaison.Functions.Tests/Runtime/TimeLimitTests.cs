namespace Liaison.Functions.Tests.Runtime;

public sealed class TimeLimitTests
{
    private static readonly TimeSpan Default = TimeSpan.FromSeconds(7);

    [Fact]
    public void Nothing_said_leaves_the_default()
    {
        TimeLimit limit = default;
        Assert.Null(limit.Duration);
        Assert.Equal(Default, limit.Or(Default));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(-1, -1)]
    [InlineData(-5, -1)]
    [InlineData(int.MinValue, -1)]
    public void Whole_milliseconds_convert_and_a_negative_number_is_no_limit(int milliseconds, int expected)
    {
        TimeLimit limit = milliseconds;
        Assert.Equal(TimeSpan.FromMilliseconds(expected), limit.Or(Default));
        Assert.Equal(limit, TimeLimit.FromInt32(milliseconds));
    }

    [Fact]
    public void Durations_convert_and_a_negative_one_is_no_limit()
    {
        TimeLimit limit = TimeSpan.FromSeconds(1.5);
        TimeLimit none = TimeSpan.FromDays(-1);
        Assert.Equal(TimeSpan.FromMilliseconds(1500), limit.Duration);
        Assert.Equal(Timeout.InfiniteTimeSpan, none.Duration);
        Assert.Equal(limit, TimeLimit.FromTimeSpan(TimeSpan.FromSeconds(1.5)));
    }

    [Fact]
    public void Limits_that_say_the_same_are_equal()
    {
        TimeLimit one = 1000;
        TimeLimit same = TimeSpan.FromSeconds(1);
        TimeLimit other = 999;
        Assert.True(one == same);
        Assert.True(one != other);
        Assert.True(one.Equals((object)same));
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.False(one == default);
    }
}
