using Liaison.Functions;

namespace Liaison.Programs.Tests;

/// <summary>Every program of this folder shows what is written beside it, in both languages.</summary>
public sealed class LanguageTests(ProgramBatch batch) : IClassFixture<ProgramBatch>
{
    public static TheoryData<string> Names => [.. LanguageProgram.All.Select(program => program.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_program_shows_what_is_written_beside_it(string name)
    {
        var program = LanguageProgram.All.Single(program => program.Name == name);
        program.Emit();
        var host = new Recorder();
        using var runtime = new LiaisonRuntime(new LiaisonOptions { Host = host, Language = Vocabulary.Language.English });
        using var usage = runtime.Use();
        runtime.Program.Run(batch.MainOf(program));
        Assert.Equal(program.Expected, host.Shown, StringComparer.Ordinal);
    }
}
