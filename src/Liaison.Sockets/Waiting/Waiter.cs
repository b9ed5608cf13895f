namespace Liaison.Sockets;

/// <summary>
/// One call that waits for something of this process: its turn, or bytes in memory. A blocking caller and an async one
/// wait on the same object.
/// </summary>
internal sealed class Waiter(byte[]? frame = null)
{
    private readonly TaskCompletionSource<WaitOutcome> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Deadline _deadline;
    private ITimer? _expiry;
    private int _decided;

    /// <summary>What the caller wants to have sent, when it waits for its turn to write.</summary>
    public byte[]? Frame { get; } = frame;

    /// <summary>What became of <see cref="Frame"/> when another writer sent it along.</summary>
    public WriteResult Result { get; private set; }

    /// <summary>Whether the wait is over, or its end has been taken over.</summary>
    public bool IsDecided => Volatile.Read(ref _decided) != 0;

    /// <summary>Ends the wait; false when it had already been decided otherwise.</summary>
    public bool Decide(WaitOutcome outcome)
    {
        if (!Claim())
            return false;
        _outcome.SetResult(outcome);
        return true;
    }

    /// <summary>Takes the frame over for sending: from now on only <see cref="Deliver"/> ends the wait.</summary>
    public bool Claim() => Interlocked.Exchange(ref _decided, 1) == 0;

    /// <summary>Ends the wait of a claimed frame.</summary>
    public void Deliver(WriteResult result)
    {
        Result = result;
        _outcome.SetResult(WaitOutcome.Delivered);
    }

    public WaitOutcome Wait(Deadline deadline, TimeProvider time)
    {
        using var expiry = StartExpiry(deadline, time);
        return Blocking.Result(_outcome.Task);
    }

    public async ValueTask<WaitOutcome> WaitAsync(Deadline deadline, TimeProvider time, CancellationToken cancellation)
    {
        using var expiry = StartExpiry(deadline, time);
        using var registration = cancellation.UnsafeRegister(
            static waiter => ((Waiter)waiter!).Decide(WaitOutcome.Cancelled), this);
        return await _outcome.Task.ConfigureAwait(false);
    }

    private ITimer? StartExpiry(Deadline deadline, TimeProvider time)
    {
        if (deadline.IsInfinite)
            return null;
        _deadline = deadline;
        if (!deadline.HasPassed)
            _expiry = time.CreateTimer(static waiter => ((Waiter)waiter!).Expire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Expire();
        return _expiry;
    }

    /// <summary>Timers of .NET may fire up to a millisecond too early: the deadline itself decides.</summary>
    private void Expire()
    {
        if (_deadline.HasPassed)
            Decide(WaitOutcome.Expired);
        else
            _expiry!.Change(_deadline.Slice(Deadline.LongestTimer), Timeout.InfiniteTimeSpan);
    }
}
