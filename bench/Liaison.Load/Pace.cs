using System.Diagnostics;

namespace Liaison.Load;

/// <summary>Counts work in time, for both sides of a comparison alike.</summary>
internal static class Pace
{
    private const int TurnsBetweenLooks = 16;

    /// <summary>How many times a second the action can be done.</summary>
    public static double Count(TimeSpan duration, Action action)
    {
        long turns = 0;
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < duration)
        {
            for (int i = 0; i < TurnsBetweenLooks; i++)
                action();
            turns += TurnsBetweenLooks;
        }

        return turns / watch.Elapsed.TotalSeconds;
    }

    /// <summary>MB a second from a sending thread to a receiving one; the clock stops when the last byte is there.</summary>
    public static double Stream(TimeSpan duration, Action send, Func<byte[], int> receive, int size)
    {
        long sent = 0;
        bool done = false;
        var sender = new Thread(() =>
        {
            Processor.Pin(1);
            var clock = Stopwatch.StartNew();
            while (clock.Elapsed < duration)
            {
                send();
                Interlocked.Add(ref sent, size);
            }

            Volatile.Write(ref done, true);
        });
        byte[] buffer = new byte[size];
        long received = 0;
        var watch = Stopwatch.StartNew();
        sender.Start();
        while (!Volatile.Read(ref done) || received < Interlocked.Read(ref sent))
        {
            if (received < Interlocked.Read(ref sent))
                received += receive(buffer);
        }

        return received / watch.Elapsed.TotalSeconds / 1e6;
    }
}
