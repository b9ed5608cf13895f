using static Liaison.English;

namespace Liaison.Load.Tcp;

/// <summary>The functions over TCP against plain .NET sockets.</summary>
internal static class TcpBenchmark
{
    private static readonly (string Name, int Size)[] Sizes = [("16 B", 16), ("1 KiB", 1024), ("64 KiB", 64 * 1024)];

    public static void Run(BenchOptions options)
    {
        Processor.Pin(0);
        using (var first = new NamedPingPong(16, SocketNoEndTag))
            Duel.WarmUp(first);
        Duel.PrintHeading("Blocking ping-pong on loop-back, both ends in one process", "plain Socket");
        var roundTrips = new Duel(options, "round trips/s");
        foreach (var (name, size) in Sizes)
            roundTrips.Row($"bytes, raw, {name}", 0.92, () => new PlainPingPong(size), () => new NamedPingPong(size, SocketNoEndTag));
        foreach (var (name, size) in Sizes)
            roundTrips.Row($"bytes, length header, {name}", 0.85, () => new PlainPingPong(size), () => new NamedPingPong(size, SocketSizeStart));
        foreach (var (name, size) in Sizes)
            roundTrips.Row($"strings, length header, {name}", 0.80, () => new PlainTextPingPong(size), () => new NamedTextPingPong(size, SocketSizeStart));

        roundTrips.Row("bytes, raw, 64 KiB, nothing recycled", 0.92, () => new PlainPingPong(65536), () => new NamedPingPong(65536, SocketNoEndTag, recycles: false));

        Duel.PrintHeading("One-way streaming of 64 KiB messages on loop-back", "plain Socket");
        var megabytes = new Duel(options, "MB/s");
        megabytes.Row("bytes, raw, 64 KiB", 0.95, () => new PlainStream(64 * 1024), () => new NamedStream(64 * 1024, SocketNoEndTag));
        megabytes.Row("bytes, length header, 64 KiB", 0.95, () => new PlainStream(64 * 1024), () => new NamedStream(64 * 1024, SocketSizeStart));

        Allocations.Print(options);
    }
}
