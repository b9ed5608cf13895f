using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>One direction of a <see cref="MemoryTransport"/>: a ring of bytes with one reader and one writer.</summary>
internal sealed class MemoryPipe(int capacity, TimeProvider time)
{
    private readonly Lock _gate = new();
    private const int SomeHundred = 512;
    private readonly byte[] _ring = new byte[capacity];
    private int _start;
    private int _count;
    private bool _ended;
    private bool _abandoned;
    private bool _cut;
    private bool _stopped;
    private Waiter? _reader;
    private Waiter? _writer;

    private bool Readable => _stopped || HasCome;

    private bool HasCome => _count > 0 || _ended || _abandoned || _cut;

    private bool Writable => _count < capacity || _ended || _abandoned || _cut;

    /// <summary>Reads what is there, or the end; false when the reader has to wait. An empty buffer only asks.</summary>
    public bool TryRead(Span<byte> buffer, out Transferred received)
    {
        lock (_gate)
        {
            if (!_stopped)
                return TryTake(buffer, out received);
            received = new(0, SocketError.OperationAborted);
            return true;
        }
    }

    /// <summary>As <see cref="TryRead"/>, also when reading has been stopped.</summary>
    public bool TryTake(Span<byte> buffer, out Transferred received)
    {
        lock (_gate)
        {
            received = new(0, _cut && _count == 0 ? SocketError.ConnectionReset : SocketError.Success);
            if (!HasCome)
                return false;
            int count = Math.Min(buffer.Length, _count);
            if (count == 0)
                return true;

            int first = Math.Min(count, capacity - _start);
            _ring.AsSpan(_start, first).CopyTo(buffer);
            _ring.AsSpan(0, count - first).CopyTo(buffer[first..]);
            _start = (_start + count) % capacity;
            _count -= count;
            received = new(count, SocketError.Success);
            Wake(ref _writer);
            return true;
        }
    }

    /// <summary>Writes as much as there is room for.</summary>
    public Transferred Write(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            if (_cut || _abandoned)
                return new(0, SocketError.ConnectionReset);
            if (_ended)
                return new(0, SocketError.Shutdown);
            int count = Math.Min(bytes.Length, capacity - _count);
            int end = (_start + _count) % capacity;
            int first = Math.Min(count, capacity - end);
            bytes[..first].CopyTo(_ring.AsSpan(end));
            bytes[first..count].CopyTo(_ring);
            _count += count;
            if (count > 0)
                Wake(ref _reader);
            return new(count, SocketError.Success);
        }
    }

    public bool WaitReadable(Deadline deadline) =>
        Join(ref _reader, () => Readable) is not { } waiter || waiter.Wait(deadline, time) == WaitOutcome.Granted;

    public async ValueTask WaitReadableAsync(CancellationToken cancellation)
    {
        if (Join(ref _reader, () => Readable) is { } waiter)
            await waiter.WaitAsync(Deadline.Infinite, time, cancellation).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
    }

    public bool WaitWritable(Deadline deadline) =>
        Join(ref _writer, () => Writable) is not { } waiter || waiter.Wait(deadline, time) == WaitOutcome.Granted;

    public async ValueTask WaitWritableAsync(CancellationToken cancellation)
    {
        if (Join(ref _writer, () => Writable) is { } waiter)
            await waiter.WaitAsync(Deadline.Infinite, time, cancellation).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>No more bytes will be written: the reader sees the end behind those that are there.</summary>
    public void EndWriting() => Change(ref _ended);

    /// <summary>The reader wakes and reads no more; what has come stays for <see cref="TryTake"/>.</summary>
    public void StopReading() => Change(ref _stopped);

    /// <summary>Whether there is room for some hundred bytes, as much as there can be in a smaller pipe, or no need of any.</summary>
    public bool CanWrite
    {
        get
        {
            lock (_gate)
                return _ended || _abandoned || _cut || capacity - _count >= Math.Min(capacity, SomeHundred);
        }
    }

    /// <summary>Nobody will read any more: the reader wakes, the writer sees a reset.</summary>
    public void EndReading() => Change(ref _abandoned);

    /// <summary>Both ends see a reset.</summary>
    public void Cut() => Change(ref _cut);

    private void Change(ref bool state)
    {
        lock (_gate)
        {
            state = true;
            Wake(ref _reader);
            Wake(ref _writer);
        }
    }

    private Waiter? Join(ref Waiter? place, Func<bool> isReady)
    {
        lock (_gate)
            return isReady() ? null : place = new Waiter();
    }

    private static void Wake(ref Waiter? place)
    {
        place?.Decide(WaitOutcome.Granted);
        place = null;
    }
}
