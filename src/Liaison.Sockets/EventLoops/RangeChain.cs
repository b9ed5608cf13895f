namespace Liaison.Sockets;

/// <summary>Which ranges of a <see cref="TurnOutput"/> a connection is to send, in their order. Default: none.</summary>
internal struct RangeChain
{
    public int First;
    public int Last;

    /// <summary>How many bytes they are together.</summary>
    public int Length;

    /// <summary>Whether it is one range of the output alone, which leaves as it stands.</summary>
    public readonly bool IsSimple => First == Last && !HasLent;

    /// <summary>Whether some of it stands in what the peer has sent.</summary>
    public bool HasLent;
}
