using Liaison.Testing;

namespace Liaison.Programs.Tests;

/// <summary>Every program of this folder that browser code allows shows the same on Node, in both languages.</summary>
public sealed class BrowserTests(ScriptBatch batch) : IClassFixture<ScriptBatch>
{
    // They read files, start threads or end the program.
    private static readonly string[] NotForBrowsers = ["erreurs", "fils", "fin"];

    public static TheoryData<string> Allowed => [.. LanguageProgram.All.Where(IsAllowed).Select(program => program.Name)];

    public static TheoryData<string> Refused => [.. LanguageProgram.All.Where(program => !IsAllowed(program)).Select(program => program.Name)];

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_program_shows_on_Node_what_is_written_beside_it(string name)
    {
        if (ExternalTool.WhyMissing("node") is { } missing) Assert.Skip(missing);
        var program = LanguageProgram.All.Single(program => program.Name == name);
        program.EmitScript();
        Assert.Equal(program.Expected, batch.ShownBy(program), StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_program_that_browsers_cannot_run_is_refused_by_name(string name)
    {
        var program = LanguageProgram.All.Single(program => program.Name == name);
        var refusal = Assert.Throws<InvalidOperationException>(() => program.EmitScript());
        Assert.Contains("LIA3001", refusal.Message, StringComparison.Ordinal);
    }

    private static bool IsAllowed(LanguageProgram program) => !NotForBrowsers.Contains(program.Name.Split(' ')[0], StringComparer.Ordinal);
}
