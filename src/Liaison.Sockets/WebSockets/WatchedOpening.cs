using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>A server's opening handshake in the care of the <see cref="ReadinessLoop"/>.</summary>
internal sealed class WatchedOpening(ServerOpening opening, TcpTransport transport, Action<WatchedOpening> onOver) : IWatched
{
    public ServerOpening Opening => opening;

    public Socket Socket => transport.Socket;

    public Deadline Deadline => opening.Deadline;

    public bool OnReadable()
    {
        opening.Advance();
        if (opening.IsOver)
            onOver(this);
        return !opening.IsOver;
    }

    public void OnExpired()
    {
        opening.Expire();
        onOver(this);
    }
}
