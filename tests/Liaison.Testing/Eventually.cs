using System.Diagnostics;

namespace Liaison.Testing;

/// <summary>Waits for what another thread, or the system, will bring about in its own time.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Returns as soon as the condition holds; fails when it still does not after 30 s.</summary>
    public static void True(Func<bool> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            if (watch.Elapsed > Patience)
                throw new TimeoutException($"After {Patience.TotalSeconds} s still not: {what}");
            Thread.Sleep(1);
        }
    }
}
