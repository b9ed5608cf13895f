using Liaison.Sockets;

namespace Liaison.Functions.Threads;

/// <summary>
/// Where the callbacks of a runtime run: one at a time, in the order in which their events arose. Each runs in the
/// <see cref="SynchronizationContext"/> that was current when its socket was made; without one, in the loop that
/// <see cref="LiaisonRuntime.RunMainThread"/> turns; without that, in a background thread of the runtime, which begins
/// with the first callback.
/// </summary>
internal sealed class MainThread
{
    /// <summary>How long a callback may last before it is named in the log.</summary>
    public static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    private readonly LiaisonRuntime _runtime;
    private readonly MainThreadContext _context;
    private readonly Lock _gate = new();
    private readonly LinkedList<Callback> _waiting = new();
    private TaskCompletionSource<bool>? _wake;
    private Thread? _dispatcher;
    private Thread? _loop;
    private bool _busy;
    private bool _closed;

    public MainThread(LiaisonRuntime runtime)
    {
        _runtime = runtime;
        _context = new MainThreadContext(this);
    }

    /// <summary>The context in which callbacks of a socket made here are to run; null means the runtime's own.</summary>
    public SynchronizationContext? ContextHere =>
        SynchronizationContext.Current is { } current && current != _context ? current : null;

    /// <summary>Whether this is the thread that turns the loop.</summary>
    public bool IsHere => _loop == Thread.CurrentThread;

    /// <summary>Adds a callback behind those that wait. Never runs it inside the call.</summary>
    public void Post(Callback callback)
    {
        lock (_gate)
            _waiting.AddLast(callback);
        Advance();
    }

    /// <summary>Makes the call in this thread, beside those that wait for the main thread.</summary>
    public void Call(Callback callback)
    {
        using var watch = _runtime.Options.Time.CreateTimer(
            _ => _runtime.Logger.CallbackSlow(callback.Socket, callback.Event, Slow), null, Slow, Timeout.InfiniteTimeSpan);
        Call(callback.Socket, callback.Event, callback, static one => one.Run());
    }

    /// <summary>The same for an event of a socket where others watch how long it lasts: costs nothing besides.</summary>
    public void Call<T>(string socket, int what, T happening, Action<T> tell)
    {
        try
        {
            using var use = _runtime.Use();
            tell(happening);
        }
        catch (FlowException)
        {
            // The program ends, or this thread: whoever asked for that has told those who see to it.
        }
#pragma warning disable CA1031 // What a callback throws is the program's: it is reported, and ends nothing.
        catch (Exception error)
#pragma warning restore CA1031
        {
            _runtime.Report(new CallbackFailure(socket, what, error));
        }
    }

    /// <summary>Serves callbacks in this thread until cancelled, or until the runtime is closed and none waits.</summary>
    /// <exception cref="InvalidOperationException">Another thread does this already.</exception>
    public void Run(CancellationToken cancellation)
    {
        Claim();
        using var wake = cancellation.UnsafeRegister(static thread => ((MainThread)thread!).Wake(), this);
        try
        {
            ServeInContext(() => cancellation.IsCancellationRequested || (_closed && _waiting.Count == 0));
        }
        finally
        {
            Release();
        }
    }

    /// <summary>
    /// Makes a call that waits. In the thread that turns the loop, waiting callbacks are served meanwhile; the call then
    /// blocks a thread of its own, and what it notes about errors is noted here.
    /// </summary>
    public T Wait<T>(Func<T> call)
    {
        if (!IsHere)
            return call();

        var errors = _runtime.Errors.Here;
        var waiting = Task.Factory.StartNew(
            () =>
            {
                try
                {
                    return call();
                }
                finally
                {
                    errors = _runtime.Errors.Here;
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        ServeUntil(waiting);
        _runtime.Errors.Adopt(errors);
        return Blocking.Result(waiting);
    }

    /// <summary>Serves waiting callbacks in this thread, which turns the loop, until the task is done.</summary>
    public void ServeUntil(Task task)
    {
        bool wasBusy;
        _ = task.ContinueWith(
            _ => Wake(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        lock (_gate)
        {
            wasBusy = _busy;
            _busy = false;
        }

        Advance();
        Serve(() =>
        {
            bool isOver = task.IsCompleted || _runtime.Program.ExitCode is not null;
            if (!isOver || _busy)
                return false;
            _busy = wasBusy;
            return true;
        });
        if (_runtime.Program.ExitCode is { } exitCode && !task.IsCompleted)
            throw new ProgramEndException(exitCode);
    }

    /// <summary>Lets the thread of the runtime end when nothing waits any more.</summary>
    public void Close()
    {
        lock (_gate)
            _closed = true;
        Wake();
    }

    /// <summary>Makes this thread the main thread, makes the call, then serves callbacks until none waits and it is over.</summary>
    /// <exception cref="InvalidOperationException">Another thread is the main thread already.</exception>
    public void RunProgram(Action main, Func<bool> isOver)
    {
        Claim();
        var previous = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(_context);
        try
        {
            main();
            Serve(() => isOver() && (_waiting.Count == 0 || _runtime.Program.ExitCode is not null));
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(previous);
            Release();
        }
    }

    /// <summary>Serves in this thread, which turns the loop, the callbacks that wait now.</summary>
    public void ServeWaiting()
    {
        var served = new TaskCompletionSource();
        Post(new Callback("", 0, null, served.SetResult));
        ServeUntil(served.Task);
    }

    private void Claim()
    {
        lock (_gate)
        {
            if (_loop is not null)
                throw new InvalidOperationException("Another thread is the main thread of this runtime already.");
            _loop = Thread.CurrentThread;
        }
    }

    private void Release()
    {
        lock (_gate)
            _loop = null;
        Advance();
    }

    private void ServeInContext(Func<bool> isOver)
    {
        var previous = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(_context);
        try
        {
            Serve(isOver);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(previous);
        }
    }

    /// <summary>Serves callbacks that no context claims, until it is over; that is looked at with the gate held.</summary>
    private void Serve(Func<bool> isOver)
    {
        while (true)
        {
            Callback? next;
            Task<bool>? wake = null;
            lock (_gate)
            {
                if (isOver())
                    return;
                next = Take();
                if (next is null)
                    wake = (_wake ??= new()).Task;
            }

            if (next is null)
                Blocking.Result(wake!);
            else
                Run(next);
        }
    }

    private Callback? Take()
    {
        bool isLoopOfAnother = _loop is not null && _loop != Thread.CurrentThread;
        if (_busy || isLoopOfAnother || _waiting.First is not { Value: { Context: null } next })
            return null;
        _waiting.RemoveFirst();
        _busy = true;
        return next;
    }

    /// <summary>Sees to it that somebody runs the first callback that waits, if none is running.</summary>
    private void Advance()
    {
        Callback? claimed = null;
        lock (_gate)
        {
            if (!_busy && _waiting.First is { } first)
            {
                if (first.Value.Context is null)
                {
                    BeginToServe();
                }
                else
                {
                    claimed = first.Value;
                    _waiting.RemoveFirst();
                    _busy = true;
                }
            }
        }

        if (claimed is null)
            Wake();
        else
            PostTo(claimed.Context!, claimed);
    }

    private void BeginToServe()
    {
        if (_loop is not null || _dispatcher is not null)
            return;
        _dispatcher = new Thread(Dispatch) { IsBackground = true, Name = "Liaison" };
        _dispatcher.UnsafeStart();
    }

    private void PostTo(SynchronizationContext context, Callback callback)
    {
        try
        {
#pragma warning disable VSTHRD001 // Callbacks belong into the program's own context; nobody here waits for it.
            context.Post(_ => Run(callback), null);
#pragma warning restore VSTHRD001
        }
#pragma warning disable CA1031 // A context that takes nothing any more, whatever it throws: the callback runs in the runtime's own thread.
        catch (Exception error)
#pragma warning restore CA1031
        {
            _runtime.Logger.ContextGone(callback.Socket, error);
            lock (_gate)
            {
                _busy = false;
                _waiting.AddFirst(callback with { Context = null });
            }

            Advance();
        }
    }

    private void Dispatch() => ServeInContext(() =>
    {
        if (!_closed || _waiting.Count > 0)
            return false;
        _dispatcher = null;
        return true;
    });

    private void Run(Callback callback)
    {
        Call(callback);
        lock (_gate)
            _busy = false;
        Advance();
    }

    /// <summary>Has the thread that serves look again.</summary>
    public void Wake()
    {
        TaskCompletionSource<bool>? wake;
        lock (_gate)
            (wake, _wake) = (_wake, null);
        wake?.SetResult(true);
    }
}
