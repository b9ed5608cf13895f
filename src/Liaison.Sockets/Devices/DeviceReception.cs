using System.Diagnostics.CodeAnalysis;
using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

/// <summary>
/// Does the opening handshakes of the WebSockets that devices ask for, and keeps those who are through until they are
/// accepted. There is no limit to set: a device has one connection to a channel, and few are in range.
/// </summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Nobody waits by the handle of the cancellation, which is all there is to dispose of.")]
internal sealed class DeviceReception
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly ITransportSource _source;
    private volatile WebSocketListenerOptions _options;
    private readonly PendingConnections _pending;
    private readonly CancellationTokenSource _drop = new();

    public DeviceReception(ITransportSource source, WebSocketListenerOptions options)
    {
        (_source, _options, _pending) = (source, options, new(options.Time));

        // The readiness loop watches the system's sockets alone, which not all sources have.
        new Thread(ReceiveAll) { IsBackground = true, Name = "Liaison devices" }.Start();
    }

    /// <summary>Changes how WebSocket is spoken with those whose handshakes begin from now on.</summary>
    public void Reconfigure(WebSocketListenerOptions options) => _options = options;

    /// <summary>Blocks until a WebSocket waits to be accepted; false at the deadline, or when closed.</summary>
    public bool Wait(Deadline deadline) => _pending.Wait(deadline);

    /// <summary>Takes the WebSocket that has waited longest; null when none does.</summary>
    public Connection? TryTake() => _pending.TryTake();

    /// <summary>Sends away the WebSocket that has waited longest; false when none does.</summary>
    public bool TryRefuse()
    {
        if (TryTake() is not WebSocketConnection webSocket)
            return false;
        webSocket.Close(CloseCodes.TryAgainLater);
        SocketMetrics.Refused("program");
        return true;
    }

    /// <summary>Gives up whoever has not been accepted, and wakes every call in progress.</summary>
    public void Close()
    {
        _drop.Cancel();
        foreach (var connection in _pending.Close())
            SendAway(connection);
    }

    private static void SendAway(Connection connection) => ((WebSocketConnection)connection).Close(CloseCodes.GoingAway);

    private void ReceiveAll()
    {
        while (_source.WaitPending(Deadline.Infinite))
        {
            try
            {
                if (_source.TryTake() is { } transport)
                    _ = OpenAsync(transport);
            }
            catch (DeviceException)
            {
                // Out of descriptors: the request stays where it is; looking at once would only burn the processor.
                Blocking.Wait(Task.Delay(Pause, _options.Time, _drop.Token), Timeout.InfiniteTimeSpan);
            }
        }
    }

    private async Task OpenAsync(Transport transport)
    {
        try
        {
            var connection = await new ServerOpening(transport, _options, onRelease: null).RunAsync(_drop.Token).ConfigureAwait(false);
            if (!_pending.TryAdd(connection))
                SendAway(connection);
        }
        catch (EndpointException)
        {
            // Counted and logged where it failed.
        }
    }
}
