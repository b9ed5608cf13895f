using System.Buffers;
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
        if (envelope.IsOrdered || length > ReceiveBuffer.LentSize - Envelope.HeaderRoom - trailer.Length || !_writing.TryEnter())
            return Write(MessageKind.Text, _stringEncoding.GetBytes(message));

        byte[] scratch = Scratch.Rent();
        try
        {
            int start = envelope.WriteHeader(new(MessageKind.Text, length), scratch, out uint mask);
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
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<WriteResult> WriteAsync(MessageKind kind, ReadOnlyMemory<byte> message, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var envelope = Envelope;
        if (!_writing.TryEnter())
        {
            byte[]? own = envelope.IsOrdered ? null : Frame(envelope, kind, message.Span);
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

        byte[]? rented = null;
        try
        {
            var frame = message;
            if (!envelope.IsBare)
                frame = Fill(rented = ArrayPool<byte>.Shared.Rent(FramedSize(envelope, message.Length)), envelope, kind, message.Span);
            return await TransmitAsync(frame, cancellation).ConfigureAwait(false);
        }
        finally
        {
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented);
            LeaveWrite();
        }
    }

    private static byte[] Frame(Envelope envelope, MessageKind kind, ReadOnlySpan<byte> message)
    {
        byte[] rented = ArrayPool<byte>.Shared.Rent(FramedSize(envelope, message.Length));
        byte[] frame = Fill(rented, envelope, kind, message).ToArray();
        ArrayPool<byte>.Shared.Return(rented);
        return frame;
    }

    /// <summary>Room for a message and all that stands around it; compression may add a few bytes to each block.</summary>
    private static int FramedSize(Envelope envelope, int length)
    {
        int frames = (length / envelope.LargestFrame) + 1;
        int growth = envelope.IsOrdered ? (length >> 10) + 64 : 0;
        return checked(length + growth + ((frames + 1) * Envelope.HeaderRoom) + envelope.Trailer.Length);
    }

    /// <summary>Puts a message with all that stands around it into an array.</summary>
    private static ReadOnlyMemory<byte> Fill(byte[] target, Envelope envelope, MessageKind kind, ReadOnlySpan<byte> message)
    {
        var content = envelope.Encode(message, out bool isCompressed);
        int filled = 0;
        bool isFirst = true;
        do
        {
            int length = Math.Min(content.Length, envelope.LargestFrame);
            var frame = new OutgoingFrame(kind, length, isFirst, length == content.Length, isCompressed);
            filled += envelope.WriteHeader(frame, target.AsSpan(filled), out uint mask);
            Masking.Copy(content[..length], target.AsSpan(filled), mask);
            filled += length;
            content = content[length..];
            isFirst = false;
        }
        while (!content.IsEmpty);

        envelope.Trailer.Span.CopyTo(target.AsSpan(filled));
        return target.AsMemory(0, filled + envelope.Trailer.Length);
    }

    /// <summary>Writes when others write: the frames of those who wait behind go out in the same piece.</summary>
    private WriteResult WriteInTurn(Envelope envelope, MessageKind kind, ReadOnlySpan<byte> message)
    {
        byte[]? frame = envelope.IsOrdered ? null : Frame(envelope, kind, message);
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
            LeaveWrite();
        }
    }

    private static void Append(byte[] target, ref int length, byte[] frame)
    {
        frame.CopyTo(target, length);
        length += frame.Length;
    }

    private WriteResult TransmitMessage(Envelope envelope, MessageKind kind, ReadOnlySpan<byte> message)
    {
        if (envelope.IsBare)
            return Transmit(message);
        var content = envelope.Encode(message, out bool isCompressed);
        byte[] scratch = Scratch.Rent();
        try
        {
            long left = 0;
            bool isFirst = true;
            while (true)
            {
                int length = Math.Min(content.Length, envelope.LargestFrame);
                var frame = new OutgoingFrame(kind, length, isFirst, length == content.Length, isCompressed);
                var result = TransmitFrame(envelope, frame, content[..length], scratch, ref left);
                if (frame.IsLast || !result.Succeeded)
                    return result;
                content = content[length..];
                isFirst = false;
                SendControlFrames();
            }
        }
        finally
        {
            Scratch.Return(scratch);
        }
    }

    /// <summary>Sends header, bytes and trailer in as few pieces as the scratch array allows: one up to 64 KiB.</summary>
    /// <param name="envelope">What stands around the message.</param>
    /// <param name="frame">What the frame is.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="scratch">Where the pieces are made.</param>
    /// <param name="left">How many bytes of the same message have left; counted on.</param>
    private WriteResult TransmitFrame(
        Envelope envelope, in OutgoingFrame frame, ReadOnlySpan<byte> content, byte[] scratch, ref long left)
    {
        int filled = envelope.WriteHeader(frame, scratch, out uint mask);
        var trailer = frame.IsLast ? envelope.Trailer.Span : default;
        int masked = 0;
        while (content.Length - masked + trailer.Length > scratch.Length - filled)
        {
            int part = Math.Min(content.Length - masked, scratch.Length - filled);
            Masking.Copy(content.Slice(masked, part), scratch.AsSpan(filled), mask, masked);
            masked += part;
            var piece = Transmit(scratch.AsSpan(0, filled + part), messages: 0, left);
            if (!piece.Succeeded)
                return piece;
            left += filled + part;
            filled = 0;
        }

        Masking.Copy(content[masked..], scratch.AsSpan(filled), mask, masked);
        filled += content.Length - masked;
        trailer.CopyTo(scratch.AsSpan(filled));
        filled += trailer.Length;
        var result = Transmit(scratch.AsSpan(0, filled), frame.IsLast ? 1 : 0, left);
        left += filled;
        return result;
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
