using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Liaison.Load.WebSockets;
using Liaison.Protocols.WebSockets;
using Liaison.Sockets;

namespace Liaison.Load.Servers;

/// <summary>
/// Churn: 200 connections a second that end in every way there is, for minutes. The server must have told exactly one end for
/// each opening, and must not grow.
/// </summary>
internal static class Soak
{
    private const int PerSecond = 200;
    private const double MostGrowth = 1e6;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    private static readonly byte[] Request = Encoding.ASCII.GetBytes(
        "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");

    private static int _failed;

    /// <summary>Reads a duration as <c>5m</c>, <c>90s</c> or a number of minutes.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        double unit = text.EndsWith('s') ? 1 : 60;
        bool isNumber = double.TryParse(text.TrimEnd('s', 'm'), CultureInfo.InvariantCulture, out double count);
        duration = TimeSpan.FromSeconds(isNumber ? count * unit : 0);
        return duration > TimeSpan.Zero;
    }

    /// <returns>Whether all was well.</returns>
    public static async Task<bool> RunAsync(TimeSpan duration)
    {
        using var server = new ServerProcess(ServerKind.Defaults);
        await using var watcher = await WebSocketClient.ConnectAsync(AddressOf(server.Port));
        var samples = new List<(double Seconds, double Bytes)>();
        var under = new List<Task>();
        var watch = Stopwatch.StartNew();
        var next = Look;
        long begun = 0;
        while (watch.Elapsed < duration)
        {
            for (long due = (long)(watch.Elapsed.TotalSeconds * PerSecond); begun < due; begun++)
                under.Add(LiveAsync(server.Port, begun));
            under.RemoveAll(static life => life.IsCompleted);
            await Task.Delay(TimeSpan.FromMilliseconds(5));
            if (watch.Elapsed < next)
                continue;
            next += Look;
            var (opened, closed, bytes) = await CountAsync(watcher);
            samples.Add((watch.Elapsed.TotalSeconds, bytes));
            Console.WriteLine($"{watch.Elapsed.TotalSeconds,6:0} s  {opened,8} opened {closed,8} closed  {bytes / 1e6,7:0.0} MB");
        }

        await Task.WhenAll(under);
        return await JudgeAsync(watcher, samples, begun);
    }

    private static async Task<bool> JudgeAsync(WebSocketConnection watcher, List<(double Seconds, double Bytes)> samples, long begun)
    {
        // The last ones are still ending.
        var (opened, closed, _) = await CountAsync(watcher);
        for (int i = 0; i < 100 && opened - closed > 1; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
            (opened, closed, _) = await CountAsync(watcher);
        }

        // The watcher itself is open; half of the time is for warming up.
        var settled = samples.Skip(samples.Count / 2).ToList();
        double growth = settled.Count < 2 ? 0 : Slope(settled) * (settled[^1].Seconds - settled[0].Seconds);
        bool isWell = opened - closed == 1 && growth <= MostGrowth && _failed == 0;
        Console.WriteLine(
            $"{begun} begun, {opened} opened, {closed} closed (1 still open), {_failed} failed; "
            + $"{growth / 1e6:+0.00;-0.00} MB in the second half: {(isWell ? "clean" : "NOT CLEAN")}");
        return isWell;
    }

    /// <summary>By least squares, in bytes a second.</summary>
    private static double Slope(List<(double Seconds, double Bytes)> samples)
    {
        double seconds = samples.Average(static sample => sample.Seconds);
        double bytes = samples.Average(static sample => sample.Bytes);
        return samples.Sum(sample => (sample.Seconds - seconds) * (sample.Bytes - bytes))
            / samples.Sum(sample => (sample.Seconds - seconds) * (sample.Seconds - seconds));
    }

    private static async Task<(int Opened, int Closed, double Bytes)> CountAsync(WebSocketConnection watcher)
    {
        await watcher.WriteAsync("count");
        string[] counts = (await watcher.ReadAsync()).ToString().Split(' ');
        return (
            int.Parse(counts[0], CultureInfo.InvariantCulture),
            int.Parse(counts[1], CultureInfo.InvariantCulture),
            double.Parse(counts[2], CultureInfo.InvariantCulture));
    }

    /// <summary>One connection: opened, used and closed, or ended in some other way.</summary>
    private static async Task LiveAsync(int port, long number)
    {
        try
        {
            if (number % 4 == 0)
                await AbandonAsync(port, number);
            else
                await ConverseAsync(port, number);
        }
        catch (Exception error) when (error is EndpointException or SocketException or InvalidOperationException)
        {
            if (Interlocked.Increment(ref _failed) <= 5)
                Console.WriteLine($"connection {number}: {error.Message}");
        }
    }

    private static async Task ConverseAsync(int port, long number)
    {
        await using var client = await WebSocketClient.ConnectAsync(AddressOf(port));
        string text = new('x', (int)(number % 5000));
        await client.WriteAsync(text);
        if ((await client.ReadAsync()).ToString() != text)
            throw new InvalidOperationException("the answer is another");
    }

    private static async Task AbandonAsync(int port, long number)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port);

        // Nothing, half a request, a request, a request and half a frame; then a reset or an end.
        int length = (int)(number / 4 % 4) switch { 0 => 0, 1 => 20, _ => Request.Length };
        byte[] bytes = number / 4 % 4 == 3 ? [.. Request, 0x82, 0xFE, 0x10] : Request[..length];
        await socket.SendAsync(bytes);
        if (number / 16 % 2 == 0)
            socket.LingerState = new(enable: true, seconds: 0);
    }

    private static WebSocketAddress AddressOf(int port) => new("127.0.0.1", port, IsSecure: false, Target: "/");
}
