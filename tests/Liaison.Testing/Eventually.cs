using System.Diagnostics;

namespace Liaison.Testing;

/// <summary>Waits for what another thread, or the system, will bring about in its own time.</summary>
public static class Eventually
{
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Returns as soon as the condition holds; fails when it still does not after two minutes. A process that is stopped
    /// between two looks loses no more than a second of them.
    /// </summary>
    public static void True(Func<bool> condition, string what)
    {
        var left = Patience.Limit;
        long last = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (left <= TimeSpan.Zero)
                throw new TimeoutException($"After {Patience.Limit.TotalSeconds} s still not: {what}");
            Thread.Sleep(1);
            long now = Stopwatch.GetTimestamp();
            var look = Stopwatch.GetElapsedTime(last, now);
            left -= look < LongestLook ? look : LongestLook;
            last = now;
        }
    }
}
