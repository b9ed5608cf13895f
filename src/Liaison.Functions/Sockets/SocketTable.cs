using System.Collections.Concurrent;

namespace Liaison.Functions.Sockets;

/// <summary>The names of one runtime and what stands behind them. Names are compared ordinally.</summary>
internal sealed class SocketTable
{
    private readonly Lock _changing = new();
    private readonly ConcurrentDictionary<string, NamedSocket> _sockets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reservation> _reserved = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Task, byte> _closing = new();

    /// <summary>What stands behind the name; null when nothing does, or not yet.</summary>
    public NamedSocket? Find(string name) => _sockets.GetValueOrDefault(name);

    /// <summary>Takes a name for a socket to be made; null when it is in use.</summary>
    public Reservation? Reserve(string name)
    {
        lock (_changing)
        {
            if (_sockets.ContainsKey(name) || _reserved.ContainsKey(name))
                return null;
            return _reserved[name] = new Reservation(name);
        }
    }

    /// <summary>Puts the socket behind its name; false when the name has been given up meanwhile.</summary>
    public bool Fill(Reservation reservation, NamedSocket socket)
    {
        lock (_changing)
            return Withdraw(reservation) && _sockets.TryAdd(reservation.Name, socket);
    }

    /// <summary>Frees the name of a socket that could not be made.</summary>
    public void Release(Reservation reservation)
    {
        lock (_changing)
            Withdraw(reservation);
    }

    /// <summary>Frees a name and closes what stands behind it, or gives up the attempt that it is reserved for.</summary>
    /// <returns>False when the name is free.</returns>
    public bool Close(string name)
    {
        NamedSocket? socket;
        lock (_changing)
        {
            if (_reserved.Remove(name, out var reservation))
            {
                reservation.GiveUp();
                return true;
            }

            if (!_sockets.TryRemove(name, out socket))
                return false;
        }

        Follow(socket.CloseAsync());
        return true;
    }

    /// <summary>Closes everything and gives up what is being made; completes when all handles are released, those closed earlier included.</summary>
    public Task CloseAllAsync()
    {
        string[] reserved;
        lock (_changing)
            reserved = [.. _reserved.Keys];
        foreach (string name in reserved.Concat(_sockets.Keys))
            Close(name);
        return Task.WhenAll(_closing.Keys);
    }

    private bool Withdraw(Reservation reservation) =>
        _reserved.TryGetValue(reservation.Name, out var current) && current == reservation && _reserved.Remove(reservation.Name);

    private void Follow(Task closing)
    {
        if (closing.IsCompleted)
            return;
        _closing[closing] = 0;
        _ = closing.ContinueWith(
            static (task, all) => ((ConcurrentDictionary<Task, byte>)all!).TryRemove(task, out _),
            _closing,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }
}
