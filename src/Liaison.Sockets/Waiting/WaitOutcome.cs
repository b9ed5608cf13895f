namespace Liaison.Sockets;

/// <summary>How a wait for something of this process ended.</summary>
internal enum WaitOutcome
{
    /// <summary>What was waited for is there.</summary>
    Granted,

    /// <summary>Another writer has sent the waiter's frame along with its own.</summary>
    Delivered,

    /// <summary>The time limit passed first.</summary>
    Expired,

    /// <summary>The caller cancelled it.</summary>
    Cancelled,

    /// <summary>The object waited for was closed.</summary>
    Closed,
}
