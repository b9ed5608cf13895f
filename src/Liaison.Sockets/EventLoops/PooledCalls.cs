using System.Buffers;

namespace Liaison.Sockets;

/// <summary>The calls of a connection's program in threads of the pool: one at a time, in their order.</summary>
internal sealed class PooledCalls(LoopConnection connection) : IThreadPoolWorkItem
{
    private const int MostBytes = 256 * 1024;
    private const int MostCalls = 1024;
    private readonly Lock _gate = new();
    private List<Call> _waiting = [];
    private List<Call> _worked = [];
    private int _bytes;
    private bool _isRunning;
    private volatile bool _isFull;

    /// <summary>Whether no message is to be added for now.</summary>
    public bool IsFull => _isFull;

    public void AddOpen() => Add(default);

    public void AddClose(ConnectionEnd end) => Add(new() { End = end });

    /// <summary>Has something done when all that was added before is done.</summary>
    public void AddLast(Action action) => Add(new() { Action = action });

    /// <summary>Adds a message, as a copy.</summary>
    /// <returns>False when it was the last one for now: <see cref="LoopConnection.Resume"/> is called when there is room again.</returns>
    public bool AddMessage(ReadOnlySpan<byte> message, MessageKind kind)
    {
        byte[] copy = ArrayPool<byte>.Shared.Rent(message.Length);
        message.CopyTo(copy);
        return Add(new() { Bytes = copy, Length = message.Length, Kind = kind });
    }

    public void Execute()
    {
        while (TryTakeAll())
        {
            foreach (var call in _worked)
            {
                if (call.Bytes is { } bytes)
                {
                    connection.CallMessage(bytes.AsSpan(0, call.Length), call.Kind);
                    ArrayPool<byte>.Shared.Return(bytes);
                }
                else if (call.Action is { } action)
                {
                    action();
                }
                else if (call.End is { } end)
                {
                    connection.CallClose(end);
                }
                else
                {
                    connection.CallOpen();
                }
            }

            _worked.Clear();
        }
    }

    private bool Add(Call call)
    {
        bool begins;
        bool isFull;
        lock (_gate)
        {
            _waiting.Add(call);
            _bytes += call.Length;
            isFull = _isFull |= _bytes >= MostBytes || _waiting.Count >= MostCalls;
            begins = !_isRunning;
            _isRunning = true;
        }

        if (begins)
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        return !isFull;
    }

    private bool TryTakeAll()
    {
        bool wasFull;
        lock (_gate)
        {
            (_waiting, _worked) = (_worked, _waiting);
            _isRunning = _worked.Count > 0;
            wasFull = _isFull;
            (_bytes, _isFull) = (0, false);
            if (!_isRunning)
                (_waiting, _worked) = ([], []);
        }

        if (wasFull)
            connection.Loop.Run(connection.Resume);
        return _worked.Count > 0;
    }

    private struct Call
    {
        public byte[]? Bytes;
        public int Length;
        public MessageKind Kind;
        public ConnectionEnd? End;
        public Action? Action;
    }
}
