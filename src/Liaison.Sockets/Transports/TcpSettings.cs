using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>What is set on, and asked of, the system's stream sockets. Those of devices know less than TCP.</summary>
internal static class TcpSettings
{
    private const int KeepAliveProbes = 3;
    private const int KeepAliveSecondsBetweenProbes = 10;
    private const int IPProtocolTcp = 6;
    private const int LinuxTcpInfo = 11;
    private const byte StateClosed = 7;

    /// <param name="socket">The socket.</param>
    /// <param name="options">What is to hold.</param>
    /// <param name="isFresh">Whether nothing has been set yet: then the calls are spared that would change nothing.</param>
    public static void Apply(Socket socket, ConnectionOptions options, bool isFresh)
    {
        bool isLimited = options.WriteTimeout > TimeSpan.Zero;
        if (isLimited || !isFresh)
            socket.SendTimeout = isLimited ? (int)Math.Ceiling(Math.Min(options.WriteTimeout.TotalMilliseconds, int.MaxValue)) : 0;
        if (!IsTcp(socket))
            return;
        if (options.NoDelay || !isFresh)
            socket.NoDelay = options.NoDelay;
        bool keepsAlive = options.KeepAlive > TimeSpan.Zero;
        if (keepsAlive || !isFresh)
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, keepsAlive);
        if (!keepsAlive)
            return;

        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, (int)Math.Ceiling(options.KeepAlive.TotalSeconds));
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, KeepAliveSecondsBetweenProbes);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, KeepAliveProbes);
    }

    /// <summary>Whether <see cref="PeerHasEnded"/> is known here.</summary>
    public static bool TellsState(Socket socket) => OperatingSystem.IsLinux() && IsTcp(socket);

    /// <summary>
    /// Whether the peer has ended its sending, as far as the system tells. Linux tells it by the state of the
    /// connection (TCP_INFO); elsewhere the answer is no, and closing takes its full drain time in the background.
    /// </summary>
    public static bool PeerHasEnded(Socket socket)
    {
        // TIME_WAIT, CLOSE, CLOSE_WAIT, LAST_ACK, CLOSING.
        return StateOf(socket) is 6 or StateClosed or 8 or 9 or 11;
    }

    /// <summary>Whether the connection is no more. Only Linux tells, and only as long as the socket is there.</summary>
    public static bool IsClosed(Socket socket)
    {
        try
        {
            return StateOf(socket) == StateClosed;
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>The state of the connection by its number in linux/tcp_states.h; 0 where it is not known.</summary>
    private static byte StateOf(Socket socket)
    {
        if (!TellsState(socket))
            return 0;
        Span<byte> state = stackalloc byte[1];
        socket.GetRawSocketOption(IPProtocolTcp, LinuxTcpInfo, state);
        return state[0];
    }

    private static bool IsTcp(Socket socket) => socket.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6;
}
