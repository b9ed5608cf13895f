namespace Liaison.Sockets;

internal sealed partial class LoopConnection
{
    private LoopTls? _tls;

    /// <inheritdoc/>
    public override TlsFacts? Tls => _tls?.Facts;

    private void BeginTls(TlsServerOpening opening)
    {
        BeginOpening(Listener.Tls!.HandshakeTimeout);
        _tls = new(new(Loop, _handle, RemoteEndpoint));
        _ = SecureAsync(_tls, opening);
    }

    /// <summary>Everything here happens in the loop's thread: it goes on where bytes arrive.</summary>
    private async Task SecureAsync(LoopTls tls, TlsServerOpening opening)
    {
        string? failure = await tls.OpenAsync(opening).ConfigureAwait(false);
        if (_phase == Phase.Over)
            tls.Release();
        else if (failure is not null)
            Refuse(failure, [], isTold: true);
        else
            Converse();
    }

    private Transferred ReceiveBytes(Span<byte> buffer)
    {
        if (_tls is null)
            return _streams.Receive(_handle, buffer);
        var received = _tls.Receive(buffer);

        // What others have sent to this connection goes before what is to come.
        if (_tls.HasUnsent)
            FlushOwn();
        return received;
    }

    private Transferred SendNow(ReadOnlySpan<byte> bytes) =>
        _tls is null ? _streams.Send(_handle, bytes) : _tls.Send(bytes);

    private Transferred SendNow(ReadOnlySpan<byte> written, ReadOnlySpan<byte> lent, ReadOnlySpan<OutputPiece> pieces) =>
        _tls is null ? _streams.Send(_handle, written, lent, pieces) : OutputPiece.SendJoined(pieces, written, lent, _tls.Send);
}
