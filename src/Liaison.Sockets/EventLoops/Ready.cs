namespace Liaison.Sockets;

/// <summary>What the system says of one socket.</summary>
/// <param name="Handle">Which socket, as <see cref="LoopSockets"/> numbers it.</param>
/// <param name="CanReceive">Whether a receive has something to tell: bytes, the end, or an error.</param>
/// <param name="CanSend">Whether the system takes bytes again.</param>
/// <param name="IsBroken">Whether the connection is gone in both directions, which is told also of who is not watched for anything.</param>
internal readonly record struct Ready(int Handle, bool CanReceive, bool CanSend, bool IsBroken);
