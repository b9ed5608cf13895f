namespace Liaison.Sockets;

/// <summary>How far a message has come in.</summary>
/// <param name="Received">Bytes of the message that are there.</param>
/// <param name="Expected">Bytes of the message in all, as its header says.</param>
/// <param name="Waited">How long the rest was awaited.</param>
public sealed record MessageProgress(long Received, long Expected, TimeSpan Waited);
