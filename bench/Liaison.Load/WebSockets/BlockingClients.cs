using System.Diagnostics;
using Liaison.Protocols.WebSockets;
using Liaison.Sockets;

namespace Liaison.Load.WebSockets;

/// <summary>Liaison's client, a thread for each connection; the calling thread serves the first.</summary>
internal sealed class BlockingClients : IContender
{
    private readonly WebSocketConnection[] _clients;
    private readonly byte[] _message;

    public BlockingClients(int port, int connections, int size, bool spin)
    {
        var options = new WebSocketClientOptions { Spin = spin ? TimeSpan.FromMicroseconds(100) : TimeSpan.Zero };
        var address = new WebSocketAddress("127.0.0.1", port, false, "/");
        _clients = [.. Enumerable.Range(0, connections).Select(_ => WebSocketClient.Connect(address, options))];
        _message = new byte[size];
    }

    public double Run(TimeSpan duration)
    {
        long total = 0;
        var watch = Stopwatch.StartNew();
        Thread[] threads = [.. _clients.Skip(1).Select(client => new Thread(() => Interlocked.Add(ref total, Repeat(client, watch, duration))))];
        Array.ForEach(threads, static thread => thread.Start());
        Interlocked.Add(ref total, Repeat(_clients[0], watch, duration));
        Array.ForEach(threads, static thread => thread.Join());
        return total / watch.Elapsed.TotalSeconds;
    }

    public void Dispose() => Array.ForEach(_clients, static client => client.Dispose());

    private long Repeat(WebSocketConnection client, Stopwatch watch, TimeSpan duration)
    {
        long count = 0;
        for (; watch.Elapsed < duration; count++)
        {
            client.Write(_message);
            client.Read(Timeout.InfiniteTimeSpan).Recycle();
        }

        return count;
    }
}
