using Liaison.Load.WebSockets;

namespace Liaison.Load.Servers;

/// <summary>
/// The event-driven server against the least that a server can do (an echo over epoll in C) and against well-known ones: each
/// in a process on a processor of its own, in turns, under one load generator on the other.
/// </summary>
internal static class ServerBenchmark
{
    private const string Raw = "raw";
    private const string Rate = "rate/s";
    private const string P50 = "p50us";
    private const string P99 = "p99us";

    // The goal where threads of the pool call the program.
    private const double PoolOfKestrel = 1.3;
    private const string Cpu = "srv_us/msg";
    private const string RawBroadcast = "raw broadcast";

    // The goal for a procedure: how much of the rate of the .NET API.
    private const double OfLoops = 0.8;

    private static readonly Row[] Rows =
    [
        new("ping-pong 16 B × 100", "--mode pingpong --conns 100", 0.95, 1.5) { SlowestOfRaw = 1.1 },
        new("ping-pong 16 B × 1,000", "--mode pingpong --conns 1000", 0.95, 1.5),
        new("ping-pong 1 KiB × 100", "--mode pingpong --size 1024 --conns 100", 0.95, 1.5),
        new("ping-pong 1 KiB text × 100", "--mode pingpong --size 1024 --text --conns 100", 0.95, 1.5),
        new("ping-pong 64 KiB × 10", "--mode pingpong --size 65536 --conns 10", 0.82, 2.7),
        new("ping-pong 64 KiB text × 100", "--mode pingpong --size 65536 --text --conns 100", 0.80, 3.5),
        new("16 in flight, 16 B × 100", "--mode pipelined --conns 100", 0.90, 2) { Fairness = 2 },
        new("16 in flight, 16 B × 1,000", "--mode pipelined --conns 1000", 0.90, 2),
        new("16 in flight, 1 KiB × 100", "--mode pipelined --size 1024 --conns 100", 0.95, 2),
        new("16 in flight, 64 KiB × 10", "--mode pipelined --size 65536 --conns 10", 0.95, 2),
        new("broadcast 16 B to 1,000", "--path /broadcast --mode broadcast --depth 1 --conns 1000", 0.90, 0) { IsBroadcast = true },
        new("broadcast 16 B to 1,000, 16 in flight", "--path /broadcast --mode broadcast --depth 16 --conns 1000", 0.97, 0) { IsBroadcast = true },
        new("life of a connection", "--mode connrate --conns 50", 0, 1.8) { CpuOfKestrel = 0.55 },
    ];

    // Until .NET has compiled what is called often for the last time, its compiler shares the server's processor.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    private static readonly string[] WarmUps =
        ["--mode pingpong --conns 50", "--mode pipelined --conns 20", "--mode pipelined --size 65536 --conns 4"];

    public static void Run(BenchOptions options)
    {
        if (IdleClients.Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase))
            IdleClients.Measure(options);
        if (Generator.Build(out string why) is not { } generator)
        {
            Console.WriteLine($"The load generator is not there: {why}. Without it, see ./dev bench websocket.");
            return;
        }

        string[] kinds = [ServerKind.Loops, ServerKind.Procedure, ServerKind.Pool, ServerKind.Portable, ServerKind.Kestrel, ServerKind.Node, ServerKind.Bun];
        var servers = new Dictionary<string, ServerProcess>(StringComparer.Ordinal);
        try
        {
            servers[Raw] = ServerProcess.OfProgram(generator.RawServer, "echo");
            servers[RawBroadcast] = ServerProcess.OfProgram(generator.RawServer, "broadcast");
            foreach (string kind in kinds.Where(kind => ServerProcess.CanRun(kind, out _)))
            {
                servers[kind] = new(kind);
                foreach (string load in WarmUps)
                    generator.Run(servers[kind].Port, servers[kind].Id, isTcp: false, load, WarmUp);
            }

            Console.WriteLine($"{"",-40} {"server",-14} {"per second",12} {"of raw",8} {"of Kestrel",10} {"of loops",8} {"p50 µs",8} {"p99 µs",9} {"of raw",8} {"of p50",8} {"µs of CPU",10} {"of Kestrel",10}");
            foreach (var row in Rows.Where(row => row.Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase)))
                Print(row, Measure(row, generator, servers, options));
            foreach (var disturbance in Disturbance.All.Where(one => one.Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase)))
                disturbance.Measure(generator, servers[ServerKind.Loops], options);
        }
        finally
        {
            foreach (var server in servers.Values)
                server.Dispose();
        }
    }

    private static Dictionary<string, List<Dictionary<string, double>>> Measure(
        Row row, Generator generator, Dictionary<string, ServerProcess> servers, BenchOptions options)
    {
        var results = new Dictionary<string, List<Dictionary<string, double>>>(StringComparer.Ordinal);
        for (int round = 0; round < Math.Min(options.Rounds, 5); round++)
        {
            foreach (var (kind, server) in servers.Where(server => TakesPart(row, server.Key)))
            {
                var duration = options.Duration < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : options.Duration;
                bool isRaw = kind is Raw or RawBroadcast;
                var measured = generator.Run(server.Port, server.Id, isRaw, row.Arguments, duration);
                results.TryAdd(isRaw ? Raw : kind, []);
                results[isRaw ? Raw : kind].Add(measured);
            }
        }

        return results;
    }

    private static bool TakesPart(Row row, string kind) => kind switch
    {
        Raw or ServerKind.Procedure => !row.IsBroadcast,
        RawBroadcast => row.IsBroadcast,
        ServerKind.Kestrel or ServerKind.Node or ServerKind.Bun => !row.IsBroadcast,
        _ => true,
    };

    private static void Print(Row row, Dictionary<string, List<Dictionary<string, double>>> results)
    {
        foreach (var (kind, rounds) in results)
        {
            double ofRaw = Ratio(rounds, results, Raw, Rate);
            double ofKestrel = Ratio(rounds, results, ServerKind.Kestrel, Rate);
            double ofLoops = Ratio(rounds, results, ServerKind.Loops, Rate);
            double cpu = Ratio(rounds, results, ServerKind.Kestrel, Cpu);
            double slowest = Ratio(rounds, results, Raw, P99);
            double fairness = Duel.Median(rounds.Select(static round => Value(round, P99) / Value(round, P50)));
            bool isShort = kind switch
            {
                ServerKind.Loops => ofRaw < row.OfRaw || ofKestrel < row.OfKestrel || cpu > row.CpuOfKestrel
                    || slowest > row.SlowestOfRaw || fairness > row.Fairness,
                ServerKind.Procedure => ofLoops < OfLoops,
                ServerKind.Pool => row.OfKestrel > 0 && ofKestrel < PoolOfKestrel,
                _ => false,
            };
            Console.WriteLine(
                $"{row.Name,-40} {kind,-14} {Median(rounds, Rate),12:N0} {ofRaw,8:0.00} {ofKestrel,10:0.00} {ofLoops,8:0.00} {Median(rounds, P50),8:N0} "
                + $"{Median(rounds, P99),9:N0} {slowest,8:0.00} {fairness,8:0.00} {Median(rounds, Cpu),10:0.000} {cpu,10:0.00} {(isShort ? "short" : "")}");
        }
    }

    private static double Ratio(
        List<Dictionary<string, double>> rounds, Dictionary<string, List<Dictionary<string, double>>> results, string reference, string name) =>
        results.TryGetValue(reference, out var others)
            ? Duel.Median(rounds.Zip(others, (one, other) => Value(one, name) / Value(other, name)))
            : double.NaN;

    private static double Median(List<Dictionary<string, double>> rounds, string name) => Duel.Median(rounds.Select(round => Value(round, name)));

    private static double Value(Dictionary<string, double> measured, string name) => measured.GetValueOrDefault(name, double.NaN);

    /// <summary>A row of the table.</summary>
    /// <param name="Name">What is measured.</param>
    /// <param name="Arguments">How the generator is told.</param>
    /// <param name="OfRaw">The goal: how much of the raw server's rate; 0 for none.</param>
    /// <param name="OfKestrel">The same for Kestrel's.</param>
    private sealed record Row(string Name, string Arguments, double OfRaw, double OfKestrel)
    {
        public bool IsBroadcast { get; init; }

        /// <summary>The goal: how much of the processor time that Kestrel takes for as much.</summary>
        public double CpuOfKestrel { get; init; } = double.MaxValue;

        /// <summary>The goal: how slow the slowest of a hundred answers may be beside the raw server's.</summary>
        public double SlowestOfRaw { get; init; } = double.MaxValue;

        /// <summary>The goal: how slow the slowest of a hundred answers may be beside the usual one.</summary>
        public double Fairness { get; init; } = double.MaxValue;
    }
}
