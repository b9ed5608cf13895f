using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

public sealed partial class SocketServer
{
    private readonly Lock _stopping = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isStopping;
    private volatile bool _isFinishing;
    private ITimer? _clock;
    private Watchdog? _watchdog;
    private Task? _stopped;

    /// <summary>
    /// Stops: no new clients; each connected one is sent what waits for it and is closed, a WebSocket with 1001. Completes when
    /// the last one has gone, or the limit has passed and the others were cut off.
    /// </summary>
    /// <param name="limit">Null means <see cref="WebSocketSettings.CloseTimeout"/>, 10 s over TCP; zero cuts all off at once.</param>
    public Task StopAsync(TimeSpan? limit = null)
    {
        lock (_stopping)
            return _stopped ??= StopLoopsAsync(limit ?? (Options.Listener as WebSocketListenerOptions)?.WebSocket.CloseTimeout ?? TimeSpan.FromSeconds(10));
    }

    /// <summary>
    /// Takes no more clients; those who are connected go on. The first task is done when no client is taken any more, the
    /// other when the last one has gone, and with it the threads.
    /// </summary>
    public (Task Listening, Task Serving) Finish()
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _loops[0];
        bool isPosted = first.Run(() =>
        {
            first.StopListening();
            stopped.SetResult();
        });
        var listening = isPosted ? Task.WhenAny(stopped.Task, first.Over) : Task.CompletedTask;
        return (listening, FinishServingAsync(listening));
    }

    /// <summary>Cuts all clients off, without waiting for anything; also while <see cref="StopAsync"/> waits.</summary>
    public void Dispose()
    {
        _drained.TrySetResult();
        _ = StopAsync(TimeSpan.Zero);
    }

    /// <summary>The same as <see cref="StopAsync"/>.</summary>
    public async ValueTask DisposeAsync() => await StopAsync().ConfigureAwait(false);

    /// <summary>Whether it stops, or has stopped.</summary>
    internal bool IsStopping => _isStopping;

    private void StartClock()
    {
        _watchdog = new(this, _loops);
        _clock = Options.Listener.Time.CreateTimer(
            static server => ((SocketServer)server!).OnRound(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _clock.Change(Round, Timeout.InfiniteTimeSpan);
    }

    private void OnRound()
    {
        foreach (var loop in _loops)
            loop.Tick();
        _watchdog!.Look();
        _clock!.Change(Round, Timeout.InfiniteTimeSpan);
    }

    private async Task StopLoopsAsync(TimeSpan limit)
    {
        if (_loops.Length == 0)
            return;
        _isStopping = true;
        foreach (var loop in _loops)
        {
            loop.Run(() =>
            {
                loop.StopListening();
                foreach (var connection in loop.Snapshot())
                    connection.StopHere(CloseFrame.Of(CloseCodes.GoingAway));
            });
        }

        await DrainAsync(limit).ConfigureAwait(false);
        foreach (var loop in _loops)
        {
            loop.End();
            await loop.Over.ConfigureAwait(false);
        }

        await _clock!.DisposeAsync().ConfigureAwait(false);
    }

    private async Task DrainAsync(TimeSpan limit)
    {
        if (limit == TimeSpan.Zero)
            return;
        TellDrained();
        try
        {
            await _drained.Task.WaitAsync(limit, Options.Listener.Time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // Those who are left are cut off.
        }
    }

    private async Task FinishServingAsync(Task listening)
    {
        await listening.ConfigureAwait(false);
        _isFinishing = true;
        TellDrained();
        await _drained.Task.ConfigureAwait(false);
        await StopAsync(TimeSpan.Zero).ConfigureAwait(false);
    }

    private void TellDrained()
    {
        if ((_isStopping || _isFinishing) && Count.Open == 0)
            _drained.TrySetResult();
    }
}
