using Liaison.Protocols.WebSockets;
using Liaison.Sockets;
using Liaison.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Liaison.AspNetCore.Tests;

public sealed class LiaisonServicesTests
{
    [Fact]
    public async Task A_server_runs_with_its_host_and_tells_how_it_is()
    {
        using var goOn = new ManualResetEventSlim();
        var builder = Host.CreateApplicationBuilder();
        var log = new RecordedLog();
        builder.Logging.ClearProviders().AddProvider(new OneLog(log));
        builder.Services.AddSingleton(new Greeting("Hello"));
        builder.Services.AddLiaisonServer((options, services) =>
        {
            string greeting = services.GetRequiredService<Greeting>().Text;
            options.Endpoint = new("127.0.0.1", 0);
            options.Server = new() { SlowCall = TimeSpan.FromMilliseconds(1) };
            options.OnMessage = (connection, message) =>
            {
                if (message.ToString() == "block")
                    goOn.Wait();
                connection.Send($"{greeting} {message.ToString()}");
            };
        });
        using var host = builder.Build();
        var health = host.Services.GetRequiredService<HealthCheckService>();
        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync()).Status);
        await host.StartAsync().InTime();
        var server = host.Services.GetRequiredService<SocketServer>();
        await using var client = await WebSocketClient.ConnectAsync(new("127.0.0.1", server.LocalEndpoint.Port, IsSecure: false, "/")).InTime();
        client.Write("Zoë");
        Assert.Equal("Hello Zoë", await client.ReadAsync().InTime());
        var report = await health.CheckHealthAsync();

        // A busy machine may have made a call a slow one.
        while (report.Status == HealthStatus.Degraded)
            report = await health.CheckHealthAsync();
        Assert.Equal((HealthStatus.Healthy, 1), (report.Status, report.Entries[LiaisonServices.HealthCheckName].Data["connections"]));
        client.Write("block");
        HealthStatus status = HealthStatus.Healthy;
        while (status != HealthStatus.Degraded)
            status = (await health.CheckHealthAsync()).Status;
        goOn.Set();
        Assert.Equal("Hello block", await client.ReadAsync().InTime());
        var reading = client.ReadAsync();
        await host.StopAsync().InTime();
        Assert.Equal((ReadStatus.Closed, CloseCodes.GoingAway), ((await reading.InTime()).Status, client.CloseCode));
        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync()).Status);
        Assert.NotEmpty(log.Events);
    }

    private sealed record Greeting(string Text);

    private sealed class OneLog(ILogger log) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => log;

        public void Dispose()
        {
        }
    }
}
