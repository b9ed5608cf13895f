namespace Liaison.Load.Datagrams;

/// <summary>The functions over UDP against plain .NET sockets.</summary>
internal static class DatagramBenchmark
{
    public static void Run(BenchOptions options)
    {
        Processor.Pin(0);
        Duel.PrintHeading("UDP ping-pong on loop-back, both ends in one process", "plain Socket");
        var roundTrips = new Duel(options, "round trips/s");
        foreach (int size in (int[])[16, 1024, 32 * 1024])
            roundTrips.Row($"datagrams, {size:N0} B", 0.9, () => new PlainDatagrams(size), () => new NamedDatagrams(size));
    }
}
