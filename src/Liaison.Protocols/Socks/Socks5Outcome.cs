namespace Liaison.Protocols.Socks;

/// <summary>What a negotiation with a SOCKS5 proxy has led to.</summary>
public enum Socks5Outcome
{
    /// <summary>More bytes are to be sent, or to be read.</summary>
    NeedMore,

    /// <summary>The proxy has connected: what follows is the destination's.</summary>
    Connected,

    /// <summary>The proxy accepts none of the identifications offered.</summary>
    NoMethod,

    /// <summary>The proxy refuses the user or the password.</summary>
    CredentialsRefused,

    /// <summary>The proxy has not connected: <see cref="Socks5Negotiation.Reply"/> says why.</summary>
    Refused,

    /// <summary>The answer breaks RFC 1928.</summary>
    Invalid,

    /// <summary>The name of the destination is longer than the protocol can say: nothing is to be sent.</summary>
    NameTooLong,
}
