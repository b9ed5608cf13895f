using Liaison.Functions.Threads;

namespace Liaison.Functions.Sockets;

/// <summary>Has the events of one socket told, in their order, where the program wants that.</summary>
/// <param name="runtime">Whose main thread it may be.</param>
/// <param name="name">The socket.</param>
/// <param name="place">Where.</param>
/// <param name="context">The program's own context, for the main thread; null means the runtime's.</param>
internal sealed class EventDelivery(LiaisonRuntime runtime, string name, CallbackPlace place, SynchronizationContext? context)
{
    private const int AtRest = 0;
    private const int Telling = 1;
    private const int TellingWhileOthersWait = 2;

    // What waits for a thread that tells for this socket already, or is on its way to.
    private readonly Lock _gate = new();
    private Queue<Callback>? _waiting;
    private int _state;

    /// <summary>Tells an event inside the call, where events are to be told in threads that receive, and no other is being told.</summary>
    /// <param name="what">The event.</param>
    /// <param name="happening">What is known of it.</param>
    /// <param name="tell">What to do.</param>
    /// <returns>False when it has to be told later.</returns>
    public bool TryDeliverHere<T>(int what, T happening, Action<T> tell)
    {
        if (place != CallbackPlace.Loop || Interlocked.CompareExchange(ref _state, Telling, AtRest) != AtRest)
            return false;
        runtime.MainThread.Call(name, what, happening, tell);
        TellWaiting();
        return true;
    }

    /// <summary>Completes when the event has been told, which is never inside the call.</summary>
    /// <param name="what">The event.</param>
    /// <param name="happening">What is known of it.</param>
    /// <param name="tell">What to do.</param>
    public Task DeliverAsync<T>(int what, T happening, Action<T> tell)
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
            if (Interlocked.Exchange(ref _state, TellingWhileOthersWait) != AtRest)
                return;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static me => me.TellWaiting(), this, preferLocal: false);
    }

    private void TellWaiting()
    {
        while (Interlocked.CompareExchange(ref _state, AtRest, Telling) != Telling)
        {
            Callback next;
            lock (_gate)
            {
                next = _waiting!.Dequeue();
                if (_waiting.Count == 0)
                    Volatile.Write(ref _state, Telling);
            }

            runtime.MainThread.Call(next);
        }
    }
}
