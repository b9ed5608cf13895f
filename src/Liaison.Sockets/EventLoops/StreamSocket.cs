using System.Buffers;
using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>
/// A stream as an event loop sees a socket: the loop's calls only copy, tasks move the bytes, and the loop is told when it may
/// go on. One receive and one send are under way at a time; an idle stream holds no buffer.
/// </summary>
internal sealed class StreamSocket(EventLoop loop, Stream stream) : LoopStreams
{
    private const int Size = 64 * 1024;
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LoopConnection? _connection;
    private byte[] _received = [];
    private int _start;
    private int _end;
    private bool _isReading;
    private bool _isWriting;
    private bool _isToldLater;
    private bool _receives = true;
    private bool _sends;
    private bool _hasEndedSending;
    private Transferred? _inputEnd;
    private SocketError _outputError;

    /// <summary>Completes when nothing more will be sent and received.</summary>
    public Task Over => _over.Task;

    /// <summary>Whether bytes that were sent have not left when nothing more was to be received.</summary>
    public bool IsCut { get; private set; }

    public void Begin(LoopConnection connection)
    {
        _connection = connection;
        BeginRead();
    }

    /// <inheritdoc/>
    public override void Watch(int handle, bool receive, bool send)
    {
        (_receives, _sends) = (receive, send);
        TellLater();
    }

    /// <inheritdoc/>
    public override Transferred Receive(int handle, Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, _end - _start);
        if (count == 0)
            return _inputEnd ?? new(0, SocketError.WouldBlock);
        _received.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        if (_start < _end || _inputEnd is not null)
            TellLater();
        else
            BeginRead();
        return new(count, SocketError.Success);
    }

    /// <inheritdoc/>
    public override Transferred Send(int handle, ReadOnlySpan<byte> bytes)
    {
        if (_outputError != SocketError.Success || _isWriting)
            return new(0, _outputError);
        int count = Math.Min(bytes.Length, Size);
        byte[] copy = ArrayPool<byte>.Shared.Rent(count);
        bytes[..count].CopyTo(copy);
        _isWriting = true;
        _ = WriteAsync(copy, count);
        return new(count, SocketError.Success);
    }

    /// <summary>Without a stream that ends in one direction alone, the end of sending is the end of the stream.</summary>
    /// <inheritdoc/>
    public override void EndSending(int handle)
    {
        _hasEndedSending = true;
        if (!_isWriting)
            _over.TrySetResult();
    }

    /// <inheritdoc/>
    public override void Close(int handle)
    {
        IsCut = _isWriting || !_hasEndedSending;
        (_receives, _sends) = (false, false);
        GiveBack();
        _over.TrySetResult();
    }

    private bool CanTell => _receives && !_isReading;

    private void BeginRead()
    {
        GiveBack();
        _isReading = true;
        _ = ReadAsync();
    }

    private void GiveBack()
    {
        if (_received.Length > 0)
            ArrayPool<byte>.Shared.Return(_received);
        (_received, _start, _end) = ([], 0, 0);
    }

    private async Task ReadAsync()
    {
        byte[] buffer = [];
        Transferred end = new(0, SocketError.Success);
        int count = 0;
        try
        {
            // Waits without a buffer; one is taken when there is something to put into it.
            await stream.ReadAsync(buffer).ConfigureAwait(false);
            buffer = ArrayPool<byte>.Shared.Rent(Size);
            count = await stream.ReadAsync(buffer).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A stream of whatever kind: by whatever it says that it is broken, the connection has ended.
        catch (Exception)
#pragma warning restore CA1031
        {
            end = new(0, SocketError.ConnectionReset);
        }

        loop.RunLater(() => Take(buffer, count, end));
    }

    private void Take(byte[] buffer, int count, Transferred end)
    {
        _isReading = false;
        (_received, _start, _end) = (buffer, 0, count);
        if (count == 0)
            _inputEnd = end;
        if (_over.Task.IsCompleted && !_receives)
            GiveBack();
        Tell();
    }

    private async Task WriteAsync(byte[] bytes, int count)
    {
        var error = SocketError.Success;
        try
        {
            await stream.WriteAsync(bytes.AsMemory(0, count)).ConfigureAwait(false);
            await stream.FlushAsync().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // As in reading.
        catch (Exception)
#pragma warning restore CA1031
        {
            error = SocketError.ConnectionReset;
        }

        ArrayPool<byte>.Shared.Return(bytes);
        loop.Run(() => Wrote(error));
    }

    private void Wrote(SocketError error)
    {
        _isWriting = false;
        _outputError = error;
        if (_hasEndedSending)
            _over.TrySetResult();
        if (_sends)
            TellLater();
    }

    /// <summary>As a system does that is asked whether something is ready: in the next turn, so that others have theirs.</summary>
    private void TellLater()
    {
        if (_isToldLater)
            return;
        _isToldLater = true;
        loop.RunLater(() =>
        {
            _isToldLater = false;
            Tell();
        });
    }

    private void Tell()
    {
        bool canSend = _sends && !_isWriting;
        if (CanTell || canSend)
            _connection!.OnReady(new(0, CanTell, canSend, IsBroken: false));
    }
}
