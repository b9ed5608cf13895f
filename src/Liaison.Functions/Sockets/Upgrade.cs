using Liaison.Functions.Errors;
using Liaison.Sockets;

namespace Liaison.Functions.Sockets;

/// <summary>
/// How a channel that was accepted as TCP becomes a WebSocket: its opening handshake goes on by itself, and the first call
/// that uses the channel waits for it. A channel that has been used stays what it is.
/// </summary>
internal sealed class Upgrade(Connection connection, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _givenUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Task<WebSocketConnection>? _opening;
    private volatile Task? _handshake;

    /// <summary>The connection, once the handshake is done that of the WebSocket.</summary>
    public Connection Current => _opening is { IsCompletedSuccessfully: true } opening ? Blocking.Result(opening) : connection;

    /// <summary>Whether there is a handshake to wait for.</summary>
    public bool HasBegun => _handshake is not null;

    /// <summary>Begins the handshake; true also when it has begun before, false when the channel has been used.</summary>
    /// <param name="options">What holds for the WebSocket; asked again when it is open, since settings may have changed it.</param>
    public bool TryBegin(Func<WebSocketListenerOptions> options)
    {
        lock (_gate)
        {
            if (_opening is null && WebSocketListener.TryOpen(connection, options(), out var opening))
            {
                _opening = ConfigureAsync(opening, options);
                _handshake = Task.WhenAny(_opening, _givenUp.Task);
            }

            return _opening is not null;
        }
    }

    /// <summary>Waits for the handshake, if there is one.</summary>
    public UpgradeOutcome Wait(Deadline deadline)
    {
        if (_handshake is not { } handshake)
            return UpgradeOutcome.Ready;
        if (!handshake.IsCompleted && !Blocking.Result(CompletesAsync(handshake, deadline)))
            return UpgradeOutcome.Pending;
        return _opening!.IsCompletedSuccessfully ? UpgradeOutcome.Ready : UpgradeOutcome.Refused;
    }

    /// <summary>Notes why the handshake has failed.</summary>
    public bool Fail(Attempt attempt) => _opening?.Exception?.InnerException is EndpointException error
        ? attempt.FailUpgrade(error)
        : attempt.Fail(NamedSocket.ClosedHere);

    /// <summary>Closes the connection, or what becomes of it; wakes those who wait for the handshake.</summary>
    public async Task CloseAsync(int code)
    {
        _givenUp.TrySetResult();
        if (_opening is { } opening)
            await CompletesAsync(opening, Deadline.Infinite).ConfigureAwait(false);
        if (Current is WebSocketConnection webSocket)
            await webSocket.CloseAsync(code).ConfigureAwait(false);

        // Also where the handshake has failed: somebody may pause on the channel's end.
        await connection.CloseAsync().ConfigureAwait(false);
    }

    private static async Task<WebSocketConnection> ConfigureAsync(Task<WebSocketConnection> opening, Func<WebSocketListenerOptions> options)
    {
        var webSocket = await opening.ConfigureAwait(false);
        var current = options();
        if (!current.Equals(webSocket.Options))
            webSocket.Reconfigure(current.WebSocket, current);
        return webSocket;
    }

    private async Task<bool> CompletesAsync(Task task, Deadline deadline)
    {
        await Task.WhenAny(task, Task.Delay(deadline.Remaining, time)).ConfigureAwait(false);
        return task.IsCompleted;
    }
}
