using System.Buffers;

namespace Liaison.Sockets;

/// <summary>What the system has not taken from a connection yet: whole messages, except for the first that may have begun to leave.</summary>
internal sealed class Backlog
{
    private const int SmallestSize = 1024;
    private readonly Queue<int> _messages = new();
    private byte[] _bytes = [];
    private int _start;
    private int _end;

    // At the start, what belongs to messages that have begun to leave: these are not dropped.
    private int _begun;

    public int Count => _end - _start;

    public ReadOnlySpan<byte> Unsent => _bytes.AsSpan(_start, Count);

    /// <summary>Adds the rest of what has begun to leave: only while no messages have been added.</summary>
    public void AddBegun(ReadOnlySpan<byte> rest)
    {
        Write(rest);
        _begun += rest.Length;
    }

    /// <summary>Adds a message.</summary>
    public void Add(ReadOnlySpan<byte> message)
    {
        Write(message);
        _messages.Enqueue(message.Length);
    }

    /// <summary>Takes away what has been sent. Holds no memory when nothing is left.</summary>
    public void Sent(int count)
    {
        _start += count;
        _begun -= count;
        while (_begun < 0)
            _begun += _messages.Dequeue();
        if (_start == _end)
            Release();
    }

    /// <summary>Throws everything away, and gives its memory back.</summary>
    public void Release()
    {
        (_start, _begun) = (_end, 0);
        _messages.Clear();
        MoveTo([]);
    }

    /// <summary>Drops the oldest message that has not begun to leave; false when there is none.</summary>
    public bool TryDropOldest()
    {
        if (!_messages.TryDequeue(out int length))
            return false;

        // The rest of the message before it moves up.
        _bytes.AsSpan(_start, _begun).CopyTo(_bytes.AsSpan(_start + length));
        _start += length;
        return true;
    }

    /// <summary>Drops all messages that have not begun to leave.</summary>
    public void DropMessages()
    {
        _messages.Clear();
        _end = _start + _begun;
        if (Count == 0)
            Release();
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _bytes.Length - _end)
        {
            int needed = Count + bytes.Length;
            MoveTo(needed <= _bytes.Length / 2 ? _bytes : ArrayPool<byte>.Shared.Rent(Math.Max(needed, SmallestSize)));
        }

        bytes.CopyTo(_bytes.AsSpan(_end));
        _end += bytes.Length;
    }

    /// <summary>Large arrays that are made for each message and thrown away cost more than all else: they come from a pool.</summary>
    private void MoveTo(byte[] target)
    {
        byte[] left = _bytes;
        Unsent.CopyTo(target);
        (_bytes, _start, _end) = (target, 0, Count);
        if (left.Length > 0 && left != target)
            ArrayPool<byte>.Shared.Return(left);
    }
}
