using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace Liaison.Sockets;

/// <summary>
/// Waits for the sockets whose bytes are awaited, and goes on with who waited in its own thread: the hand-over to another
/// one would cost more than most messages do. A program that blocks there is left alone with its thread, and another
/// takes the loop over.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed unsafe class AwaitLoop
{
    private const string Switch = "Liaison.Sockets.OwnLoops";
    private const int MostEvents = 128;

    // Threads in which a program blocks; beyond, programs are called by the pool, which limits its own growth.
    private const int MostBlocked = 16;

    /// <summary>
    /// Whether sockets are awaited here: on Linux, unless the switch <see cref="Switch"/> of <see cref="AppContext"/> is
    /// off. Otherwise .NET awaits them. It stands before what is initialised by it.
    /// </summary>
    [SupportedOSPlatformGuard("linux")]
    public static bool IsAvailable { get; } = OperatingSystem.IsLinux() && (!AppContext.TryGetSwitch(Switch, out bool isOn) || isOn);

    // None where none is to be: every system asks this type, also those whose library does not have the call.
    private static readonly AwaitLoop?[] Loops = IsAvailable ? new AwaitLoop?[LinuxCalls.UsableProcessors()] : [];
    private static readonly Lock Starting = new();
    private static long _last;

    private readonly ConcurrentDictionary<long, AwaitedSocket> _sockets = new();
    private readonly (AwaitedSocket Socket, uint Events)[] _ready = new (AwaitedSocket, uint)[MostEvents];
    private readonly Lock _gate = new();
    private readonly int _epoll;
    private int _count;
    private int _next;

    // Which thread leads, counted from its beginning on; who finds another number has been replaced.
    private int _term;
    private int _blocked;
    private long _turns;

    private AwaitLoop()
    {
        _epoll = LinuxCalls.Check(LinuxCalls.CreateEpoll());
        try
        {
            AwaitWatch.Start();
            lock (_gate)
                Lead();
        }
        catch (Exception error) when (error is OutOfMemoryException or ThreadStartException)
        {
            _ = LinuxCalls.Close(_epoll);
            throw new SocketException((int)SocketError.NoBufferSpaceAvailable);
        }
    }

    /// <summary>How often the program has been called; odd while it is.</summary>
    public long Turns => Volatile.Read(ref _turns);

    /// <summary>All that have begun.</summary>
    public static IEnumerable<AwaitLoop> Begun => Loops.OfType<AwaitLoop>();

    /// <summary>The loops by turns: one for each processor that the program could use when it first awaited.</summary>
    /// <exception cref="SocketException">The system has no descriptor or no thread for another.</exception>
    public static AwaitLoop Next()
    {
        ref var slot = ref Loops[(int)((ulong)Interlocked.Increment(ref _last) % (ulong)Loops.Length)];
        if (Volatile.Read(ref slot) is { } loop)
            return loop;
        lock (Starting)
            return slot ??= new();
    }

    /// <summary>Watches a socket until it is closed.</summary>
    /// <exception cref="SocketException">The system does not watch it.</exception>
    /// <exception cref="ObjectDisposedException">The socket is closed.</exception>
    public long Add(AwaitedSocket socket, SafeSocketHandle handle)
    {
        long id = Interlocked.Increment(ref _last);
        _sockets[id] = socket;
        bool isWatched = false;
        try
        {
            const uint All = LinuxCalls.EpollIn | LinuxCalls.EpollOut | LinuxCalls.EpollPeerEnded | LinuxCalls.EpollEdge;
            isWatched = LinuxCalls.ControlEpoll(_epoll, LinuxCalls.EpollAdd, handle, All, id) >= 0;
            return isWatched ? id : throw new SocketException((int)LinuxCalls.LastError());
        }
        finally
        {
            // A closed socket is refused by an exception of the call.
            if (!isWatched)
                _sockets.TryRemove(id, out _);
        }
    }

    /// <summary>Forgets a socket, which is about to be closed.</summary>
    public void Remove(long id) => _sockets.TryRemove(id, out _);

    /// <summary>Gives the loop to another thread, unless it has moved since.</summary>
    /// <param name="turns">Where it stood when the program was last seen not to return.</param>
    public void TakeOver(long turns)
    {
        lock (_gate)
        {
            if (_turns != turns)
                return;
            try
            {
                Lead();
                _blocked++;
            }
            catch (Exception error) when (error is OutOfMemoryException or ThreadStartException)
            {
                // The system has no thread to give: it is asked again at the next look.
            }
        }
    }

    private void Lead()
    {
        int term = _term + 1;
        new Thread(() => Run(term)) { IsBackground = true, Name = "Liaison awaits" }.UnsafeStart();
        _term = term;
    }

    private void Run(int term)
    {
        byte[] events = LinuxCalls.NewEvents(MostEvents);
        do
        {
            while (TryClaim(term, out var one))
            {
                AwaitWatch.Begin();
                one.Socket.OnReady(one.Events, isInline: Volatile.Read(ref _blocked) < MostBlocked);
            }
        }
        while (TryGather(term, events));

        lock (_gate)
            _blocked--;
    }

    /// <summary>Takes the next socket of which the system has told something; false when there is none, or another thread leads.</summary>
    private bool TryClaim(int term, out (AwaitedSocket Socket, uint Events) one)
    {
        lock (_gate)
        {
            one = default;
            if (_term != term)
                return false;
            bool isCalling = _next < _count;
            _turns = (_turns + 2) | 1;
            if (!isCalling)
            {
                _turns++;
                return false;
            }

            one = _ready[_next];
            _ready[_next++] = default;
            return true;
        }
    }

    /// <summary>Waits for the system to tell something; false when another thread leads.</summary>
    private bool TryGather(int term, byte[] events)
    {
        fixed (byte* first = events)
        {
            if (Volatile.Read(ref _term) != term)
                return false;
            int count = LinuxCalls.WaitEpoll(_epoll, first, MostEvents, Timeout.Infinite);
            lock (_gate)
            {
                (_count, _next) = (0, 0);
                for (int i = 0; i < count; i++)
                {
                    var (flags, id) = LinuxCalls.ReadEvent(first, i);
                    if (_sockets.TryGetValue(id, out var socket))
                        _ready[_count++] = (socket, flags);
                }
            }

            return true;
        }
    }
}
