using Liaison.Functions.Threads;

namespace Liaison.Functions.Sockets;

/// <summary>Has the events of one socket told, in their order, where the program wants that.</summary>
/// <param name="runtime">Whose main thread it may be.</param>
/// <param name="name">The socket.</param>
/// <param name="place">Where.</param>
/// <param name="context">The program's own context, for the main thread; null means the runtime's.</param>
internal sealed class EventDelivery(LiaisonRuntime runtime, string name, CallbackPlace place, SynchronizationContext? context)
{
    private readonly Lock _posting = new();
    private Task _posted = Task.CompletedTask;

    /// <summary>Completes when the event has been told.</summary>
    /// <param name="what">The event.</param>
    /// <param name="tell">What to do.</param>
    public Task DeliverAsync(int what, Action tell)
    {
        var served = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(new Callback(name, what, place == CallbackPlace.Main ? context : null, () =>
        {
            try
            {
                tell();
            }
            finally
            {
                served.SetResult();
            }
        }));
        return served.Task;
    }

    private void Post(Callback callback)
    {
        switch (place)
        {
            case CallbackPlace.Dedicated:
                runtime.DedicatedThread.Post(callback);
                break;
            case CallbackPlace.Loop:
                lock (_posting)
                {
                    _posted = _posted.ContinueWith(
                        _ => runtime.MainThread.Call(callback), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
                }

                break;
            default:
                runtime.MainThread.Post(callback);
                break;
        }
    }
}
