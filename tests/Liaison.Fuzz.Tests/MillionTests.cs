using System.Globalization;
using Liaison.Fuzz.Running;
using Liaison.Fuzz.Targets;

namespace Liaison.Fuzz.Tests;

/// <summary>The fuzzing of every test run, always with the same inputs: a million, or as many as LIAISON_FUZZ_INPUTS says.</summary>
public sealed class MillionTests(ITestOutputHelper output)
{
    private static readonly long Inputs =
        long.TryParse(Environment.GetEnvironmentVariable("LIAISON_FUZZ_INPUTS"), CultureInfo.InvariantCulture, out long inputs) ? inputs : 1_000_000;

    [Fact]
    public void So_many_inputs_break_no_property()
    {
        output.WriteLine($"seed {FuzzRun.DefaultSeed}");
        var results = new FuzzPlan(AllTargets.List, Inputs, FuzzRun.DefaultSeed).Run(FuzzPlan.FindingsFolder, output.WriteLine, _ => { });
        Assert.All(results, result =>
        {
            output.WriteLine(result.ToString());
            Assert.True(result.Findings.Count == 0, $"{result}: {string.Join("; ", result.Findings.Select(finding => finding.Problem))}");
        });
    }
}
