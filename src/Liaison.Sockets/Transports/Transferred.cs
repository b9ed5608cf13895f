using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>What one receive or send has done: expected endings are values, not exceptions.</summary>
/// <param name="Count">Bytes moved; a receive of 0 bytes without error is the orderly end of the peer's sending.</param>
/// <param name="Error">What went wrong, or <see cref="SocketError.Success"/>.</param>
public readonly record struct Transferred(int Count, SocketError Error)
{
    /// <summary>Whether nothing went wrong.</summary>
    public bool Succeeded => Error == SocketError.Success;
}
