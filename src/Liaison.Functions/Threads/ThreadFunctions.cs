using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Liaison.Functions.Errors;
using Liaison.Functions.Threads;
using Liaison.Functions.Values;
using Liaison.Sockets;
using static Liaison.Vocabulary.ConstantValues;
using Doing = Liaison.Vocabulary.ConstantValues.ThreadState;

namespace Liaison.Functions;

/// <summary>The functions about threads. Their names are compared without case and are free again when the thread has ended.</summary>
[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The functions of a family are reached in one way, by the runtime.")]
public sealed class ThreadFunctions
{
    private readonly ConcurrentDictionary<string, WorkerThread> _threads = new(StringComparer.OrdinalIgnoreCase);
    private readonly LiaisonRuntime _runtime;
    private readonly ConcurrentDictionary<WorkerThread, MethodInfo> _automatic = [];
    private int _unnamed;

    internal ThreadFunctions(LiaisonRuntime runtime) => _runtime = runtime;

    /// <summary>Starts a thread; returns at once, or when it runs with the mode that says so.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="mode">Constants of the family ThreadOption, combined.</param>
    /// <param name="procedure">What it runs.</param>
    /// <param name="arguments">Passed by value; collections and objects are shared.</param>
    /// <returns>False, with error 5007, when a thread of this name is alive.</returns>
    public bool Execute(string name, int mode, Procedure procedure, params ReadOnlySpan<Value> arguments)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        var attempt = new Attempt(_runtime, "Threads.Execute", name);
        var worker = new WorkerThread(name);
        if (!_threads.TryAdd(name, worker))
            return attempt.Fail(5007);
        Start(worker, procedure, arguments);
        if ((mode & ThreadOption.WaitStart) != 0)
            _runtime.Patience.Wait(worker.Started, Timeout.InfiniteTimeSpan);
        return attempt.Succeed();
    }

    /// <inheritdoc cref="Execute(string, int, Procedure, ReadOnlySpan{Value})"/>
    public bool Execute(string name, int mode, Delegate procedure, params ReadOnlySpan<Value> arguments) =>
        Execute(name, mode, Procedure.Of(procedure)!, arguments);

    /// <summary>Starts a thread without name.</summary>
    public WorkerThread Execute(Procedure procedure, params ReadOnlySpan<Value> arguments)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        var worker = AddUnnamed();
        Start(worker, procedure, arguments);
        return worker;
    }

    /// <inheritdoc cref="Execute(Procedure, ReadOnlySpan{Value})"/>
    public WorkerThread Execute(Delegate procedure, params ReadOnlySpan<Value> arguments) => Execute(Procedure.Of(procedure)!, arguments);

    /// <summary>Tells a thread to stop: it ends at its next call that waits, turn of a loop or beginning of a procedure.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="limit">How long its end is awaited; absent: not at all.</param>
    /// <returns>Whether it has ended.</returns>
    public bool Stop(string name, Delay limit = default)
    {
        if (!_threads.TryGetValue(name, out var worker))
            return true;
        worker.Stop();
        return _runtime.Patience.Wait(worker.Ended, limit.IsGiven ? limit.Limit : TimeSpan.Zero);
    }

    /// <summary>Asks a thread to stop by itself.</summary>
    public void RequestStop(string name)
    {
        if (_threads.TryGetValue(name, out var worker))
            worker.Request();
    }

    /// <summary>Whether this thread has been asked to stop.</summary>
    public bool StopRequested() => WorkerThread.Current is { IsStopRequested: true };

    /// <summary>Waits for the end of a thread.</summary>
    /// <returns>False when the limit came first.</returns>
    public bool Await(string name, Delay limit = default) =>
        !_threads.TryGetValue(name, out var worker) || _runtime.Patience.Wait(worker.Ended, limit.Limit);

    /// <summary>Waits for the end of all threads of the program but this one.</summary>
    /// <returns>False when the limit came first.</returns>
    public bool Await(Delay limit) =>
        _runtime.Patience.Wait(Task.WhenAll(_threads.Values.Where(static worker => worker != WorkerThread.Current).Select(static worker => worker.Ended)), limit.Limit);

    /// <summary>Suspends this thread; the main thread serves callbacks meanwhile.</summary>
    public void Pause(Delay limit)
    {
        var worker = WorkerThread.Current;
        worker?.IsPaused = true;
        try
        {
            _runtime.Patience.Wait(null, limit.Limit);
        }
        finally
        {
            worker?.IsPaused = false;
        }
    }

    /// <summary>What a thread is doing: a constant of the family ThreadState.</summary>
    public int State(string name) => !_threads.TryGetValue(name, out var worker) ? Doing.Unknown
        : worker.IsPaused ? Doing.Suspended
        : Doing.Running;

    /// <summary>The name of this thread; "" in the main thread.</summary>
    public string CurrentName() => WorkerThread.Current?.Name ?? "";

    /// <summary>Accepted, without effect.</summary>
    public bool Priority(string name, int priority) => _threads.ContainsKey(name);

    /// <summary>Accepted, without effect.</summary>
    public void Mode(int mode)
    {
    }

    /// <summary>Calls a procedure in the main thread and waits for it.</summary>
    /// <returns>Its result.</returns>
    public Value ExecuteInMain(Procedure procedure, params ReadOnlySpan<Value> arguments)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        var given = ByValue(arguments);
        if (_runtime.MainThread.IsHere)
            return procedure.Invoke(given);
        var done = new TaskCompletionSource<Value>(TaskCreationOptions.RunContinuationsAsynchronously);
        _runtime.MainThread.Post(new Callback("", 0, null, () =>
        {
            try
            {
                done.SetResult(procedure.Invoke(given));
            }
            catch (Exception error) when (error is not FlowException)
            {
                done.SetException(error);
            }
        }));
        _runtime.Patience.Wait(done.Task, Timeout.InfiniteTimeSpan);
        return Blocking.Result(done.Task);
    }

    /// <inheritdoc cref="ExecuteInMain(Procedure, ReadOnlySpan{Value})"/>
    public Value ExecuteInMain(Delegate procedure, params ReadOnlySpan<Value> arguments) => ExecuteInMain(Procedure.Of(procedure)!, arguments);

    /// <summary>Has a procedure called in the main thread; returns at once.</summary>
    public void PostToMain(Procedure procedure, params ReadOnlySpan<Value> arguments)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        var given = ByValue(arguments);
        _runtime.MainThread.Post(new Callback("", 0, null, () => procedure.Invoke(given)));
    }

    /// <inheritdoc cref="PostToMain(Procedure, ReadOnlySpan{Value})"/>
    public void PostToMain(Delegate procedure, params ReadOnlySpan<Value> arguments) => PostToMain(Procedure.Of(procedure)!, arguments);

    /// <summary>Runs a procedure in a thread of its own, and again and again if it is to be repeated.</summary>
    /// <param name="procedure">The procedure that was called, to end it by.</param>
    /// <param name="pause">How long to wait from its end to its next beginning; null means that it runs once.</param>
    /// <param name="body">What it does, without parameters.</param>
    public void Automate(Delegate procedure, Delay? pause, Action body)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(body);
        var worker = AddUnnamed();
        _automatic[worker] = procedure.Method;
        Start(worker, Procedure.Of(Repeat)!, []);

        void Repeat()
        {
            try
            {
                body();
                while (pause is { } delay && !StopRequested())
                {
                    Pause(delay);
                    body();
                }
            }
            finally
            {
                _automatic.TryRemove(worker, out _);
            }
        }
    }

    /// <summary>Ends an automatic procedure: it stops as a thread does. If it is running here, it goes on and is not repeated.</summary>
    /// <param name="procedure">The procedure; null means the one that is running here.</param>
    public void EndAutomatic(Procedure? procedure = null)
    {
        foreach (var (worker, method) in _automatic)
        {
            if (worker == WorkerThread.Current && (procedure is null || procedure.Target.Method == method))
                worker.Request();
            else if (procedure?.Target.Method == method)
                worker.Stop();
        }
    }

    /// <summary>Tells all threads to stop, and waits a moment for their ends.</summary>
    internal void StopAll(TimeSpan limit)
    {
        List<Task> ends = [];
        // One by one: to ask for all values locks the table, and makes the event source that tells of it: too much at the end of a small program.
        foreach (var worker in _threads)
        {
            worker.Value.Stop();
            ends.Add(worker.Value.Ended);
        }

        Blocking.Wait(Task.WhenAll(ends), limit);
    }

    /// <summary>The arguments as another thread gets them: copies, but for arrays, which threads share.</summary>
    internal static Value[] ByValue(ReadOnlySpan<Value> arguments)
    {
        var given = new Value[arguments.Length];
        for (int i = 0; i < given.Length; i++)
            given[i] = arguments[i].Held is IHolder ? arguments[i] : arguments[i].Copy();
        return given;
    }

    private WorkerThread AddUnnamed()
    {
        var worker = new WorkerThread($"#{Interlocked.Increment(ref _unnamed)}");
        return _threads[worker.Name] = worker;
    }

    private void Start(WorkerThread worker, Procedure procedure, ReadOnlySpan<Value> arguments)
    {
        var given = ByValue(arguments);
        _runtime.Program.KeepAlive.Begin();
        var thread = new Thread(() =>
        {
            using var use = _runtime.Use();
            worker.Run(() => RunProcedure(worker, procedure, given));
        })
        { IsBackground = true, Name = worker.Name };
        thread.UnsafeStart();
    }

    private void RunProcedure(WorkerThread worker, Procedure procedure, Value[] arguments)
    {
        try
        {
            procedure.Invoke(arguments);
        }
        catch (FlowException)
        {
            // Told to stop, or the program ends: both are an end like any other.
        }
#pragma warning disable CA1031 // What a thread of the program throws is the program's: it is shown, and ends the thread.
        catch (Exception error)
#pragma warning restore CA1031
        {
            _runtime.Program.Fail(error, worker.Name);
        }
        finally
        {
            _threads.TryRemove(new(worker.Name, worker));
            _runtime.Program.KeepAlive.End();
        }
    }
}
