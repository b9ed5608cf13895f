using Liaison.Functions.Sockets;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Stages;

/// <summary>An open socket of each kind.</summary>
internal static class OpenSocket
{
    /// <param name="stage">Where it is opened.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="asked">Whether a peer has asked for a connection or has sent "ok".</param>
    public static (string Name, Peer? Peer) Of(Stage stage, SocketKind kind, bool asked = false)
    {
        if (kind == SocketKind.WebSocketClient)
        {
            var (client, server) = stage.OpenWebSocketClient();
            server.Send("ok");
            return (client, server.Peer);
        }

        if (kind == SocketKind.CallbackClient)
        {
            var events = new Events();
            var (client, server) = stage.OpenCallbackClient(events);
            events.AssertNext(SocketOuverture);
            return (client, server.Peer);
        }

        if (kind is SocketKind.CallbackListener or SocketKind.CallbackChannel)
        {
            var events = new ChannelEvents();
            var client = Peer.ConnectTo(events.Listen(stage));
            string channel = events.AssertNext(SocketOuverture, "");
            return (kind == SocketKind.CallbackChannel ? channel : "Server", client);
        }

        if (kind == SocketKind.Datagram)
        {
            Assert.True(SocketCréeUDP("UDP", 0, "127.0.0.1"), ErreurInfo());
            if (asked)
                SocketEcrit("UDP", "ok", "127.0.0.1", stage.PortOf("UDP"));
            return ("UDP", null);
        }

        if (kind != SocketKind.Listener)
        {
            var (name, other) = kind == SocketKind.Channel ? stage.OpenChannel(SocketTailleDébut) : stage.OpenClient();
            other.Send("2\r\nok");
            return (name, other);
        }

        int port = stage.Listen("Serveur", "127.0.0.1");
        if (!asked)
            return ("Serveur", null);
        var peer = Peer.ConnectTo(port);
        peer.Send("2\r\nok");
        Assert.True(SocketAttendConnexion("Serveur", 30_000), "No connection request arrived.");
        return ("Serveur", peer);
    }
}
