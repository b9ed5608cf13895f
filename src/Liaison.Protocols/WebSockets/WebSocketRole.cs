namespace Liaison.Protocols.WebSockets;

/// <summary>The two ends of a WebSocket connection. They differ in who masks (RFC 6455 section 5.1) and who ends TCP first (section 7.1.1).</summary>
public enum WebSocketRole
{
    /// <summary>The end that asked for the connection: it masks what it sends.</summary>
    Client,

    /// <summary>The end that accepted the connection: it never masks.</summary>
    Server,
}
