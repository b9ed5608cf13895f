using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>TLS of one connection of an event loop, in the thread of the loop: nothing in it waits.</summary>
internal sealed class LoopTls(LoopTransport transport)
{
    // What is encrypted has to be kept until the system takes it: not much more of a long message than it may take at once.
    private const int LongestStep = 128 * 1024;
    private TlsTransport? _open;
    private bool _hasEnded;

    /// <summary>What the handshake has settled; null before that.</summary>
    public TlsFacts? Facts => _open?.Tls;

    /// <summary>What is wrong with the bytes that came; "" while nothing is.</summary>
    public string Fault => _open?.Fault ?? "";

    /// <summary>Whether the handshake is done.</summary>
    public bool IsOpen => _open is not null;

    /// <summary>Whether more can be received that the system will not tell of, since it has given it already.</summary>
    public bool HasReceived => _open is { HasReceived: true };

    /// <summary>Whether the system has not taken all that is encrypted.</summary>
    public bool HasUnsent => transport.HasUnsent;

    /// <summary>Does the handshake; goes on each time that <see cref="Arrive"/> is called.</summary>
    /// <returns>Null when it is done; why not, when it is not.</returns>
    public async Task<string?> OpenAsync(TlsServerOpening opening)
    {
        var cipher = new CipherStream(transport) { SendsBlocking = true };
        try
        {
            _open = await opening.AuthenticateAsync(transport, cipher, CancellationToken.None).ConfigureAwait(false);
            transport.Flush();
            return null;
        }
        catch (Exception error) when (TlsText.IsFailure(error))
        {
            transport.Flush();
            var (cause, detail) = TlsText.Explain(cipher, error);
            return $"{cause} {detail}";
        }
    }

    /// <summary>Something may be received during the handshake.</summary>
    public void Arrive()
    {
        transport.Arrive();
        transport.Flush();
    }

    /// <summary>Receives what has come; the answers of the protocol itself are sent.</summary>
    public Transferred Receive(Span<byte> buffer)
    {
        var received = _open!.ReceiveAvailable(buffer);
        transport.Flush();
        return received;
    }

    /// <summary>Sends what fits; with success, less than all means that the system is full.</summary>
    public Transferred Send(ReadOnlySpan<byte> bytes)
    {
        int taken = 0;
        while (taken < bytes.Length && !HasUnsent)
        {
            var step = bytes[taken..Math.Min(bytes.Length, taken + LongestStep)];
            var sent = _open!.Send(step);

            // In any case: the store is the next connection's too.
            var flushed = transport.Flush();
            if (!sent.Succeeded || !flushed.Succeeded)
                return new(0, sent.Succeeded ? flushed.Error : sent.Error);
            taken += step.Length;
        }

        return new(taken, SocketError.Success);
    }

    /// <summary>The system takes bytes again.</summary>
    public Transferred SendUnsent() => transport.SendUnsent();

    /// <summary>Tells the peer that nothing more will be sent (RFC 8446, section 6.1). Once.</summary>
    public void EndSending()
    {
        if (_open is null || _hasEnded)
            return;
        _hasEnded = true;
        _ = _open.CloseAsync();
        transport.Flush();
    }

    /// <summary>Frees the keys. A handshake that goes on fails.</summary>
    public void Release()
    {
        if (_open is null)
            transport.Dispose();
        else
            _open.Dispose();
    }
}
