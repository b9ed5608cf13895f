using System.Buffers;

namespace Liaison.Sockets;

/// <summary>Copies of messages, one behind the other in blocks of a pool: many large ones are never moved to make room.</summary>
internal sealed class PostedBytes
{
    private const int BlockSize = 128 * 1024;
    private const int MostKept = 8;
    private readonly List<byte[]> _blocks = [];
    private int _current;
    private int _used;

    /// <summary>Keeps a copy until <see cref="Clear"/>.</summary>
    public ReadOnlyMemory<byte> Add(ReadOnlySpan<byte> message)
    {
        // What else is wanted of a loop has no message, and needs no block.
        if (message.IsEmpty)
            return default;
        while (_current == _blocks.Count || _blocks[_current].Length - _used < message.Length)
        {
            _used = 0;
            if (_current < _blocks.Count)
                _current++;
            if (_current == _blocks.Count)
                _blocks.Add(ArrayPool<byte>.Shared.Rent(Math.Max(BlockSize, message.Length)));
        }

        var copy = _blocks[_current].AsMemory(_used, message.Length);
        message.CopyTo(copy.Span);
        _used += message.Length;
        return copy;
    }

    /// <summary>Gives the blocks back, except some that are likely to be needed soon.</summary>
    public void Clear()
    {
        int kept = 0;
        while (kept < Math.Min(_blocks.Count, MostKept) && _blocks[kept].Length == BlockSize)
            kept++;
        for (int i = kept; i < _blocks.Count; i++)
            ArrayPool<byte>.Shared.Return(_blocks[i]);
        _blocks.RemoveRange(kept, _blocks.Count - kept);
        (_current, _used) = (0, 0);
    }
}
