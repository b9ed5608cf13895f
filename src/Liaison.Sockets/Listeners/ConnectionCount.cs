using System.Collections.Concurrent;
using System.Net;

namespace Liaison.Sockets;

/// <summary>How many connections of a listener are open, in all and from each address. Safe for any number of threads.</summary>
internal sealed class ConnectionCount
{
    private readonly ConcurrentDictionary<string, int> _byAddress = new(StringComparer.Ordinal);
    private int _open;

    public int Open => Volatile.Read(ref _open);

    /// <summary>The address by which a peer is counted; null for those that no limit of addresses holds.</summary>
    public static string? AddressOf(IPEndPoint? remote) =>
        remote is null || IPAddress.IsLoopback(remote.Address) ? null : Endpoint.From(remote).Host;

    /// <summary>Counts one more connection; gives the limit that forbids it, or null.</summary>
    public int? In(string? address, ListenerOptions options)
    {
        if (Interlocked.Increment(ref _open) > options.Connections && options.Connections > 0)
        {
            Interlocked.Decrement(ref _open);
            return options.Connections;
        }

        if (address is null)
            return null;
        int ofAddress = _byAddress.AddOrUpdate(address, 1, static (_, count) => count + 1);
        if (ofAddress <= options.ConnectionsPerAddress || options.ConnectionsPerAddress <= 0)
            return null;
        Out(address);
        return options.ConnectionsPerAddress;
    }

    public void Out(string? address)
    {
        Interlocked.Decrement(ref _open);
        if (address is null)
            return;
        if (_byAddress.AddOrUpdate(address, 0, static (_, count) => count - 1) == 0)
            _byAddress.TryRemove(new KeyValuePair<string, int>(address, 0));
    }
}
