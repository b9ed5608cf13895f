namespace Liaison.Sockets;

public sealed partial class TlsTransport
{
    // For a sender that is at work when the transport is closed: no alert can follow half a record.
    private static readonly TimeSpan SenderPatience = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    /// <summary>
    /// Tells the peer by close_notify that the bytes end here on purpose, without waiting for its own (RFC 8446, section
    /// 6.1), then closes the transport beneath.
    /// </summary>
    /// <inheritdoc/>
    public override Task CloseAsync() => TrySendCloseNotify() ? CloseAllAsync() : CloseBehindSenderAsync();

    /// <summary>False when somebody is sending. A peer that does not take it has to do without.</summary>
    private bool TrySendCloseNotify()
    {
        // Never given back: nothing can be sent behind it.
        if (!TryBeginSend())
            return false;
        try
        {
            _cipher.SendsBlocking = true;
            if (_inner.CanSend)
            {
                lock (_gate)
                    _ = _ssl.ShutdownAsync();
            }
        }
        catch (Exception error) when (error is IOException or InvalidOperationException)
        {
            // The peer is gone.
        }

        return true;
    }

    private async Task CloseBehindSenderAsync()
    {
        StopReceiving();
        var limit = Deadline.After(SenderPatience, Time);
        while (!limit.HasPassed)
        {
            await Task.Delay(Pause, Time).ConfigureAwait(false);
            if (TrySendCloseNotify())
            {
                await CloseAllAsync().ConfigureAwait(false);
                return;
            }
        }

        // Wakes the sender, who frees the rest.
        _closed = true;
        await _inner.CloseAsync().ConfigureAwait(false);
        if (TryBeginSend())
            Free();
    }

    private async Task CloseAllAsync()
    {
        await _inner.CloseAsync().ConfigureAwait(false);
        Free();
    }
}
