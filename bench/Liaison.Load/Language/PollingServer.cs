using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Liaison.Load.Language;

/// <summary>What a server in WLangage costs that has a thread for each client, which waits for it or asks again and again.</summary>
internal static class PollingServer
{
    private const int Count = 1000;
    private const double MostPercent = 20;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);

    // Programs are given the waits in milliseconds; -1 is the wait without an end.
    private static readonly (int Wait, string Name, bool HasGoal)[] Waits =
    [
        (-1, "waits without an end, as the example of the help does", true),
        (1000, "asks every 1,000 ms, as a read with a limit does by itself", true),
        (100, "asks every 100 ms", true),
        (20, "asks every 20 ms", false),
    ];

    public static void Measure(BenchOptions options)
    {
        foreach (var (wait, name, hasGoal) in Waits)
            Measure(options, wait, $"1,000 idle clients, a thread each that {name}", hasGoal);
    }

    private static void Measure(BenchOptions options, int milliseconds, string name, bool hasGoal)
    {
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
            double share = percent / Environment.ProcessorCount;
            string goal = hasGoal ? $"(goal {MostPercent} % of all) {(share > MostPercent ? "short" : "")}" : "(no goal)";
            Console.WriteLine($"{name}: {percent:0.0} % of a processor, {share:0.0} % of {Environment.ProcessorCount} in {Duration.TotalSeconds:0} s {goal}");
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
