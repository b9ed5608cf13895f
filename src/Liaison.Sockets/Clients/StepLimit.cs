namespace Liaison.Sockets;

/// <summary>What one step of an attempt may take: its share of the time left, or until the caller gives up.</summary>
internal sealed class StepLimit : IDisposable
{
    private readonly CancellationTokenSource _share;
    private readonly CancellationTokenSource _either;

    public StepLimit(Deadline deadline, int stepsLeft, TimeProvider time, CancellationToken caller)
    {
        _share = new(deadline.IsInfinite ? Timeout.InfiniteTimeSpan : deadline.Remaining / stepsLeft, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_share.Token, caller);
    }

    public CancellationToken Token => _either.Token;

    public void Dispose()
    {
        _either.Dispose();
        _share.Dispose();
    }
}
