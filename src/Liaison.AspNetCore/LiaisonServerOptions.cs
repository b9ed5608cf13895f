using Liaison.Sockets;

namespace Liaison.AspNetCore;

/// <summary>The server of a host: what it does and where it listens. Configured as the other options of hosts.</summary>
public sealed class LiaisonServerOptions
{
    /// <summary>Where the server listens itself, as in <see cref="SocketServer.Start(Endpoint)"/>.</summary>
    /// <value>Null: nowhere; its clients come by <see cref="LiaisonEndpoints.MapLiaison(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder, string)"/>.</value>
    public Endpoint? Endpoint { get; set; }

    /// <summary>How it works. Without a log of its own, its events go to the host's, under the category <c>Liaison.Sockets</c>.</summary>
    public SocketServerOptions Server { get; set; } = new();

    /// <summary>As <see cref="SocketServer.OnOpen"/>.</summary>
    public Action<ServerConnection>? OnOpen { get; set; }

    /// <summary>As <see cref="SocketServer.OnMessage"/>.</summary>
    public ServerMessageArrived? OnMessage { get; set; }

    /// <summary>As <see cref="SocketServer.OnClose"/>.</summary>
    public Action<ServerConnection, ConnectionEnd>? OnClose { get; set; }
}
