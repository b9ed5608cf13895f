using System.Diagnostics;
using Liaison.Sockets;

namespace Liaison.Load.WebSockets;

/// <summary>Clients that each have a task of their own.</summary>
internal abstract class TaskClients<T>(int connections, Func<Task<T>> connect) : IContender
    where T : IDisposable
{
    private readonly T[] _clients = [.. Enumerable.Range(0, connections).Select(_ => Blocking.Result(connect()))];

    public double Run(TimeSpan duration)
    {
        var watch = Stopwatch.StartNew();
        long[] counts = Blocking.Result(Task.WhenAll(_clients.Select((client, index) => Task.Run(() => Repeat(client, index, watch, duration)))));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    public void Dispose() => Array.ForEach(_clients, static client => client.Dispose());

    protected abstract ValueTask PingPong(T client, int index);

    private async Task<long> Repeat(T client, int index, Stopwatch watch, TimeSpan duration)
    {
        long count = 0;
        for (; watch.Elapsed < duration; count++)
            await PingPong(client, index);
        return count;
    }
}
