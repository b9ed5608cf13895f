using System.Buffers;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Liaison.Sockets;

public partial class Connection
{
    // What an asynchronous write takes from the pool at most.
    private const int LargestPiece = 256 * 1024;

    // Whether a message has been given to the transport, or a part of one.
    private bool _hasWritten;

    /// <summary>Set whenever something has been given to the transport.</summary>
    private protected volatile bool _moved;

    /// <summary>Sends the control frames that wait, unless somebody has the turn to write. Only WebSockets have any.</summary>
    private protected virtual void SendWaitingControlFrames()
    {
    }

    /// <summary>Sends a message in as few pieces as the scratch array allows: one up to 64 KiB.</summary>
    private WriteResult TransmitMessage(Envelope envelope, MessageKind kind, ReadOnlySpan<byte> message)
    {
        if (CannotWrite() is { } ended)
            return ended;
        if (envelope.IsBare)
            return Transmit(message);
        bool isCompressed = envelope.TryCompress(message, out var compressed);
        var content = isCompressed ? compressed.Span : message;
        var outgoing = new OutgoingMessage(envelope, kind, content.Length, isCompressed);
        byte[] scratch = Scratch.Rent();
        try
        {
            WriteResult result;
            long left = 0;
            do
            {
                bool continues = !outgoing.IsBetweenFrames;
                int filled = continues ? 0 : envelope.WriteWaiting(scratch);
                filled += outgoing.Next(content, scratch.AsSpan(filled));
                result = Transmit(scratch.AsSpan(0, filled), outgoing.IsOver ? 1 : 0, left, continues);
                left += filled;
            }
            while (result.Succeeded && !outgoing.IsOver);
            return result;
        }
        finally
        {
            Scratch.Return(scratch);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<WriteResult> TransmitMessageAsync(
        Envelope envelope, MessageKind kind, ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        if (CannotWrite() is { } ended)
            return ended;
        if (envelope.IsBare)
            return await TransmitAsync(message, 1, 0, continues: false, cancellation).ConfigureAwait(false);
        bool isCompressed = envelope.TryCompress(message.Span, out var compressed);
        var content = isCompressed ? compressed : message;
        var outgoing = new OutgoingMessage(envelope, kind, content.Length, isCompressed);
        long size = (long)content.Length + Envelope.WaitingRoom + Envelope.HeaderRoom + envelope.Trailer.Length;
        byte[] rented = ArrayPool<byte>.Shared.Rent((int)Math.Min(size, LargestPiece));
        try
        {
            WriteResult result;
            long left = 0;
            do
            {
                bool continues = !outgoing.IsBetweenFrames;
                int filled = continues ? 0 : envelope.WriteWaiting(rented);
                filled += outgoing.Next(content.Span, rented.AsSpan(filled));
                result = await TransmitAsync(rented.AsMemory(0, filled), outgoing.IsOver ? 1 : 0, left, continues, cancellation)
                    .ConfigureAwait(false);
                left += filled;
            }
            while (result.Succeeded && !outgoing.IsOver);
            return result;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <param name="bytes">What to send.</param>
    /// <param name="messages">How many messages end in these bytes.</param>
    /// <param name="left">How many bytes of the same message have left already.</param>
    /// <param name="continues">
    /// Whether they belong to a frame that has begun: it is finished also on a connection that has ended, as long as the
    /// transport takes it, since a close frame can only follow a whole one.
    /// </param>
    private WriteResult Transmit(ReadOnlySpan<byte> bytes, int messages = 1, long left = 0, bool continues = false) =>
        (continues ? null : CannotWrite()) ?? Conclude(_transport.Send(bytes), bytes.Length, messages, left);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<WriteResult> TransmitAsync(
        ReadOnlyMemory<byte> bytes, int messages, long left, bool continues, CancellationToken cancellation)
    {
        if (!continues && CannotWrite() is { } ended)
            return ended;
        using var expiry = _options.WriteTimeout > TimeSpan.Zero
            ? new CancellationTokenSource(_options.WriteTimeout, _options.Time)
            : null;
        using var either = expiry is null ? null : CancellationTokenSource.CreateLinkedTokenSource(expiry.Token, cancellation);
        var limit = either?.Token ?? cancellation;
        int cut = 0;
        try
        {
            var sent = await _transport.SendAsync(bytes, limit).ConfigureAwait(false);
            if (sent is not { Error: SocketError.OperationAborted, Count: > 0 } || !limit.IsCancellationRequested)
                return Conclude(sent, bytes.Length, messages, left);
            cut = sent.Count;
        }
        catch (OperationCanceledException)
        {
            // Nothing of this piece has left.
        }

        if (cut + left > 0)
        {
            SocketMetrics.Sent(cut, messages: 0);
            Release(new(EndReason.WriteCut));
        }

        cancellation.ThrowIfCancellationRequested();
        return new(WriteStatus.TimedOut);
    }

    /// <summary>A connection whose peer has ended its own sending in good order may still be written to.</summary>
    private WriteResult? CannotWrite() =>
        End is { } end && (end.Reason != EndReason.ClosedByPeer || IsReleased) ? WriteResult.ClosedBy(end) : null;

    private WriteResult Conclude(Transferred sent, int length, int messages, long left = 0)
    {
        _hasWritten = true;
        _moved |= sent.Count > 0;
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
        var end = sent.Error == SocketError.Shutdown ? EndOfInput : ResetBy(sent.Error);
        return WriteResult.ClosedBy(KeepWhatCame(end));
    }

    /// <summary>
    /// After a reset found by a write: messages that had come before it stay readable, so they are fetched from the
    /// system before the handle is released. A reader that is at work does that by itself.
    /// </summary>
    private ConnectionEnd KeepWhatCame(ConnectionEnd end)
    {
        if (IsReleased || !_reading.TryEnter())
            return EndBy(end);
        byte[] scratch = Scratch.Rent();
        try
        {
            while (_inputEnd is null && _transport.ReceiveAvailable(Inbox.Reserve(scratch).Span) is { Count: > 0 } received)
                Absorb(received);
            end = EndBy(EndInside() ?? end);
        }
        finally
        {
            _inputEnd ??= end;
            LeaveRead(scratch);
        }

        return Release(end);
    }
}
