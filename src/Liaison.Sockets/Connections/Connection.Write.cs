using System.Net.Sockets;
using Liaison.Protocols.Framing;

namespace Liaison.Sockets;

public sealed partial class Connection
{
    private const int HeaderRoom = Framing.MaximumDigits + 2;

    /// <summary>Blocks until the message is given to the system as one piece, in the framing in force.</summary>
    /// <param name="message">May be re-used when the call has returned.</param>
    public WriteResult Write(ReadOnlySpan<byte> message)
    {
        var framing = _framing;
        if (!_writing.TryEnter())
            return WriteInTurn(Frame(framing, message));
        try
        {
            return framing.Mode == TransmissionMode.Raw ? Transmit(message) : TransmitFramed(framing, message);
        }
        finally
        {
            _writing.Leave();
        }
    }

    /// <summary>Blocks until the text is given to the system, encoded by <see cref="ConnectionOptions.TextEncoding"/>.</summary>
    public WriteResult Write(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var framing = _framing;
        var encoding = _options.TextEncoding;
        int length = encoding.GetByteCount(message);
        if (length > ReceiveBuffer.LentSize - HeaderRoom - framing.Trailer.Length || !_writing.TryEnter())
            return Write(encoding.GetBytes(message));

        byte[] scratch = Scratch.Rent();
        try
        {
            int start = framing.WriteHeader(length, scratch);
            encoding.GetBytes(message, scratch.AsSpan(start));
            framing.Trailer.Span.CopyTo(scratch.AsSpan(start + length));
            return Transmit(scratch.AsSpan(0, start + length + framing.Trailer.Length));
        }
        finally
        {
            Scratch.Return(scratch);
            _writing.Leave();
        }
    }

    /// <summary>Completes when the message is given to the system as one piece, in the framing in force.</summary>
    /// <param name="message">Not to be changed before the call has completed.</param>
    /// <param name="cancellation">Cancelled while a part of the message has left, it ends the connection.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async ValueTask<WriteResult> WriteAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var framing = _framing;
        var frame = framing.Mode == TransmissionMode.Raw ? message : Frame(framing, message.Span);
        if (!_writing.TryEnter())
        {
            byte[] own = frame.ToArray();
            if (_writing.EnterOrQueue(own) is { } waiter)
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
            return await TransmitAsync(frame, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _writing.Leave();
        }
    }

    /// <summary>As <see cref="WriteAsync(ReadOnlyMemory{byte}, CancellationToken)"/>, for text.</summary>
    public ValueTask<WriteResult> WriteAsync(string message, CancellationToken cancellation = default) =>
        WriteAsync(_options.TextEncoding.GetBytes(message), cancellation);

    private static byte[] Frame(Framing framing, ReadOnlySpan<byte> message)
    {
        Span<byte> header = stackalloc byte[HeaderRoom];
        header = header[..framing.WriteHeader(message.Length, header)];
        var trailer = framing.Trailer.Span;
        byte[] frame = GC.AllocateUninitializedArray<byte>(checked(header.Length + message.Length + trailer.Length));
        header.CopyTo(frame);
        message.CopyTo(frame.AsSpan(header.Length));
        trailer.CopyTo(frame.AsSpan(header.Length + message.Length));
        return frame;
    }

    /// <summary>Writes when others write: the frames of those who wait behind go out in the same piece.</summary>
    private WriteResult WriteInTurn(byte[] frame)
    {
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
            var following = _writing.ClaimFollowing(scratch.Length - frame.Length);
            if (following is null)
                return Transmit(frame);

            int length = 0;
            Append(scratch, ref length, frame);
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
            _writing.Leave();
        }
    }

    private static void Append(byte[] target, ref int length, byte[] frame)
    {
        frame.CopyTo(target, length);
        length += frame.Length;
    }

    /// <summary>Sends header, message and trailer in as few pieces as the scratch array allows: one up to 64 KiB.</summary>
    private WriteResult TransmitFramed(Framing framing, ReadOnlySpan<byte> message)
    {
        byte[] scratch = Scratch.Rent();
        try
        {
            long left = 0;
            int filled = framing.WriteHeader(message.Length, scratch);
            var trailer = framing.Trailer.Span;
            while (message.Length + trailer.Length > scratch.Length - filled)
            {
                int part = Math.Min(message.Length, scratch.Length - filled);
                message[..part].CopyTo(scratch.AsSpan(filled));
                message = message[part..];
                var piece = Transmit(scratch.AsSpan(0, filled + part), messages: 0, left);
                if (!piece.Succeeded)
                    return piece;
                left += filled + part;
                filled = 0;
            }

            message.CopyTo(scratch.AsSpan(filled));
            trailer.CopyTo(scratch.AsSpan(filled + message.Length));
            return Transmit(scratch.AsSpan(0, filled + message.Length + trailer.Length), messages: 1, left);
        }
        finally
        {
            Scratch.Return(scratch);
        }
    }

    /// <param name="bytes">What to send.</param>
    /// <param name="messages">How many messages end in these bytes.</param>
    /// <param name="left">How many bytes of the same message have left already.</param>
    private WriteResult Transmit(ReadOnlySpan<byte> bytes, int messages = 1, long left = 0) =>
        CannotWrite() ?? Conclude(_transport.Send(bytes), bytes.Length, messages, left);

    private async ValueTask<WriteResult> TransmitAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (CannotWrite() is { } ended)
            return ended;
        using var expiry = _options.WriteTimeout > TimeSpan.Zero
            ? new CancellationTokenSource(_options.WriteTimeout, _options.Time)
            : null;
        using var either = expiry is null ? null : CancellationTokenSource.CreateLinkedTokenSource(expiry.Token, cancellation);
        var limit = either?.Token ?? cancellation;
        try
        {
            var sent = await _transport.SendAsync(bytes, limit).ConfigureAwait(false);
            if (sent is not { Error: SocketError.OperationAborted, Count: > 0 } || !limit.IsCancellationRequested)
                return Conclude(sent, bytes.Length, messages: 1);
            SocketMetrics.Sent(sent.Count, messages: 0);
            Release(new(EndReason.WriteCut));
            cancellation.ThrowIfCancellationRequested();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Nothing has left: the connection stays as it is.
        }

        return new(WriteStatus.TimedOut);
    }

    /// <summary>A connection whose peer has ended its own sending in good order may still be written to.</summary>
    private WriteResult? CannotWrite() =>
        End is { } end && (end.Reason != EndReason.ClosedByPeer || IsReleased) ? WriteResult.ClosedBy(end) : null;

    private WriteResult Conclude(Transferred sent, int length, int messages, long left = 0)
    {
        SocketMetrics.Sent(sent.Count, messages);
        if (sent.Succeeded)
            return WriteResult.Sent;
        if (sent.Error == SocketError.TimedOut && sent.Count < length && _options.WriteTimeout > TimeSpan.Zero)
        {
            if (sent.Count + left > 0)
                Release(new(EndReason.WriteCut, sent.Error));
            return new(WriteStatus.TimedOut);
        }

        // A reset that follows the orderly end of the peer's sending is told apart by the system (EPIPE): the peer had
        // closed in good order, only nobody has read it yet.
        var end = EndBy(sent.Error == SocketError.Shutdown ? ConnectionEnd.ClosedByPeer : new(EndReason.Reset, sent.Error));
        KeepWhatCame(end);
        return WriteResult.ClosedBy(end);
    }

    /// <summary>
    /// After a reset found by a write: messages that had come before it stay readable, so they are fetched from the
    /// system before the handle is released. A reader that is at work does that by itself.
    /// </summary>
    private void KeepWhatCame(ConnectionEnd end)
    {
        if (IsReleased || !_reading.TryEnter())
            return;
        byte[] scratch = Scratch.Rent();
        try
        {
            while (_inputEnd is null && _transport.WaitReadable(Deadline.After(TimeSpan.Zero, _options.Time)))
                Absorb(_transport.Receive(_inbox.Reserve(scratch).Span));
        }
        finally
        {
            _inputEnd ??= end;
            LeaveRead(scratch);
        }

        Release(end);
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
