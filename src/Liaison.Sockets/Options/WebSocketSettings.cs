namespace Liaison.Sockets;

/// <summary>How the WebSocket protocol is spoken, by clients and servers alike.</summary>
public sealed record WebSocketSettings
{
    /// <summary>How often the peer is pinged; 0 switches it off.</summary>
    /// <value>20 s.</value>
    public TimeSpan PingInterval { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// How long a pong may take. Any byte received meanwhile counts as a sign of life; without one the connection ends as
    /// <see cref="EndReason.Unanswered"/>, half a second late at most. 0 means no limit.
    /// </summary>
    /// <value>20 s.</value>
    public TimeSpan PongTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long the peer may take to answer a close frame; the connection is then dropped. 0 means no limit.</summary>
    /// <value>10 s.</value>
    public TimeSpan CloseTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The most fragments of a message, empty ones counted; one more closes with 1008. 0 means no limit.</summary>
    /// <value>1,024.</value>
    public int Fragments { get; init; } = 1024;

    /// <summary>How many times its compressed size a message may inflate to once it passes 64 KiB; more closes with 1009. 0 means no limit.</summary>
    /// <value>100.</value>
    public int InflateRatio { get; init; } = 100;

    /// <summary>Whether permessage-deflate (RFC 7692) is offered by clients and accepted by servers.</summary>
    /// <value>False.</value>
    public bool Compression { get; init; }

    /// <summary>How many messages that nobody reads are taken from the system, so that pings behind them are answered; at least 1.</summary>
    /// <value>16.</value>
    public int ReadAhead { get; init; } = 16;

    /// <summary>For servers: how long a client may send no complete frame after its handshake; it is then closed with 1008. 0 means no limit.</summary>
    /// <value>30 s.</value>
    public TimeSpan FirstMessageTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For servers: how long a client may send nothing at all; it is then closed with 1001. 0 means no limit.</summary>
    /// <value>120 s.</value>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(120);
}
