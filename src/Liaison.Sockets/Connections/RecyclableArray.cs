namespace Liaison.Sockets;

/// <summary>
/// An array that has left with a message and may come back: whoever recycles the message first gives it back, and from
/// then on no copy of the message shows it.
/// </summary>
internal sealed class RecyclableArray(byte[] array)
{
    private byte[]? _array = array;

    public bool IsRecycled => Volatile.Read(ref _array) is null;

    public void Recycle()
    {
        if (Interlocked.Exchange(ref _array, null) is { } free)
            Scratch.Return(free);
    }
}
