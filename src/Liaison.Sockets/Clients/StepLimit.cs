namespace Liaison.Sockets;

/// <summary>What one step of an attempt may take: its share of the time left, or until the caller gives up.</summary>
internal sealed class StepLimit : IDisposable
{
    private readonly CancellationTokenSource _over;
    private readonly Deadline _share;
    private readonly ITimer? _timer;

    public StepLimit(Deadline deadline, int stepsLeft, TimeProvider time, CancellationToken caller)
    {
        _over = CancellationTokenSource.CreateLinkedTokenSource(caller);
        if (deadline.IsInfinite)
            return;
        _share = Deadline.After(deadline.Remaining / stepsLeft, time);
        _timer = time.CreateTimer(static limit => ((StepLimit)limit!).Look(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Look();
    }

    public CancellationToken Token => _over.Token;

    public void Dispose()
    {
        _timer?.Dispose();
        _over.Dispose();
    }

    /// <summary>Timers of .NET cut fractions of a millisecond and may fire early: the deadline itself decides.</summary>
    private void Look()
    {
        try
        {
            if (_share.HasPassed)
                _over.Cancel();
            else
                _timer!.Change(_share.Slice(Deadline.LongestTimer), Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // The step ended while the timer fired.
        }
    }
}
