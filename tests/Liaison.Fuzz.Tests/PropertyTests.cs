using Liaison.Fuzz.Running;

namespace Liaison.Fuzz.Tests;

/// <summary>The fuzzer can fail: for each property, a target that breaks it is found, and one that breaks none is not.</summary>
public sealed class PropertyTests
{
    private const int Inputs = 2000;

    [Fact]
    public void A_target_that_keeps_all_properties_is_clean() =>
        Assert.Empty(Run(new(_ => { })).Findings);

    [Fact]
    public void An_exception_that_escapes_is_found() =>
        Found("InvalidOperationException escapes", new(subject => subject.ThrowsAt = 0x42));

    [Fact]
    public void An_event_that_depends_on_the_pieces_is_found() =>
        Found("pieces", new(subject => subject.TellsPieces = true));

    [Fact]
    public void A_failure_that_comes_too_late_is_found() =>
        Assert.Contains(Run(new(subject => subject.FailsLate = true)).Findings, finding => finding.Problem.Contains("stands elsewhere", StringComparison.Ordinal));

    [Fact]
    public void Memory_that_is_held_is_found() =>
        Found("bytes are held", new(subject => subject.Holds = 100_000));

    [Fact]
    public void Memory_that_is_only_passing_is_found() =>
        Found("bytes are allocated", new(subject => subject.Wastes = 100_000));

    [Fact]
    public void Steps_without_progress_are_found() =>
        Found("no progress", new(subject => subject.Turns = true));

    [Fact]
    public void An_input_without_end_is_found()
    {
        using var isOver = new ManualResetEventSlim();
        var target = new FaultyTarget(subject => subject.WaitsFor = isOver);
        var result = new FuzzRun(target, FuzzRun.DefaultSeed) { Patience = TimeSpan.FromMilliseconds(500) }.Examine(Inputs);
        isOver.Set();
        Assert.Contains(result.Findings, finding => finding.Problem.Contains("hangs", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_way_that_comes_to_something_else_is_found() =>
        Found("differs", new(_ => { }) { Other = bytes => bytes.Contains((byte)0x42) ? "the other way differs" : null });

    [Fact]
    public void A_finding_can_be_made_again_from_its_seed_and_index_and_from_its_file()
    {
        var target = new FaultyTarget(subject => subject.ThrowsAt = 0x42);
        var finding = Run(target).Findings[0];
        Assert.Equal(finding.Input, target.Make(finding.Seed, finding.Index));

        string folder = Directory.CreateTempSubdirectory("liaison-fuzz-").FullName;
        try
        {
            byte[] kept = File.ReadAllBytes(finding.Write(folder));
            Assert.Equal(finding.Problem.Split(':')[0], target.Examine(kept)!.Split(':')[0]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_run_ends_early_when_there_is_enough_to_mend() =>
        Assert.InRange(Run(new(subject => subject.ThrowsAt = -1)).Findings.Count, 10, 10 + Environment.ProcessorCount);

    private static void Found(string words, FaultyTarget target)
    {
        var findings = Run(target).Findings;
        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Contains(words, finding.Problem, StringComparison.Ordinal));
    }

    private static TargetResult Run(FaultyTarget target) => new FuzzRun(target, FuzzRun.DefaultSeed).Examine(Inputs);
}
