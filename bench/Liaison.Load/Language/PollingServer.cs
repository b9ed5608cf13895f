using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Liaison.Load.Language;

/// <summary>What a server in WLangage costs that has a thread for each client and asks each of them again and again.</summary>
internal static class PollingServer
{
    private const int Count = 1000;
    private const double MostPercent = 20;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(20);

    public static void Measure(BenchOptions options)
    {
        foreach (int milliseconds in (int[])[100, 20])
            Measure(options, milliseconds);
    }

    private static void Measure(BenchOptions options, int milliseconds)
    {
        string name = $"1,000 idle clients, a thread each that asks every {milliseconds} ms";
        if (!name.Contains(options.Only, StringComparison.OrdinalIgnoreCase))
            return;
        string cache = Directory.CreateTempSubdirectory("liaison-bench").FullName;
        var clients = new List<Socket>();
        using var server = Tool.Start(Tool.Path, ["run", Tool.Program("polling-server.wl"), "--arg", milliseconds.ToString(CultureInfo.InvariantCulture)], cache);
        try
        {
            int port = int.Parse(server.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
            while (clients.Count < Count)
                clients.Add(Connect(port));
            double percent = Measure(server);
            AskAll(clients);
            Console.WriteLine(
                $"{name}: {percent:0.0} % of a processor, {percent / Environment.ProcessorCount:0.0} % of {Environment.ProcessorCount} in {Duration.TotalSeconds:0} s (goal {MostPercent} % of all) {(percent / Environment.ProcessorCount > MostPercent ? "short" : "")}");
        }
        finally
        {
            clients.ForEach(client => client.Dispose());
            server.Kill();
            server.WaitForExit();
            Directory.Delete(cache, recursive: true);
        }
    }

    private static double Measure(Process server)
    {
        Thread.Sleep(Settling);
        server.Refresh();
        var before = server.TotalProcessorTime;
        Thread.Sleep(Duration);
        server.Refresh();
        return 100 * (server.TotalProcessorTime - before) / Duration;
    }

    private static Socket Connect(int port)
    {
        var client = new Socket(SocketType.Stream, ProtocolType.Tcp);
        client.Connect(IPAddress.Loopback, port);
        return client;
    }

    // Each of them is still served.
    private static void AskAll(List<Socket> clients)
    {
        byte[] answer = new byte[16];
        clients.ForEach(client => client.Send("?"u8));
        clients.ForEach(client => client.Receive(answer));
    }
}
