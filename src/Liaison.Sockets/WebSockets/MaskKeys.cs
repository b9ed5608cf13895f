using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Liaison.Sockets;

/// <summary>
/// Fresh unpredictable keys for the frames of clients (RFC 6455 section 5.3), drawn from the system a handful at a time,
/// since each drawing is a system call.
/// </summary>
internal static class MaskKeys
{
    private const int Handful = 256;

    [ThreadStatic]
    private static uint[]? _keys;

    [ThreadStatic]
    private static int _left;

    public static uint Next()
    {
        uint[] keys = _keys ??= new uint[Handful];
        if (_left == 0)
        {
            RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(keys.AsSpan()));
            _left = Handful;
        }

        return keys[--_left];
    }
}
