using System.Diagnostics;
using Liaison.Compiler;
using Liaison.Compiler.Syntax;
using Liaison.Compiler.Text;

namespace Liaison.Load.Language;

/// <summary>How long it takes to check programs of several sizes, and whether that grows as they do.</summary>
internal static class CheckBenchmark
{
    private const string Name = "checking programs of 1,000, 5,000 and 20,000 lines";
    private const int Measured = 5000;
    private const double MostSeconds = 0.5;

    // From 1,000 lines to 20,000, for each line.
    private const double MostGrowth = 1.5;

    public static void Run(BenchOptions options)
    {
        if (!Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase))
            return;
        List<double> each = [];
        foreach (int lines in (int[])[1000, Measured, 20_000])
        {
            string text = GeneratedProgram.OfLines(lines);
            var times = Enumerable.Range(0, Math.Max(options.Rounds, 3)).Select(_ => Check(text)).ToList();
            // The first ones warm up.
            double seconds = Duel.Median(times.Skip(times.Count / 3).Select(time => time.TotalSeconds));
            each.Add(seconds / lines * 1e6);
            Console.WriteLine(
                $"checking {lines,6:N0} lines: {seconds,6:0.000} s, {each[^1]:0.0} µs a line{(lines == Measured ? $" (goal {MostSeconds} s) {(seconds > MostSeconds ? "short" : "")}" : "")}");
        }

        Console.WriteLine($"growth of the time for each line from 1,000 to 20,000: {each[^1] / each[0]:0.00} (goal {MostGrowth}) {(each[^1] / each[0] > MostGrowth ? "short" : "")}");
    }

    private static TimeSpan Check(string text)
    {
        long start = Stopwatch.GetTimestamp();
        var tree = SyntaxTree.Parse(SourceText.From(text, "generated.wl"), new ParseOptions());
        var compilation = Compilation.Create([tree]);
        var elapsed = Stopwatch.GetElapsedTime(start);
        return compilation.Diagnostics.Count == 0 ? elapsed : throw new InvalidOperationException(string.Join('\n', compilation.Diagnostics.Take(5)));
    }
}
