using System.Buffers;
using System.Net.Sockets;
using System.Threading.Tasks.Sources;

namespace Liaison.Sockets;

/// <summary>
/// The protected bytes of a connection of an event loop, which TLS stands on. Used by the loop's thread and never waits: who
/// awaits bytes goes on within <see cref="Arrive"/>, and what is sent leaves with <see cref="Flush"/>.
/// </summary>
internal sealed class LoopTransport(EventLoop loop, int handle, Endpoint remote) : Transport, IValueTaskSource
{
    private ManualResetValueTaskSourceCore<bool> _arrival;
    private Backlog? _backlog;
    private SocketError _error;
    private bool _isAwaited;
    private bool _isOver;

    /// <inheritdoc/>
    public override Endpoint LocalEndpoint => loop.Server.LocalEndpoint;

    /// <inheritdoc/>
    public override Endpoint RemoteEndpoint => remote;

    /// <inheritdoc/>
    public override bool CanSend => !_isOver;

    /// <summary>Whether the system has not taken all yet.</summary>
    public bool HasUnsent => _backlog is not null;

    protected internal override TimeProvider Time => loop.Time;

    /// <summary>Something may be received: whoever awaits that goes on here and now.</summary>
    public void Arrive()
    {
        if (!_isAwaited)
            return;
        _isAwaited = false;

        // A program may have left a context to its thread, which would be asked to go on elsewhere.
        SynchronizationContext.SetSynchronizationContext(null);
        _arrival.SetResult(true);
    }

    /// <summary>Gives the system what has come together, in one piece as far as it takes it.</summary>
    public Transferred Flush()
    {
        var fresh = loop.Cipher;
        if (_backlog is not null)
            _backlog.Add(fresh.WrittenSpan);
        else if (fresh.WrittenCount > 0 && _error == SocketError.Success)
            SendFresh(fresh.WrittenSpan);
        fresh.ResetWrittenCount();
        return new(0, _error);
    }

    /// <summary>The system takes bytes again.</summary>
    public Transferred SendUnsent()
    {
        var sent = loop.Sockets.Send(handle, _backlog!.Unsent);
        _error = sent.Error;
        _backlog.Sent(sent.Count);
        if (_backlog.Count == 0 || !sent.Succeeded)
            _backlog = null;
        return sent;
    }

    /// <inheritdoc/>
    public override Transferred ReceiveAvailable(Span<byte> buffer) =>
        _isOver ? new(0, SocketError.OperationAborted) : loop.Sockets.Receive(handle, buffer);

    /// <inheritdoc/>
    public override Transferred Receive(Span<byte> buffer) => ReceiveAvailable(buffer);

    /// <inheritdoc/>
    public override Transferred Send(ReadOnlySpan<byte> bytes)
    {
        if (_isOver)
            return new(0, SocketError.OperationAborted);
        if (_error == SocketError.Success)
            loop.Cipher.Write(bytes);
        return new(_error == SocketError.Success ? bytes.Length : 0, _error);
    }

    /// <inheritdoc/>
    public override ValueTask<Transferred> SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation) => new(Send(bytes.Span));

    /// <inheritdoc/>
    public override bool WaitReadable(Deadline deadline) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override ValueTask<Transferred> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellation) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void StopReceiving()
    {
    }

    /// <summary>Nothing: the socket is the connection's.</summary>
    /// <inheritdoc/>
    public override Task CloseAsync() => Task.CompletedTask;

    /// <summary>Nothing is received or sent any more; the socket is the connection's.</summary>
    public override void Dispose()
    {
        _isOver = true;
        _backlog?.Release();
        _backlog = null;
        Arrive();
    }

    /// <inheritdoc/>
    public void GetResult(short token) => _arrival.GetResult(token);

    /// <inheritdoc/>
    public ValueTaskSourceStatus GetStatus(short token) => _arrival.GetStatus(token);

    /// <inheritdoc/>
    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _arrival.OnCompleted(continuation, state, token, flags);

    /// <inheritdoc/>
    internal override ValueTask WaitAvailableAsync(CancellationToken cancellation)
    {
        if (_isOver)
            return ValueTask.CompletedTask;
        _isAwaited = true;
        _arrival.Reset();
        return new(this, _arrival.Version);
    }

    private void SendFresh(ReadOnlySpan<byte> bytes)
    {
        var sent = loop.Sockets.Send(handle, bytes);
        _error = sent.Error;
        if (sent.Succeeded && sent.Count < bytes.Length)
            (_backlog = new()).AddBegun(bytes[sent.Count..]);
    }
}
