using System.Net.Sockets;
using Liaison.Sockets;

namespace Liaison.Testing;

/// <summary>A transport whose link is cut once a number of bytes has been received.</summary>
public sealed class CutTransport(Transport inner, int bytesBeforeCut, SocketError error = SocketError.ConnectionReset) : Transport
{
    private int _left = bytesBeforeCut;

    public override Endpoint LocalEndpoint => inner.LocalEndpoint;

    public override Endpoint RemoteEndpoint => inner.RemoteEndpoint;

    public override bool WaitReadable(Deadline deadline) => _left == 0 || inner.WaitReadable(deadline);

    public override Transferred Receive(Span<byte> buffer) =>
        _left == 0 ? new(0, error) : Count(inner.Receive(buffer[..Math.Min(buffer.Length, _left)]));

    public override Transferred ReceiveAvailable(Span<byte> buffer) =>
        _left == 0 ? new(0, error) : Count(inner.ReceiveAvailable(buffer[..Math.Min(buffer.Length, _left)]));

    public override void StopReceiving() => inner.StopReceiving();

    public override bool CanSend => _left == 0 || inner.CanSend;

    public override Transferred Send(ReadOnlySpan<byte> bytes) => _left == 0 ? new(0, error) : inner.Send(bytes);

    public override async ValueTask<Transferred> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellation) =>
        _left == 0
            ? new(0, error)
            : Count(await inner.ReceiveAsync(buffer[..Math.Min(buffer.Length, _left)], cancellation).ConfigureAwait(false));

    public override ValueTask<Transferred> SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation) =>
        _left == 0 ? ValueTask.FromResult(new Transferred(0, error)) : inner.SendAsync(bytes, cancellation);

    public override Task CloseAsync() => inner.CloseAsync();

    public override void Dispose() => inner.Dispose();

    private Transferred Count(Transferred received)
    {
        _left -= received.Count;
        return received;
    }
}
