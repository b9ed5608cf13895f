namespace Liaison.Sockets;

/// <summary>How a <see cref="SocketServer"/> is.</summary>
/// <param name="IsRunning">Whether it has been started and does not stop.</param>
/// <param name="Connections">How many connections it has, those included whose handshake goes on.</param>
/// <param name="IsAcceptPaused">Whether the system gives it no client, for want of descriptors: looked at again four times a second.</param>
/// <param name="BlockedLoops">How many loops wait for a call of the program that has lasted longer than <see cref="SocketServerOptions.SlowCall"/>.</param>
public sealed record ServerHealth(bool IsRunning, int Connections, bool IsAcceptPaused, int BlockedLoops);
