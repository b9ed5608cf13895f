using Liaison.Fuzz.Running;
using Liaison.Fuzz.Targets;

namespace Liaison.Fuzz.Tests;

/// <summary>What was found once stays mended.</summary>
public sealed class FindingTests
{
    public static TheoryData<string> Findings =>
        [.. Directory.EnumerateFiles(FuzzPlan.FindingsFolder, "*.bin", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(FuzzPlan.FindingsFolder, file).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Findings))]
    public void A_finding_of_earlier_runs_is_mended(string file)
    {
        var target = AllTargets.List.Single(target => target.Name == Path.GetDirectoryName(file));
        Assert.Null(target.Examine(File.ReadAllBytes(Path.Combine(FuzzPlan.FindingsFolder, file))));
    }
}
