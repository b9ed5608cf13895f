using Liaison.Compiler;
using Liaison.Compiler.Syntax;
using Liaison.Compiler.Text;

namespace Liaison.Load.Language;

/// <summary>How long it takes to check programs of several sizes, and whether that grows as they do.</summary>
internal static class CheckBenchmark
{
    private const string Name = "checking programs of 1,000, 5,000 and 20,000 lines";
    private const int Measured = 5000;
    private const int WarmUps = 20;
    private const double MostSeconds = 0.5;

    // From 1,000 lines to 20,000, for each line.
    private const double MostGrowth = 1.5;

    public static void Run(BenchOptions options)
    {
        if (!Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase))
            return;
        for (int i = 0; i < WarmUps; i++)
            Check(GeneratedProgram.OfLines(Measured));
        List<double> each = [];
        foreach (int lines in (int[])[1000, Measured, 20_000])
        {
            string text = GeneratedProgram.OfLines(lines);
            double seconds = Duel.Median(Enumerable.Range(0, options.Rounds).Select(_ => Check(text).TotalSeconds));
            each.Add(seconds / lines * 1e6);
            Console.WriteLine(
                $"checking {lines,6:N0} lines: {seconds,6:0.000} s of processor time, {each[^1]:0.0} µs a line{(lines == Measured ? $" (goal {MostSeconds} s) {(seconds > MostSeconds ? "short" : "")}" : "")}");
        }

        Console.WriteLine($"growth of the time for each line from 1,000 to 20,000: {each[^1] / each[0]:0.00} (goal {MostGrowth}) {(each[^1] / each[0] > MostGrowth ? "short" : "")}");
    }

    /// <returns>Processor time, of the collector too: what else the machine does adds nothing to it.</returns>
    private static TimeSpan Check(string text)
    {
        var start = Environment.CpuUsage.TotalTime;
        var tree = SyntaxTree.Parse(SourceText.From(text, "generated.wl"), new ParseOptions());
        var compilation = Compilation.Create([tree]);
        var elapsed = Environment.CpuUsage.TotalTime - start;
        return compilation.Diagnostics.Count == 0 ? elapsed : throw new InvalidOperationException(string.Join('\n', compilation.Diagnostics.Take(5)));
    }
}
