using System.Net.Sockets;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Liaison.Sockets;

/// <summary>The calls of Linux that event loops make. Pointers, so that a call costs what it costs in C.</summary>
[SupportedOSPlatform("linux")]
internal static unsafe partial class LinuxCalls
{
    public const int AddressSize = 28;
    public const uint EpollIn = 1;
    public const uint EpollOut = 4;
    public const uint EpollError = 8;
    public const uint EpollHungUp = 16;
    public const uint EpollPeerEnded = 0x2000;
    public const uint EpollEdge = 1u << 31;
    public const int EpollAdd = 1;
    public const int EpollRemove = 2;
    public const int EpollChange = 3;
    public const int DoNotWait = 0x40;
    public const int NoSignal = 0x4000;
    public const int ShutdownSend = 1;

    // 1,024 processors, as glibc has it.
    private const int AffinityWords = 16;

    private const int CloseOnExec = 0x80000;
    private const int NonBlocking = 0x800;
    private const int GetFlags = 3;
    private const int SetFlags = 4;

    // The structure is packed on x64 only: 4 bytes of flags, then 8 of data.
    private static readonly int EventDataOffset = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 4 : 8;
    private static readonly int EventSize = EventDataOffset + sizeof(ulong);

    /// <summary>Where <see cref="WaitEpoll"/> writes; it does not move.</summary>
    public static byte[] NewEvents(int count) => GC.AllocateUninitializedArray<byte>(count * EventSize, pinned: true);

    /// <summary>The flags of one of the events that <see cref="WaitEpoll"/> has written, and what its socket was added with.</summary>
    public static (uint Flags, long Data) ReadEvent(byte* events, int index)
    {
        byte* one = events + (index * EventSize);
        return (Unsafe.ReadUnaligned<uint>(one), Unsafe.ReadUnaligned<long>(one + EventDataOffset));
    }

    /// <summary>Adds, changes or removes what an epoll watches.</summary>
    public static int ControlEpoll(int epoll, int operation, int descriptor, uint flags, long data)
    {
        byte* change = stackalloc byte[EventSize];
        WriteEvent(change, flags, data);
        return ControlEpoll(epoll, operation, descriptor, change);
    }

    /// <summary>The same for a socket that others may close meanwhile.</summary>
    /// <exception cref="ObjectDisposedException">It is closed.</exception>
    public static int ControlEpoll(int epoll, int operation, SafeSocketHandle descriptor, uint flags, long data)
    {
        byte* change = stackalloc byte[EventSize];
        WriteEvent(change, flags, data);
        return ControlEpoll(epoll, operation, descriptor, change);
    }

    private static void WriteEvent(byte* change, uint flags, long data)
    {
        Unsafe.WriteUnaligned(change, flags);
        Unsafe.WriteUnaligned(change + EventDataOffset, data);
    }

    public static int CreateEpoll() => epoll_create1(CloseOnExec);

    public static int CreateEvent() => eventfd(0, CloseOnExec | NonBlocking);

    public static int Accept(int listener, byte* address, int* length) => accept4(listener, address, length, CloseOnExec | NonBlocking);

    public static void SetNonBlocking(int descriptor) => Check(fcntl(descriptor, SetFlags, Check(fcntl(descriptor, GetFlags, 0)) | NonBlocking));

    /// <summary>How many processors the calling thread may run on.</summary>
    public static int UsableProcessors()
    {
        var mask = stackalloc ulong[AffinityWords];
        if (sched_getaffinity(0, AffinityWords * sizeof(ulong), mask) != 0)
            return Environment.ProcessorCount;
        int count = 0;
        for (int i = 0; i < AffinityWords; i++)
            count += BitOperations.PopCount(mask[i]);
        return Math.Clamp(count, 1, Environment.ProcessorCount);
    }

    public static int Check(int result) => result >= 0 ? result : throw new SocketException((int)LastError());

    /// <summary>What the last call has failed with, in the words of .NET.</summary>
    public static SocketError LastError() => Marshal.GetLastPInvokeError() switch
    {
        4 or 11 => SocketError.WouldBlock,
        9 => SocketError.OperationAborted,
        12 or 105 => SocketError.NoBufferSpaceAvailable,
        13 or 1 => SocketError.AccessDenied,
        23 or 24 or 28 => SocketError.TooManyOpenSockets,
        32 => SocketError.Shutdown,
        101 => SocketError.NetworkUnreachable,
        103 => SocketError.ConnectionAborted,
        104 => SocketError.ConnectionReset,
        107 => SocketError.NotConnected,
        110 => SocketError.TimedOut,
        113 => SocketError.HostUnreachable,
        _ => SocketError.SocketError,
    };

    [LibraryImport("libc", EntryPoint = "epoll_ctl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ControlEpoll(int epoll, int operation, SafeSocketHandle descriptor, byte* change);

    [LibraryImport("libc", EntryPoint = "recv", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint Receive(SafeSocketHandle descriptor, byte* buffer, nint size, int flags);

    [LibraryImport("libc", EntryPoint = "send", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint Send(SafeSocketHandle descriptor, byte* bytes, nint size, int flags);

    [LibraryImport("libc", EntryPoint = "epoll_ctl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ControlEpoll(int epoll, int operation, int descriptor, byte* change);

    [LibraryImport("libc", EntryPoint = "epoll_wait", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int WaitEpoll(int epoll, byte* events, int most, int milliseconds);

    [LibraryImport("libc", EntryPoint = "recv", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint Receive(int descriptor, byte* buffer, nint size, int flags);

    [LibraryImport("libc", EntryPoint = "send", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint Send(int descriptor, byte* bytes, nint size, int flags);

    [LibraryImport("libc", EntryPoint = "writev", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint WritePieces(int descriptor, nint* pieces, int count);

    [LibraryImport("libc", EntryPoint = "shutdown")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Shutdown(int descriptor, int direction);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "read")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint Read(int descriptor, byte* buffer, nint size);

    [LibraryImport("libc", EntryPoint = "write")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint Write(int descriptor, byte* bytes, nint size);

#pragma warning disable IDE1006 // The names are those of the C library; the methods above give them their arguments.
    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int epoll_create1(int flags);

    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int eventfd(uint count, int flags);

    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int accept4(int listener, byte* address, int* length, int flags);

    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int fcntl(int descriptor, int command, int flags);

    [LibraryImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int sched_getaffinity(int thread, nint size, ulong* mask);
#pragma warning restore IDE1006
}
