using System.Net;
using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>
/// One thread that waits for many system sockets at once, without making any of them asynchronous: listeners and opening
/// handshakes, whose connections may afterwards serve threads that block. It exists while there is something to watch.
/// </summary>
internal sealed class ReadinessLoop
{
    // Deadlines may go by a clock that a test moves: they are looked at again after this time.
    private static readonly TimeSpan LongestRound = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private readonly HashSet<IWatched> _watched = [];
    private Socket? _wake;

    /// <summary>The one of the process.</summary>
    public static ReadinessLoop Shared { get; } = new();

    public void Watch(IWatched watched)
    {
        lock (_gate)
        {
            _watched.Add(watched);
            if (_wake is null)
                Start();
            else
                _wake.Send([0]);
        }
    }

    public void Forget(IWatched watched)
    {
        lock (_gate)
        {
            if (_watched.Remove(watched))
                _wake?.Send([0]);
        }
    }

    private void Start()
    {
        // Connected to itself: what it sends wakes the thread, and nobody else can send to it.
        var wake = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        wake.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        wake.Connect(wake.LocalEndPoint!);
        _wake = wake;
        new Thread(() => Run(wake)) { IsBackground = true, Name = "Liaison readiness" }.Start();
    }

    private void Run(Socket wake)
    {
        using var own = wake;
        var bySocket = new Dictionary<Socket, IWatched>();
        byte[] wakes = new byte[1];
        while (TryList(bySocket))
        {
            List<Socket> readable = [wake, .. bySocket.Keys];
            try
            {
                Socket.Select(readable, null, null, Slice(bySocket.Values));
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                // One of them was closed by another thread; which one, it finds out when it is told to look.
                readable = [.. bySocket.Keys.Where(static socket => socket.SafeHandle.IsClosed)];
            }

            foreach (var socket in readable)
            {
                if (socket == wake)
                    wake.Receive(wakes);
                else if (!bySocket[socket].OnReadable())
                    Remove(bySocket[socket]);
            }

            foreach (var watched in bySocket.Values)
            {
                if (watched.Deadline.HasPassed && Remove(watched))
                    watched.OnExpired();
            }
        }
    }

    private bool Remove(IWatched watched)
    {
        lock (_gate)
            return _watched.Remove(watched);
    }

    /// <summary>Lists what is to be watched; false when that is nothing, and the thread ends.</summary>
    private bool TryList(Dictionary<Socket, IWatched> bySocket)
    {
        bySocket.Clear();
        lock (_gate)
        {
            foreach (var watched in _watched)
                bySocket[watched.Socket] = watched;
            if (bySocket.Count == 0)
                _wake = null;
        }

        return bySocket.Count > 0;
    }

    private static TimeSpan Slice(IEnumerable<IWatched> all)
    {
        bool isLimited = false;
        var slice = LongestRound;
        foreach (var watched in all)
        {
            isLimited |= !watched.Deadline.IsInfinite;
            slice = watched.Deadline.Slice(slice);
        }

        return isLimited ? slice : Timeout.InfiniteTimeSpan;
    }
}
