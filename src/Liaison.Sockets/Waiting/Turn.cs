namespace Liaison.Sockets;

/// <summary>
/// Lets one caller at a time in, in the order of the calls. Used for the two directions of a connection, independently.
/// </summary>
internal sealed class Turn
{
    private const int FewWaiting = 16;
    private readonly Lock _gate = new();
    private Queue<Waiter>? _waiting;
    private int _mostWaiting = FewWaiting;
    private bool _taken;
    private bool _closed;

    /// <summary>Enters if nobody is in and nobody waits.</summary>
    public bool TryEnter()
    {
        lock (_gate)
            return !_taken && (_taken = true);
    }

    /// <summary>Enters, or joins the queue.</summary>
    /// <param name="frame">What the caller wants to send, for those who write.</param>
    /// <returns>Null when the caller is in; otherwise what it has to wait for.</returns>
    public Waiter? EnterOrQueue(byte[]? frame)
    {
        lock (_gate)
        {
            if (!_taken)
            {
                _taken = true;
                return null;
            }

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
            while (_waiting is not null && _waiting.TryPeek(out var next) && next.Frame!.Length <= room)
            {
                _waiting.Dequeue();
                if (!next.Claim())
                    continue;
                room -= next.Frame.Length;
                (claimed ??= []).Add(next);
            }
        }

        return claimed;
    }

    /// <summary>Leaves; the next in the queue is in.</summary>
    public void Leave()
    {
        lock (_gate)
        {
            while (_waiting is not null && _waiting.TryDequeue(out var next))
            {
                if (next.Decide(WaitOutcome.Granted))
                    return;
            }

            _taken = false;
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
}
