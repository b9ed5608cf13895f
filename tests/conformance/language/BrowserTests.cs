using Liaison.Testing;

namespace Liaison.Programs.Tests;

/// <summary>Every program of this folder that browser code allows shows the same on Node, in both languages.</summary>
public sealed class BrowserTests(ScriptBatch batch) : IClassFixture<ScriptBatch>
{
    public static TheoryData<string> Allowed => [.. LanguageProgram.All.Where(IsAllowed).Select(program => program.Name)];

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
    [InlineData("erreurs")]
    [InlineData("fils")]
    [InlineData("fin")]
    public void A_program_that_browsers_cannot_run_is_refused_by_name(string name)
    {
        var program = LanguageProgram.All.Single(program => program.Name == name);
        var refusal = Assert.Throws<InvalidOperationException>(() => program.EmitScript());
        Assert.Contains("LIA3001", refusal.Message, StringComparison.Ordinal);
    }

    // What is refused by name is not for browsers; any other mistake fails the program's test.
    private static bool IsAllowed(LanguageProgram program)
    {
        try
        {
            program.EmitScript();
            return true;
        }
        catch (InvalidOperationException refusal)
        {
            return !refusal.Message.Contains("LIA3001", StringComparison.Ordinal);
        }
    }
}
