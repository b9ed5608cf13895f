using Liaison.Load.Datagrams;
using Liaison.Sockets;

namespace Liaison.Load.Tls;

/// <summary>What is not plain TCP: TLS against <see cref="System.Net.Security.SslStream"/>, datagrams against plain sockets.</summary>
internal static class TlsBenchmark
{
    private static readonly (string Name, int Size)[] Sizes = [("16 B", 16), ("1 KiB", 1024), ("64 KiB", 64 * 1024), ("1 MiB", 1024 * 1024)];

    public static void Run(BenchOptions options)
    {
        // On all processors: what runs on one comes afterwards.
        Blocking.Result(Handshakes.PrintAsync(options));
        Processor.Pin(0);
        Duel.PrintHeading("TLS ping-pong on loop-back, both ends in one process", "SslStream");
        var duel = new Duel(options, "round trips/s");
        foreach (var (name, size) in Sizes)
            duel.Row($"bytes, {name}, blocking", 0.92, () => new PlainTls(size, isAsync: false), () => new EchoTls(size, isAsync: false));
        foreach (var (name, size) in Sizes)
            duel.Row($"bytes, {name}, async", 0.92, () => new PlainTls(size, isAsync: true), () => new EchoTls(size, isAsync: true));
        DatagramBenchmark.Run(options);
    }
}
