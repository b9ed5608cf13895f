using Liaison.Sockets;

namespace Liaison.Functions.Threads;

/// <summary>
/// What a callback that awaits comes back by: the rest of it is a callback of its own, and what it throws is reported like
/// what callbacks throw.
/// </summary>
internal sealed class MainThreadContext(MainThread thread) : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state) => thread.Post(new Callback("", 0, null, () => d(state)));

    public override void Send(SendOrPostCallback d, object? state)
    {
        if (Current == this)
        {
            d(state);
            return;
        }

        var done = new TaskCompletionSource<bool>();
        thread.Post(new Callback("", 0, null, () =>
        {
            try
            {
                d(state);
                done.SetResult(true);
            }
#pragma warning disable CA1031 // Thrown again in the thread that asked.
            catch (Exception error)
            {
                done.SetException(error);
            }
#pragma warning restore CA1031
        }));
        Blocking.Result(done.Task);
    }

    public override SynchronizationContext CreateCopy() => this;
}
