using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>TCP, or the stream of a device, over one connected <see cref="Socket"/>.</summary>
public sealed partial class TcpTransport : Transport
{
    // More than the systems' buffers of both ends: what was on its way. A peer that never stops is not listened to.
    private const long MostDrainedBytes = 32 * 1024 * 1024;
    private static readonly TimeSpan LongestLastSend = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(64);
    private readonly Socket _socket;
    private TimeSpan _writeTimeout;
    private int _receiving;
    private int _sending;
    private volatile bool _hasHeardOfReset;
    private volatile bool _closing;
    private volatile bool _stopped;

    // Where .NET awaits, it only emulates blocking calls from then on. The socket is then told not to block, so that one
    // call takes what is there; calls that are to block wait before they try again.
    private volatile bool _neverBlocks;

    /// <summary>Takes a connected socket over.</summary>
    /// <param name="socket">Belongs to the transport from now on.</param>
    /// <param name="options">Nagle's algorithm, keep-alive and the write time limit are applied to the socket.</param>
    public TcpTransport(Socket socket, ConnectionOptions options)
        : this(socket, options, local: null, remote: null)
    {
    }

    /// <summary>The same, with ends that the socket does not know: behind a proxy, or of a device.</summary>
    internal TcpTransport(Socket socket, ConnectionOptions options, Endpoint? local, Endpoint? remote)
    {
        ArgumentNullException.ThrowIfNull(socket);
        ArgumentNullException.ThrowIfNull(options);
        _socket = socket;
        Time = options.Time;
        LimitWrites(options);
        LocalEndpoint = local ?? Endpoint.From(socket.LocalEndPoint);
        RemoteEndpoint = remote ?? Endpoint.From(socket.RemoteEndPoint);
        TcpSettings.Apply(socket, options, isFresh: true);
    }

    /// <inheritdoc/>
    protected internal override TimeProvider Time { get; }

    /// <summary>The system's socket, for those who wait for many at once.</summary>
    internal Socket Socket => _socket;

    /// <inheritdoc/>
    public override Endpoint LocalEndpoint { get; }

    /// <inheritdoc/>
    public override Endpoint RemoteEndpoint { get; }

    /// <inheritdoc/>
    public override void Configure(ConnectionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        LimitWrites(options);
        try
        {
            TcpSettings.Apply(_socket, options, isFresh: false);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The connection is gone: there is nothing to set any more.
        }
    }

    /// <inheritdoc/>
    public override bool WaitReadable(Deadline deadline)
    {
        try
        {
            return !TryBeginReceive() || PollWait.UntilReadable(_socket, deadline);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The receive that follows says what it is.
            return true;
        }
        finally
        {
            EndReceive();
        }
    }

    /// <inheritdoc/>
    public override Transferred Receive(Span<byte> buffer)
    {
        try
        {
            if (!TryBeginReceive())
                return new(0, SocketError.OperationAborted);
            while (true)
            {
                int count = _socket.Receive(buffer, SocketFlags.None, out var error);
                if (error != SocketError.WouldBlock)
                    return Received(count, error, buffer.Length);
                PollWait.UntilReadable(_socket, Deadline.Infinite);
            }
        }
        catch (SocketException error)
        {
            return new(0, error.SocketErrorCode);
        }
        catch (ObjectDisposedException)
        {
            return new(0, SocketError.OperationAborted);
        }
        finally
        {
            EndReceive();
        }
    }

    /// <inheritdoc/>
    public override Transferred ReceiveAvailable(Span<byte> buffer)
    {
        try
        {
            if (AwaitLoop.IsAvailable)
                return TakeAvailable(buffer);

            // At the end as well, since only a receive tells a reset from an orderly one.
            if ((!_neverBlocks || _stopped) && _socket.Available == 0 && !HasEnded())
                return new(0, SocketError.WouldBlock);
            return Received(_socket.Receive(buffer, SocketFlags.None, out var error), error, buffer.Length);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            return new(0, CodeOf(error));
        }
    }

    /// <inheritdoc/>
    public override void StopReceiving()
    {
        _stopped = true;
        Interlocked.MemoryBarrier();
        StopAwaitingBytes();
        try
        {
            if (Volatile.Read(ref _receiving) > 0)
                _socket.Shutdown(SocketShutdown.Receive);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The connection is gone: whoever receives sees that by itself.
        }
    }

    /// <inheritdoc/>
    public override bool CanSend
    {
        get
        {
            try
            {
                return _socket.Poll(TimeSpan.Zero, SelectMode.SelectWrite);
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                // The send that follows says what it is.
                return true;
            }
        }
    }

    /// <inheritdoc/>
    public override Transferred Send(ReadOnlySpan<byte> bytes)
    {
        int sent = 0;
        Interlocked.Increment(ref _sending);
        try
        {
            // .NET does not say how much had left when the limit of a send passes. So the socket is asked first whether it
            // takes bytes: if not in time, none has left; if it does, some have.
            if (_writeTimeout > TimeSpan.Zero && !_socket.Poll(_writeTimeout, SelectMode.SelectWrite))
                return new(0, SocketError.TimedOut);
            while (sent < bytes.Length)
            {
                sent += _socket.Send(bytes[sent..], SocketFlags.None, out var error);
                if (error == SocketError.WouldBlock)
                    error = WaitWritable() ? SocketError.Success : SocketError.TimedOut;
                if (error != SocketError.Success)
                    return new(error == SocketError.TimedOut ? Math.Max(1, sent) : sent, Noted(error));
            }

            return new(sent, SocketError.Success);
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

    /// <inheritdoc/>
    public override Task CloseAsync()
    {
        _closing = true;
        Interlocked.MemoryBarrier();
        StopAwaiting();
        try
        {
            // Ending the receiving direction as well is the only way to wake a call that sits in a receive, but from then
            // on Linux answers what the peer still sends with a reset, which destroys bytes on their way to it.
            _socket.Shutdown(Volatile.Read(ref _receiving) > 0 ? SocketShutdown.Both : SocketShutdown.Send);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            _socket.Dispose();
            return Task.CompletedTask;
        }

        return DrainAsync();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _closing = true;
        StopAwaiting();
        _socket.Dispose();
    }

    /// <inheritdoc/>
    internal override ValueTask WaitAvailableAsync(CancellationToken cancellation) =>
        ReadinessLoop.Shared.WaitReadableAsync(_socket, cancellation);

    private void LimitWrites(ConnectionOptions options) =>
        _writeTimeout = options.WriteTimeout < PollWait.LongestPoll ? options.WriteTimeout : PollWait.LongestPoll;

    /// <summary>Whether the peer has ended its sending and all of it has been received.</summary>
    private bool HasEnded()
    {
        // A direction that has been stopped here is always readable: there only the state of the connection tells.
        bool ended = TcpSettings.TellsState(_socket)
            ? TcpSettings.PeerHasEnded(_socket)
            : !_stopped && _socket.Poll(TimeSpan.Zero, SelectMode.SelectRead);
        return ended;
    }

    /// <summary>Waits until the socket takes bytes, without limit or for the write time limit.</summary>
    private bool WaitWritable() =>
        _socket.Poll(_writeTimeout > TimeSpan.Zero ? _writeTimeout : Timeout.InfiniteTimeSpan, SelectMode.SelectWrite);

    private static SocketError CodeOf(Exception error) =>
        error is SocketException socket ? socket.SocketErrorCode : SocketError.OperationAborted;

    private async Task DrainAsync()
    {
        var deadline = Deadline.After(DrainTime, Time);
        var pause = ShortestPause;
        long left = MostDrainedBytes;
        try
        {
            while (!TcpSettings.PeerHasEnded(_socket) && !deadline.HasPassed && left > 0)
            {
                await Task.Delay(pause, Time).ConfigureAwait(false);
                pause = Longer(pause);
                ThrowAwayReceived(ref left);
            }

            ThrowAwayReceived(ref left);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // A reset by the peer, or Dispose: there is nothing left to wait for.
        }
        finally
        {
            _socket.Dispose();
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => pause < LongestPause ? pause * 2 : pause;

    /// <summary>
    /// What a receive has given. The system tells a reset once: where a send has heard of it, a receive only sees an end.
    /// A connection that is closed although its sending has not been ended may be such a one; sends in progress will say.
    /// </summary>
    private Transferred Received(int count, SocketError error, int asked)
    {
        bool hasEnded = count == 0 && asked > 0 && error == SocketError.Success;
        if (!hasEnded || _closing || !TcpSettings.IsClosed(_socket))
            return new(count, error);
        SpinWait.SpinUntil(() => Volatile.Read(ref _sending) == 0, LongestLastSend);
        return new(0, _hasHeardOfReset ? SocketError.ConnectionReset : SocketError.Success);
    }

    private SocketError Noted(SocketError error)
    {
        // .NET speaks of time also when a send is reset of which a part had left.
        if (error == SocketError.TimedOut && TcpSettings.IsClosed(_socket))
            error = SocketError.ConnectionReset;
        _hasHeardOfReset |= error == SocketError.ConnectionReset;
        return error;
    }

    /// <summary>Counts a receive in, so that closing knows whom to wake; false once receiving has been stopped.</summary>
    private bool TryBeginReceive()
    {
        Interlocked.Increment(ref _receiving);
        return !_closing && !_stopped;
    }

    private void EndReceive() => Interlocked.Decrement(ref _receiving);

    private void ThrowAwayReceived(ref long left)
    {
        byte[] scratch = Scratch.Rent();
        while (left > 0 && _socket.Available > 0 && _socket.Receive(scratch) is var count and > 0)
            left -= count;
        Scratch.Return(scratch);
    }
}
