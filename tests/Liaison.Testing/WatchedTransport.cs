using Liaison.Sockets;

namespace Liaison.Testing;

/// <summary>A transport that tells which calls are in progress, so that a test can act while they are.</summary>
public sealed class WatchedTransport(Transport inner) : Transport
{
    private int _receiving;
    private int _sending;
    private int _sends;
    private int _receives;
    private int _waits;

    /// <summary>Calls that wait for the peer's bytes or take them.</summary>
    public int Receiving => Volatile.Read(ref _receiving);

    /// <summary>Calls that give bytes to the peer.</summary>
    public int Sending => Volatile.Read(ref _sending);

    /// <summary>How many sends have begun.</summary>
    public int Sends => Volatile.Read(ref _sends);

    /// <summary>How many receives of bytes have begun.</summary>
    public int Receives => Volatile.Read(ref _receives);

    /// <summary>How many waits for the peer's bytes have begun.</summary>
    public int Waits => Volatile.Read(ref _waits);

    public override Endpoint LocalEndpoint => inner.LocalEndpoint;

    public override Endpoint RemoteEndpoint => inner.RemoteEndpoint;

    public override bool WaitReadable(Deadline deadline)
    {
        Interlocked.Increment(ref _waits);
        using var call = new Call(ref _receiving, () => Interlocked.Decrement(ref _receiving));
        return inner.WaitReadable(deadline);
    }

    public override Transferred Receive(Span<byte> buffer)
    {
        Interlocked.Increment(ref _receives);
        using var call = new Call(ref _receiving, () => Interlocked.Decrement(ref _receiving));
        return inner.Receive(buffer);
    }

    public override Transferred ReceiveAvailable(Span<byte> buffer) => inner.ReceiveAvailable(buffer);

    public override void StopReceiving() => inner.StopReceiving();

    public override bool CanSend => inner.CanSend;

    public override Transferred Send(ReadOnlySpan<byte> bytes)
    {
        Interlocked.Increment(ref _sends);
        using var call = new Call(ref _sending, () => Interlocked.Decrement(ref _sending));
        return inner.Send(bytes);
    }

    public override async ValueTask<Transferred> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        Interlocked.Increment(ref buffer.IsEmpty ? ref _waits : ref _receives);
        using var call = new Call(ref _receiving, () => Interlocked.Decrement(ref _receiving));
        return await inner.ReceiveAsync(buffer, cancellation).ConfigureAwait(false);
    }

    public override async ValueTask<Transferred> SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _sends);
        using var call = new Call(ref _sending, () => Interlocked.Decrement(ref _sending));
        return await inner.SendAsync(bytes, cancellation).ConfigureAwait(false);
    }

    public override Task CloseAsync() => inner.CloseAsync();

    public override void Dispose() => inner.Dispose();

    private sealed class Call : IDisposable
    {
        private readonly Action _leave;

        public Call(ref int inProgress, Action leave)
        {
            _leave = leave;
            Interlocked.Increment(ref inProgress);
        }

        public void Dispose() => _leave();
    }
}
