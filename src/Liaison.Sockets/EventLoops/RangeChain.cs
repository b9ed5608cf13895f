namespace Liaison.Sockets;

/// <summary>Which ranges of a <see cref="TurnOutput"/> a connection is to send, in their order. Default: none.</summary>
internal struct RangeChain
{
    public int First;
    public int Last;

    /// <summary>How many bytes they are together.</summary>
    public int Length;
}
