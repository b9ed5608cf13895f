using Liaison.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Liaison.AspNetCore;

/// <summary>Starts and stops the server with its host.</summary>
internal sealed class HostedServer(SocketServer server, IOptions<LiaisonServerOptions> options) : IHostedLifecycleService
{
    /// <summary>Before all others have started, so that nobody is accepted whom the server could not serve.</summary>
    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Endpoint is { } endpoint)
            server.Start(endpoint);
        else
            server.Start();
        return Task.CompletedTask;
    }

    /// <summary>Before all others are stopped: Kestrel would wait for its clients, which are the server's.</summary>
    /// <inheritdoc/>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        var cut = cancellationToken.UnsafeRegister(static server => ((SocketServer)server!).Dispose(), server);
        await using (cut.ConfigureAwait(false))
            await server.StopAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
