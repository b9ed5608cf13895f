using Liaison.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Liaison.AspNetCore;

/// <summary>A <see cref="SocketServer"/> as a service of a host.</summary>
public static class LiaisonServices
{
    /// <summary>The name of the health check.</summary>
    public const string HealthCheckName = "liaison";

    private const string LogCategory = "Liaison.Sockets";

    /// <summary>
    /// Adds a server that starts and stops with the host: when the host begins to stop, each client is sent what waits for it
    /// and is closed, a WebSocket with 1001. The <see cref="SocketServer"/> can be injected; it has a health check. Its metrics
    /// are those of the meter <see cref="SocketMetrics.MeterName"/>.
    /// </summary>
    /// <param name="services">The services of the host. Has room for one server.</param>
    /// <param name="configure">Says what the server does, and where it listens.</param>
    public static IServiceCollection AddLiaisonServer(this IServiceCollection services, Action<LiaisonServerOptions> configure) =>
        services.AddLiaisonServer((options, _) => configure(options));

    /// <summary>The same for a program that needs other services.</summary>
    /// <inheritdoc cref="AddLiaisonServer(IServiceCollection, Action{LiaisonServerOptions})"/>
    public static IServiceCollection AddLiaisonServer(
        this IServiceCollection services, Action<LiaisonServerOptions, IServiceProvider> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<LiaisonServerOptions>().Configure<IServiceProvider>(configure);
        services.AddSingleton(Create);
        services.AddHostedService<HostedServer>();
        services.AddHealthChecks().AddCheck<ServerHealthCheck>(HealthCheckName);
        return services;
    }

    private static SocketServer Create(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<LiaisonServerOptions>>().Value;
        var listener = options.Server.Listener;
        if (listener.Logger is NullLogger)
            listener = listener with { Logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(LogCategory) };
        return new(options.Server with { Listener = listener })
        {
            OnOpen = options.OnOpen,
            OnMessage = options.OnMessage,
            OnClose = options.OnClose,
        };
    }
}
