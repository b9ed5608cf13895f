using System.Net.Sockets;
using System.Runtime.Versioning;

namespace Liaison.Sockets;

/// <summary>
/// A stream socket whose bytes are awaited: tries that never block, and waits in an <see cref="AwaitLoop"/>. The socket
/// itself stays as it is, so a thread may block on it as before.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed unsafe class AwaitedSocket
{
    private readonly AwaitLoop _loop;
    private readonly long _id;
    private volatile bool _hasEnded;

    /// <exception cref="SocketException">The system has no descriptor or no memory to begin with.</exception>
    public AwaitedSocket(Socket socket)
    {
        _loop = AwaitLoop.Next();
        _id = _loop.Add(this, socket.SafeHandle);
    }

    /// <summary>Whether to try to receive.</summary>
    public Readiness Receiving { get; } = new();

    /// <summary>Whether to try to send.</summary>
    public Readiness Sending { get; } = new();

    /// <summary>Whether there is an end behind what has come, which is not told again.</summary>
    public bool HasEnded => _hasEnded;

    /// <summary>Takes what is there; <see cref="SocketError.WouldBlock"/> when that is nothing.</summary>
    /// <exception cref="ObjectDisposedException">The socket is closed.</exception>
    public static Transferred Receive(SafeSocketHandle handle, Span<byte> buffer)
    {
        fixed (byte* bytes = buffer)
        {
            nint count = LinuxCalls.Receive(handle, bytes, buffer.Length, LinuxCalls.DoNotWait);
            return count >= 0 ? new((int)count, SocketError.Success) : new(0, LinuxCalls.LastError());
        }
    }

    /// <summary>Gives the system what it takes now; <see cref="SocketError.WouldBlock"/> when that is nothing.</summary>
    /// <exception cref="ObjectDisposedException">The socket is closed.</exception>
    public static Transferred Send(SafeSocketHandle handle, ReadOnlySpan<byte> buffer)
    {
        fixed (byte* bytes = buffer)
        {
            nint count = LinuxCalls.Send(handle, bytes, buffer.Length, LinuxCalls.DoNotWait | LinuxCalls.NoSignal);
            return count >= 0 ? new((int)count, SocketError.Success) : new(0, LinuxCalls.LastError());
        }
    }

    /// <summary>Ends all waits, and refuses further ones.</summary>
    public void Abort()
    {
        _loop.Remove(_id);
        Receiving.Abort();
        Sending.Abort();
    }

    /// <summary>Notes what the system says.</summary>
    /// <param name="events">The flags of epoll.</param>
    /// <param name="isInline">Whether who waited goes on in this thread.</param>
    public void OnReady(uint events, bool isInline)
    {
        _hasEnded |= (events & ~(LinuxCalls.EpollIn | LinuxCalls.EpollOut)) != 0;
        if ((events & LinuxCalls.EpollOut) != 0 || (events & LinuxCalls.EpollIn) == 0)
            Sending.Signal(isInline);
        if ((events & ~LinuxCalls.EpollOut) != 0)
            Receiving.Signal(isInline);
    }
}
