using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>Somebody who waits for a system socket, in the care of the <see cref="ReadinessLoop"/>. Its methods must not block.</summary>
internal interface IWatched
{
    Socket Socket { get; }

    /// <summary>Something has come, or the socket is at its end.</summary>
    /// <returns>Whether to go on watching.</returns>
    bool OnReadable();
}
