using Liaison.Functions.Threads;

namespace Liaison.Functions.Sockets;

/// <summary>Has the events of one socket told, in their order, where the program wants that.</summary>
/// <param name="runtime">Whose main thread it may be.</param>
/// <param name="name">The socket.</param>
/// <param name="place">Where.</param>
/// <param name="context">The program's own context, for the main thread; null means the runtime's.</param>
internal sealed class EventDelivery(LiaisonRuntime runtime, string name, CallbackPlace place, SynchronizationContext? context)
{
    // What waits for a thread that tells for this socket already, or is on its way to.
    private readonly Lock _gate = new();
    private Queue<Callback>? _waiting;
    private bool _isTelling;

    /// <summary>Completes when the event has been told. Never tells it inside the call.</summary>
    /// <param name="what">The event.</param>
    /// <param name="tell">What to do.</param>
    public Task DeliverAsync(int what, Action tell)
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(new Callback(name, what, place == CallbackPlace.Main ? context : null, () =>
        {
            try
            {
                tell();
            }
            finally
            {
                told.SetResult();
            }
        }));
        return told.Task;
    }

    /// <summary>The same in a thread that receives: where events are to be told in it, this one is, inside the call.</summary>
    public Task DeliverHereAsync(int what, Action tell)
    {
        if (place != CallbackPlace.Loop)
            return DeliverAsync(what, tell);
        lock (_gate)
        {
            if (_isTelling)
                return DeliverAsync(what, tell);
            _isTelling = true;
        }

        runtime.MainThread.Call(new Callback(name, what, null, tell));
        TellWaiting();
        return Task.CompletedTask;
    }

    private void Post(Callback callback)
    {
        switch (place)
        {
            case CallbackPlace.Dedicated:
                runtime.DedicatedThread.Post(callback);
                break;
            case CallbackPlace.Loop:
                PostHere(callback);
                break;
            default:
                runtime.MainThread.Post(callback);
                break;
        }
    }

    private void PostHere(Callback callback)
    {
        lock (_gate)
        {
            (_waiting ??= new()).Enqueue(callback);
            if (_isTelling)
                return;
            _isTelling = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static me => me.TellWaiting(), this, preferLocal: false);
    }

    private void TellWaiting()
    {
        while (true)
        {
            Callback? next = null;
            lock (_gate)
            {
                if (_waiting?.TryDequeue(out next) != true)
                {
                    _isTelling = false;
                    return;
                }
            }

            runtime.MainThread.Call(next!);
        }
    }
}
