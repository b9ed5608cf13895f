using Liaison.Fuzz.Running;
using Liaison.Fuzz.Targets;

namespace Liaison.Fuzz.Tests;

/// <summary>The fuzzing of every test run, always with the same inputs.</summary>
public sealed class MillionTests(ITestOutputHelper output)
{
    private const long Million = 1_000_000;

    [Fact]
    public void A_million_inputs_break_no_property()
    {
        output.WriteLine($"seed {FuzzRun.DefaultSeed}");
        var results = new FuzzPlan(AllTargets.List, Million, FuzzRun.DefaultSeed).Run(FuzzPlan.FindingsFolder, output.WriteLine, _ => { });
        Assert.All(results, result =>
        {
            output.WriteLine(result.ToString());
            Assert.True(result.Findings.Count == 0, $"{result}: {string.Join("; ", result.Findings.Select(finding => finding.Problem))}");
        });
    }
}
