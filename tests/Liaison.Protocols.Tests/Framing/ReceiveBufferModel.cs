namespace Liaison.Protocols.Framing.Tests;

/// <summary>
/// A <see cref="ReceiveBuffer"/> beside a plain list of bytes: after each step of a driver both must tell the same. The
/// arrays that come back are scribbled over, as they are when another connection borrows them; what was delivered must
/// not change by it.
/// </summary>
internal sealed class ReceiveBufferModel(int scratchSize)
{
    private readonly ReceiveBuffer _buffer = new();
    private readonly List<byte> _bytes = [];
    private readonly List<(ReadOnlyMemory<byte> Message, byte[] Copy)> _delivered = [];
    private byte[] _scratch = new byte[scratchSize];
    private byte _next;

    /// <summary>What the wire brings: digits, markers and line ends are frequent.</summary>
    private static ReadOnlySpan<byte> Wire => "1\r\na2\nbc<>5\r\n<>>>\n0\n10\r\n0123456789<9\r\nabcdefghi"u8;

    public void Receive(int count)
    {
        var room = _buffer.Reserve(_scratch).Span;
        Assert.False(room.IsEmpty);
        room = room[..Math.Min(room.Length, count)];
        foreach (ref byte place in room)
        {
            place = Wire[_next++ % Wire.Length];
            _bytes.Add(place);
        }

        _buffer.Commit(room.Length);
        Check();
    }

    public void Take(Framing framing, int maximum)
    {
        int scanned = 0;
        byte[] before = [.. _bytes];
        var expected = framing.Decode(before, 0, maximum, ref scanned);
        var step = _buffer.Take(framing, 0, maximum, out var message);
        Assert.Equal(expected, step);
        if (step.Outcome == FramingOutcome.Message)
        {
            Assert.Equal(Bytes.Hex(before.AsSpan(step.Start, step.Length)), Bytes.Hex(message.Span));
            _delivered.Add((message, message.ToArray()));
            _bytes.RemoveRange(0, step.Consumed);
        }

        Check();
    }

    public void Detach(int start, int length)
    {
        start = Math.Min(start, _bytes.Count);
        length = Math.Min(length, _bytes.Count - start);
        byte[] expected = [.. _bytes.GetRange(start, length)];
        var message = _buffer.Detach(start, length, start + length);
        Assert.Equal(Bytes.Hex(expected), Bytes.Hex(message.Span));
        _delivered.Add((message, expected));
        _bytes.RemoveRange(0, start + length);
        Check();
    }

    public void Remove(int position, int count)
    {
        position = Math.Min(position, _bytes.Count);
        count = Math.Min(count, _bytes.Count - position);
        _buffer.Remove(position, count);
        _bytes.RemoveRange(position, count);
        Check();
    }

    /// <summary>Changes a byte where it stands.</summary>
    public void Change(int position)
    {
        if (position >= _bytes.Count)
            return;
        _buffer.Unread[position] ^= 0xFF;
        _bytes[position] ^= 0xFF;
        Check();
    }

    public void Expect(int total) => _buffer.Expect(total);

    public void Settle()
    {
        if (_buffer.Settle())
            _scratch = new byte[scratchSize];
        else
            Array.Fill(_scratch, (byte)0xEE);

        Check();
    }

    public void Discard()
    {
        Assert.Equal(_bytes.Count, _buffer.Discard());
        _bytes.Clear();
        Check();
    }

    private void Check()
    {
        Assert.Equal(_bytes.Count, _buffer.Count);
        Assert.True(_buffer.Unread.SequenceEqual([.. _bytes]), "The bytes that wait are not those that came.");
        foreach (var (message, copy) in _delivered)
            Assert.True(message.Span.SequenceEqual(copy), "A message delivered has changed afterwards.");
    }
}
