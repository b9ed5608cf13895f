using Liaison.Functions.Threads;

namespace Liaison.Functions;

/// <summary>
/// What one thread at a time may be in. The thread that is in it may enter again; it is out when it has left as often. The
/// main thread serves callbacks while it waits to enter.
/// </summary>
public sealed class CriticalSection
{
    private readonly Permits _permits;
    private Thread? _owner;
    private int _depth;

    /// <summary>Makes a critical section of the current runtime that nobody is in.</summary>
    public CriticalSection()
        : this(LiaisonRuntime.Current)
    {
    }

    internal CriticalSection(LiaisonRuntime runtime) => _permits = new Permits(runtime, 1, 1);

    /// <summary>Enters, and leaves when what is returned is disposed; waits without limit.</summary>
    public IDisposable Use()
    {
        Enter(Timeout.InfiniteTimeSpan);
        return new Stay(this);
    }

    /// <summary>Enters.</summary>
    /// <param name="limit">How long to wait at most; negative means without limit.</param>
    /// <returns>False when the limit came first, or it has been destroyed.</returns>
    public bool Enter(TimeSpan limit)
    {
        if (Volatile.Read(ref _owner) != Thread.CurrentThread)
        {
            if (!_permits.Take(limit))
                return false;
            Volatile.Write(ref _owner, Thread.CurrentThread);
        }

        _depth++;
        return true;
    }

    /// <summary>Leaves.</summary>
    /// <returns>False when this thread is not in it.</returns>
    public bool Leave()
    {
        if (Volatile.Read(ref _owner) != Thread.CurrentThread)
            return false;
        if (--_depth > 0)
            return true;
        Volatile.Write(ref _owner, null);
        return _permits.Give();
    }

    internal void Close() => _permits.Close();

    private sealed class Stay(CriticalSection section) : IDisposable
    {
        private bool _isOver;

        public void Dispose()
        {
            if (_isOver)
                return;
            _isOver = true;
            section.Leave();
        }
    }
}
