using Liaison.Functions;

namespace Liaison.Load.Language;

/// <summary>What compiled programs do, beside the same in C# by hand.</summary>
internal static class KernelBenchmark
{
    // A program may take one and a half times as long.
    private const double Goal = 1 / 1.5;

    public static void Run(BenchOptions options)
    {
        using var runtime = new LiaisonRuntime();
        using var usage = runtime.Use();
        var duel = new Duel(options, "runs/s");
        Duel.PrintHeading("Kernels: programs in WLangage, and the same in C# by hand", "C#");
        foreach (var kernel in Kernels.All)
            duel.Row(kernel.Name, Goal, () => new KernelRuns(kernel.Reference), () => new KernelRuns(Same(kernel)));
    }

    private static Func<long> Same(Kernel kernel)
    {
        var compiled = CompiledProgram.Load(Path.Combine(AppContext.BaseDirectory, "Language/Kernels", kernel.File));
        long sum = compiled();
        return sum == kernel.Reference() ? compiled : throw new InvalidOperationException($"{kernel.File} gives {sum}, its reference {kernel.Reference()}.");
    }
}
