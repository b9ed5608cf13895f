namespace Liaison.Testing;

/// <summary>
/// A clock that a test moves. With <see cref="PassesWhenAwaited"/> it jumps by itself to the moment that somebody waits
/// for, so that a wait of minutes takes none.
/// </summary>
public sealed class HandMadeTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<HandMadeTimer> _timers = [];
    private TimeSpan _elapsed = TimeSpan.FromHours(1);

    /// <summary>Whether a timer fires as soon as it is set, the clock moved to its moment.</summary>
    public bool PassesWhenAwaited { get; init; }

    /// <summary>How long was waited for in all, with <see cref="PassesWhenAwaited"/>: the sum of the waits.</summary>
    public IReadOnlyList<TimeSpan> Awaited => _awaited;

    private readonly List<TimeSpan> _awaited = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (_gate)
            return _elapsed.Ticks;
    }

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(GetTimestamp());

    /// <summary>Moves the clock and fires the timers whose moment has come.</summary>
    public void Advance(TimeSpan duration)
    {
        List<HandMadeTimer> due;
        lock (_gate)
        {
            _elapsed += duration;
            due = [.. _timers.Where(timer => timer.Due <= _elapsed)];
            _timers.RemoveAll(due.Contains);
        }

        due.ForEach(timer => timer.Fire());
    }

    /// <summary>How many timers are set: a test may wait for one to be before it moves the clock.</summary>
    public int TimersSet
    {
        get
        {
            lock (_gate)
                return _timers.Count;
        }
    }

    /// <summary>For each timer that is set, in how long it fires.</summary>
    public IReadOnlyList<TimeSpan> Pending
    {
        get
        {
            lock (_gate)
                return [.. _timers.Select(timer => timer.Due - _elapsed)];
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HandMadeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private void Set(HandMadeTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            if (dueTime < TimeSpan.Zero)
                return;
            timer.Due = _elapsed + dueTime;
            if (!PassesWhenAwaited)
            {
                _timers.Add(timer);
                return;
            }

            _awaited.Add(dueTime);
            _elapsed += dueTime;
        }

        timer.Fire();
    }

    private void Remove(HandMadeTimer timer)
    {
        lock (_gate)
            _timers.Remove(timer);
    }

    private sealed class HandMadeTimer(HandMadeTime time, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan Due { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Set(this, dueTime);
            return true;
        }

        public void Dispose() => time.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
