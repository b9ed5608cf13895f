using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Liaison.Sockets;

/// <summary>
/// Messages on their way out of a program that does not wait for them. Held at first: they wait until a connection is
/// there to carry them. Safe for any number of threads; messages leave in the order of the calls.
/// </summary>
/// <param name="size">
/// The bytes from which on a message is not taken at once; the message that reaches them is, however long it is. 0 means
/// no limit.
/// </param>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It is a queue, though none that is enumerated.")]
public sealed class SendQueue(int size = SendQueue.DefaultSize)
{
    /// <summary>256 KiB.</summary>
    public const int DefaultSize = 256 * 1024;

    private readonly Lock _gate = new();
    private readonly LinkedList<Outgoing> _queued = new();
    private readonly Queue<Outgoing> _waiting = new();
    private TaskCompletionSource? _emptied;
    private Connection? _connection;
    private volatile int _size = size;
    private volatile QueuePolicy _whenFull;
    private long _bytes;
    private bool _isSending;
    private bool _hasEnded;

    /// <summary>The bytes from which on the queue is full; 0 means never. May be changed at any time.</summary>
    public int Size
    {
        get => _size;
        set => _size = value;
    }

    /// <summary>What a full queue does while there is a connection; without one it takes nothing. May be changed at any time.</summary>
    /// <value><see cref="QueuePolicy.Wait"/>.</value>
    public QueuePolicy WhenFull
    {
        get => _whenFull;
        set => _whenFull = value;
    }

    /// <summary>Whether no message waits.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_gate)
                return _queued.Count == 0;
        }
    }

    /// <summary>Takes a text. Blocks only while the queue is full, released and <see cref="QueuePolicy.Wait"/>.</summary>
    public SendStatus Send(string message) => Send(new Outgoing(MessageKind.Text, Encoding.UTF8.GetBytes(message)));

    /// <summary>Takes bytes, as a copy. Blocks only while the queue is full, released and <see cref="QueuePolicy.Wait"/>.</summary>
    public SendStatus Send(ReadOnlySpan<byte> message) => Send(new Outgoing(MessageKind.Binary, message.ToArray()));

    /// <summary>Sends what waits and what will come over this connection.</summary>
    public void Release(Connection connection)
    {
        lock (_gate)
            _connection = connection;
        Advance();
    }

    /// <summary>Stops sending, because the connection is gone and there may be another one. What has not left stays; who waits for room is sent away.</summary>
    public void Hold()
    {
        lock (_gate)
        {
            _connection = null;
            SendAway(SendStatus.Full);
        }
    }

    /// <summary>Takes no more. Completes when what waited has been sent or cannot be any more.</summary>
    public Task EndAsync()
    {
        lock (_gate)
        {
            _hasEnded = true;
            SendAway(SendStatus.Closed);
            return _isSending ? (_emptied ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task : Task.CompletedTask;
        }
    }

    private SendStatus Send(Outgoing message)
    {
        lock (_gate)
        {
            if (_hasEnded)
                return SendStatus.Closed;
            if ((HasRoom && _waiting.Count == 0) || TryMakeRoom())
                Take(message);
            else if (_connection is null || _whenFull != QueuePolicy.Wait)
                return SendStatus.Full;
            else
                _waiting.Enqueue(message.Waiting());
        }

        if (message.Taken is { } taken)
            return Blocking.Result(taken.Task);
        Advance();
        return SendStatus.Queued;
    }

    private bool HasRoom => _bytes < _size || _size <= 0;

    /// <summary>Drops what is oldest, where that is wanted. Not the first one while it may be leaving.</summary>
    private bool TryMakeRoom()
    {
        if (_whenFull != QueuePolicy.DropOldest || _connection is null)
            return false;
        var oldest = _isSending ? _queued.First?.Next : _queued.First;
        while (!HasRoom && oldest is not null)
        {
            var dropped = oldest;
            oldest = oldest.Next;
            _bytes -= dropped.Value.Bytes.Length;
            _queued.Remove(dropped);
        }

        return HasRoom;
    }

    private void Take(Outgoing message)
    {
        _queued.AddLast(message);
        _bytes += message.Bytes.Length;
    }

    private void SendAway(SendStatus status)
    {
        while (_waiting.TryDequeue(out var message))
            message.Taken!.SetResult(status);
    }

    /// <summary>Begins to send, unless that goes on already. As far as the system takes messages at once, they leave in this thread.</summary>
    private void Advance()
    {
        Connection? connection;
        lock (_gate)
        {
            connection = _connection;
            if (_isSending || connection is null || _queued.Count == 0)
                return;
            _isSending = true;
        }

        _ = SendAllAsync(connection);
    }

    private async Task SendAllAsync(Connection connection)
    {
        while (Next(connection) is { } message)
        {
            // A time-out, or others' writes that last: the message is still the next one.
            var result = await connection.WriteAsync(message.Kind, message.Bytes).ConfigureAwait(false);
            if (result.Succeeded)
                Sent(message);
            else if (result.Status == WriteStatus.Closed)
                Lose(connection);
        }

        Advance();
    }

    /// <summary>
    /// The connection has ended. The message stays, for the connection that replaces this one; a caller that waits for room
    /// must not wait for it, since it may be the one who has to learn of the end first.
    /// </summary>
    private void Lose(Connection connection)
    {
        lock (_gate)
        {
            if (_connection == connection)
                Hold();
        }
    }

    /// <summary>The message to send next. Without one the sending rests, seen by everybody in the same moment.</summary>
    private Outgoing? Next(Connection connection)
    {
        lock (_gate)
        {
            if (_connection == connection && _queued.First is { } first)
                return first.Value;
            Rest();
            return null;
        }
    }

    private void Rest()
    {
        _isSending = false;
        _emptied?.TrySetResult();
    }

    private void Sent(Outgoing message)
    {
        lock (_gate)
        {
            _queued.RemoveFirst();
            _bytes -= message.Bytes.Length;
            while (HasRoom && _waiting.TryDequeue(out var next))
            {
                Take(next);
                next.Taken!.SetResult(SendStatus.Queued);
            }
        }
    }

    private sealed class Outgoing(MessageKind kind, byte[] bytes)
    {
        public MessageKind Kind => kind;

        public byte[] Bytes => bytes;

        /// <summary>Told to the caller that waits for room; null when there was room.</summary>
        public TaskCompletionSource<SendStatus>? Taken { get; private set; }

        public Outgoing Waiting()
        {
            Taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return this;
        }
    }
}
