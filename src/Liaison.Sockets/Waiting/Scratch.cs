using System.Runtime.InteropServices;
using Liaison.Protocols.Framing;

namespace Liaison.Sockets;

/// <summary>
/// Arrays of a thread, for the bytes that pass through it during a call: connections that wait own none. An array may
/// leave with a message that fills it, and is then replaced when one is next needed. Two are kept: a message that was
/// read may still be in use while its answer is written.
/// </summary>
internal static class Scratch
{
    // From here on a message keeps its array instead of being copied out of it: about half of it is used then.
    private const int WorthLeaving = 32 * 1024;

    [ThreadStatic]
    private static byte[]? _spare;

    [ThreadStatic]
    private static byte[]? _second;

    public static byte[] Rent()
    {
        byte[]? spare = _spare;
        _spare = _second;
        _second = null;
        return spare ?? GC.AllocateUninitializedArray<byte>(ReceiveBuffer.LentSize);
    }

    /// <summary>The scratch array that leaves with these bytes, if they are in one.</summary>
    public static RecyclableArray? Leaving(ReadOnlyMemory<byte> bytes) =>
        bytes.Length >= WorthLeaving
        && MemoryMarshal.TryGetArray(bytes, out var segment)
        && segment.Array!.Length == ReceiveBuffer.LentSize
            ? new RecyclableArray(segment.Array)
            : null;

    public static void Return(byte[]? array)
    {
        if (array is null)
            return;
        _second = _spare;
        _spare = array;
    }
}
