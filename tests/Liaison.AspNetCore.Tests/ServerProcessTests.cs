using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Liaison.Protocols.WebSockets;
using Liaison.Sockets;
using Liaison.Testing;

namespace Liaison.AspNetCore.Tests;

/// <summary>What only a process of its own can be done to.</summary>
public sealed class ServerProcessTests
{
    private const string Request =
        "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

    [Fact]
    public async Task SIGTERM_under_load_loses_no_answer_and_says_1001_to_all()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "signals are sent as on Linux");
        using var server = ChildProcess.Dotnet(Probe, []);
        int[] ports = await PortsOfAsync(server);
        var clients = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => ConnectAsync(ports[i % 2])));
        int answered = 0;
        var load = clients.Select(client => Task.Run(async () =>
        {
            while ((await client.WriteAsync("work")).Succeeded && (await client.ReadAsync().InTime()).Status == ReadStatus.Received)
                Interlocked.Increment(ref answered);
        })).ToList();
        Eventually.True(() => Volatile.Read(ref answered) > 500, "the load runs");
        using (var kill = Process.Start("kill", ["-TERM", server.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        await Task.WhenAll(load).InTime();
        Assert.All(clients, client => Assert.Equal(CloseCodes.GoingAway, client.CloseCode));
        Assert.Equal($"opened 20 closed 20 answered {answered}", await server.ReadLineAsync());
        Assert.Equal(0, await server.WaitForExitAsync());
    }

    [Fact]
    public async Task Without_descriptors_clients_go_on_and_when_some_return_others_come()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "limits are set as on Linux");
        using var server = new ChildProcess("sh", ["-c", $"ulimit -n 400 && exec dotnet '{Probe}'"]);
        int[] ports = await PortsOfAsync(server);
        await using var client = await ConnectAsync(ports[0]);
        List<Socket> crowd = [];
        while (!(await HowAsync(client)).EndsWith("paused", StringComparison.Ordinal))
        {
            Assert.True(crowd.Count < 1000, "the limit is reached");
            for (int i = 0; i < 20; i++)
            {
                var one = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await one.ConnectAsync(IPAddress.Loopback, ports[0]);
                await one.SendAsync(Encoding.ASCII.GetBytes(Request));
                crowd.Add(one);
            }
        }

        for (int i = 0; i < 100; i++)
        {
            client.Write($"{i}");
            Assert.Equal($"{i}", await client.ReadAsync().InTime());
        }

        crowd.ForEach(one => one.Dispose());
        await using var late = await ConnectAsync(ports[0]);
        late.Write("in");
        Assert.Equal("in", await late.ReadAsync().InTime());

        // Who waits longest comes in before the pause is over.
        string how = await HowAsync(late);
        for (int i = 0; i < 100_000 && !how.EndsWith("accepts", StringComparison.Ordinal); i++)
            how = await HowAsync(late);
        Assert.EndsWith("accepts", how, StringComparison.Ordinal);
    }

    private static string Probe
    {
        get
        {
            var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            string tests = output.Parent!.Parent!.Parent!.Parent!.FullName;
            return Path.Combine(tests, "Liaison.AspNetCore.Probe", "bin", output.Parent.Name, output.Name, "Liaison.AspNetCore.Probe.dll");
        }
    }

    private static async Task<int[]> PortsOfAsync(ChildProcess server)
    {
        string? line = await server.ReadLineAsync();
        Assert.False(line is null, server.Errors);
        return [.. line.Split(' ').Select(port => int.Parse(port, CultureInfo.InvariantCulture))];
    }

    private static Task<WebSocketConnection> ConnectAsync(int port) =>
        WebSocketClient.ConnectAsync(new("127.0.0.1", port, IsSecure: false, "/"), new() { ConnectTimeout = TimeSpan.FromSeconds(30) }).InTime();

    private static async Task<string> HowAsync(WebSocketConnection client)
    {
        client.Write("how");
        return (await client.ReadAsync().InTime()).ToString();
    }
}
