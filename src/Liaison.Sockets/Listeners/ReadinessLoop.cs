using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>
/// One thread that waits for many system sockets at once, without making any of them asynchronous: listeners and opening
/// handshakes, whose connections may afterwards serve threads that block. It exists while there is something to watch.
/// </summary>
internal sealed class ReadinessLoop
{
    private readonly Lock _gate = new();
    private readonly HashSet<IWatched> _watched = [];
    private WakeSocket? _wake;
    private bool _isWoken;

    /// <summary>The one of the process.</summary>
    public static ReadinessLoop Shared { get; } = new();

    /// <exception cref="SocketException">Nothing else is watched, and the system has no descriptor or thread to begin with.</exception>
    public void Watch(IWatched watched)
    {
        lock (_gate)
        {
            if (_wake is null)
                Start();
            _watched.Add(watched);
            Wake();
        }
    }

    public void Forget(IWatched watched)
    {
        lock (_gate)
        {
            if (_watched.Remove(watched))
                Wake();
        }
    }

    /// <summary>Completes, in another thread than this one, when a receive from the socket would not block.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async ValueTask WaitReadableAsync(Socket socket, CancellationToken cancellation)
    {
        var wait = new OneWait(socket);
        using var registration = cancellation.UnsafeRegister(static wait => ((OneWait)wait!).Cancel(), wait);
        Watch(wait);
        try
        {
            await wait.Over.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Forget(wait);
            throw new OperationCanceledException(cancellation);
        }
    }

    /// <summary>Makes the thread look at the list again: once, however much has changed until it does.</summary>
    private void Wake()
    {
        if (_isWoken || _wake is null)
            return;
        _wake.Wake();
        _isWoken = true;
    }

    private void Start()
    {
        var wake = new WakeSocket();
        _wake = wake;
        new Thread(() => Run(wake)) { IsBackground = true, Name = "Liaison readiness" }.Start();
    }

    private void Run(WakeSocket wake)
    {
        using var own = wake;
        var bySocket = new Dictionary<Socket, IWatched>();
        while (TryList(bySocket))
        {
            List<Socket> readable = [wake.Socket, .. bySocket.Keys];
            try
            {
                Socket.Select(readable, null, null, Timeout.InfiniteTimeSpan);
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                // One of them was closed by another thread; which one, it finds out when it is told to look.
                readable = [.. bySocket.Keys.Where(static socket => socket.SafeHandle.IsClosed)];
            }

            foreach (var socket in readable)
            {
                if (socket == wake.Socket)
                    wake.Clear();
                else if (!bySocket[socket].OnReadable())
                    Remove(bySocket[socket]);
            }
        }
    }

    private void Remove(IWatched watched)
    {
        lock (_gate)
            _watched.Remove(watched);
    }

    /// <summary>Lists what is to be watched; false when that is nothing, and the thread ends.</summary>
    private bool TryList(Dictionary<Socket, IWatched> bySocket)
    {
        bySocket.Clear();
        lock (_gate)
        {
            _isWoken = false;
            foreach (var watched in _watched)
                bySocket[watched.Socket] = watched;
            if (bySocket.Count == 0)
                _wake = null;
        }

        return bySocket.Count > 0;
    }

    /// <summary>A call that waits for a socket once.</summary>
    private sealed class OneWait(Socket socket) : IWatched
    {
        private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Socket Socket => socket;

        public Task Over => _over.Task;

        public void Cancel() => _over.TrySetCanceled();

        public bool OnReadable()
        {
            _over.TrySetResult();
            return false;
        }
    }
}
