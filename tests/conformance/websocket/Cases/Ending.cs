namespace Liaison.Conformance.Tests;

/// <summary>How a conversation ends.</summary>
internal enum Ending
{
    /// <summary>All is well: the peer, once it has its answers, closes with 1000 and is answered with 1000.</summary>
    PeerCloses,

    /// <summary>The bytes of the case hold a Close frame, which the subject answers.</summary>
    Answered,

    /// <summary>The subject closes by itself, with a code that says what is wrong.</summary>
    Failed,

    /// <summary>The bytes end without a Close frame: the subject reports 1006 and sends none either.</summary>
    Lost,
}
