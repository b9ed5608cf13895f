// A server as a process of its own: an echo that listens itself and behind Kestrel. Its first line are its two ports; asked "how",
// it tells how many clients it has opened and whether it accepts; its last line is what it has done.
using System.Globalization;
using System.Net;
using Liaison.AspNetCore;
using Liaison.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int opened = 0;
int closed = 0;
int answered = 0;
SocketServer? server = null;
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
builder.Services.AddLiaisonServer(options =>
{
    options.Endpoint = new("127.0.0.1", 0);
    options.OnOpen = _ => Interlocked.Increment(ref opened);
    options.OnClose = (_, _) => Interlocked.Increment(ref closed);
    options.OnMessage = (connection, message) =>
    {
        if (message.ToString() == "how")
            connection.Send($"{Volatile.Read(ref opened)} {(server!.Health.IsAcceptPaused ? "paused" : "accepts")}");
        else if (connection.Send(message.Bytes, message.Kind) == SendStatus.Queued)
            Interlocked.Increment(ref answered);
    };
});
var app = builder.Build();
server = app.Services.GetRequiredService<SocketServer>();
app.MapLiaison("/");
await app.StartAsync();
Console.WriteLine($"{server.LocalEndpoint.Port} {new Uri(app.Urls.First()).Port}");
await app.WaitForShutdownAsync();
Console.WriteLine($"opened {opened} closed {closed} answered {answered}");
