namespace Liaison.Sockets;

/// <summary>
/// Lets one caller at a time in, in the order of the calls. Used for the two directions of a connection, independently.
/// Without contention entering and leaving are one atomic step each.
/// </summary>
internal sealed class Turn
{
    private const int Free = 0;
    private const int Taken = 1;

    // Somebody waits, or has waited: who leaves has to look into the queue.
    private const int TakenWithQueue = 2;

    private const int FewWaiting = 16;

    private readonly Lock _gate = new();
    private Queue<Waiter>? _waiting;
    private int _state;
    private int _mostWaiting = FewWaiting;
    private bool _closed;

    /// <summary>Whether somebody is in.</summary>
    public bool IsTaken => Volatile.Read(ref _state) != Free;

    /// <summary>Enters if nobody is in and nobody waits.</summary>
    public bool TryEnter() => Interlocked.CompareExchange(ref _state, Taken, Free) == Free;

    /// <summary>Enters, or joins the queue.</summary>
    /// <param name="frame">What the caller wants to send, for those who write.</param>
    /// <returns>Null when the caller is in; otherwise what it has to wait for.</returns>
    public Waiter? EnterOrQueue(byte[]? frame)
    {
        if (TryEnter())
            return null;
        lock (_gate)
        {
            if (Interlocked.Exchange(ref _state, TakenWithQueue) == Free)
                return null;
            var waiter = new Waiter(frame);
            if (_closed)
                waiter.Decide(WaitOutcome.Closed);
            else
                Enqueue(waiter);
            return waiter;
        }
    }

    /// <summary>Takes the frames of those who wait next out of the queue, as far as they fit.</summary>
    public List<Waiter>? ClaimFollowing(int room)
    {
        List<Waiter>? claimed = null;
        lock (_gate)
        {
            while (_waiting is not null && _waiting.TryPeek(out var next) && next.Frame is { } frame && frame.Length <= room)
            {
                _waiting.Dequeue();
                if (!next.Claim())
                    continue;
                room -= frame.Length;
                (claimed ??= []).Add(next);
            }
        }

        return claimed;
    }

    /// <summary>Leaves; the next in the queue is in.</summary>
    public void Leave()
    {
        if (Interlocked.CompareExchange(ref _state, Free, Taken) == Taken)
            return;
        lock (_gate)
        {
            while (_waiting is not null && _waiting.TryDequeue(out var next))
            {
                if (next.Decide(WaitOutcome.Granted))
                    return;
            }

            Volatile.Write(ref _state, Free);
        }
    }

    /// <summary>Sends away all who wait.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            while (_waiting is not null && _waiting.TryDequeue(out var next))
                next.Decide(WaitOutcome.Closed);
        }
    }

    /// <summary>
    /// Those who gave up stay in the queue until their turn comes, which behind a caller without limit may be never: from
    /// time to time they are taken out, so seldom that it costs nothing.
    /// </summary>
    private void Enqueue(Waiter waiter)
    {
        _waiting ??= new();
        if (_waiting.Count >= _mostWaiting)
        {
            _waiting = new(_waiting.Where(static other => !other.IsDecided));
            _mostWaiting = Math.Max(FewWaiting, 2 * _waiting.Count);
        }

        _waiting.Enqueue(waiter);
    }
}
