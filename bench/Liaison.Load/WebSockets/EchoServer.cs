using System.Net;
using System.Net.WebSockets;
using Liaison.Functions;
using Liaison.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Liaison.Load.WebSockets;

/// <summary>The echo servers that run in this program's own child processes.</summary>
internal static class EchoServer
{
    // Its keep-alive interval is two minutes, and it has no limits on silence.
    private static readonly WebSocketSettings AsKestrel =
        new() { PingInterval = TimeSpan.FromMinutes(2), FirstMessageTimeout = TimeSpan.Zero, IdleTimeout = TimeSpan.Zero };

    public static async Task RunAsync(string kind)
    {
        if (kind == ServerKind.Kestrel)
        {
            await RunKestrelAsync();
            return;
        }

        if (kind is ServerKind.Loops or ServerKind.Pool or ServerKind.Portable)
        {
            await RunLoopsAsync(kind);
            return;
        }

        if (kind == ServerKind.Procedure)
        {
            await RunProcedureAsync();
            return;
        }

        if (kind == ServerKind.Defaults)
        {
            await RunDefaultsAsync();
            return;
        }

        using var listener = Liaison.Sockets.WebSocketListener.Listen(new Endpoint("127.0.0.1", 0), new()
        {
            Backlog = 4096,
            Spin = kind == ServerKind.Spinning ? TimeSpan.FromMicroseconds(100) : TimeSpan.Zero,
            WebSocket = AsKestrel,
        });
        Console.WriteLine(listener.LocalEndpoint.Port);
        await foreach (var connection in listener.AcceptAllAsync())
        {
            if (kind != ServerKind.Tasks)
                new Thread(() => Echo(connection)) { IsBackground = true }.Start();
            else
                _ = EchoAsync(connection);
        }
    }

    /// <summary>Echoes, and on the path /broadcast sends every message to all who came by it.</summary>
    private static async Task RunLoopsAsync(string kind)
    {
        ConnectionGroup? listeners = null;
        await using var server = new SocketServer(new()
        {
            Listener = new WebSocketListenerOptions { Backlog = 4096, Connections = 0, HalfOpen = 0, WebSocket = AsKestrel },
            Loops = 1,
            Basis = kind == ServerKind.Portable ? LoopBasis.Portable : LoopBasis.Automatic,
            Threads = kind == ServerKind.Pool ? ServerThreads.Pool : ServerThreads.Loops,
        })
        {
            OnOpen = connection =>
            {
                if (connection.Path != "/broadcast")
                    return;
                connection.State = listeners;
                listeners!.Add(connection);
            },
            OnMessage = (connection, message) =>
            {
                if (connection.State is ConnectionGroup group)
                    group.Broadcast(message.Bytes, message.Kind);
                else
                    connection.Send(message.Bytes, message.Kind);
            },
        };
        server.Start(new("127.0.0.1", 0));
        listeners = server.CreateGroup();
        Console.WriteLine(server.LocalEndpoint.Port);
        await Task.Delay(Timeout.Infinite);
    }

    /// <summary>Echoes through the functions.</summary>
    private static async Task RunProcedureAsync()
    {
        using var runtime = new LiaisonRuntime(new()
        {
            CallbackPlace = CallbackPlace.Loop,
            Listener = new() { Backlog = 4096 },
            WebSocketListener = new() { Connections = 0, HalfOpen = 0, WebSocket = AsKestrel },
        });
        using var use = runtime.Use();
        Action<int, Message, string> procedure = static (what, message, channel) =>
        {
            if (what == English.SocketMessage)
                English.SocketWrite(channel, message);
            message.Recycle();
        };
        English.SocketCreate("Server", 0, "127.0.0.1", procedure);
        English.SocketChangeTransmissionMode("Server", English.SocketWebSocket);
        Console.WriteLine(English.SocketClientInfo("Server", English.SocketLocalPort));
        await Task.Delay(Timeout.Infinite);
    }

    /// <summary>Echoes; a message <c>count</c> is answered by how many have been opened and closed, and the bytes that the process holds.</summary>
    private static async Task RunDefaultsAsync()
    {
        int opened = 0;
        int closed = 0;
        await using var server = new SocketServer
        {
            OnOpen = _ => Interlocked.Increment(ref opened),
            OnClose = (_, _) => Interlocked.Increment(ref closed),
            OnMessage = (connection, message) =>
            {
                if (message.ToString() != "count")
                {
                    connection.Send(message.Bytes, message.Kind);
                    return;
                }

                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                connection.Send($"{Volatile.Read(ref opened)} {Volatile.Read(ref closed)} {Environment.WorkingSet}");
            },
        };
        server.Start(new("127.0.0.1", 0));
        Console.WriteLine(server.LocalEndpoint.Port);
        await Task.Delay(Timeout.Infinite);
    }

    private static void Echo(WebSocketConnection connection)
    {
        while (connection.Read(Timeout.InfiniteTimeSpan) is { Status: ReadStatus.Received } message)
        {
            connection.Write(message.Kind, message.Bytes.Span);
            message.Recycle();
        }
    }

    private static async Task EchoAsync(WebSocketConnection connection)
    {
        while (await connection.ReadAsync() is { Status: ReadStatus.Received } message)
        {
            await connection.WriteAsync(message.Kind, message.Bytes);
            message.Recycle();
        }
    }

    private static async Task RunKestrelAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        await using var application = builder.Build();
        application.UseWebSockets();
        application.Run(async context =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            byte[] buffer = new byte[64 * 1024];
            while (await socket.ReceiveAsync(buffer.AsMemory(), default) is { MessageType: not WebSocketMessageType.Close } received)
                await socket.SendAsync(buffer.AsMemory(0, received.Count), received.MessageType, received.EndOfMessage, default);
        });
        await application.StartAsync(CancellationToken.None);
        string address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Console.WriteLine(new Uri(address).Port);
        await Task.Delay(Timeout.Infinite, application.Lifetime.ApplicationStopping);
    }
}
