namespace Liaison.Sockets;

/// <summary>
/// What other threads want of a loop, in the order in which they came. They copy into one of two stores while the loop
/// works on the other, so that a message from elsewhere costs a copy and nothing for the garbage collector.
/// </summary>
internal sealed class LoopInbox(LoopSockets sockets)
{
    private readonly Lock _gate = new();
    private List<Order> _arriving = [];
    private List<Order> _worked = [];
    private PostedBytes _arrivingBytes = new();
    private PostedBytes _workedBytes = new();
    private volatile bool _isPending;
    private bool _isClosed;

    /// <summary>Whether something has come since <see cref="Empty"/>.</summary>
    public bool IsPending => _isPending;

    /// <summary>Wants something done in the loop's thread; false when the loop has ended.</summary>
    public bool Post(Action action) => Add(new() { Action = action }, default);

    /// <summary>Wants a message sent.</summary>
    public bool Post(LoopConnection connection, ReadOnlySpan<byte> message, MessageKind kind) =>
        Add(new() { Connection = connection, Kind = kind }, message);

    /// <summary>Wants a message sent that nobody waits with when the queue is full.</summary>
    public bool PostWithoutWaiting(LoopConnection connection, ReadOnlySpan<byte> message, MessageKind kind) =>
        Add(new() { Connection = connection, Kind = kind, NeverWaits = true }, message);

    /// <summary>Wants a message sent to all of a group that the loop has.</summary>
    public bool Post(GroupSection section, ReadOnlySpan<byte> message, MessageKind kind, ServerConnection? except) =>
        Add(new() { Section = section, Connection = except as LoopConnection, Kind = kind }, message);

    /// <summary>Does what has come.</summary>
    public void Empty(EventLoop loop)
    {
        lock (_gate)
        {
            (_arriving, _worked) = (_worked, _arriving);
            (_arrivingBytes, _workedBytes) = (_workedBytes, _arrivingBytes);
            _isPending = false;
        }

        foreach (var order in _worked)
        {
            var message = order.Message.Span;
            if (order.Action is not null)
                order.Action();
            else if (order.Section is not null)
                loop.Broadcast(order.Section, message, order.Kind, order.Connection);
            else if (order.NeverWaits)
                order.Connection!.SendIfRoom(message, order.Kind);
            else
                order.Connection!.SendPosted(message, order.Kind);
        }

        _worked.Clear();
        _workedBytes.Clear();
    }

    /// <summary>Takes no more.</summary>
    public void Close()
    {
        lock (_gate)
            _isClosed = true;
    }

    private bool Add(Order order, ReadOnlySpan<byte> message)
    {
        lock (_gate)
        {
            if (_isClosed)
                return false;
            order.Message = _arrivingBytes.Add(message);
            _arriving.Add(order);
            if (_isPending)
                return true;
            _isPending = true;
            sockets.Wake();
        }

        return true;
    }

    private struct Order
    {
        public Action? Action;
        public LoopConnection? Connection;
        public GroupSection? Section;
        public MessageKind Kind;
        public bool NeverWaits;
        public ReadOnlyMemory<byte> Message;
    }
}
