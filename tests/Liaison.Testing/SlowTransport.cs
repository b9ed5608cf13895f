using Liaison.Sockets;

namespace Liaison.Testing;

/// <summary>A transport that gives received bytes in pieces of a chosen size, as slow networks do.</summary>
public sealed class SlowTransport(Transport inner, Func<int> nextPiece) : Transport
{
    public override Endpoint LocalEndpoint => inner.LocalEndpoint;

    public override Endpoint RemoteEndpoint => inner.RemoteEndpoint;

    public override bool WaitReadable(Deadline deadline) => inner.WaitReadable(deadline);

    public override Transferred Receive(Span<byte> buffer) => inner.Receive(buffer[..Piece(buffer.Length)]);

    public override Transferred ReceiveAvailable(Span<byte> buffer) => inner.ReceiveAvailable(buffer[..Piece(buffer.Length)]);

    public override void StopReceiving() => inner.StopReceiving();

    public override bool CanSend => inner.CanSend;

    public override Transferred Send(ReadOnlySpan<byte> bytes) => inner.Send(bytes);

    public override ValueTask<Transferred> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellation) =>
        inner.ReceiveAsync(buffer[..Piece(buffer.Length)], cancellation);

    public override ValueTask<Transferred> SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation) =>
        inner.SendAsync(bytes, cancellation);

    public override Task CloseAsync() => inner.CloseAsync();

    public override void Dispose() => inner.Dispose();

    private int Piece(int room) => room == 0 ? 0 : Math.Clamp(nextPiece(), 1, room);
}
