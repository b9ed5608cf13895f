namespace Liaison.Protocols.WebSockets;

/// <summary>The codes of close frames (RFC 6455 section 7.4 and the registry it founds).</summary>
public static class CloseCodes
{
    /// <summary>The purpose of the connection is fulfilled.</summary>
    public const int Normal = 1000;

    /// <summary>The peer goes away: its program or page ends.</summary>
    public const int GoingAway = 1001;

    /// <summary>The other end broke the protocol.</summary>
    public const int ProtocolError = 1002;

    /// <summary>A kind of message came that its receiver does not take.</summary>
    public const int UnsupportedData = 1003;

    /// <summary>Never sent: the close frame had no code.</summary>
    public const int NoStatus = 1005;

    /// <summary>Never sent: the connection ended without a close frame.</summary>
    public const int Abnormal = 1006;

    /// <summary>A payload is not what it should be, such as text that is not UTF-8.</summary>
    public const int InvalidPayload = 1007;

    /// <summary>A rule of the receiver's own is broken.</summary>
    public const int PolicyViolation = 1008;

    /// <summary>A message is larger than its receiver takes.</summary>
    public const int MessageTooBig = 1009;

    /// <summary>The client misses an extension that the server did not agree to.</summary>
    public const int MandatoryExtension = 1010;

    /// <summary>The server met a condition it did not expect.</summary>
    public const int InternalError = 1011;

    /// <summary>The server restarts.</summary>
    public const int ServiceRestart = 1012;

    /// <summary>The server is overloaded: try later.</summary>
    public const int TryAgainLater = 1013;

    /// <summary>A gateway got a bad answer from the server behind it.</summary>
    public const int BadGateway = 1014;

    /// <summary>Whether a close frame may carry this code.</summary>
    public static bool MayBeReceived(int code) =>
        code is (>= Normal and <= UnsupportedData) or (>= InvalidPayload and <= BadGateway) or (>= 3000 and <= 4999);
}
