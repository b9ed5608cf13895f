using System.Collections.Concurrent;
using Liaison.Functions.Threads;
using static Liaison.Vocabulary.ConstantValues;

namespace Liaison.Functions;

/// <summary>
/// The functions by which threads wait for each other. What they name comes into being when it is first named. The main
/// thread serves callbacks while it waits.
/// </summary>
public sealed class SynchronisationFunctions
{
    private readonly ConcurrentDictionary<string, CriticalSection> _sections = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CriticalSection> _mutexes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Permits> _semaphores = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Signal> _signals = new(StringComparer.Ordinal);
    private readonly LiaisonRuntime _runtime;

    internal SynchronisationFunctions(LiaisonRuntime runtime) => _runtime = runtime;

    /// <summary>Enters a critical section; the thread that is in it may enter again.</summary>
    public void EnterSection(string name) => Section(_sections, name).Enter(Timeout.InfiniteTimeSpan);

    /// <summary>Leaves a critical section.</summary>
    /// <returns>False when this thread is not in it.</returns>
    public bool LeaveSection(string name) => Section(_sections, name).Leave();

    /// <summary>Makes a semaphore, in place of one of the same name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="initial">How many threads may pass at first.</param>
    /// <param name="most">How many may pass at most; null means as many as at first.</param>
    public bool CreateSemaphore(string name, int initial, int? most = null)
    {
        var permits = new Permits(_runtime, Math.Max(initial, 0), Math.Max(most ?? Math.Max(initial, 1), 1));
        var previous = _semaphores.GetValueOrDefault(name);
        _semaphores[name] = permits;
        previous?.Close();
        return true;
    }

    /// <summary>Passes a semaphore.</summary>
    /// <returns>False when the limit came first, or it has been destroyed.</returns>
    public bool EnterSemaphore(string name, TimeLimit limit = default) => Semaphore(name).Take(limit.Or(Timeout.InfiniteTimeSpan));

    /// <summary>Lets the next thread pass a semaphore.</summary>
    /// <returns>False when as many may pass already as at most.</returns>
    public bool LeaveSemaphore(string name) => Semaphore(name).Give();

    /// <summary>Destroys a semaphore: who waits for it waits no more.</summary>
    /// <returns>False when there is none of this name.</returns>
    public bool DestroySemaphore(string name)
    {
        if (!_semaphores.TryRemove(name, out var permits))
            return false;
        permits.Close();
        return true;
    }

    /// <summary>Makes a mutex, in place of one of the same name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="owned">Whether this thread holds it at once.</param>
    public bool CreateMutex(string name, bool owned = false)
    {
        var mutex = new CriticalSection(_runtime);
        var previous = _mutexes.GetValueOrDefault(name);
        _mutexes[name] = mutex;
        previous?.Close();
        return !owned || mutex.Enter(TimeSpan.Zero);
    }

    /// <summary>Takes a mutex; the thread that holds it may take it again.</summary>
    /// <returns>False when the limit came first, or it has been destroyed.</returns>
    public bool EnterMutex(string name, TimeLimit limit = default) => Section(_mutexes, name).Enter(limit.Or(Timeout.InfiniteTimeSpan));

    /// <summary>Gives a mutex back.</summary>
    /// <returns>False when this thread does not hold it.</returns>
    public bool LeaveMutex(string name) => Section(_mutexes, name).Leave();

    /// <summary>Destroys a mutex: who waits for it waits no more.</summary>
    /// <returns>False when there is none of this name.</returns>
    public bool DestroyMutex(string name)
    {
        if (!_mutexes.TryRemove(name, out var mutex))
            return false;
        mutex.Close();
        return true;
    }

    /// <summary>Makes a signal, in place of one of the same name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="kind">Manual or automatic: a constant of the family SignalOption.</param>
    /// <param name="state">Closed or open: a constant of the family SignalOption.</param>
    public bool CreateSignal(string name, int kind = SignalOption.Automatic, int state = SignalOption.Closed)
    {
        _signals[name] = new Signal(_runtime, kind == SignalOption.Manual, state == SignalOption.Open);
        return true;
    }

    /// <summary>Waits until a signal is open.</summary>
    /// <returns>False when the limit came first.</returns>
    public bool AwaitSignal(string name, Delay limit = default) => Named(name).Wait(limit.Limit);

    /// <summary>Opens or closes a signal.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="state">Closed or open: a constant of the family SignalOption.</param>
    public bool ChangeSignal(string name, int state)
    {
        var signal = Named(name);
        if (state == SignalOption.Open)
            signal.Open();
        else
            signal.Close();
        return true;
    }

    /// <summary>Destroys a signal.</summary>
    /// <returns>False when there is none of this name.</returns>
    public bool DestroySignal(string name)
    {
        if (!_signals.TryRemove(name, out var signal))
            return false;
        signal.Open();
        return true;
    }

    private CriticalSection Section(ConcurrentDictionary<string, CriticalSection> sections, string name) =>
        sections.GetOrAdd(name, static (_, runtime) => new CriticalSection(runtime), _runtime);

    private Permits Semaphore(string name) => _semaphores.GetOrAdd(name, static (_, runtime) => new Permits(runtime, 1, 1), _runtime);

    private Signal Named(string name) => _signals.GetOrAdd(name, static (_, runtime) => new Signal(runtime, isManual: false, isOpen: false), _runtime);
}
