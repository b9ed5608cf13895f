using System.Runtime.Versioning;

namespace Liaison.Sockets;

/// <summary>Sees to it that a program that blocks in the thread of an <see cref="AwaitLoop"/> blocks nobody else.</summary>
[SupportedOSPlatform("linux")]
internal static class AwaitWatch
{
    private const int LooksBeforeRest = 200;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(5);
    private static readonly AutoResetEvent Wanted = new(false);
    private static int _isWatching;
    private static bool _isStarted;

    /// <summary>Makes the thread that looks, which rests until it is wanted. One call at a time.</summary>
    public static void Start()
    {
        if (_isStarted)
            return;
        new Thread(Run) { IsBackground = true, Name = "Liaison awaits: watch" }.UnsafeStart();
        _isStarted = true;
    }

    /// <summary>Begins to look, unless that goes on already.</summary>
    public static void Begin()
    {
        if (Volatile.Read(ref _isWatching) == 0 && Interlocked.Exchange(ref _isWatching, 1) == 0)
            Wanted.Set();
    }

    private static void Run()
    {
        var seen = new Dictionary<AwaitLoop, long>();
        while (true)
        {
            Wanted.WaitOne();
            int quiet = 0;
            while (quiet++ < LooksBeforeRest)
            {
                Wanted.WaitOne(Between);
                foreach (var loop in AwaitLoop.Begun)
                {
                    long turns = loop.Turns;
                    bool isSame = seen.TryGetValue(loop, out long before) && before == turns;
                    seen[loop] = turns;
                    bool isCalling = (turns & 1) != 0;
                    if (!isSame || isCalling)
                        quiet = 0;
                    if (isSame && isCalling)
                        loop.TakeOver(turns);
                }
            }

            // Who has begun between the last look and now has not asked for another.
            Interlocked.Exchange(ref _isWatching, 0);
            if (AwaitLoop.Begun.Any(loop => !seen.TryGetValue(loop, out long turns) || turns != loop.Turns))
                Begin();
        }
    }
}
