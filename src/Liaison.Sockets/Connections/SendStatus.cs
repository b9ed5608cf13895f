namespace Liaison.Sockets;

/// <summary>What became of a message given to a <see cref="SendQueue"/>.</summary>
public enum SendStatus
{
    /// <summary>It waits to be sent, or has been.</summary>
    Queued,

    /// <summary>The queue is full and not released: the message is not taken.</summary>
    Full,

    /// <summary>The queue has ended: the message is not taken.</summary>
    Closed,
}
