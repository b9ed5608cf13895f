namespace Liaison.Sockets;

/// <summary>How far a message has come in.</summary>
/// <param name="Received">Bytes that are there, header included.</param>
/// <param name="Expected">Bytes in all, header included.</param>
/// <param name="Waited">How long the rest was awaited.</param>
public sealed record MessageProgress(long Received, long Expected, TimeSpan Waited);
