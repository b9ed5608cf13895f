using System.Globalization;

namespace Liaison.Sockets.Tests;

/// <summary>The processor time of the calling thread, which other work on the machine does not lengthen.</summary>
internal static class ProcessorTime
{
    private const int TicksPerSecond = 100;

    // Of the fields that the system lists behind the name of a thread.
    private const int UserField = 11;
    private const int SystemField = 12;

    /// <summary>Where the system tells it.</summary>
    public static bool IsKnown => OperatingSystem.IsLinux();

    /// <summary>What a call takes in a thread of its own.</summary>
    public static Task<TimeSpan> Of(Action call) => Liaison.Testing.OwnThread.Run(() =>
    {
        var before = OfThisThread();
        call();
        return OfThisThread() - before;
    });

    private static TimeSpan OfThisThread()
    {
        string line = File.ReadAllText("/proc/thread-self/stat");
        string[] fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        long ticks = long.Parse(fields[UserField], CultureInfo.InvariantCulture) + long.Parse(fields[SystemField], CultureInfo.InvariantCulture);
        return TimeSpan.FromSeconds((double)ticks / TicksPerSecond);
    }
}
