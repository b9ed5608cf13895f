using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>TCP, over one connected <see cref="Socket"/>.</summary>
public sealed class TcpTransport : Transport
{
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDrainPause = TimeSpan.FromMilliseconds(64);
    private readonly Socket _socket;

    /// <summary>Takes a connected socket over.</summary>
    /// <param name="socket">Belongs to the transport from now on.</param>
    /// <param name="options">Nagle's algorithm, keep-alive and the write time limit are applied to the socket.</param>
    public TcpTransport(Socket socket, ConnectionOptions options)
    {
        ArgumentNullException.ThrowIfNull(socket);
        ArgumentNullException.ThrowIfNull(options);
        _socket = socket;
        Time = options.Time;
        LocalEndpoint = Endpoint.From(socket.LocalEndPoint);
        RemoteEndpoint = Endpoint.From(socket.RemoteEndPoint);
        TcpSettings.Apply(socket, options);
    }

    /// <inheritdoc/>
    protected internal override TimeProvider Time { get; }

    /// <inheritdoc/>
    public override Endpoint LocalEndpoint { get; }

    /// <inheritdoc/>
    public override Endpoint RemoteEndpoint { get; }

    /// <inheritdoc/>
    public override bool WaitReadable(Deadline deadline)
    {
        try
        {
            return PollWait.UntilReadable(_socket, deadline);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The receive that follows says what it is.
            return true;
        }
    }

    /// <inheritdoc/>
    public override Transferred Receive(Span<byte> buffer)
    {
        try
        {
            int count = _socket.Receive(buffer, SocketFlags.None, out var error);
            return new(count, error);
        }
        catch (ObjectDisposedException)
        {
            return new(0, SocketError.OperationAborted);
        }
    }

    /// <inheritdoc/>
    public override Transferred Send(ReadOnlySpan<byte> bytes)
    {
        int sent = 0;
        try
        {
            while (sent < bytes.Length)
            {
                sent += _socket.Send(bytes[sent..], SocketFlags.None, out var error);
                if (error != SocketError.Success)
                    return new(sent, error);
            }

            return new(sent, SocketError.Success);
        }
        catch (ObjectDisposedException)
        {
            return new(sent, SocketError.OperationAborted);
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<Transferred> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        try
        {
            return new(await _socket.ReceiveAsync(buffer, SocketFlags.None, cancellation).ConfigureAwait(false), SocketError.Success);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            return new(0, CodeOf(error));
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<Transferred> SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        int sent = 0;
        try
        {
            while (sent < bytes.Length)
                sent += await _socket.SendAsync(bytes[sent..], SocketFlags.None, cancellation).ConfigureAwait(false);
            return new(sent, SocketError.Success);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            return new(sent, CodeOf(error));
        }
    }

    /// <inheritdoc/>
    public override Task CloseAsync()
    {
        try
        {
            // Both directions: ending the receiving one wakes a thread that sits in a receive.
            _socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            _socket.Dispose();
            return Task.CompletedTask;
        }

        return DrainAsync();
    }

    /// <inheritdoc/>
    public override void Dispose() => _socket.Dispose();

    private static SocketError CodeOf(Exception error) =>
        error is SocketException socket ? socket.SocketErrorCode : SocketError.OperationAborted;

    private async Task DrainAsync()
    {
        var deadline = Deadline.After(DrainTime, Time);
        var pause = TimeSpan.FromMilliseconds(1);
        try
        {
            while (!TcpSettings.PeerHasEnded(_socket) && !deadline.HasPassed)
            {
                await Task.Delay(pause, Time).ConfigureAwait(false);
                pause = pause < LongestDrainPause ? pause * 2 : pause;
                ThrowAwayReceived();
            }

            ThrowAwayReceived();
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

    private void ThrowAwayReceived()
    {
        byte[] scratch = Scratch.Rent();
        while (_socket.Available > 0 && _socket.Receive(scratch) > 0)
        {
        }

        Scratch.Return(scratch);
    }
}
