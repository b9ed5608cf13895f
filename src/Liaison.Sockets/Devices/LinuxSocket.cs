using System.ComponentModel;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Liaison.Sockets.Devices;

/// <summary>
/// A socket of Linux of any address family. <see cref="Socket"/> refuses to make, bind and connect those that .NET does not
/// know, but takes them once they exist; then it reads, writes and waits as ever.
/// </summary>
[SupportedOSPlatform("linux")]
public sealed partial class LinuxSocket : IDisposable
{
    /// <summary>SOCK_STREAM: bytes in order.</summary>
    public const int Stream = 1;

    /// <summary>SOCK_SEQPACKET: packets in order.</summary>
    public const int SequencedPackets = 5;

    private const int CloseOnExec = 0x80000;
    private const int GetFlags = 3;
    private const int SetFlags = 4;
    private const int NonBlocking = 0x800;
    private const int InProgress = 115;
    private const int SocketLevel = 1;
    private const int PendingError = 4;
    private const int LongestAddress = 128;

    // Cancellation is looked at again after this time.
    private static readonly TimeSpan LongestPoll = TimeSpan.FromMilliseconds(50);

    private LinuxSocket(int handle) => Socket = new(new SafeSocketHandle(handle, ownsHandle: true));

    /// <summary>The socket as .NET takes it: a blocking one.</summary>
    public Socket Socket { get; }

    /// <summary>The address that the system has given to this end.</summary>
    /// <exception cref="Win32Exception">The system refuses.</exception>
    public byte[] LocalAddress
    {
        get
        {
            byte[] address = new byte[LongestAddress];
            int length = address.Length;
            Check(getsockname(Socket.SafeHandle, address, ref length));
            return address[..Math.Min(length, LongestAddress)];
        }
    }

    /// <summary>Makes a socket.</summary>
    /// <param name="family">The address family, as the system numbers it.</param>
    /// <param name="type"><see cref="Stream"/> or <see cref="SequencedPackets"/>.</param>
    /// <param name="protocol">The protocol, as the system numbers it; 0 means the family's usual one.</param>
    /// <exception cref="Win32Exception">The system refuses.</exception>
    public static LinuxSocket Open(int family, int type, int protocol) => new(Check(socket(family, type | CloseOnExec, protocol)));

    /// <summary>Blocks until connected.</summary>
    /// <param name="address">As the system wants it.</param>
    /// <param name="deadline">Until when.</param>
    /// <param name="cancellation">Gives the attempt up.</param>
    /// <returns>False when the deadline came first.</returns>
    /// <exception cref="Win32Exception">The system refuses, or has not succeeded.</exception>
    /// <exception cref="OperationCanceledException">The attempt was given up.</exception>
    public bool Connect(ReadOnlySpan<byte> address, Deadline deadline, CancellationToken cancellation)
    {
        SetBlocking(false);
        if (connect(Socket.SafeHandle, address, address.Length) != 0)
        {
            int error = Marshal.GetLastPInvokeError();
            if (error != InProgress)
                throw new Win32Exception(error);
            if (!Wait(SelectMode.SelectWrite, deadline, cancellation))
                return false;
            Span<byte> pending = stackalloc byte[sizeof(int)];
            Socket.GetRawSocketOption(SocketLevel, PendingError, pending);
            if (BitConverter.ToInt32(pending) is not 0 and var result)
                throw new Win32Exception(result);
        }

        SetBlocking(true);
        return true;
    }

    /// <summary>Blocks until a send (or connect) or a receive would not.</summary>
    /// <param name="mode">Which.</param>
    /// <param name="deadline">Until when.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False when the deadline came first.</returns>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    public bool Wait(SelectMode mode, Deadline deadline, CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            bool last = deadline.HasPassed;
            if (Socket.Poll(last ? TimeSpan.Zero : deadline.Slice(LongestPoll), mode) || Socket.Poll(TimeSpan.Zero, SelectMode.SelectError))
                return true;
            if (last)
                return false;
        }
    }

    /// <summary>Begins to listen. <see cref="Accept"/> does not block from then on.</summary>
    /// <param name="address">As the system wants it.</param>
    /// <param name="backlog">How many requests the system may hold.</param>
    /// <exception cref="Win32Exception">The system refuses.</exception>
    public void Listen(ReadOnlySpan<byte> address, int backlog)
    {
        Check(bind(Socket.SafeHandle, address, address.Length));
        Check(listen(Socket.SafeHandle, backlog));
        SetBlocking(false);
    }

    /// <summary>Accepts the oldest request.</summary>
    /// <param name="peer">The address of the peer.</param>
    /// <returns>A blocking socket.</returns>
    /// <exception cref="Win32Exception">There is none, or the system refuses.</exception>
    public LinuxSocket Accept(out byte[] peer)
    {
        byte[] address = new byte[LongestAddress];
        int length = address.Length;
        var accepted = new LinuxSocket(Check(accept4(Socket.SafeHandle, address, ref length, CloseOnExec)));
        peer = address[..Math.Min(length, LongestAddress)];
        return accepted;
    }

    /// <inheritdoc/>
    public void Dispose() => Socket.Dispose();

    private static int Check(int result) => result >= 0 ? result : throw new Win32Exception(Marshal.GetLastPInvokeError());

    private void SetBlocking(bool isBlocking)
    {
        int flags = Check(fcntl(Socket.SafeHandle, GetFlags, 0));
        Check(fcntl(Socket.SafeHandle, SetFlags, isBlocking ? flags & ~NonBlocking : flags | NonBlocking));
    }

#pragma warning disable IDE1006 // The names are those of the C library.
    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int socket(int family, int type, int protocol);

    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int connect(SafeSocketHandle socket, ReadOnlySpan<byte> address, int length);

    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int bind(SafeSocketHandle socket, ReadOnlySpan<byte> address, int length);

    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int listen(SafeSocketHandle socket, int backlog);

    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int accept4(SafeSocketHandle socket, Span<byte> address, ref int length, int flags);

    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int getsockname(SafeSocketHandle socket, Span<byte> address, ref int length);

    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int fcntl(SafeSocketHandle socket, int command, int flags);
#pragma warning restore IDE1006
}
