namespace Liaison.Sockets;

/// <summary>How a read ended.</summary>
public enum ReadStatus
{
    /// <summary>
    /// The time limit passed before a message began, or while its header or marker was incomplete. Nothing is lost. Also
    /// the status of a message that nobody has received: the default value.
    /// </summary>
    TimedOut,

    /// <summary>A message came; it may be empty.</summary>
    Received,

    /// <summary>
    /// The rest of a message did not come in time. Nothing is lost: the next read goes on. <see cref="Message.Progress"/>
    /// says how far it is.
    /// </summary>
    Incomplete,

    /// <summary>The connection has ended; <see cref="Message.End"/> says why.</summary>
    Closed,

    /// <summary>Another thread's read lasted longer than <see cref="ConnectionOptions.ContentionTimeout"/>.</summary>
    Contended,
}
