namespace Liaison.Sockets;

/// <summary>What the program of a <see cref="SocketServer"/> does with a message.</summary>
/// <param name="connection">From whom it comes.</param>
/// <param name="message">The message; there as long as the call lasts.</param>
public delegate void ServerMessageArrived(ServerConnection connection, ServerMessage message);
