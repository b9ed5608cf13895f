namespace Liaison.Compiler.Tests;

/// <summary>
/// What each stage makes of some programs is what <c>tests/baselines/</c> shows: a change of the compiler shows there what it
/// changes. A folder is called as a program of the repository; an empty one is filled by <c>./dev baselines</c>.
/// </summary>
public sealed class BaselineTests
{
    /// <summary>When this variable is set, the portraits are written instead of compared.</summary>
    private const string WritesVariable = "LIAISON_WRITES_BASELINES";

    private const int MostLines = 400;

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "baselines");

    public static TheoryData<string> Cases => [.. Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_program_looks_in_each_stage_as_it_did(string program) => Assert.All(Portrait.Of(SourceOf(program)), portrait =>
    {
        var path = Path.Combine(Folder, program, portrait.File);
        if (Environment.GetEnvironmentVariable(WritesVariable) is { Length: > 0 }) File.WriteAllText(path, portrait.Text);
        var kept = File.Exists(path) ? File.ReadAllText(path) : "";
        Assert.True(kept.Length > 0, $"{path} is missing: run ./dev baselines and commit it.");
        Assert.True(kept == portrait.Text, $"{path} differs from what the compiler makes now: run ./dev baselines, look at the difference and commit it.");
        Assert.True(kept.AsSpan().Count('\n') < MostLines, $"{path} is too long to be compared by a person: take a smaller program.");
    });

    private static SourceText SourceOf(string program)
    {
        string[] folders =
        [
            Path.Combine(Repository.Root, "tests", "conformance", "language"),
            Path.Combine(Repository.Root, "samples", "PageChat"),
            .. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "samples", "WLangage")),
        ];
        var path = folders.Select(folder => Path.Combine(folder, program + ".wl")).Single(File.Exists);
        return SourceText.From(File.ReadAllText(path), program + ".wl");
    }
}
