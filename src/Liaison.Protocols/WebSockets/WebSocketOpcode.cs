namespace Liaison.Protocols.WebSockets;

/// <summary>What a frame is (RFC 6455 section 5.2). Values outside these are reserved; 8 and above are control frames.</summary>
public enum WebSocketOpcode : byte
{
    /// <summary>A further fragment of the message that an earlier frame began.</summary>
    Continuation = 0,

    /// <summary>Begins a message of UTF-8 text.</summary>
    Text = 1,

    /// <summary>Begins a message of bytes.</summary>
    Binary = 2,

    /// <summary>Begins or answers the closing handshake; the sender sends nothing after it.</summary>
    Close = 8,

    /// <summary>Asks for a pong with the same payload.</summary>
    Ping = 9,

    /// <summary>Answers a ping, or tells unasked that its sender lives.</summary>
    Pong = 10,
}
