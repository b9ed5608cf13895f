namespace Liaison.Sockets;

/// <summary>Why a connection has ended.</summary>
public enum EndReason
{
    /// <summary>The peer has closed in good order.</summary>
    ClosedByPeer,

    /// <summary>The connection was reset, or the peer is not there any more.</summary>
    Reset,

    /// <summary>This side has closed.</summary>
    ClosedHere,

    /// <summary>The peer has broken the rules of the framing; <see cref="ConnectionEnd.Violation"/> says which.</summary>
    Violation,

    /// <summary>The peer has ended the stream without the close frame that WebSocket asks for.</summary>
    NotClosed,

    /// <summary>The peer has not answered a ping in time, and sent nothing else.</summary>
    Unanswered,

    /// <summary>A write was cut in the middle by its time limit or its caller: the stream would be out of step.</summary>
    WriteCut,
}
