using Liaison.Sockets;

namespace Liaison.Conformance.Tests;

/// <summary>The peer's end of a connection in memory.</summary>
internal sealed class MemoryLink(MemoryTransport transport) : PeerLink
{
    public override bool EndsHalf => false;

    public override async ValueTask<bool> SendAsync(ReadOnlyMemory<byte> bytes) =>
        (await transport.SendAsync(bytes, CancellationToken.None)).Succeeded;

    public override async ValueTask<int> ReceiveAsync(Memory<byte> buffer) =>
        await transport.ReceiveAsync(buffer, CancellationToken.None) is { Succeeded: true } received ? received.Count : -1;

    public override void EndSending() => transport.Dispose();

    public override void Dispose() => transport.Dispose();
}
