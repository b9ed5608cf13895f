using Liaison.Testing;

namespace Liaison.Documentation.Tests;

/// <summary>
/// Every WLangage block of the pages is a program that the tool finds nothing wrong with, or the page shows what it finds;
/// where the page shows an output, running it prints that.
/// </summary>
public sealed class ProgramTests
{
    /// <summary>The page, and the line at which the block begins.</summary>
    public static TheoryData<string, int> Programs => DocumentPage.RowsOf(page => page.Programs);

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_program_does_what_the_page_says(string page, int line)
    {
        var program = new DocumentPage(page).Programs.Single(program => program.Line == line);
        string language = program.Page.IsFrench ? "fr" : "en";
        string folder = Directory.CreateTempSubdirectory("liaison-page-").FullName;
        try
        {
            string file = Path.Combine(folder, program.Page.IsFrench ? "programme.wl" : "program.wl");
            await File.WriteAllTextAsync(file, program.Code, TestContext.Current.CancellationToken);
            var (said, exitCode) = program.Options.Count > 0
                ? await AnswerAsync(["run", "--lang", language, .. program.Options, file])
                : await AnswerAsync("check", "--lang", language, file);
            if (program.Options.Count == 0 && exitCode == 0 && program.Output is not null)
                (said, exitCode) = await AnswerAsync("run", "--lang", language, file);
            else if (program.Options.Count == 0 && exitCode == 0)
                return;
            Assert.Equal(program.Output, said.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(PageTests.Pairs), MemberType = typeof(PageTests))]
    public void Pages_of_both_languages_have_as_many_programs(string french, string english) =>
        Assert.Equal(new DocumentPage(french).Programs.Count, new DocumentPage(english).Programs.Count);

    private static async Task<(string Said, int ExitCode)> AnswerAsync(params string[] arguments)
    {
        using var tool = LiaisonTool.Start(arguments);
        string said = (await tool.ReadToEndAsync()).ReplaceLineEndings("\n");
        return (said, await tool.WaitForExitAsync());
    }
}
