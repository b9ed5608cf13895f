namespace Liaison.Protocols.WebSockets;

/// <summary>What the bytes of an opening handshake have led to.</summary>
public enum HandshakeOutcome
{
    /// <summary>The peer's part is not complete.</summary>
    NeedMore,

    /// <summary>Both sides agree: frames follow.</summary>
    Accepted,

    /// <summary>The server refuses: the client was given a status other than 101, or is to be given one.</summary>
    Refused,

    /// <summary>The server's answer breaks RFC 6455; only a client meets it.</summary>
    Invalid,

    /// <summary>The server chose no sub-protocol, or one that was not offered; only a client meets it.</summary>
    NoSubProtocol,
}
