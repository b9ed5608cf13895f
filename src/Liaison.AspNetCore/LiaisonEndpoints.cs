using Liaison.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Liaison.AspNetCore;

/// <summary>WebSockets behind the routing, the authentication and the TLS of ASP.NET Core.</summary>
public static class LiaisonEndpoints
{
    /// <summary>
    /// Has the server of the host (<see cref="LiaisonServices"/>) serve the WebSockets of a route. Its options and limits are in
    /// force; when <see cref="SocketServer.OnOpen"/> is called, <see cref="ServerConnection.State"/> is the
    /// <see cref="Microsoft.AspNetCore.Http.HttpContext"/> of the request. HTTP/1.1 and HTTP/2 (RFC 8441) are spoken; other
    /// middleware for WebSockets is neither needed nor used.
    /// </summary>
    /// <param name="endpoints">The routes of the application.</param>
    /// <param name="pattern">The route.</param>
    /// <returns>To demand authorization and the like.</returns>
    public static IEndpointConventionBuilder MapLiaison(this IEndpointRouteBuilder endpoints, string pattern)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return endpoints.MapLiaison(pattern, endpoints.ServiceProvider.GetRequiredService<SocketServer>());
    }

    /// <summary>The same with a server that the program starts and stops itself.</summary>
    /// <inheritdoc cref="MapLiaison(IEndpointRouteBuilder, string)"/>
    public static IEndpointConventionBuilder MapLiaison(this IEndpointRouteBuilder endpoints, string pattern, SocketServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        if (server.Options.Listener is not WebSocketListenerOptions options)
            throw new ArgumentException("The server does not speak WebSocket: give it WebSocketListenerOptions.", nameof(server));
        var policy = options.CreatePolicy();
        return endpoints.Map(pattern, context => new WebSocketRequest(context, server, policy).ServeAsync())
            .WithDisplayName($"Liaison {pattern}");
    }
}
