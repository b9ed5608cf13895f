namespace Liaison.Sockets;

/// <summary>How a write ended.</summary>
public enum WriteStatus
{
    /// <summary>All bytes were given to the system. The peer need not have received them.</summary>
    Sent,

    /// <summary>
    /// The peer did not read within <see cref="ConnectionOptions.WriteTimeout"/>. When a part had left, the connection
    /// is closed as well.
    /// </summary>
    TimedOut,

    /// <summary>The connection has ended; <see cref="WriteResult.End"/> says why.</summary>
    Closed,

    /// <summary>Other threads' writes lasted longer than <see cref="ConnectionOptions.ContentionTimeout"/>.</summary>
    Contended,
}
