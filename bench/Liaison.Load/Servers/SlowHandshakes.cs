using Liaison.Load.WebSockets;

namespace Liaison.Load.Servers;

/// <summary>What good clients notice of many that never come to the end of their handshake.</summary>
internal static class SlowHandshakes
{
    public const string Name = "5,000 slow handshakes beside 100 clients";
    private const int Count = 5000;
    private const double Most = 1.1;
    private const string Load = "--mode pingpong --conns 100";
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);

    public static void Measure(Generator generator, ServerProcess server, int rounds)
    {
        var alone = new List<double>();
        var beside = new List<double>();
        for (int round = 0; round < rounds; round++)
        {
            alone.Add(Slowest(generator, server));
            using var crowd = new Crowd();
            crowd.Connect(server.Port, Count);
            using var end = new ManualResetEventSlim();
            var dribbling = new Thread(() => Dribble(crowd, end)) { IsBackground = true };
            dribbling.Start();
            beside.Add(Slowest(generator, server));
            end.Set();
            dribbling.Join();
        }

        double ratio = Duel.Median(beside.Zip(alone, static (one, other) => one / other));
        Console.WriteLine(
            $"{Name}: p99 {Duel.Median(alone):N0} µs alone, {Duel.Median(beside):N0} µs beside them, ratio {ratio:0.00} (goal {Most}) {(ratio > Most ? "short" : "")}");
    }

    private static double Slowest(Generator generator, ServerProcess server) =>
        generator.Run(server.Port, server.Id, isTcp: false, Load, Duration).GetValueOrDefault("p99us", double.NaN);

    /// <summary>One more byte of its request from each, every second.</summary>
    private static void Dribble(Crowd crowd, ManualResetEventSlim end)
    {
        byte[] request = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "u8.ToArray();
        const int Parts = 5;
        for (int i = 0; !end.Wait(Step); i++)
        {
            byte next = i / Parts < request.Length ? request[i / Parts] : (byte)'a';
            for (int place = i % Parts; place < crowd.Sockets.Count; place += Parts)
                crowd.Sockets[place].Send([next]);
        }
    }
}
