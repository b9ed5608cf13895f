using System.Diagnostics;
using Liaison.Sockets;

namespace Liaison.Load.Tls;

/// <summary>New connections at a steady pace, each with a message there and back: how many fail, and how long they take.</summary>
internal static class Handshakes
{
    private const int ASecond = 200;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(30);

    public static async Task<bool> PrintAsync(BenchOptions options)
    {
        const string Name = "handshakes";
        if (!Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase))
            return false;
        using var listener = SocketListener.Listen(new("127.0.0.1", 0), new() { Tls = BenchCertificate.Server });
        var serving = ServeAsync(listener);
        var watch = Stopwatch.StartNew();
        var connecting = new List<Task<double>>();
        while (watch.Elapsed < Duration)
        {
            int due = (int)(watch.Elapsed.TotalSeconds * ASecond);
            while (connecting.Count < due)
                connecting.Add(ConnectAsync(listener.LocalEndpoint));
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }

        double[] taken = await Task.WhenAll(connecting);
        double[] succeeded = [.. taken.Where(static milliseconds => milliseconds >= 0).Order()];
        string times = succeeded.Length == 0 ? "" : $", {Duel.Median(succeeded):0.0} ms each, 99 % within {succeeded[succeeded.Length * 99 / 100]:0.0} ms";
        Console.WriteLine($"""

            {ASecond} handshakes a second for {Duration.TotalSeconds:N0} s, both ends in one process
            {taken.Length:N0} made, {taken.Length - succeeded.Length:N0} failed{times}
            """);
        listener.Close();
        return await serving;
    }

    private static async Task<double> ConnectAsync(Endpoint endpoint)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            await using var client = await SocketClient.ConnectAsync(endpoint, new() { Tls = BenchCertificate.Client });
            await client.WriteAsync("hello");
            bool isBack = (await client.ReadAsync()).Status == ReadStatus.Received;
            return isBack ? Stopwatch.GetElapsedTime(start).TotalMilliseconds : -1;
        }
        catch (EndpointException)
        {
            return -1;
        }
    }

    private static async Task<bool> ServeAsync(SocketListener listener)
    {
        await foreach (var channel in listener.AcceptAllAsync())
            _ = EchoAsync(channel);
        return true;
    }

    private static async Task EchoAsync(Connection channel)
    {
        await foreach (var message in channel.ReadAllAsync())
            await channel.WriteAsync(message.Bytes);
        channel.Close();
    }
}
