namespace Liaison.Sockets;

/// <summary>How a listener takes its clients, and how their channels work.</summary>
public record ListenerOptions : ConnectionOptions
{
    /// <summary>How many requests the system may hold until they are accepted.</summary>
    /// <value>512.</value>
    public int Backlog { get; init; } = 512;

    /// <summary>The most connections open at a time; one more is closed as soon as it is accepted. 0 means no limit.</summary>
    /// <value>10,000.</value>
    public int Connections { get; init; } = 10_000;

    /// <summary>The same for one remote address; loop-back addresses are exempt. 0 means no limit.</summary>
    /// <value>256.</value>
    public int ConnectionsPerAddress { get; init; } = 256;

    /// <summary>Forbids every re-use of the address, also while connections of an earlier listener are still ending.</summary>
    /// <value>False.</value>
    public bool ExclusiveAddress { get; init; }

    /// <summary>The most handshakes under way, of TLS and WebSockets; for one more the oldest is dropped. 0 means no limit.</summary>
    /// <value>512.</value>
    public int HalfOpen { get; init; } = 512;
}
