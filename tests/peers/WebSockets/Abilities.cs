namespace Liaison.Peers.Tests.WebSockets;

/// <summary>What a peer lets its programs do, beyond connecting, exchanging messages and closing.</summary>
[Flags]
internal enum Abilities
{
    None = 0,

    /// <summary>Sends a message in the fragments that the program chooses.</summary>
    Fragments = 1 << 0,

    /// <summary>Cuts fragments of text also in the middle of a character.</summary>
    CutsCharacters = 1 << 1,

    /// <summary>Sends pings with a payload and tells of their pongs.</summary>
    Pings = 1 << 2,

    /// <summary>Sends pings by itself and gives a peer up that does not answer.</summary>
    WatchesPeer = 1 << 3,

    /// <summary>Closes with codes below 3000 other than 1000.</summary>
    AnyCloseCode = 1 << 4,

    /// <summary>Closes without a code.</summary>
    NoCloseCode = 1 << 5,

    /// <summary>Ends or resets the TCP connection without a close frame.</summary>
    Vanishes = 1 << 6,

    /// <summary>Is a page, which its reader can leave.</summary>
    Leaves = 1 << 7,

    /// <summary>Stops reading and goes on later.</summary>
    Pauses = 1 << 8,

    /// <summary>As a client, sends headers that the program chooses; all send cookies.</summary>
    Headers = 1 << 9,

    /// <summary>As a client, says by itself who it is.</summary>
    UserAgent = 1 << 10,

    /// <summary>As a client, says from which page it comes.</summary>
    Origin = 1 << 11,

    /// <summary>As a client, tells the status by which it was refused.</summary>
    Statuses = 1 << 12,

    /// <summary>As a client, goes on when none of its sub-protocols was chosen.</summary>
    NoSubProtocol = 1 << 13,

    /// <summary>As a client, always offers compression.</summary>
    AlwaysOffersDeflate = 1 << 14,

    /// <summary>Sends as text what is none.</summary>
    BadText = 1 << 15,
}
