namespace Liaison.Sockets;

/// <summary>What happens to a message that meets a full <see cref="SendQueue"/> while there is a connection.</summary>
public enum QueuePolicy
{
    /// <summary>The call waits for room.</summary>
    Wait,

    /// <summary>The message is not taken, and whose queue it is ends the connection: the peer is too slow.</summary>
    Close,

    /// <summary>Older messages that have not begun to leave are dropped to make room.</summary>
    DropOldest,

    /// <summary>The message itself is dropped.</summary>
    DropNewest,
}
