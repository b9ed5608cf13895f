using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Liaison.Sockets;

public partial class Connection
{
    // Whether a message has been given to the transport, or a part of one.
    private bool _hasWritten;

    /// <summary>Sends the control frames that wait, in the turn to write. Only WebSockets have any.</summary>
    private protected virtual void SendControlFrames()
    {
    }

    /// <summary>The same after a turn, should somebody have left one while the turn was taken.</summary>
    private protected virtual void SendWaitingControlFrames()
    {
    }

    /// <param name="bytes">What to send.</param>
    /// <param name="messages">How many messages end in these bytes.</param>
    /// <param name="left">How many bytes of the same message have left already.</param>
    private protected WriteResult Transmit(ReadOnlySpan<byte> bytes, int messages = 1, long left = 0) =>
        CannotWrite() ?? Conclude(_transport.Send(bytes), bytes.Length, messages, left);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private protected async ValueTask<WriteResult> TransmitAsync(
        ReadOnlyMemory<byte> bytes, CancellationToken cancellation, int messages = 1)
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
                return Conclude(sent, bytes.Length, messages);
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
        _hasWritten = true;
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
        var end = sent.Error == SocketError.Shutdown ? EndOfInput : new(EndReason.Reset, sent.Error);
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
