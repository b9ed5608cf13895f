namespace Liaison.Sockets;

/// <summary>What the event loops of a <see cref="SocketServer"/> are built on.</summary>
public enum LoopBasis
{
    /// <summary>epoll on Linux, what .NET offers everywhere elsewhere.</summary>
    Automatic,

    /// <summary>What .NET offers everywhere: to see on Linux what other systems do.</summary>
    Portable,
}
