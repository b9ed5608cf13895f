using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;
using Liaison.Protocols.Framing;
using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

public partial class Connection
{
    /// <summary>Blocks until the message is given to the system as one piece, in the framing in force.</summary>
    /// <param name="message">May be re-used when the call has returned.</param>
    public WriteResult Write(ReadOnlySpan<byte> message) => Write(MessageKind.Binary, message);

    /// <summary>The same for a message of a chosen kind, which only WebSockets carry.</summary>
    /// <param name="kind">What the message is; text has to be UTF-8.</param>
    /// <param name="message">May be re-used when the call has returned.</param>
    public WriteResult Write(MessageKind kind, ReadOnlySpan<byte> message)
    {
        var envelope = Envelope;
        if (!_writing.TryEnter())
            return WriteInTurn(envelope, kind, message);
        try
        {
            return TransmitMessage(envelope, kind, message);
        }
        finally
        {
            LeaveWrite();
        }
    }

    /// <summary>Blocks until the text is given to the system, encoded by <see cref="ConnectionOptions.TextEncoding"/>.</summary>
    public WriteResult Write(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var envelope = Envelope;
        int length = _stringEncoding.GetByteCount(message);
        var trailer = envelope.Trailer.Span;
        if (envelope.IsOrdered || !FitsOnePiece(envelope, length) || !_writing.TryEnter())
            return Write(MessageKind.Text, _stringEncoding.GetBytes(message));

        byte[] scratch = Scratch.Rent();
        try
        {
            int start = envelope.WriteWaiting(scratch);
            start += envelope.WriteHeader(new(MessageKind.Text, length), scratch.AsSpan(start), out uint mask);
            _stringEncoding.GetBytes(message, scratch.AsSpan(start));
            Masking.Apply(scratch.AsSpan(start, length), mask);
            trailer.CopyTo(scratch.AsSpan(start + length));
            return Transmit(scratch.AsSpan(0, start + length + trailer.Length));
        }
        finally
        {
            Scratch.Return(scratch);
            LeaveWrite();
        }
    }

    /// <summary>Completes when the message is given to the system as one piece, in the framing in force.</summary>
    /// <param name="message">Not to be changed before the call has completed.</param>
    /// <param name="cancellation">Cancelled while a part of the message has left, it ends the connection.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public ValueTask<WriteResult> WriteAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation = default) =>
        WriteAsync(MessageKind.Binary, message, cancellation);

    /// <summary>As <see cref="WriteAsync(ReadOnlyMemory{byte}, CancellationToken)"/>, for text.</summary>
    public ValueTask<WriteResult> WriteAsync(string message, CancellationToken cancellation = default) =>
        WriteAsync(MessageKind.Text, _stringEncoding.GetBytes(message), cancellation);

    /// <summary>As <see cref="WriteAsync(ReadOnlyMemory{byte}, CancellationToken)"/>, for a message of a chosen kind.</summary>
    public ValueTask<WriteResult> WriteAsync(MessageKind kind, ReadOnlyMemory<byte> message, CancellationToken cancellation = default)
    {
        var envelope = Envelope;
        bool fitsAtOnce = _transport.SendsAtOnce && !envelope.IsOrdered && FitsOnePiece(envelope, message.Length);
        return fitsAtOnce && !cancellation.IsCancellationRequested && _writing.TryEnter()
            ? WriteAtOnceAsync(envelope, kind, message.Span, cancellation)
            : WriteInTurnAsync(kind, message, cancellation);
    }

    /// <summary>Writes as far as the system takes the message at once, which is the usual case and needs nobody to wait.</summary>
    private ValueTask<WriteResult> WriteAtOnceAsync(Envelope envelope, MessageKind kind, ReadOnlySpan<byte> message, CancellationToken cancellation)
    {
        bool isOver = true;
        byte[] scratch = Scratch.Rent();
        try
        {
            if (CannotWrite() is { } ended)
                return new(ended);
            int filled = envelope.WriteWaiting(scratch);
            filled += new OutgoingMessage(envelope, kind, message.Length, isCompressed: false).Next(message, scratch.AsSpan(filled));
            var sent = _transport.SendAvailable(scratch.AsSpan(0, filled));
            isOver = sent.Count == filled || (!sent.Succeeded && sent.Error != SocketError.WouldBlock);
            return isOver
                ? new(Conclude(sent, filled, messages: 1))
                : WriteRestAsync(scratch.AsSpan(sent.Count, filled - sent.Count).ToArray(), sent.Count, cancellation);
        }
        finally
        {
            Scratch.Return(scratch);
            if (isOver)
                LeaveWrite();
        }
    }

    private async ValueTask<WriteResult> WriteRestAsync(byte[] rest, int left, CancellationToken cancellation)
    {
        try
        {
            SocketMetrics.Sent(left, messages: 0);
            return await TransmitAsync(rest, 1, left, continues: left > 0, cancellation).ConfigureAwait(false);
        }
        finally
        {
            LeaveWrite();
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<WriteResult> WriteInTurnAsync(MessageKind kind, ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var envelope = Envelope;
        if (!_writing.TryEnter())
        {
            if (_writing.EnterOrQueue(Frame(envelope, kind, message.Span)) is { } waiter)
            {
                var limit = WriteDeadline();
                var outcome = await waiter.WaitAsync(TurnDeadline(limit), _options.Time, cancellation).ConfigureAwait(false);
                if (outcome == WaitOutcome.Cancelled)
                    cancellation.ThrowIfCancellationRequested();
                if (outcome != WaitOutcome.Granted)
                    return NoTurnToWrite(outcome, waiter, limit);
            }
        }

        try
        {
            return await TransmitMessageAsync(envelope, kind, message, cancellation).ConfigureAwait(false);
        }
        finally
        {
            LeaveWrite();
        }
    }

    private static bool FitsOnePiece(Envelope envelope, int length) =>
        length <= ReceiveBuffer.LentSize - Envelope.WaitingRoom - Envelope.HeaderRoom - envelope.Trailer.Length;

    /// <summary>The whole of a message, for others to send along with theirs; null for those that go out by themselves.</summary>
    private static byte[]? Frame(Envelope envelope, MessageKind kind, ReadOnlySpan<byte> message)
    {
        if (envelope.IsOrdered || !FitsOnePiece(envelope, message.Length))
            return null;
        byte[] scratch = Scratch.Rent();
        int filled = new OutgoingMessage(envelope, kind, message.Length, isCompressed: false).Next(message, scratch);
        byte[] frame = scratch.AsSpan(0, filled).ToArray();
        Scratch.Return(scratch);
        return frame;
    }

    /// <summary>Writes when others write: the frames of those who wait behind go out in the same piece.</summary>
    private WriteResult WriteInTurn(Envelope envelope, MessageKind kind, ReadOnlySpan<byte> message)
    {
        byte[]? frame = Frame(envelope, kind, message);
        if (_writing.EnterOrQueue(frame) is { } waiter)
        {
            var limit = WriteDeadline();
            var outcome = waiter.Wait(TurnDeadline(limit), _options.Time);
            if (outcome != WaitOutcome.Granted)
                return NoTurnToWrite(outcome, waiter, limit);
        }

        byte[] scratch = Scratch.Rent();
        try
        {
            if (frame is null)
                return TransmitMessage(envelope, kind, message);
            int length = envelope.WriteWaiting(scratch);
            Append(scratch, ref length, frame);
            var following = _writing.ClaimFollowing(scratch.Length - length) ?? [];
            foreach (var next in following)
                Append(scratch, ref length, next.Frame!);
            var result = Transmit(scratch.AsSpan(0, length), 1 + following.Count);
            foreach (var next in following)
                next.Deliver(result);
            return result;
        }
        finally
        {
            Scratch.Return(scratch);
            LeaveWrite();
        }
    }

    private static void Append(byte[] target, ref int length, byte[] frame)
    {
        frame.CopyTo(target, length);
        length += frame.Length;
    }

    private protected void LeaveWrite()
    {
        _writing.Leave();
        SendWaitingControlFrames();
    }

    private Deadline WriteDeadline() => _options.WriteTimeout > TimeSpan.Zero
        ? Deadline.After(_options.WriteTimeout, _options.Time)
        : Deadline.Infinite;

    private WriteResult NoTurnToWrite(WaitOutcome outcome, Waiter waiter, Deadline limit) => outcome switch
    {
        WaitOutcome.Delivered => waiter.Result,
        WaitOutcome.Closed => WriteResult.ClosedBy(End!),
        _ => new(limit.HasPassed ? WriteStatus.TimedOut : WriteStatus.Contended),
    };
}
