namespace Liaison.Functions;

/// <summary>
/// A thread of the program: a real one. It ends with its procedure, or when it has been told to stop, at the next call that
/// waits, turn of a loop or beginning of a procedure.
/// </summary>
public sealed class WorkerThread
{
    [ThreadStatic]
    private static WorkerThread? _current;

    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isStopping;

    internal WorkerThread(string name) => Name = name;

    /// <summary>Its name; compared without case.</summary>
    public string Name { get; }

    /// <summary>Whether it has been asked to stop by itself.</summary>
    public bool IsStopRequested { get; private set; }

    /// <summary>Whether its procedure is still running.</summary>
    public bool IsAlive => !_ended.Task.IsCompleted;

    /// <summary>The one that runs here; null in the main thread and in threads of others.</summary>
    internal static WorkerThread? Current => _current;

    /// <summary>Done when its procedure has begun.</summary>
    internal Task Started => _started.Task;

    /// <summary>Done when its procedure has ended.</summary>
    internal Task Ended => _ended.Task;

    /// <summary>Done when it has been told to stop: what waits ends its wait.</summary>
    internal Task Stopped => _stopped.Task;

    internal bool IsPaused { get; set; }

    internal void Request() => IsStopRequested = true;

    internal void Stop()
    {
        IsStopRequested = true;
        _isStopping = true;
        _stopped.TrySetResult();
    }

    /// <exception cref="ThreadStopException">The thread has been told to stop.</exception>
    internal void ThrowIfStopped()
    {
        if (_isStopping)
            throw new ThreadStopException();
    }

    internal void Run(Action body)
    {
        _current = this;
        _started.TrySetResult();
        try
        {
            body();
        }
        finally
        {
            _current = null;
            _ended.TrySetResult();
        }
    }
}
