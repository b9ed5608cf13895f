using System.Net;
using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>A client on its way from the listener to its loop.</summary>
/// <param name="Descriptor">The system's number of its socket; without meaning where there is a <paramref name="Socket"/>.</param>
/// <param name="Socket">Its socket, where .NET is asked.</param>
/// <param name="Remote">Its address; null when the system does not tell.</param>
internal readonly record struct Accepted(int Descriptor, Socket? Socket, IPEndPoint? Remote);
