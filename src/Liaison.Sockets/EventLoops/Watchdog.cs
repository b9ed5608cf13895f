namespace Liaison.Sockets;

/// <summary>Names the connection whose call of the program keeps a loop from working.</summary>
internal sealed class Watchdog(SocketServer server, IReadOnlyList<EventLoop> loops)
{
    private readonly Sight[] _sights = new Sight[loops.Count];

    /// <summary>How many loops wait for a call of the program that has lasted too long.</summary>
    public int Blocked => _sights.Count(sight => sight.IsTold);

    /// <summary>Called a few times a second.</summary>
    public void Look()
    {
        if (server.Options.SlowCall <= TimeSpan.Zero)
            return;
        var time = server.Options.Listener.Time;
        for (int i = 0; i < loops.Count; i++)
        {
            ref var sight = ref _sights[i];
            if (loops[i].Calling is not { } connection || loops[i].Calls != sight.Calls || sight.Since == 0)
                sight = new() { Calls = loops[i].Calls, Since = time.GetTimestamp() };
            else if (!sight.IsTold && time.GetElapsedTime(sight.Since) is var duration && duration >= server.Options.SlowCall)
                Tell(ref sight, i, duration, connection);
        }
    }

    private void Tell(ref Sight sight, int loop, TimeSpan duration, LoopConnection connection)
    {
        sight.IsTold = true;
        server.Options.Listener.Logger.ProgramBlocks(server.LocalEndpoint, loop, duration, connection.RemoteEndpoint);
    }

    private struct Sight
    {
        public long Calls;
        public long Since;
        public bool IsTold;
    }
}
