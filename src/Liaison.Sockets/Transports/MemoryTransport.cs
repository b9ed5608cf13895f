using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>
/// Bytes between two ends of one process: a transport like any other, for tests and for parts of a program that speak
/// to each other. Bounded as the system's buffers are: who writes waits for who reads.
/// </summary>
public sealed class MemoryTransport : Transport
{
    private readonly MemoryPipe _incoming;
    private readonly MemoryPipe _outgoing;
    private TimeSpan _writeTimeout;

    private MemoryTransport(
        MemoryPipe incoming, MemoryPipe outgoing, Endpoint local, Endpoint remote, TimeProvider time, TimeSpan writeTimeout)
    {
        _writeTimeout = LimitOf(writeTimeout);
        _incoming = incoming;
        _outgoing = outgoing;
        LocalEndpoint = local;
        RemoteEndpoint = remote;
        Time = time;
    }

    /// <inheritdoc/>
    public override Endpoint LocalEndpoint { get; }

    /// <inheritdoc/>
    public override Endpoint RemoteEndpoint { get; }

    /// <inheritdoc/>
    protected internal override TimeProvider Time { get; }

    /// <summary>Makes two ends that are connected to each other.</summary>
    /// <param name="capacity">How many bytes each direction holds before the writer has to wait.</param>
    /// <param name="time">The clock of the waits; null means the system's.</param>
    /// <param name="writeTimeout">How long a blocking send may wait for a peer that does not read; 0 means no limit.</param>
    /// <param name="one">Where the first end is; null means a place in memory.</param>
    /// <param name="other">Where the second end is; null means a place in memory.</param>
    public static (MemoryTransport One, MemoryTransport Other) CreatePair(
        int capacity = 64 * 1024, TimeProvider? time = null, TimeSpan writeTimeout = default, Endpoint? one = null, Endpoint? other = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        time ??= TimeProvider.System;
        var there = new MemoryPipe(capacity, time);
        var back = new MemoryPipe(capacity, time);
        one ??= new Endpoint("memory", 1);
        other ??= new Endpoint("memory", 2);
        return (new(back, there, one, other, time, writeTimeout), new(there, back, other, one, time, writeTimeout));
    }

    /// <inheritdoc/>
    public override void Configure(ConnectionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _writeTimeout = LimitOf(options.WriteTimeout);
    }

    /// <inheritdoc/>
    public override bool WaitReadable(Deadline deadline) => _incoming.WaitReadable(deadline);

    /// <inheritdoc/>
    public override Transferred Receive(Span<byte> buffer)
    {
        Transferred received;
        while (!_incoming.TryRead(buffer, out received))
            _incoming.WaitReadable(Deadline.Infinite);
        return received;
    }

    /// <inheritdoc/>
    public override Transferred ReceiveAvailable(Span<byte> buffer) =>
        _incoming.TryTake(buffer, out var received) ? received : new(0, SocketError.WouldBlock);

    /// <inheritdoc/>
    public override void StopReceiving() => _incoming.StopReading();

    /// <inheritdoc/>
    public override bool CanSend => _outgoing.CanWrite;

    /// <inheritdoc/>
    public override Transferred Send(ReadOnlySpan<byte> bytes)
    {
        int sent = 0;
        while (true)
        {
            var written = _outgoing.Write(bytes[sent..]);
            sent += written.Count;
            bool isToWait = bytes.IsEmpty && _writeTimeout != Timeout.InfiniteTimeSpan && !_outgoing.CanWrite;
            if (!written.Succeeded || (sent == bytes.Length && !isToWait))
                return written with { Count = sent };
            if (!_outgoing.WaitWritable(Deadline.After(_writeTimeout, Time)))
                return new(sent, SocketError.TimedOut);
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<Transferred> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        Transferred received;
        while (!_incoming.TryRead(buffer.Span, out received))
            await _incoming.WaitReadableAsync(cancellation).ConfigureAwait(false);
        return received;
    }

    /// <inheritdoc/>
    public override async ValueTask<Transferred> SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        int sent = 0;
        while (true)
        {
            var written = _outgoing.Write(bytes.Span[sent..]);
            sent += written.Count;
            bool isToWait = bytes.IsEmpty && cancellation.CanBeCanceled && !_outgoing.CanWrite;
            if (!written.Succeeded || (sent == bytes.Length && !isToWait))
                return written with { Count = sent };
            try
            {
                await _outgoing.WaitWritableAsync(cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (sent > 0)
            {
                return new(sent, SocketError.OperationAborted);
            }
        }
    }

    /// <inheritdoc/>
    public override Task CloseAsync()
    {
        _outgoing.EndWriting();
        _incoming.EndReading();
        return Task.CompletedTask;
    }

    /// <summary>Cuts the link: the peer's next calls see a reset, behind what it has received.</summary>
    public void Reset()
    {
        _outgoing.Cut();
        _incoming.Cut();
    }

    /// <inheritdoc/>
    public override void Dispose() => _ = CloseAsync();

    private static TimeSpan LimitOf(TimeSpan writeTimeout) => writeTimeout > TimeSpan.Zero ? writeTimeout : Timeout.InfiniteTimeSpan;
}
