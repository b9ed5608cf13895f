using System.Diagnostics;
using Liaison.Load.WebSockets;
using Liaison.Protocols.WebSockets;

namespace Liaison.Load.Servers;

/// <summary>What WebSockets cost that say nothing: memory for each, and the processor time of their pings.</summary>
internal static class IdleClients
{
    public const string Name = "10,000 idle WebSockets, pings every 20 s";
    private const int Count = 10_000;
    private const int WarmUp = 2_000;
    private const double MostKibiBytes = 1;
    private const double MostPercent = 3;

    // With one round of pings; the goal, ten minutes, is what --milliseconds 600000 asks for.
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    // Until .NET collects for the first time, what each handshake left behind counts as well: once with its own choice of
    // when that is, once with a store for new objects of 256 KiB.
    private static readonly (string Name, string Gen0Size)[] Stores = [("", ""), (", small store", "40000")];

    public static void Measure(BenchOptions options)
    {
        foreach (var (name, size) in Stores)
            Measure(options, Name + name, size);
    }

    private static void Measure(BenchOptions options, string name, string gen0Size)
    {
        using var server = new ServerProcess(ServerKind.Defaults, ("DOTNET_GCgen0size", gen0Size));
        // What a server takes once, such as the code that opens connections, is not theirs.
        using (var first = new Crowd())
        {
            while (first.Sockets.Count < WarmUp)
                first.Open(server.Port, 100);
        }

        using var process = Process.GetProcessById(server.Id);
        long before = process.WorkingSet64;
        using var crowd = new Crowd();
        while (crowd.Sockets.Count < Count)
            crowd.Open(server.Port, 100);
        process.Refresh();
        double each = (process.WorkingSet64 - before) / 1024.0 / Count;

        var duration = options.Duration > Shortest ? options.Duration : Shortest;
        var processorTime = process.TotalProcessorTime;
        int pings = Hold(crowd, duration);
        process.Refresh();
        double percent = 100 * (process.TotalProcessorTime - processorTime) / duration;
        int dropped = Count - crowd.Sockets.Count;
        bool isShort = each > MostKibiBytes || percent > MostPercent || dropped > 0;
        Console.WriteLine(
            $"{name}: {each:0.00} KiB each (goal {MostKibiBytes}), {percent:0.0} % of a processor (goal {MostPercent}), "
            + $"{pings:N0} pings, {dropped} dropped in {duration.TotalSeconds:0} s {(isShort ? "short" : "")}");
    }

    /// <summary>Answers the pings that come.</summary>
    /// <returns>How many there were.</returns>
    private static int Hold(Crowd crowd, TimeSpan duration)
    {
        int pings = 0;
        byte[] frame = new byte[1024];
        byte[] pong = new byte[FrameHeader.MaximumSize + FrameHeader.MaximumControlLength];
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < duration)
        {
            foreach (var socket in crowd.Readable(Look))
            {
                int size = socket.Receive(frame);
                if (size == 0)
                {
                    crowd.Remove(socket);
                    continue;
                }

                // A ping whose mask would be all zeros: its payload goes back as it is.
                const int HeaderSize = 2;
                int header = new FrameHeader(IsFinal: true, 0, WebSocketOpcode.Pong, Mask: 0, size - HeaderSize).Write(pong);
                frame.AsSpan(HeaderSize, size - HeaderSize).CopyTo(pong.AsSpan(header));
                socket.Send(pong.AsSpan(0, header + size - HeaderSize));
                pings++;
            }
        }

        return pings;
    }
}
