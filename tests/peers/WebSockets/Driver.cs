namespace Liaison.Peers.Tests.WebSockets;

/// <summary>The face of our API that a conversation goes through.</summary>
public enum Driver
{
    /// <summary>Calls that block a thread.</summary>
    Blocking,

    /// <summary>Calls that are awaited.</summary>
    Async,
}
