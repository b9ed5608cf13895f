using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Liaison.Protocols.Framing;

namespace Liaison.Sockets;

public partial class Connection
{
    // The end of what the peer sends; what is in the inbox is delivered before it is reported.
    private protected ConnectionEnd? _inputEnd;

    /// <summary>Set whenever something has been received.</summary>
    private protected volatile bool _heard;

    /// <summary>What has been received and not been delivered.</summary>
    private protected ReceiveBuffer Inbox { get; }

    /// <summary>Blocks until a message is there, at most for <paramref name="timeout"/>.</summary>
    /// <param name="timeout">Negative: without limit; zero: look, do not wait.</param>
    /// <returns>The message, or why there is none.</returns>
    public Message Read(TimeSpan timeout) => Read(new ReadLimits(timeout));

    /// <summary>Blocks until a message is there, within the limits given.</summary>
    /// <returns>The message, or why there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The most bytes to give are less than one.</exception>
    public Message Read(ReadLimits limits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.MaximumBytes ?? 1, 1, nameof(limits));
        var start = Deadline.After(limits.Start, _options.Time);
        if (_reading.EnterOrQueue(frame: null) is { } waiter)
        {
            var outcome = waiter.Wait(TurnDeadline(start), _options.Time);
            if (outcome != WaitOutcome.Granted)
                return NoTurnToRead(outcome, start);
        }

        byte[]? scratch = null;
        try
        {
            var reading = new Reading(limits, start, _options);
            Message message;
            while (!TryFinish(ref reading, out message))
            {
                if (!_spin.WaitReadable(_transport) && !reading.Deadline.IsInfinite && !_transport.WaitReadable(reading.Deadline))
                    return reading.Expire();
                Absorb(_transport.Receive(Room(scratch ??= Scratch.Rent(), reading.MaximumBytes).Span));
            }

            return message;
        }
        finally
        {
            LeaveRead(scratch);
        }
    }

    /// <summary>Awaits a message without limit.</summary>
    /// <returns>The message, or why there is none.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is lost, the next read goes on.</exception>
    public ValueTask<Message> ReadAsync(CancellationToken cancellation = default) => ReadAsync(ReadLimits.None, cancellation);

    /// <summary>Awaits a message, within the limits given.</summary>
    /// <returns>The message, or why there is none.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is lost, the next read goes on.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The most bytes to give are less than one.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Message> ReadAsync(ReadLimits limits, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.MaximumBytes ?? 1, 1, nameof(limits));
        cancellation.ThrowIfCancellationRequested();
        var start = Deadline.After(limits.Start, _options.Time);
        if (_reading.EnterOrQueue(frame: null) is { } waiter)
        {
            var outcome = await waiter.WaitAsync(TurnDeadline(start), _options.Time, cancellation).ConfigureAwait(false);
            if (outcome == WaitOutcome.Cancelled)
                cancellation.ThrowIfCancellationRequested();
            if (outcome != WaitOutcome.Granted)
                return NoTurnToRead(outcome, start);
        }

        byte[]? scratch = null;
        try
        {
            var reading = new Reading(limits, start, _options);
            Message message;
            while (!TryFinish(ref reading, out message))
            {
                var heard = reading.Deadline.IsInfinite
                    ? await _transport.ReceiveAsync(Memory<byte>.Empty, cancellation).ConfigureAwait(false)
                    : await WaitReadableAsync(reading.Deadline, cancellation).ConfigureAwait(false);
                if (heard is not { } readable)
                    return reading.Expire();

                // Must not block: .NET may announce bytes that an earlier receive has taken. An asynchronous receive would
                // leave the array with the system's socket.
                var received = readable.Succeeded
                    ? _transport.ReceiveAvailable(Room(scratch ??= Scratch.Rent(), reading.MaximumBytes).Span)
                    : readable;
                if (received.Error != SocketError.WouldBlock)
                    Absorb(received);
            }

            return message;
        }
        finally
        {
            LeaveRead(scratch);
        }
    }

    /// <summary>All messages until the connection ends; <see cref="End"/> then says why.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is lost.</exception>
    public async IAsyncEnumerable<Message> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        while (true)
        {
            var message = await ReadAsync(cancellation).ConfigureAwait(false);
            if (message.Status != ReadStatus.Received)
                yield break;
            yield return message;
        }
    }

    /// <summary>Waits without an array, so that a connection with nothing to read owns none; null when the deadline came first.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Transferred?> WaitReadableAsync(Deadline deadline, CancellationToken cancellation)
    {
        while (!deadline.HasPassed)
        {
            using var expiry = new CancellationTokenSource(deadline.Slice(Deadline.LongestTimer), _options.Time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(expiry.Token, cancellation);
            try
            {
                return await _transport.ReceiveAsync(Memory<byte>.Empty, either.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                // Timers of .NET may fire up to a millisecond too early: the deadline itself decides.
            }
        }

        return _transport.WaitReadable(deadline) ? new Transferred(0, SocketError.Success) : null;
    }

    private Memory<byte> Room(byte[] scratch, int maximumBytes)
    {
        var room = Inbox.Reserve(scratch);

        // A raw read takes from the system no more than it gives, so that nothing has to be kept aside.
        return Envelope.IsBare && room.Length > maximumBytes ? room[..maximumBytes] : room;
    }

    /// <summary>Notes what a receive has brought.</summary>
    private protected void Absorb(Transferred received)
    {
        if (received is { Succeeded: true, Count: > 0 })
        {
            Inbox.Commit(received.Count);
            _heard = true;
            SocketMetrics.Received(received.Count);
            return;
        }

        _inputEnd = EndBy(received.Succeeded ? EndOfInput : ResetBy(received.Error));

        // After an orderly end of the peer's sending this side may still write.
        if (_inputEnd.Reason != EndReason.ClosedByPeer)
            Release(_inputEnd);
    }

    /// <summary>Takes a message out of what has been received, or the end behind the last one; false when more is needed.</summary>
    private protected virtual bool TryFinish(ref Reading reading, out Message message)
    {
        if (End is { Reason: EndReason.ClosedHere } closedHere)
        {
            message = Message.ClosedBy(closedHere);
            return true;
        }

        var step = Inbox.Take(_envelope.Framing, _options.MessageSize, reading.MaximumBytes, out var bytes);
        switch (step.Outcome)
        {
            case FramingOutcome.Message:
                SocketMetrics.MessageRead();
                message = new Message(bytes, _options.TextEncoding, Scratch.Leaving(bytes));
                return true;
            case FramingOutcome.Violation:
                Inbox.Discard();
                _inputEnd = Release(new(EndReason.Violation, Violation: step.Violation));
                message = Message.ClosedBy(_inputEnd);
                return true;
            case FramingOutcome.NeedMore when _inputEnd is not null:
                int discarded = Inbox.Discard();
                message = Message.ClosedBy(discarded == 0 ? _inputEnd : _inputEnd with { Discarded = discarded });
                return true;
            default:
                reading.Advance(step.Expected - step.Start, Inbox.Count - step.Start);
                message = default;
                return false;
        }
    }

    private protected Deadline TurnDeadline(Deadline start) =>
        _options.ContentionTimeout > TimeSpan.Zero
            ? Deadline.Earlier(start, Deadline.After(_options.ContentionTimeout, _options.Time))
            : start;

    private protected Message NoTurnToRead(WaitOutcome outcome, Deadline start)
    {
        if (outcome == WaitOutcome.Closed)
            return Message.ClosedBy(End!);
        return Message.Nothing(start.HasPassed ? ReadStatus.TimedOut : ReadStatus.Contended);
    }

    private protected void LeaveRead(byte[]? scratch)
    {
        bool lentIsOwned = Inbox.Settle();
        if (!lentIsOwned)
            Scratch.Return(scratch);
        _reading.Leave();
    }
}
