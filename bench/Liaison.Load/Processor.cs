using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Liaison.Load;

/// <summary>
/// Keeps each end of a comparison on a processor of its own. Left alone, the system moves them together and apart at will,
/// and a round trip then costs between 8 and 100 µs for reasons that have nothing to do with what is compared.
/// </summary>
internal static partial class Processor
{
    private const string Variable = "LIAISON_CONFINED";

    /// <summary>Whether this is the run of <see cref="TryConfine"/>.</summary>
    public static bool IsConfined => Environment.GetEnvironmentVariable(Variable) is not null;

    private static bool CanPin => OperatingSystem.IsLinux() && (Environment.ProcessorCount > 1 || IsConfined);

    /// <summary>
    /// Runs the program again with all its threads on one processor: those that .NET begins do not stay on the one that
    /// their beginner is kept on, but on those that the process began with.
    /// </summary>
    /// <returns>False where that is not possible, or this is that run.</returns>
    public static bool TryConfine(int index, string[] arguments)
    {
        if (!CanPin || IsConfined)
            return false;
        Pin(index);
        var start = new ProcessStartInfo("dotnet", [typeof(Processor).Assembly.Location, .. arguments]);
        start.Environment[Variable] = "1";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        Environment.ExitCode = process.ExitCode;
        return true;
    }

    /// <summary>Keeps the calling thread on one processor, where the system can and there are two.</summary>
    public static void Pin(int index)
    {
        if (!CanPin)
            return;
        ulong mask = 1UL << index;
        _ = SetAffinity(0, sizeof(ulong), ref mask);
    }

    [LibraryImport("libc", EntryPoint = "sched_setaffinity")]
    private static partial int SetAffinity(int thread, nuint size, ref ulong mask);
}
