namespace Liaison.Functions.Threads;

/// <summary>A signal that threads wait for: one that stays open, or one that lets one thread pass and closes.</summary>
internal sealed class Signal(LiaisonRuntime runtime, bool isManual, bool isOpen)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<TaskCompletionSource> _waiting = [];
    private bool _isOpen = isOpen;

    public void Open()
    {
        lock (_gate)
        {
            if (!isManual && _waiting.First is { } first)
            {
                _waiting.RemoveFirst();
                first.Value.SetResult();
                return;
            }

            _isOpen = true;
            foreach (var waiting in _waiting)
                waiting.SetResult();
            _waiting.Clear();
        }
    }

    public void Close()
    {
        lock (_gate)
            _isOpen = false;
    }

    /// <summary>Waits until it is open.</summary>
    /// <returns>False when the limit came first.</returns>
    public bool Wait(TimeSpan limit)
    {
        LinkedListNode<TaskCompletionSource> place;
        lock (_gate)
        {
            if (_isOpen)
            {
                _isOpen = isManual;
                return true;
            }

            place = _waiting.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        bool hasPassed = false;
        try
        {
            runtime.Patience.Wait(place.Value.Task, limit);
            hasPassed = true;
        }
        finally
        {
            lock (_gate)
            {
                if (place.List is not null)
                {
                    _waiting.Remove(place);
                    hasPassed = false;
                }
            }
        }

        return hasPassed;
    }
}
