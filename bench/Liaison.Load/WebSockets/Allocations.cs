using Liaison.Protocols.WebSockets;
using Liaison.Sockets;

namespace Liaison.Load.WebSockets;

/// <summary>What the garbage collector is given for each message, beyond the array that the message is.</summary>
internal static class Allocations
{
    private const int Size = 1024;
    private const int ArrayOverhead = 24;
    private const int Messages = 20_000;

    public static void Print(BenchOptions options)
    {
        if (!"allocations".Contains(options.Only, StringComparison.OrdinalIgnoreCase))
            return;
        Console.WriteLine($"\nAllocated in the steady state\n{"",-42} {"B/write",14} {"B/read",14} {"beyond",7} {"goal",6}");
        using var listener = WebSocketListener.Listen(new Endpoint("127.0.0.1", 0));
        using var client = WebSocketClient.Connect(new WebSocketAddress("127.0.0.1", listener.LocalEndpoint.Port, false, "/"));
        listener.WaitPending(Timeout.InfiniteTimeSpan);
        using var server = listener.TryAccept()!;
        Row("client to server, 1 KiB", client, server);
        Row("server to client, 1 KiB", server, client);
    }

    private static void Row(string name, WebSocketConnection from, WebSocketConnection to)
    {
        Exchange(from, to);
        var (perWrite, perRead) = Exchange(from, to);
        double beyond = perWrite + perRead - Size - ArrayOverhead;
        Console.WriteLine($"{name,-42} {perWrite,14:0.0} {perRead,14:0.0} {beyond,7:0.0} {0,6} {(beyond >= 1 ? "short" : "")}");
    }

    private static (double PerWrite, double PerRead) Exchange(WebSocketConnection from, WebSocketConnection to)
    {
        byte[] message = new byte[Size];
        long written = 0;
        long read = 0;
        for (int i = 0; i < Messages; i++)
        {
            long start = GC.GetAllocatedBytesForCurrentThread();
            from.Write(message);
            long between = GC.GetAllocatedBytesForCurrentThread();
            to.Read(Timeout.InfiniteTimeSpan);
            written += between - start;
            read += GC.GetAllocatedBytesForCurrentThread() - between;
        }

        return ((double)written / Messages, (double)read / Messages);
    }
}
