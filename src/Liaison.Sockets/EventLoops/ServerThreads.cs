namespace Liaison.Sockets;

/// <summary>The threads in which a <see cref="SocketServer"/> calls its program.</summary>
public enum ServerThreads
{
    /// <summary>
    /// Those of the loops: fastest. A program that blocks there keeps all connections of the loop waiting, which a
    /// warning in the log then names.
    /// </summary>
    Loops,

    /// <summary>
    /// Those of the pool, where a program may block: one call at a time for each connection, in the order of the events.
    /// </summary>
    Pool,
}
