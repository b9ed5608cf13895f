using Liaison.Protocols.Framing;

namespace Liaison.Sockets;

/// <summary>
/// One array a thread, for the bytes that pass through it during a call: connections that wait own none. It may leave
/// with a message that fills it, and is then replaced when it is next needed.
/// </summary>
internal static class Scratch
{
    [ThreadStatic]
    private static byte[]? _spare;

    public static byte[] Rent()
    {
        byte[]? spare = _spare;
        _spare = null;
        return spare ?? GC.AllocateUninitializedArray<byte>(ReceiveBuffer.LentSize);
    }

    public static void Return(byte[]? array) => _spare = array ?? _spare;
}
