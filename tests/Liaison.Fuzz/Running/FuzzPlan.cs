using System.Globalization;

namespace Liaison.Fuzz.Running;

/// <summary>Inputs shared out over targets by their weights.</summary>
public sealed record FuzzPlan(IReadOnlyList<FuzzTarget> Targets, long Inputs, ulong Seed)
{
    /// <summary>Where findings are kept: below the sources of the fuzzer.</summary>
    public static string FindingsFolder { get; } = Path.Combine(Repository.Root, "tests", "Liaison.Fuzz", "findings");

    /// <summary>Runs all, writes every finding as a file, and tells of both.</summary>
    /// <returns>The results, one for each target.</returns>
    public IReadOnlyList<TargetResult> Run(string folder, Action<string> tell, Action<string> progress)
    {
        int weights = Targets.Sum(target => target.Weight);
        List<TargetResult> results = [];
        foreach (var target in Targets)
        {
            long share = Math.Max(1, Inputs * target.Weight / weights);
            var run = new FuzzRun(target, Seed)
            {
                OnProgress = done => progress(string.Create(CultureInfo.InvariantCulture, $"{target.Name}: {done:N0} of {share:N0}")),
            };
            var result = run.Examine(share);
            results.Add(result);
            foreach (var finding in result.Findings)
                tell($"{target.Name} --index {finding.Index}: {finding.Problem}\n  kept as {finding.Write(folder)}");
        }

        return results;
    }
}
