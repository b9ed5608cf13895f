using System.Buffers;
using System.Net.Security;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Liaison.Sockets;

/// <summary>
/// TLS over another transport. The protocol is the system's; bytes are decrypted in the call that takes them, so a
/// connection that waits owns nothing but the state of its keys.
/// </summary>
public sealed partial class TlsTransport : Transport
{
    private readonly Transport _inner;
    private readonly CipherStream _cipher;
    private readonly SslStream _ssl;

    // Belong to the receiver: what has been decrypted and not been taken, and how the bytes ended.
    private byte[] _rest = [];
    private int _restStart;
    private int _restEnd;
    private Transferred? _end;
    private volatile string _fault = "";
    private volatile bool _stopped;
    private int _sending;
    private volatile bool _closed;

    // The keys of one direction and the end of the other are one object of the system's library: it must not be told to
    // end, or be freed, while it decrypts. One sender beside one receiver it bears.
    private readonly Lock _gate = new();

    /// <summary>Goes on behind a handshake that is done.</summary>
    internal TlsTransport(Transport inner, CipherStream cipher, SslStream ssl)
    {
        (_inner, _cipher, _ssl, Tls) = (inner, cipher, ssl, FactsOf(ssl));
        cipher.Open();
    }

    /// <inheritdoc/>
    protected internal override TimeProvider Time => _inner.Time;

    /// <inheritdoc/>
    public override Endpoint LocalEndpoint => _inner.LocalEndpoint;

    /// <inheritdoc/>
    public override Endpoint RemoteEndpoint => _inner.RemoteEndpoint;

    /// <inheritdoc/>
    public override TlsFacts Tls { get; }

    /// <inheritdoc/>
    public override string Fault => _fault;

    /// <inheritdoc/>
    public override bool CanSend => _inner.CanSend;

    /// <summary>
    /// Whether <see cref="ReceiveAvailable"/> has something to give that was taken from the transport beneath already: for
    /// those who are told only when that one has more.
    /// </summary>
    internal bool HasReceived => _restEnd > 0 || _end is not null || _cipher.SizeOfNext > 0;

    /// <inheritdoc/>
    public override void Configure(ConnectionOptions options) => _inner.Configure(options);

    /// <inheritdoc/>
    public override bool WaitReadable(Deadline deadline)
    {
        try
        {
            while (!_stopped && !TryTake([], out _))
            {
                if (!_inner.WaitReadable(deadline))
                    return false;
                Note(_cipher.Gather(lent: null));
            }

            return true;
        }
        finally
        {
            _cipher.Settle();
        }
    }

    /// <inheritdoc/>
    public override Transferred Receive(Span<byte> buffer)
    {
        byte[] scratch = Scratch.Rent();
        try
        {
            Transferred taken = new(0, SocketError.OperationAborted);
            while (!_stopped && !TryTake(buffer, out taken))
                Note(_cipher.Gather(scratch));
            return _stopped && taken.Count == 0 ? new(0, SocketError.OperationAborted) : taken;
        }
        finally
        {
            _cipher.Settle();
            Scratch.Return(scratch);
        }
    }

    /// <inheritdoc/>
    public override Transferred ReceiveAvailable(Span<byte> buffer)
    {
        byte[] scratch = Scratch.Rent();
        try
        {
            Transferred taken;
            while (!TryTake(buffer, out taken))
            {
                var gathered = _cipher.GatherAvailable(scratch);
                if (gathered.Error == SocketError.WouldBlock)
                    return gathered;
                NoteEnd(gathered);
            }

            return taken;
        }
        finally
        {
            _cipher.Settle();
            Scratch.Return(scratch);
        }
    }

    /// <inheritdoc/>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<Transferred> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        try
        {
            Transferred taken = new(0, SocketError.OperationAborted);
            while (!_stopped && !TryTake(buffer.Span, out taken))
            {
                var readable = await _inner.ReceiveAsync(Memory<byte>.Empty, cancellation).ConfigureAwait(false);

                // Must not block: bytes may be announced that have been taken already.
                var gathered = readable.Succeeded ? _cipher.GatherAvailable(lent: null) : readable;
                if (gathered.Error == SocketError.WouldBlock)
                    _cipher.Settle();
                else
                    Note(gathered);
            }

            return _stopped && taken.Count == 0 ? new(0, SocketError.OperationAborted) : taken;
        }
        finally
        {
            _cipher.Settle();
        }
    }

    /// <inheritdoc/>
    public override void StopReceiving()
    {
        _stopped = true;
        _inner.StopReceiving();
    }

    /// <inheritdoc/>
    public override Transferred Send(ReadOnlySpan<byte> bytes)
    {
        if (!TryBeginSend())
            return new(0, SocketError.OperationAborted);
        try
        {
            // What has been encrypted must leave, or the keys are out of step: so the time limit is looked at before.
            var room = _inner.Send([]);
            if (!room.Succeeded || bytes.IsEmpty)
                return room;
            _ssl.Write(bytes);
            return new(bytes.Length, SocketError.Success);
        }
        catch (Exception error) when (error is IOException or InvalidOperationException)
        {
            return new(1, CodeOf(error));
        }
        finally
        {
            EndSend();
        }
    }

    /// <inheritdoc/>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<Transferred> SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (!TryBeginSend())
            return new(0, SocketError.OperationAborted);
        bool begun = false;
        try
        {
            var room = await _inner.SendAsync(ReadOnlyMemory<byte>.Empty, cancellation).ConfigureAwait(false);
            if (!room.Succeeded || bytes.IsEmpty)
                return room;
            cancellation.ThrowIfCancellationRequested();
            begun = true;
            await _ssl.WriteAsync(bytes, cancellation).ConfigureAwait(false);
            return new(bytes.Length, SocketError.Success);
        }
        catch (Exception error) when (error is IOException or InvalidOperationException || (begun && error is OperationCanceledException))
        {
            return new(begun ? 1 : 0, CodeOf(error));
        }
        finally
        {
            EndSend();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _inner.Dispose();
        _closed = true;
        if (TryBeginSend())
            Free();
    }

    /// <inheritdoc/>
    internal override ValueTask WaitAvailableAsync(CancellationToken cancellation) => _inner.WaitAvailableAsync(cancellation);

    private static SocketError CodeOf(Exception error) =>
        error is CipherException cipher ? cipher.Transferred.Error : SocketError.OperationAborted;

    /// <summary>Takes decrypted bytes, as far as whole records have come; an empty buffer only asks. False when more has to come.</summary>
    private bool TryTake(Span<byte> buffer, out Transferred taken)
    {
        int count = TakeRest(buffer);
        while (_end is null && (count == 0 ? _restEnd == 0 : _cipher.SizeOfNext is > 0 and var next && next <= buffer.Length - count))
        {
            if (!_cipher.TryOffer(out int size))
            {
                if (_cipher.Stranger is { } stranger)
                    Fail($"not a TLS record: {stranger}");
                break;
            }

            // A record holds fewer bytes than it has itself.
            if (size <= buffer.Length - count)
                count += Decrypt(buffer[count..]);
            else
                count += DecryptToRest(buffer, size);
        }

        taken = new(count, SocketError.Success);
        if (count > 0 || _restEnd > 0)
            return true;
        taken = _end ?? taken;
        return _end is not null;
    }

    private int TakeRest(Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, _restEnd - _restStart);
        _rest.AsSpan(_restStart, count).CopyTo(buffer);
        _restStart += count;
        if (_restEnd > 0 && _restStart == _restEnd)
        {
            ArrayPool<byte>.Shared.Return(_rest);
            (_rest, _restStart, _restEnd) = ([], 0, 0);
        }

        return count;
    }

    private int DecryptToRest(Span<byte> buffer, int size)
    {
        _rest = ArrayPool<byte>.Shared.Rent(size);
        _restEnd = Decrypt(_rest);
        if (_restEnd > 0)
            return TakeRest(buffer);
        ArrayPool<byte>.Shared.Return(_rest);
        _rest = [];
        return 0;
    }

    /// <summary>Decrypts the record offered; 0 when it holds nothing for the reader, or the end.</summary>
    private int Decrypt(Span<byte> target)
    {
        try
        {
            int count;
            lock (_gate)
                count = _ssl.Read(target);
            if (count == 0)
                _end = new(0, SocketError.Success);
            return count;
        }
        catch (CipherException nothing) when (nothing.Transferred.Error == SocketError.WouldBlock)
        {
            // A session ticket, a change of keys.
        }
        catch (Exception error) when (error is IOException or InvalidOperationException)
        {
            if (error is ObjectDisposedException)
                _end = new(0, SocketError.OperationAborted);
            else
                Fail(TlsText.Of(error));
        }

        return 0;
    }

    /// <summary>Notes the end of the bytes, unless they have only been stopped on this side.</summary>
    private void Note(Transferred gathered)
    {
        if (!_stopped)
            NoteEnd(gathered);
    }

    private void NoteEnd(Transferred gathered)
    {
        if (gathered is { Count: 0, Succeeded: true })
            Fail(TlsText.Truncated);
        else if (!gathered.Succeeded)
            _end ??= gathered;
    }

    private void Fail(string fault)
    {
        _fault = fault;
        _end ??= new(0, SocketError.ConnectionAborted);
    }

    private bool TryBeginSend() => Interlocked.CompareExchange(ref _sending, 1, 0) == 0;

    private void EndSend()
    {
        Interlocked.Exchange(ref _sending, 0);
        if (_closed && TryBeginSend())
            Free();
    }

    /// <summary>Frees the keys, by whoever has the turn to send and never gives it back.</summary>
    private void Free()
    {
        lock (_gate)
            _ssl.Dispose();
    }
}
