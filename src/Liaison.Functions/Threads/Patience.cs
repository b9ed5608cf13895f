using Liaison.Sockets;

namespace Liaison.Functions.Threads;

/// <summary>How threads of a program wait: the main thread serves callbacks meanwhile, and a thread that is told to stop stops.</summary>
internal sealed class Patience(LiaisonRuntime runtime)
{
    /// <summary>Waits until the task is done.</summary>
    /// <param name="task">What is waited for; null means for nothing but the time.</param>
    /// <param name="limit">How long at most; negative means without limit.</param>
    /// <returns>False when the limit came first.</returns>
    /// <exception cref="ThreadStopException">The thread has been told to stop.</exception>
    public bool Wait(Task? task, TimeSpan limit)
    {
        var worker = WorkerThread.Current;
        worker?.ThrowIfStopped();
        if (task is { IsCompleted: true })
            return true;
        if (limit != TimeSpan.Zero)
        {
            var over = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            var deadline = Deadline.After(limit, runtime.Options.Time);
            using var expiry = deadline.IsInfinite ? null : new Expiry(deadline, runtime.Options.Time, over);
            _ = task?.ContinueWith(_ => over.TrySetResult(true), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            _ = worker?.Stopped.ContinueWith(_ => over.TrySetResult(true), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            if (runtime.MainThread.IsHere)
                runtime.MainThread.ServeUntil(over.Task);
            else
                Blocking.Result(over.Task);
        }

        worker?.ThrowIfStopped();
        return task is { IsCompleted: true };
    }

    /// <summary>Timers of .NET may fire up to a millisecond too early, and count no more than some weeks: the deadline itself decides.</summary>
    private sealed class Expiry : IDisposable
    {
        private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(40);
        private readonly Deadline _deadline;
        private readonly TaskCompletionSource<bool> _over;
        private readonly ITimer _timer;

        public Expiry(Deadline deadline, TimeProvider time, TaskCompletionSource<bool> over)
        {
            _deadline = deadline;
            _over = over;
            _timer = time.CreateTimer(static expiry => ((Expiry)expiry!).Look(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            Look();
        }

        public void Dispose() => _timer.Dispose();

        private void Look()
        {
            if (_deadline.HasPassed)
                _over.TrySetResult(true);
            else
                _timer.Change(_deadline.Slice(LongestTimer), Timeout.InfiniteTimeSpan);
        }
    }
}
