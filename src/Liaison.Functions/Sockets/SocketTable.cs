using System.Collections.Concurrent;
using System.Globalization;

namespace Liaison.Functions.Sockets;

/// <summary>The names of one runtime and what stands behind them. Names are compared ordinally.</summary>
internal sealed class SocketTable
{
    private static uint _channels;
    private readonly Lock _changing = new();
    private readonly ConcurrentDictionary<string, NamedSocket> _sockets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reservation> _reserved = new(StringComparer.Ordinal);
    private readonly GoneSockets _gone = new();
    private readonly HashSet<Task> _closing = [];

    /// <summary>What stands behind the name; null when nothing does, or not yet.</summary>
    public NamedSocket? Find(string name) => CallbackSocket.Told(this, name) ?? _sockets.GetValueOrDefault(name);

    /// <summary>The channels of callback listeners.</summary>
    public IEnumerable<CallbackChannel> CallbackChannels => _sockets.Values.OfType<CallbackChannel>();

    /// <summary>The callback socket that had the name, if the name has not been used since; only the last ones are remembered.</summary>
    public CallbackSocket? FindGone(string name)
    {
        lock (_changing)
            return _sockets.ContainsKey(name) || _reserved.ContainsKey(name) ? null : _gone.Find(name);
    }

    /// <summary>Puts a socket behind a name at once; false when the name is in use.</summary>
    public bool Add(string name, NamedSocket socket)
    {
        lock (_changing)
        {
            if (_reserved.ContainsKey(name) || !_sockets.TryAdd(name, socket))
                return false;
            _gone.Forget(name);
            return true;
        }
    }

    /// <summary>Puts a channel behind a name that nobody has: C, the time in seconds, a number unique in the process.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="make">Makes the channel for its name; called again if the name is in use.</param>
    /// <returns>The name, and what stands behind it.</returns>
    public (string Name, T Channel) AddChannel<T>(TimeProvider time, Func<string, T> make)
        where T : NamedSocket
    {
        while (true)
        {
            uint seconds = unchecked((uint)time.GetUtcNow().ToUnixTimeSeconds());
            string name = string.Create(CultureInfo.InvariantCulture, $"C{seconds:X8}{Interlocked.Increment(ref _channels):X8}");
            var channel = make(name);
            if (Add(name, channel))
                return (name, channel);
        }
    }

    /// <summary>Frees the name of a callback socket that has ended, if it still has it.</summary>
    public void Depart(string name, CallbackSocket socket)
    {
        lock (_changing)
        {
            if (_sockets.TryRemove(new KeyValuePair<string, NamedSocket>(name, socket)))
                Remember(name, socket);
        }
    }

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
        {
            if (!Withdraw(reservation))
                return false;
            _gone.Forget(reservation.Name);
            return _sockets.TryAdd(reservation.Name, socket);
        }
    }

    /// <summary>Frees the name of a socket that could not be made.</summary>
    public void Release(Reservation reservation)
    {
        lock (_changing)
            Withdraw(reservation);
    }

    /// <summary>Frees a name and closes what stands behind it, or gives up the attempt that it is reserved for.</summary>
    /// <param name="name">The name.</param>
    /// <param name="code">What a WebSocket is closed with.</param>
    /// <returns>False when the name is free.</returns>
    public bool Close(string name, int code)
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
            if (socket is CallbackSocket client)
                Remember(name, client);
        }

        Follow(socket.CloseAsync(code));
        return true;
    }

    /// <summary>Closes everything and gives up what is being made; completes when all handles are released, those closed earlier included.</summary>
    /// <param name="code">What WebSockets are closed with.</param>
    public Task CloseAllAsync(int code)
    {
        string[] reserved;
        lock (_changing)
            reserved = [.. _reserved.Keys];
        foreach (string name in reserved)
            Close(name, code);
        // Not by its keys: asking for these locks the whole table, and makes the event source that tells of it: too much at the end of a small program.
        foreach (var socket in _sockets)
            Close(socket.Key, code);
        lock (_closing)
            return Task.WhenAll(_closing);
    }

    private void Remember(string name, CallbackSocket socket)
    {
        socket.IsGone = true;
        _gone.Remember(name, socket);
    }

    private bool Withdraw(Reservation reservation) =>
        _reserved.TryGetValue(reservation.Name, out var current) && current == reservation && _reserved.Remove(reservation.Name);

    private void Follow(Task closing)
    {
        if (closing.IsCompleted)
            return;
        lock (_closing)
            _closing.Add(closing);
        _ = closing.ContinueWith(
            static (task, all) =>
            {
                var followed = (HashSet<Task>)all!;
                lock (followed)
                    followed.Remove(task);
            },
            _closing,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }
}
