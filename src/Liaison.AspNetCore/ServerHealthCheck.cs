using System.Globalization;
using Liaison.Sockets;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Liaison.AspNetCore;

/// <summary>Unhealthy when the server does not run, degraded when it accepts nobody or a loop waits for the program.</summary>
internal sealed class ServerHealthCheck(SocketServer server) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Judge(server.Health));

    private static HealthCheckResult Judge(ServerHealth health)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["connections"] = health.Connections };
        if (!health.IsRunning)
            return HealthCheckResult.Unhealthy("the server does not run", data: data);
        if (health.IsAcceptPaused)
            return HealthCheckResult.Degraded("no client can be accepted: the system has no descriptors", data: data);
        return health.BlockedLoops > 0
            ? HealthCheckResult.Degraded(string.Create(CultureInfo.InvariantCulture, $"{health.BlockedLoops} loops wait for a call of the program"), data: data)
            : HealthCheckResult.Healthy(data: data);
    }
}
