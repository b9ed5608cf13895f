using System.Net;
using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>
/// Connects a socket in the calling thread so that it stays a blocking one. On Unix, .NET never makes a socket blocking
/// again that was once asynchronous or non-blocking: it emulates, with two more hand-overs between threads in each call.
/// </summary>
internal static class BlockingConnect
{
    private static readonly TimeSpan LongestPoll = TimeSpan.FromMilliseconds(50);

    public static Socket Run(IPEndPoint target, CancellationToken limit)
    {
        var socket = new Socket(target.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (OperatingSystem.IsLinux())
                ConnectUntilDisposed(socket, target, limit);
            else
                ConnectPolling(socket, target, limit);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Linux wakes a blocked connect when its socket is disposed.</summary>
    private static void ConnectUntilDisposed(Socket socket, IPEndPoint target, CancellationToken limit)
    {
        using var registration = limit.UnsafeRegister(static socket => ((Socket)socket!).Dispose(), socket);
        try
        {
            socket.Connect(target);
        }
        catch (Exception error) when (limit.IsCancellationRequested && error is SocketException or ObjectDisposedException)
        {
            throw new OperationCanceledException(limit);
        }

        // Waits for a disposal that is under way, so that a socket returned is one that stays.
        registration.Dispose();
        limit.ThrowIfCancellationRequested();
    }

    /// <summary>
    /// Windows makes such a socket truly blocking again. macOS cannot wake a blocked connect, so there the emulation is
    /// the lesser evil.
    /// </summary>
    public static void ConnectPolling(Socket socket, EndPoint target, CancellationToken limit)
    {
        socket.Blocking = false;
        try
        {
            socket.Connect(target);
        }
        catch (SocketException error) when (error.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
        {
            while (!socket.Poll(LongestPoll, SelectMode.SelectWrite) && !socket.Poll(TimeSpan.Zero, SelectMode.SelectError))
                limit.ThrowIfCancellationRequested();
        }

        int result = (int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error)!;
        if (result != 0)
            throw new SocketException(result);
        socket.Blocking = true;
    }
}
