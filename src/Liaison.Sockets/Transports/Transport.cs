namespace Liaison.Sockets;

/// <summary>
/// Bytes to and from one peer, in order. At most one receive and one send at a time, each independent of the other;
/// <see cref="Connection"/> sees to that. Blocking and async calls may be mixed; a system socket that .NET has
/// once awaited is slower in its blocking calls from then on.
/// </summary>
public abstract class Transport : IDisposable
{
    /// <summary>The clock of all waits.</summary>
    protected internal virtual TimeProvider Time => TimeProvider.System;

    /// <summary>This end.</summary>
    public abstract Endpoint LocalEndpoint { get; }

    /// <summary>The peer's end.</summary>
    public abstract Endpoint RemoteEndpoint { get; }

    /// <summary>What protects the bytes; null when nothing does.</summary>
    public virtual TlsFacts? Tls => null;

    /// <summary>
    /// What the transport itself has found wrong with the bytes that came, in words; "" while nothing is, and when the
    /// system's error says it all.
    /// </summary>
    public virtual string Fault => "";

    /// <summary>
    /// Takes over what changed options say about the transport: the write time limit, and for TCP Nagle's algorithm and
    /// keep-alive. By default nothing; a transport over another one passes it on.
    /// </summary>
    public virtual void Configure(ConnectionOptions options)
    {
    }

    /// <summary>Blocks until a receive would not block, or until the deadline.</summary>
    /// <returns>False when the deadline came first.</returns>
    public abstract bool WaitReadable(Deadline deadline);

    /// <summary>Blocks until at least one byte is there, the peer has ended, or <see cref="CloseAsync"/> is called.</summary>
    public abstract Transferred Receive(Span<byte> buffer);

    /// <summary>
    /// Takes what has come, without ever blocking; also after <see cref="StopReceiving"/>.
    /// <see cref="System.Net.Sockets.SocketError.WouldBlock"/> when nothing is there yet.
    /// </summary>
    public abstract Transferred ReceiveAvailable(Span<byte> buffer);

    /// <summary>
    /// Ends the receive in progress and refuses further ones, while sending goes on: what the peer still sends is for
    /// <see cref="ReceiveAvailable"/> only. So a conversation can be ended in the peer's sight although a thread was
    /// blocked on it.
    /// </summary>
    public abstract void StopReceiving();

    /// <summary>Whether a send of some hundred bytes would not block now.</summary>
    public abstract bool CanSend { get; }

    /// <summary>
    /// Blocks until all bytes have been given to the system. With a write time limit in force and passed:
    /// <see cref="System.Net.Sockets.SocketError.TimedOut"/> and the number of bytes that had been given, or 1 where it is
    /// only known that there were some. An empty send waits, if there is a write time limit, until a send would not block.
    /// </summary>
    public abstract Transferred Send(ReadOnlySpan<byte> bytes);

    /// <summary>As <see cref="Receive"/>, without blocking. An empty buffer only waits until something is there.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; no byte is lost.</exception>
    public abstract ValueTask<Transferred> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellation);

    /// <summary>
    /// As <see cref="Send"/>, without blocking. Cancelled after a part of the bytes has left:
    /// <see cref="System.Net.Sockets.SocketError.OperationAborted"/> and the number of bytes that had been given, or 1 where
    /// it is only known that there were some. An empty send waits, if it can be cancelled, until a send would not block.
    /// </summary>
    /// <exception cref="OperationCanceledException">Cancelled; no byte has left.</exception>
    public abstract ValueTask<Transferred> SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation);

    /// <summary>
    /// Closes in good order and returns at once: every call in progress ends, the peer sees the end behind all bytes
    /// sent so far, and what it still sends is thrown away for a short while, since unread bytes would turn the end
    /// into a reset.
    /// </summary>
    /// <returns>Completes when the system's handle is released.</returns>
    public abstract Task CloseAsync();

    /// <summary>Releases the system's handle at once.</summary>
    public abstract void Dispose();

    /// <summary>Whether <see cref="SendAvailable"/> is worth calling.</summary>
    internal virtual bool SendsAtOnce => false;

    /// <summary>Gives the system what it takes without blocking; <see cref="System.Net.Sockets.SocketError.WouldBlock"/> when that is nothing.</summary>
    internal virtual Transferred SendAvailable(ReadOnlySpan<byte> bytes) => new(0, System.Net.Sockets.SocketError.WouldBlock);

    /// <summary>
    /// Completes when <see cref="ReceiveAvailable"/> may have more than it had. A blocking system socket stays one.
    /// </summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    internal virtual async ValueTask WaitAvailableAsync(CancellationToken cancellation) =>
        await ReceiveAsync(Memory<byte>.Empty, cancellation).ConfigureAwait(false);
}
