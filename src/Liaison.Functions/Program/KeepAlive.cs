namespace Liaison.Functions.Program;

/// <summary>Counts what keeps a program alive when its main process has ended: threads, timers, asynchronous sockets.</summary>
/// <param name="changed">Called when the last one has gone.</param>
internal sealed class KeepAlive(Action changed)
{
    private int _count;

    public bool IsEmpty => Volatile.Read(ref _count) == 0;

    public void Begin() => Interlocked.Increment(ref _count);

    public void End()
    {
        if (Interlocked.Decrement(ref _count) == 0)
            changed();
    }
}
