namespace Liaison.Sockets;

/// <summary>Connections that are open and wait to be accepted.</summary>
internal sealed class PendingConnections(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Queue<Connection> _connections = new();
    private List<Waiter> _waiting = [];
    private bool _closed;

    public int Count
    {
        get
        {
            lock (_gate)
                return _connections.Count;
        }
    }

    /// <summary>Adds one; false when nobody will ever take it.</summary>
    public bool TryAdd(Connection connection)
    {
        lock (_gate)
        {
            if (_closed)
                return false;
            _connections.Enqueue(connection);
            WakeAll(WaitOutcome.Granted);
            return true;
        }
    }

    public Connection? TryTake()
    {
        lock (_gate)
            return _connections.TryDequeue(out var connection) ? connection : null;
    }

    /// <summary>Blocks until there is one; false at the deadline, or when closed.</summary>
    public bool Wait(Deadline deadline)
    {
        while (Join() is { } waiter)
        {
            if (waiter.Wait(deadline, time) != WaitOutcome.Granted)
                return false;
        }

        return true;
    }

    /// <summary>Completes when there is one, with true; with false when closed.</summary>
    public async ValueTask<bool> WaitAsync(CancellationToken cancellation)
    {
        while (Join() is { } waiter)
        {
            var outcome = await waiter.WaitAsync(Deadline.Infinite, time, cancellation).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            if (outcome != WaitOutcome.Granted)
                return false;
        }

        return true;
    }

    /// <summary>Sends away all who wait, and gives what nobody has taken.</summary>
    public IReadOnlyList<Connection> Close()
    {
        lock (_gate)
        {
            _closed = true;
            WakeAll(WaitOutcome.Closed);
            return TakeAll();
        }
    }

    public IReadOnlyList<Connection> TakeAll()
    {
        lock (_gate)
        {
            Connection[] all = [.. _connections];
            _connections.Clear();
            return all;
        }
    }

    /// <summary>Null when there is one now; otherwise what to wait for.</summary>
    private Waiter? Join()
    {
        lock (_gate)
        {
            if (_connections.Count > 0)
                return null;
            var waiter = new Waiter();
            if (_closed)
                waiter.Decide(WaitOutcome.Closed);

            // Those who have given up would otherwise stay until a connection comes, which may be never.
            _waiting.RemoveAll(static other => other.IsDecided);
            _waiting.Add(waiter);
            return waiter;
        }
    }

    private void WakeAll(WaitOutcome outcome)
    {
        var woken = _waiting;
        _waiting = [];
        woken.ForEach(waiter => waiter.Decide(outcome));
    }
}
