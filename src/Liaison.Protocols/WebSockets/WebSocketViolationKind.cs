namespace Liaison.Protocols.WebSockets;

/// <summary>Which rule a peer has broken, or which limit it has passed.</summary>
public enum WebSocketViolationKind
{
    /// <summary>A reserved bit is set that no extension has agreed on (RFC 6455 section 5.2).</summary>
    ReservedBits,

    /// <summary>The opcode is one of 3 to 7 and 11 to 15.</summary>
    UnknownOpcode,

    /// <summary>A frame of a client is not masked (RFC 6455 section 5.1).</summary>
    MaskExpected,

    /// <summary>A frame of a server is masked (RFC 6455 section 5.1).</summary>
    MaskUnexpected,

    /// <summary>The length would have fitted a shorter form (RFC 6455 section 5.2).</summary>
    LengthNotShortest,

    /// <summary>The topmost bit of a length of 64 bits is set.</summary>
    LengthTooLarge,

    /// <summary>A control frame has more than 125 bytes (RFC 6455 section 5.5).</summary>
    ControlTooLong,

    /// <summary>A control frame is not final (RFC 6455 section 5.5).</summary>
    ControlFragmented,

    /// <summary>A continuation came and no message had begun (RFC 6455 section 5.4).</summary>
    UnexpectedContinuation,

    /// <summary>A message began before the one before it had ended (RFC 6455 section 5.4).</summary>
    ExpectedContinuation,

    /// <summary>Text, or the reason of a close, is not UTF-8 (RFC 6455 section 8.1).</summary>
    InvalidUtf8,

    /// <summary>A close frame has a single byte or a code that may not be sent (RFC 6455 sections 5.5.1, 7.4).</summary>
    InvalidClose,

    /// <summary>The message is larger than the limit.</summary>
    MessageTooLarge,

    /// <summary>The message has more fragments than the limit.</summary>
    TooManyFragments,

    /// <summary>The message inflates to more times its size than the limit.</summary>
    InflateRatio,

    /// <summary>The payload is not what RFC 7692 section 7.2.2 can inflate, or it is cut short.</summary>
    InvalidDeflate,

    /// <summary>A message that has begun comes too slowly.</summary>
    MessageTooSlow,

    /// <summary>No complete frame came in time after the handshake.</summary>
    FirstMessageMissing,

    /// <summary>Nothing was received for too long.</summary>
    Idle,

    /// <summary>What is sent is taken so slowly that the queue is full.</summary>
    TooSlow,
}
