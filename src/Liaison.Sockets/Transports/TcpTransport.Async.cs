using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.Versioning;

namespace Liaison.Sockets;

public sealed partial class TcpTransport
{
    private readonly Lock _beginning = new();

    // Made by the first call that awaits, on Linux.
    private volatile AwaitedSocket? _awaited;

    /// <inheritdoc/>
    public override ValueTask<Transferred> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        if (!AwaitLoop.IsAvailable)
            return ReceivePortablyAsync(buffer, cancellation);
        try
        {
            return buffer.IsEmpty ? AwaitBytesAsync(cancellation) : ReceiveAwaitedAsync(buffer, cancellation);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            return new(new Transferred(0, CodeOf(error)));
        }
    }

    /// <inheritdoc/>
    public override ValueTask<Transferred> SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (!AwaitLoop.IsAvailable)
            return SendPortablyAsync(bytes, cancellation);
        if (cancellation.IsCancellationRequested)
            return ValueTask.FromCanceled<Transferred>(cancellation);
        try
        {
            // What the system takes at once, as nearly always all, needs nobody to wait.
            var sent = bytes.IsEmpty ? default : SendAvailable(bytes.Span);
            bool isDone = bytes.IsEmpty ? !cancellation.CanBeCanceled || CanSend : sent.Count == bytes.Length;
            return isDone ? new(sent) : SendRestAsync(bytes, sent, cancellation);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            return new(new Transferred(0, CodeOf(error)));
        }
    }

    /// <inheritdoc/>
    internal override bool SendsAtOnce => AwaitLoop.IsAvailable;

    /// <inheritdoc/>
    internal override Transferred SendAvailable(ReadOnlySpan<byte> bytes)
    {
        if (!AwaitLoop.IsAvailable)
            return base.SendAvailable(bytes);
        Interlocked.Increment(ref _sending);
        try
        {
            var sent = AwaitedSocket.Send(_socket.SafeHandle, bytes);
            return sent with { Error = Noted(sent.Error) };
        }
        catch (ObjectDisposedException)
        {
            return new(0, SocketError.OperationAborted);
        }
        finally
        {
            Interlocked.Decrement(ref _sending);
        }
    }

    [SupportedOSPlatform("linux")]
    private ValueTask<Transferred> AwaitBytesAsync(CancellationToken cancellation)
    {
        if (_closing || _stopped)
            return new(new Transferred(0, SocketError.OperationAborted));
        return Awaited().Receiving.WaitAsync(cancellation);
    }

    [SupportedOSPlatform("linux")]
    private async ValueTask<Transferred> ReceiveAwaitedAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        while (true)
        {
            var readable = await AwaitBytesAsync(cancellation).ConfigureAwait(false);
            var received = readable.Succeeded ? ReceiveAvailable(buffer.Span) : readable;
            if (received.Error != SocketError.WouldBlock)
                return received;
        }
    }

    [SupportedOSPlatform("linux")]
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Transferred> SendRestAsync(ReadOnlyMemory<byte> bytes, Transferred last, CancellationToken cancellation)
    {
        int sent = last.Count;
        try
        {
            while (last.Succeeded || last.Error == SocketError.WouldBlock)
            {
                last = await Awaited().Sending.WaitAsync(cancellation).ConfigureAwait(false);
                if (!last.Succeeded)
                    break;
                last = SendAvailable(bytes.Span[sent..]);
                sent += last.Count;
                if (sent == bytes.Length && (!bytes.IsEmpty || CanSend))
                    return new(sent, SocketError.Success);
            }

            return new(sent, last.Error);
        }
        catch (OperationCanceledException) when (sent > 0)
        {
            return new(sent, SocketError.OperationAborted);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            return new(sent, CodeOf(error));
        }
    }

    /// <summary>One system call, which never blocks.</summary>
    [SupportedOSPlatform("linux")]
    private Transferred TakeAvailable(Span<byte> buffer)
    {
        var received = AwaitedSocket.Receive(_socket.SafeHandle, buffer);

        // What is told once must be asked for until nothing is left; an end and a failure stay.
        if (received.Error != SocketError.WouldBlock && _awaited is { } awaited
            && (received.Count == buffer.Length || received.Count == 0 || awaited.HasEnded))
            awaited.Receiving.Signal();
        return Received(received.Count, received.Error, buffer.Length);
    }

    [SupportedOSPlatform("linux")]
    private AwaitedSocket Awaited()
    {
        if (_awaited is { } begun)
            return begun;
        lock (_beginning)
        {
            if (_awaited is null)
            {
                var awaited = new AwaitedSocket(_socket);
                _awaited = awaited;
                if (_closing)
                    awaited.Abort();
            }

            return _awaited;
        }
    }

    private void StopAwaiting()
    {
        lock (_beginning)
        {
            if (AwaitLoop.IsAvailable)
                _awaited?.Abort();
        }
    }

    private void StopAwaitingBytes()
    {
        lock (_beginning)
        {
            if (AwaitLoop.IsAvailable)
                _awaited?.Receiving.Abort();
        }
    }

    private async ValueTask<Transferred> ReceivePortablyAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        try
        {
            if (!TryBeginReceive())
                return new(0, SocketError.OperationAborted);
            if (!_neverBlocks)
            {
                _socket.Blocking = false;
                _neverBlocks = true;
            }

            int count = await _socket.ReceiveAsync(buffer, SocketFlags.None, cancellation).ConfigureAwait(false);
            return Received(count, SocketError.Success, buffer.Length);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            return new(0, CodeOf(error));
        }
        finally
        {
            EndReceive();
        }
    }

    private async ValueTask<Transferred> SendPortablyAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        int sent = 0;
        bool begun = false;
        Interlocked.Increment(ref _sending);
        try
        {
            // .NET does not say either how much had left when a send is cancelled, and one that waited stays in the way of
            // the next. So nothing is sent before there is room.
            if (cancellation.CanBeCanceled)
                await WaitSendableAsync(cancellation).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            begun = bytes.Length > 1;
            while (sent < bytes.Length)
                sent += await _socket.SendAsync(bytes[sent..], SocketFlags.None, cancellation).ConfigureAwait(false);
            return new(sent, SocketError.Success);
        }
        catch (OperationCanceledException) when (begun || sent > 0)
        {
            return new(Math.Max(1, sent), SocketError.OperationAborted);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            return new(sent, Noted(CodeOf(error)));
        }
        finally
        {
            Interlocked.Decrement(ref _sending);
        }
    }

    /// <summary>By looking from time to time, since .NET has no asynchronous wait for room.</summary>
    private async ValueTask WaitSendableAsync(CancellationToken cancellation)
    {
        for (var pause = ShortestPause; !CanSend; pause = Longer(pause))
            await Task.Delay(pause, Time, cancellation).ConfigureAwait(false);
    }
}
