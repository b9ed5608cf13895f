namespace Liaison.Sockets;

/// <summary>
/// Who is to be called when: any number of timers at the price of those that are due. Times are ticks of any clock. Coarse:
/// a timer is called on the first turn of the wheel behind its moment.
/// </summary>
/// <param name="step">How long one slot lasts, in ticks.</param>
/// <param name="now">The time at which the wheel begins to turn.</param>
internal sealed class TimerWheel(long step, long now)
{
    private const int SlotCount = 256;
    private readonly WheelTimer?[] _slots = new WheelTimer?[SlotCount];
    private readonly List<WheelTimer> _visited = [];
    private long _turned = now / step;

    /// <summary>Sets a timer, whether or not it was set.</summary>
    /// <param name="timer">The timer.</param>
    /// <param name="due">Its moment; <see cref="long.MaxValue"/> for never.</param>
    public void Set(WheelTimer timer, long due)
    {
        Remove(timer);
        if (due == long.MaxValue)
            return;

        // What is due now or earlier is called in the next slot; what is far away comes round more than once.
        long slot = Math.Max(due / step, _turned) + 1;
        timer.Slot = (int)(slot % SlotCount);
        timer.Due = due;
        timer.Next = _slots[timer.Slot];
        timer.Next?.Previous = timer;
        _slots[timer.Slot] = timer;
    }

    public void Remove(WheelTimer timer)
    {
        timer.Due = long.MaxValue;
        if (timer.Slot < 0)
            return;
        if (timer.Previous is null)
            _slots[timer.Slot] = timer.Next;
        else
            timer.Previous.Next = timer.Next;
        timer.Next?.Previous = timer.Previous;
        (timer.Slot, timer.Next, timer.Previous) = (-1, null, null);
    }

    /// <summary>Turns the wheel to a time and calls whoever is due. A timer that is called may set itself, or others.</summary>
    public void Turn(long now)
    {
        long target = now / step;
        long first = Math.Max(_turned + 1, target - SlotCount + 1);
        for (long slot = first; slot <= target; slot++)
        {
            _turned = slot;
            Empty((int)(slot % SlotCount), now);
        }
    }

    private void Empty(int slot, long now)
    {
        while (_slots[slot] is { } timer)
        {
            long due = timer.Due;
            Remove(timer);
            timer.Due = due;
            _visited.Add(timer);
        }

        foreach (var timer in _visited)
        {
            // Whoever is called may have taken others off, or set them anew.
            if (timer.Slot >= 0 || timer.Due == long.MaxValue)
                continue;
            if (timer.Due <= now)
                timer.Owner.OnDue(now);
            else
                Set(timer, timer.Due);
        }

        _visited.Clear();
    }
}
