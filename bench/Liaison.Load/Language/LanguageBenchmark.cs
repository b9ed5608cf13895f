namespace Liaison.Load.Language;

/// <summary>How fast programs in WLangage run, start and are checked.</summary>
internal static class LanguageBenchmark
{
    public static void Run(BenchOptions options)
    {
        KernelBenchmark.Run(options);
        Console.WriteLine();
        StartBenchmark.Run(options);
        CheckBenchmark.Run(options);
        PollingServer.Measure(options);
    }
}
