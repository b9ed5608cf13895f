using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Liaison.Load.Language;

/// <summary>Programs run by the tool <c>liaison</c>, each in a process of its own.</summary>
internal static partial class Tool
{
    private const int EndedChildren = -1;

    /// <summary>The tool, as <c>./dev build</c> makes it.</summary>
    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(AppContext.BaseDirectory, "../../../../../artifacts/liaison"));

    /// <summary>The program beside <see cref="LanguageBenchmark"/>.</summary>
    public static string Program(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Language/Programs", name);

    /// <summary>Starts a process whose output is read.</summary>
    /// <param name="file">What to start.</param>
    /// <param name="arguments">With what.</param>
    /// <param name="cache">The folder for the caches of users.</param>
    public static Process Start(string file, IReadOnlyList<string> arguments, string cache)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardInput = true };
        start.Environment["XDG_CACHE_HOME"] = cache;
        return Process.Start(start)!;
    }

    /// <summary>Runs a process to its end.</summary>
    /// <returns>How long that took, and the processor time of the process: on a busy machine only the latter means something.</returns>
    public static (TimeSpan Elapsed, TimeSpan Processor) Run(string file, IReadOnlyList<string> arguments, string cache)
    {
        var before = ProcessorTime();
        long start = Stopwatch.GetTimestamp();
        using var process = Start(file, arguments, cache);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var elapsed = Stopwatch.GetElapsedTime(start);
        return process.ExitCode == 0 ? (elapsed, ProcessorTime() - before) : throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ends with {process.ExitCode}: {output}");
    }

    // That of all processes that this one has started and that have ended.
    private static TimeSpan ProcessorTime()
    {
        if (!OperatingSystem.IsLinux())
            return TimeSpan.Zero;
        _ = GetUsage(EndedChildren, out var usage);
        return TimeSpan.FromSeconds(usage.UserSeconds + usage.SystemSeconds) + TimeSpan.FromMicroseconds(usage.UserMicroseconds + usage.SystemMicroseconds);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, out Usage usage);

    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }
}
