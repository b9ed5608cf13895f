using System.Runtime.InteropServices;

namespace Liaison.Load;

/// <summary>
/// Keeps each end of a comparison on a processor of its own. Left alone, the system moves them together and apart at will,
/// and a round trip then costs between 8 and 100 µs for reasons that have nothing to do with what is compared.
/// </summary>
internal static partial class Processor
{
    /// <summary>Keeps the calling thread on one processor, where the system can and there are two.</summary>
    public static void Pin(int index)
    {
        if (!OperatingSystem.IsLinux() || Environment.ProcessorCount < 2)
            return;
        ulong mask = 1UL << index;
        _ = SetAffinity(0, sizeof(ulong), ref mask);
    }

    [LibraryImport("libc", EntryPoint = "sched_setaffinity")]
    private static partial int SetAffinity(int thread, nuint size, ref ulong mask);
}
