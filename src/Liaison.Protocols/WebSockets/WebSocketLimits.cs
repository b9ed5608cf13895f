namespace Liaison.Protocols.WebSockets;

/// <summary>How much one message of a peer may take. A frame has no limit of its own.</summary>
public sealed record WebSocketLimits
{
    /// <summary>The most bytes of a message, inflated; passing it closes with 1009 before the memory is taken.</summary>
    /// <value>64 MiB by default; 0: none, but a message still has to fit one array.</value>
    public long MessageSize { get; init; } = 64 * 1024 * 1024;

    /// <summary>The most fragments of a message, empty ones counted; one more closes with 1008.</summary>
    /// <value>1,024 by default; 0: none.</value>
    public int Fragments { get; init; } = 1024;

    /// <summary>How many times its compressed size a message may inflate to once it passes 64 KiB; more closes with 1009.</summary>
    /// <value>100 by default; 0: none.</value>
    public int InflateRatio { get; init; } = 100;
}
