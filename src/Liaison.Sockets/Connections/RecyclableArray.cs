using Liaison.Protocols.Framing;

namespace Liaison.Sockets;

/// <summary>
/// An array that has left with a message and may come back: whoever recycles the message first gives it back, and from
/// then on no copy of the message shows it.
/// </summary>
internal sealed class RecyclableArray(byte[] array)
{
    private const int LargestKept = 256 * 1024;

    // The last one that came back to this thread, of whatever size its messages have.
    [ThreadStatic]
    private static byte[]? _spare;

    private byte[]? _array = array;

    public bool IsRecycled => Volatile.Read(ref _array) is null;

    /// <summary>A copy of some bytes, in an array that has come back if that is not much too large.</summary>
    public static RecyclableArray Copy(ReadOnlySpan<byte> bytes, out Memory<byte> copy)
    {
        byte[]? array = _spare;
        if (array is null || array.Length < bytes.Length || array.Length / 2 > bytes.Length)
            array = GC.AllocateUninitializedArray<byte>(bytes.Length);
        else
            _spare = null;
        bytes.CopyTo(array);
        copy = array.AsMemory(0, bytes.Length);
        return new(array);
    }

    public void Recycle()
    {
        if (Interlocked.Exchange(ref _array, null) is not { } free)
            return;
        if (free.Length == ReceiveBuffer.LentSize)
            Scratch.Return(free);
        else if (free.Length <= LargestKept)
            _spare = free;
    }
}
