using System.Net.Sockets;
using System.Threading.Tasks.Sources;

namespace Liaison.Sockets;

/// <summary>
/// Whether one direction of a socket is worth another try, and the one call that awaits it. Edge-triggered: the system
/// tells once that something has come, and who has tried in vain since then may wait.
/// </summary>
internal sealed class Readiness : IValueTaskSource<Transferred>
{
    private const int Quiet = 0;
    private const int Signaled = 1;
    private const int Awaited = 2;
    private const int Aborted = 3;

    private static readonly Action<object?, CancellationToken> CancelWait = static (one, cancellation) => ((Readiness)one!).Cancel(cancellation);

    private ManualResetValueTaskSourceCore<Transferred> _core;
    private CancellationTokenRegistration _registration;
    private int _state;

    /// <summary>
    /// Completes when there is something to try for: at once when that has been told before. One call at a time.
    /// </summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public ValueTask<Transferred> WaitAsync(CancellationToken cancellation)
    {
        if (Interlocked.CompareExchange(ref _state, Quiet, Signaled) == Signaled)
            return new(new Transferred(0, SocketError.Success));
        _core.Reset();

        // Registered first: once the wait can be seen, it may be over and the next one begun.
        if (cancellation.CanBeCanceled)
            _registration = cancellation.UnsafeRegister(CancelWait, this);
        var wait = new ValueTask<Transferred>(this, _core.Version);
        switch (Interlocked.CompareExchange(ref _state, Awaited, Quiet))
        {
            case Signaled:
                Interlocked.CompareExchange(ref _state, Quiet, Signaled);
                _core.SetResult(new(0, SocketError.Success));
                break;
            case Aborted:
                _core.SetResult(new(0, SocketError.OperationAborted));
                break;
            default:
                if (cancellation.IsCancellationRequested)
                    Cancel(cancellation);
                break;
        }

        return wait;
    }

    /// <summary>Tells that there is something to try for.</summary>
    /// <param name="isInline">Whether who waited goes on in this thread.</param>
    public void Signal(bool isInline = false)
    {
        while (true)
        {
            int seen = Volatile.Read(ref _state);
            if (seen is Signaled or Aborted)
                return;
            if (Interlocked.CompareExchange(ref _state, seen == Awaited ? Quiet : Signaled, seen) != seen)
                continue;
            if (seen == Awaited)
            {
                _core.RunContinuationsAsynchronously = !isInline;
                _core.SetResult(new(0, SocketError.Success));
            }

            return;
        }
    }

    /// <summary>Ends the wait, and refuses further ones.</summary>
    public void Abort()
    {
        if (Interlocked.Exchange(ref _state, Aborted) != Awaited)
            return;

        // Who closes may hold what the one that waited is about to ask for.
        _core.RunContinuationsAsynchronously = true;
        _core.SetResult(new(0, SocketError.OperationAborted));
    }

    Transferred IValueTaskSource<Transferred>.GetResult(short token)
    {
        _registration.Dispose();
        _registration = default;
        return _core.GetResult(token);
    }

    ValueTaskSourceStatus IValueTaskSource<Transferred>.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource<Transferred>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);

    private void Cancel(CancellationToken cancellation)
    {
        if (Interlocked.CompareExchange(ref _state, Quiet, Awaited) != Awaited)
            return;
        _core.RunContinuationsAsynchronously = true;
        _core.SetException(new OperationCanceledException(cancellation));
    }
}
