using System.Net.Sockets;
using Liaison.Sockets;

namespace Liaison.Testing;

/// <summary>A transport that every other time announces bytes that are not there, as the system's sockets may.</summary>
public sealed class EagerTransport(Transport inner) : Transport
{
    private bool _wasEager;

    public override Endpoint LocalEndpoint => inner.LocalEndpoint;

    public override Endpoint RemoteEndpoint => inner.RemoteEndpoint;

    public override bool CanSend => inner.CanSend;

    public override bool WaitReadable(Deadline deadline) => inner.WaitReadable(deadline);

    public override Transferred Receive(Span<byte> buffer) =>
        throw new InvalidOperationException("This would block the thread that awaits.");

    public override Transferred ReceiveAvailable(Span<byte> buffer) => inner.ReceiveAvailable(buffer);

    public override void StopReceiving() => inner.StopReceiving();

    public override Transferred Send(ReadOnlySpan<byte> bytes) => inner.Send(bytes);

    public override ValueTask<Transferred> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        _wasEager = buffer.IsEmpty && !_wasEager;
        return _wasEager ? new(new Transferred(0, SocketError.Success)) : inner.ReceiveAsync(buffer, cancellation);
    }

    public override ValueTask<Transferred> SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation) =>
        inner.SendAsync(bytes, cancellation);

    public override Task CloseAsync() => inner.CloseAsync();

    public override void Dispose() => inner.Dispose();
}
