using System.Threading.Channels;
using Liaison.Testing;

namespace Liaison.Peers.Tests.WebSockets;

/// <summary>Where a peer waits for us, and who has come.</summary>
internal sealed class PeerListener
{
    private readonly Channel<PeerConnection> _accepted = Channel.CreateUnbounded<PeerConnection>();
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The port, as soon as the peer listens.</summary>
    public Task<int> Port => _port.Task.InTime();

    public void Begin(int port) => _port.TrySetResult(port);

    public void Add(PeerConnection connection) => _accepted.Writer.TryWrite(connection);

    public void Fail(Exception reason)
    {
        _port.TrySetException(reason);
        _accepted.Writer.TryComplete(reason);
    }

    public Task<PeerConnection> AcceptAsync() => _accepted.Reader.ReadAsync(TestContext.Current.CancellationToken).InTime();
}
