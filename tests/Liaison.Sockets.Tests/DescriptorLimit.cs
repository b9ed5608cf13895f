using System.Runtime.InteropServices;

namespace Liaison.Sockets.Tests;

/// <summary>While it lasts, the system gives the process no descriptor. For tests that run alone, on Linux.</summary>
internal sealed partial class DescriptorLimit : IDisposable
{
    private const int OfDescriptors = 7;

    // The process has more of them already, so that there is no other; the system lets it still wait for a few.
    private const int Few = 16;
    private readonly Limit _limit;

    private DescriptorLimit()
    {
        Assert.Equal(0, GetLimit(OfDescriptors, out _limit));
        Assert.Equal(0, SetLimit(OfDescriptors, new() { Soft = Few, Hard = _limit.Hard }));
    }

    public static async Task<DescriptorLimit> ReachAsync()
    {
        // The thread that watches over the pool begins now: .NET ends the process when it cannot begin without descriptors.
        await Task.Run(static () => { });
        return new();
    }

    public void Dispose() => Assert.Equal(0, SetLimit(OfDescriptors, _limit));

    [LibraryImport("libc", EntryPoint = "getrlimit", SetLastError = true)]
    private static partial int GetLimit(int resource, out Limit limit);

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    private static partial int SetLimit(int resource, in Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public nuint Soft;
        public nuint Hard;
    }
}
