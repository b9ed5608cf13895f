namespace Liaison.Load.Language;

/// <summary>How long people wait for <c>liaison check</c> of files of several sizes, and whether that grows as they do.</summary>
internal static class CheckBenchmark
{
    private const string Name = "checking files of 1,000, 5,000 and 20,000 lines";
    private const int Measured = 5000;
    private const double MostSeconds = 0.5;

    // Of each line beyond 5,000, beside each line between 1,000 and 5,000: the start of the tool is in neither.
    private const double MostGrowth = 1.5;

    public static void Run(BenchOptions options)
    {
        if (!Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase))
            return;
        string folder = Directory.CreateTempSubdirectory("liaison-bench").FullName;
        try
        {
            Measure(folder, options.Rounds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(string folder, int rounds)
    {
        (int Lines, string Path)[] files = [.. ((int[])[1000, Measured, 20_000]).Select(lines => (lines, Path.Combine(folder, $"{lines}.wl")))];
        foreach (var (lines, path) in files)
            File.WriteAllText(path, GeneratedProgram.OfLines(lines));

        // Size by size in turn: what else the machine does meets all of them.
        var times = Enumerable.Range(0, rounds).SelectMany(_ => files.Select(file => (file.Lines, Time: Tool.Run(Tool.Path, ["check", file.Path], folder)))).ToLookup(entry => entry.Lines, entry => entry.Time);
        List<double> processor = [];
        foreach (var (lines, _) in files)
        {
            double elapsed = Duel.Median(times[lines].Select(time => time.Elapsed.TotalSeconds));
            processor.Add(Duel.Median(times[lines].Select(time => time.Processor.TotalSeconds)));
            Console.WriteLine($"checking {lines,6:N0} lines: {elapsed,6:0.00} s, processor {processor[^1],6:0.00} s {(lines == Measured ? $"(goal {MostSeconds} s) {(elapsed > MostSeconds ? "short" : "")}" : "")}");
        }

        double early = (processor[1] - processor[0]) / (files[1].Lines - files[0].Lines);
        double late = (processor[2] - processor[1]) / (files[2].Lines - files[1].Lines);
        Console.WriteLine($"each line beyond 5,000: {late * 1e6:0} µs of processor time beside {early * 1e6:0} µs of each before, ratio {late / early:0.00} (goal {MostGrowth}) {(late / early > MostGrowth ? "short" : "")}");
    }
}
