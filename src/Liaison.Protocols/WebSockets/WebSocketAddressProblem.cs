namespace Liaison.Protocols.WebSockets;

/// <summary>Why a text is no <see cref="WebSocketAddress"/>.</summary>
public enum WebSocketAddressProblem
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>It does not begin with <c>ws://</c> or <c>wss://</c>.</summary>
    Scheme,

    /// <summary>It holds a user name or a password, which a WebSocket address cannot.</summary>
    UserInformation,

    /// <summary>The host is absent or is neither a name nor an address; an IPv6 address stands in brackets.</summary>
    Host,

    /// <summary>The port is not a number from 1 to 65535.</summary>
    Port,

    /// <summary>There is a CR, LF or NUL in it.</summary>
    ControlCharacter,
}
