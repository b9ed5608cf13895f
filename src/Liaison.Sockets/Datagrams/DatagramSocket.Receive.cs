using System.Net;
using System.Net.Sockets;

namespace Liaison.Sockets;

public sealed partial class DatagramSocket
{
    private readonly Turn _receiving = new();

    // Programs answer whom they hear, and hear the same for a while.
    private Peer? _lastSender;

    /// <summary>Blocks until a datagram is there, at most for <paramref name="timeout"/>.</summary>
    /// <param name="timeout">Negative: without limit; zero: look, do not wait.</param>
    /// <param name="maximumBytes">The most bytes to give, at least 1; what is behind them is dropped. Null: all.</param>
    /// <returns>One whole datagram, empty ones included; or, by the status of its message, why there is none.</returns>
    /// <exception cref="EndpointException">The system fails; the socket stays usable.</exception>
    public Datagram Receive(TimeSpan timeout, int? maximumBytes = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumBytes ?? 1, 1, nameof(maximumBytes));
        var deadline = Deadline.After(timeout, _options.Time);
        if (_receiving.EnterOrQueue(frame: null) is { } waiter && waiter.Wait(deadline, _options.Time) != WaitOutcome.Granted)
            return NoTurn();
        try
        {
            while (!_closed)
            {
                // Without a limit the receive itself waits, which spares a system call.
                if (!deadline.IsInfinite && !PollWait.UntilReadable(_socket, deadline))
                    return Datagram.Nothing(ReadStatus.TimedOut);
                if (TryTake(maximumBytes) is { } datagram)
                    return datagram;
            }

            return Datagram.Closed;
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            return Ended(error);
        }
        finally
        {
            _receiving.Leave();
        }
    }

    /// <summary>Awaits a datagram without limit; who waits holds no buffer.</summary>
    /// <param name="maximumBytes">As in <see cref="Receive"/>.</param>
    /// <param name="cancellation">Ends the wait; no datagram is lost.</param>
    /// <returns>As in <see cref="Receive"/>.</returns>
    /// <exception cref="EndpointException">The system fails; the socket stays usable.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async ValueTask<Datagram> ReceiveAsync(int? maximumBytes = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumBytes ?? 1, 1, nameof(maximumBytes));
        cancellation.ThrowIfCancellationRequested();
        if (_receiving.EnterOrQueue(frame: null) is { } waiter)
        {
            var outcome = await waiter.WaitAsync(Deadline.Infinite, _options.Time, cancellation).ConfigureAwait(false);
            if (outcome == WaitOutcome.Cancelled)
                cancellation.ThrowIfCancellationRequested();
            if (outcome != WaitOutcome.Granted)
                return NoTurn();
        }

        try
        {
            while (!_closed)
            {
                await WaitReadableAsync(cancellation).ConfigureAwait(false);

                // .NET may announce what an earlier receive has taken: a thread of the pool must not wait in the next.
                if (_socket.Poll(TimeSpan.Zero, SelectMode.SelectRead) && TryTake(maximumBytes) is { } datagram)
                    return datagram;
            }

            return Datagram.Closed;
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            return Ended(error);
        }
        finally
        {
            _receiving.Leave();
        }
    }

    private async ValueTask WaitReadableAsync(CancellationToken cancellation)
    {
        try
        {
            await _socket.ReceiveAsync(Memory<byte>.Empty, SocketFlags.Peek, cancellation).ConfigureAwait(false);
        }
        catch (SocketException error) when (error.SocketErrorCode == SocketError.MessageSize)
        {
            // Windows says so of a datagram that is larger than nothing: there is one.
        }
    }

    /// <summary>Takes a datagram from the system; null when what was there has vanished, or was an answer of the network.</summary>
    private Datagram? TryTake(int? maximumBytes)
    {
        byte[]? scratch = Scratch.Rent();
        try
        {
            var sender = new SocketAddress(_socket.AddressFamily);
            int size = _socket.ReceiveFrom(scratch, SocketFlags.None, sender);
            if (_closed)
                return null;
            SocketMetrics.Received(size);
            SocketMetrics.MessageRead();
            ReadOnlyMemory<byte> content = scratch.AsMemory(0, Math.Min(size, maximumBytes ?? int.MaxValue));
            var leaving = Scratch.Leaving(content);
            if (leaving is null)
                content = content.ToArray();
            else
                scratch = null;
            return new(new Message(content, _options.TextEncoding, leaving), EndpointOf(sender), size);
        }
        catch (SocketException error) when (error.SocketErrorCode
            is SocketError.TimedOut or SocketError.WouldBlock or SocketError.ConnectionReset or SocketError.ConnectionRefused
            or SocketError.NetworkReset or SocketError.HostUnreachable or SocketError.NetworkUnreachable)
        {
            return null;
        }
        finally
        {
            Scratch.Return(scratch);
        }
    }

    private Datagram NoTurn() => _closed ? Datagram.Closed : Datagram.Nothing(ReadStatus.TimedOut);

    private Datagram Ended(Exception error) =>
        _closed || error is not SocketException system ? Datagram.Closed : throw EndpointException.Of(LocalEndpoint, system);

    private Endpoint EndpointOf(SocketAddress sender)
    {
        if (_lastSender is { } last && last.Address.Equals(sender))
            return last.Endpoint;
        var any = _socket.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any;
        var ip = (IPEndPoint)new IPEndPoint(any, 0).Create(sender);
        _lastSender = new(Endpoint.From(ip), ip);
        return _lastSender.Endpoint;
    }
}
