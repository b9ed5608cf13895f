using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class DeadlineTests
{
    private readonly HandMadeTime _time = new();

    [Fact]
    public void It_passes_at_its_moment_and_not_before()
    {
        var deadline = Deadline.After(TimeSpan.FromMilliseconds(5), _time);
        _time.Advance(TimeSpan.FromMilliseconds(5) - TimeSpan.FromTicks(1));
        Assert.False(deadline.HasPassed);
        Assert.Equal(TimeSpan.FromTicks(1), deadline.Remaining);
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.True(deadline.HasPassed);
        Assert.Equal(TimeSpan.Zero, deadline.Remaining);
    }

    [Fact]
    public void A_negative_duration_and_the_default_are_no_limit()
    {
        foreach (var deadline in new[] { Deadline.After(TimeSpan.FromTicks(-1), _time), default, Deadline.Infinite })
        {
            _time.Advance(TimeSpan.FromDays(1000));
            Assert.True(deadline.IsInfinite);
            Assert.False(deadline.HasPassed);
            Assert.Equal(Timeout.InfiniteTimeSpan, deadline.Remaining);
            Assert.True(deadline.Later(TimeSpan.FromSeconds(-1)).IsInfinite);
        }
    }

    [Fact]
    public void The_longest_duration_does_not_overflow()
    {
        var deadline = Deadline.After(TimeSpan.MaxValue, _time);
        Assert.False(deadline.IsInfinite);
        Assert.False(deadline.HasPassed);
        Assert.True(deadline.Remaining > TimeSpan.FromDays(1000));
    }

    [Fact]
    public void A_slice_is_in_whole_milliseconds_rounded_up_and_no_longer_than_asked_for()
    {
        var most = TimeSpan.FromSeconds(1);
        Assert.Equal(TimeSpan.FromMilliseconds(6), Deadline.After(TimeSpan.FromMilliseconds(5.1), _time).Slice(most));
        Assert.Equal(TimeSpan.FromMilliseconds(5), Deadline.After(TimeSpan.FromMilliseconds(5), _time).Slice(most));
        Assert.Equal(most, Deadline.After(TimeSpan.FromSeconds(5), _time).Slice(most));
        Assert.Equal(most, Deadline.Infinite.Slice(most));
        Assert.Equal(TimeSpan.Zero, Deadline.After(TimeSpan.Zero, _time).Slice(most));
    }

    [Fact]
    public void The_earlier_of_two_counts_and_any_limit_is_earlier_than_none()
    {
        var soon = Deadline.After(TimeSpan.FromSeconds(1), _time);
        var late = Deadline.After(TimeSpan.FromSeconds(2), _time);
        Assert.Equal(soon, Deadline.Earlier(soon, late));
        Assert.Equal(soon, Deadline.Earlier(late, soon));
        Assert.Equal(late, Deadline.Earlier(Deadline.Infinite, late));
        Assert.Equal(late, Deadline.Earlier(late, Deadline.Infinite));
        Assert.Equal(late.Remaining, soon.Later(TimeSpan.FromSeconds(1)).Remaining);
    }
}
