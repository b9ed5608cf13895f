using System.Net;
using System.Net.Sockets;

namespace Liaison.Testing;

/// <summary>
/// Ports for programs that have to be told one. They lie below those that systems choose by themselves: between the look and
/// the start of the program nobody gets one by chance.
/// </summary>
public static class FreePort
{
    private const int First = 20_000;
    private const int Last = 29_999;

    /// <summary>A port of loop-back on which nobody listens.</summary>
    public static int Next()
    {
        while (true)
        {
            int port = Random.Shared.Next(First, Last + 1);
            using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
                listener.Listen();
                return port;
            }
            catch (SocketException error) when (error.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
            {
                // Somebody has this one.
            }
        }
    }
}
