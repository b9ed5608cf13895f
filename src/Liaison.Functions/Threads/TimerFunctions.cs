using System.Collections.Concurrent;
using Liaison.Functions.Threads;

namespace Liaison.Functions;

/// <summary>Timers, which call procedures in the main thread again and again, and pauses.</summary>
public sealed class TimerFunctions
{
    [ThreadStatic]
    private static int _current;

    private readonly ConcurrentDictionary<int, RunningTimer> _timers = [];
    private readonly LiaisonRuntime _runtime;
    private int _last;

    internal TimerFunctions(LiaisonRuntime runtime) => _runtime = runtime;

    /// <summary>Has a procedure called in the main thread, again and again. A call that is still to come is not asked for twice.</summary>
    /// <param name="procedure">The procedure; the timer keeps the program alive.</param>
    /// <param name="delay">The time from one call to the next; at least a hundredth of a second.</param>
    /// <param name="timer">A number; null means one that is free. A timer of the same number ends.</param>
    /// <returns>The number.</returns>
    public int Start(Procedure procedure, Delay delay, int? timer = null)
    {
        int number = timer ?? Interlocked.Increment(ref _last);
        End(number);
        _runtime.Program.KeepAlive.Begin();
        _timers[number] = new RunningTimer(_runtime, TimeSpan.FromMilliseconds(Math.Max(delay.Hundredths, 1) * 10), () => Call(number, procedure));
        return number;
    }

    /// <inheritdoc cref="Start(Procedure, Delay, int?)"/>
    public int Start(Delegate procedure, Delay delay, int? timer = null) => Start(Procedure.Of(procedure)!, delay, timer);

    /// <summary>Ends a timer.</summary>
    /// <param name="timer">Its number; null means the one whose procedure is running.</param>
    public void End(int? timer = null)
    {
        if (!_timers.TryRemove(timer ?? _current, out var running))
            return;
        running.Dispose();
        _runtime.Program.KeepAlive.End();
    }

    /// <summary>Pauses this thread; the main thread serves callbacks meanwhile.</summary>
    public void Pause(Delay delay) => _runtime.Patience.Wait(null, delay.Limit);

    /// <summary>
    /// Lets others go on: more than 0 pauses; 0 yields and, in the main thread, serves the callbacks that wait; less than 0
    /// pauses so long while serving them.
    /// </summary>
    public void Yield(Delay delay = default)
    {
        if (delay.Hundredths != 0)
            _runtime.Patience.Wait(null, TimeSpan.FromMilliseconds(Math.Abs(delay.Hundredths) * 10.0));
        else if (_runtime.MainThread.IsHere)
            _runtime.MainThread.ServeWaiting();
        else
            Thread.Yield();
        StopPoint.Pass();
    }

    private void Call(int number, Procedure procedure)
    {
        if (!_timers.ContainsKey(number))
            return;
        int previous = _current;
        _current = number;
        try
        {
            procedure.Invoke();
        }
        finally
        {
            _current = previous;
        }
    }

    private sealed class RunningTimer : IDisposable
    {
        private readonly ITimer _timer;
        private int _isWaiting;

        public RunningTimer(LiaisonRuntime runtime, TimeSpan period, Action call) => _timer = runtime.Options.Time.CreateTimer(
            _ =>
            {
                if (Interlocked.Exchange(ref _isWaiting, 1) != 0)
                    return;
                runtime.MainThread.Post(new Callback("", 0, null, () =>
                {
                    Volatile.Write(ref _isWaiting, 0);
                    call();
                }));
            },
            null,
            period,
            period);

        public void Dispose() => _timer.Dispose();
    }
}
