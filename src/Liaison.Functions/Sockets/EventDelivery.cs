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

    /// <summary>Completes when the event has been told. Never tells it inside the call, unless <paramref name="isReceiving"/>.</summary>
    /// <param name="what">The event.</param>
    /// <param name="happening">What is known of it.</param>
    /// <param name="tell">What to do.</param>
    /// <param name="isReceiving">Whether this thread receives: where events are to be told in such threads, this one may be at once.</param>
    public Task DeliverAsync<T>(int what, T happening, Action<T> tell, bool isReceiving = false)
    {
        if (!isReceiving || place != CallbackPlace.Loop || !TryBegin())
            return DeliverLaterAsync(what, happening, tell);
        runtime.MainThread.Call(name, what, happening, tell);
        TellWaiting();
        return Task.CompletedTask;
    }

    private Task DeliverLaterAsync<T>(int what, T happening, Action<T> tell)
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(new Callback(name, what, place == CallbackPlace.Main ? context : null, () =>
        {
            try
            {
                tell(happening);
            }
            finally
            {
                told.SetResult();
            }
        }));
        return told.Task;
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

    private bool TryBegin()
    {
        lock (_gate)
            return !_isTelling && (_isTelling = true);
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
