using static Liaison.English;

namespace Liaison.Load.Tcp;

/// <summary>What the garbage collector is given for each message, beyond the array that the message is.</summary>
internal static class Allocations
{
    // An array of bytes: object header, type, length.
    private const int ArrayOverhead = 24;
    private const int Messages = 20_000;

    public static void Print(BenchOptions options)
    {
        if (options.Only.Length > 0 && !"allocations".Contains(options.Only, StringComparison.OrdinalIgnoreCase))
            return;
        Console.WriteLine($"\nAllocated in the steady state\n{"",-42} {"B/write",14} {"B/read",14} {"beyond",7} {"goal",6}");
        Row("bytes, raw, 1 KiB", SocketNoEndTag);
        Row("bytes, length header, 1 KiB", SocketSizeStart);
    }

    private static void Row(string name, int mode)
    {
        const int Size = 1024;
        using var pair = new Probe(Size, mode);
        pair.Exchange(Messages);
        var (perWrite, perRead) = pair.Exchange(Messages);
        double beyond = perWrite + perRead - Size - ArrayOverhead;
        Console.WriteLine($"{name,-42} {perWrite,14:0.0} {perRead,14:0.0} {beyond,7:0.0} {0,6} {(beyond >= 1 ? "short" : "")}");
    }

    private sealed class Probe(int size, int mode) : NamedSockets(size, mode)
    {
        public override double Run(TimeSpan duration) => 0;

        public (double PerWrite, double PerRead) Exchange(int messages)
        {
            byte[] message = new byte[Size];
            long written = 0;
            long read = 0;
            for (int i = 0; i < messages; i++)
            {
                long start = GC.GetAllocatedBytesForCurrentThread();
                Check(SocketWrite(Client, message));
                long between = GC.GetAllocatedBytesForCurrentThread();
                _ = SocketRead(Channel);
                written += between - start;
                read += GC.GetAllocatedBytesForCurrentThread() - between;
            }

            return ((double)written / messages, (double)read / messages);
        }
    }
}
