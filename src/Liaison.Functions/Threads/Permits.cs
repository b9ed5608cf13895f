namespace Liaison.Functions.Threads;

/// <summary>A number of permits that threads take, waiting in order for one to be given back.</summary>
internal sealed class Permits(LiaisonRuntime runtime, int free, int most)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<TaskCompletionSource> _waiting = [];
    private int _free = free;
    private bool _isClosed;

    /// <summary>Takes a permit.</summary>
    /// <returns>False when the limit came first, or the permits are closed.</returns>
    public bool Take(TimeSpan limit)
    {
        LinkedListNode<TaskCompletionSource> place;
        lock (_gate)
        {
            if (_isClosed)
                return false;
            if (_free > 0)
            {
                _free--;
                return true;
            }

            place = _waiting.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        try
        {
            runtime.Patience.Wait(place.Value.Task, limit);
        }
        catch (ThreadStopException)
        {
            if (!GiveUp(place))
                Give();
            throw;
        }

        return !GiveUp(place) && !_isClosed;
    }

    /// <summary>Gives a permit back, to the thread that has waited longest.</summary>
    /// <returns>False when all were free.</returns>
    public bool Give()
    {
        lock (_gate)
        {
            if (_waiting.First is { } first)
            {
                _waiting.RemoveFirst();
                first.Value.SetResult();
                return true;
            }

            if (_free >= most)
                return false;
            _free++;
            return true;
        }
    }

    /// <summary>Gives everybody up that waits, and those that come.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            foreach (var waiting in _waiting)
                waiting.SetResult();
            _waiting.Clear();
        }
    }

    /// <summary>Whether the place was still waiting.</summary>
    private bool GiveUp(LinkedListNode<TaskCompletionSource> place)
    {
        lock (_gate)
        {
            if (place.List is null)
                return false;
            _waiting.Remove(place);
            return true;
        }
    }
}
