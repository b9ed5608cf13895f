using Liaison.Load.WebSockets;

namespace Liaison.Load.Servers;

/// <summary>What good clients notice of others that behave badly: the slowest of their answers beside those, and without them.</summary>
/// <param name="Name">Who behaves badly, beside whom.</param>
/// <param name="Load">What the good clients do, as the generator is told.</param>
/// <param name="Begin">Begins to behave badly towards a port, until disposed.</param>
internal sealed record Disturbance(string Name, string Load, Func<int, IDisposable> Begin)
{
    private const double Most = 1.1;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);

    public static readonly Disturbance[] All =
    [
        new("5,000 slow handshakes beside 100 clients", "--mode pingpong --conns 100", static port => new SlowHandshakes(port, 5000)),
        new("a client that does not read in a broadcast to 1,000", "--path /broadcast --mode broadcast --depth 1 --conns 1000", static port => Crowd.OfListeners(port, 1)),
    ];

    /// <summary>Measures in turns, and prints a row.</summary>
    public void Measure(Generator generator, ServerProcess server, BenchOptions options)
    {
        var duration = options.Duration > Shortest ? options.Duration : Shortest;
        var alone = new List<double>();
        var beside = new List<double>();
        for (int round = 0; round < Math.Min(options.Rounds, 5); round++)
        {
            alone.Add(Slowest(generator, server, duration));
            using var bad = Begin(server.Port);
            beside.Add(Slowest(generator, server, duration));
        }

        double ratio = Duel.Median(beside.Zip(alone, static (one, other) => one / other));
        Console.WriteLine(
            $"{Name}: p99 {Duel.Median(alone):N0} µs alone, {Duel.Median(beside):N0} µs beside, ratio {ratio:0.00} (goal {Most}) {(ratio > Most ? "short" : "")}");
    }

    private double Slowest(Generator generator, ServerProcess server, TimeSpan duration) =>
        generator.Run(server.Port, server.Id, isTcp: false, Load, duration).GetValueOrDefault("p99us", double.NaN);
}
