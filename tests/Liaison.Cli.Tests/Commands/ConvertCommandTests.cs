using Liaison.Testing;

namespace Liaison.Cli.Tests.Commands;

public sealed class ConvertCommandTests : IDisposable
{
    private const string Program = """
        // Dit bonjour.
        t est un tableau de chaînes = ["un", "deux"]
        POUR TOUT s, i DE t
            Trace(i, Salue(s))
        FIN
        Erreur("à la fin")
        FinProgramme(3)

        PROCEDURE Salue(s est une chaîne, signe = "!")
        RENVOYER "bonjour " + s + signe
        """;

    private readonly ProgramFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_a_folder_the_text_is_shown_with_its_comments()
    {
        var session = Session.Run("convert", _folder.Write("salut.wl", Program));
        Assert.Equal(0, session.ExitCode);
        Assert.Contains("// Dit bonjour.", session.Output, StringComparison.Ordinal);
        Assert.Contains("public static string Salue(string s, string signe = \"!\")", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_with_mistakes_gives_exit_code_1_and_no_project()
    {
        var session = Session.Run("convert", "-o", _folder["out"], _folder.Write("salut.wl", "Trace(x)"));
        Assert.Equal((1, false), (session.ExitCode, Directory.Exists(_folder["out"])));
    }

    [Theory]
    [InlineData("csharp")]
    [InlineData("javascript")]
    public void A_folder_that_cannot_be_written_to_is_named_with_exit_code_2(string form)
    {
        var file = _folder.Write("salut.wl", "Trace(1)");
        var session = Session.Run("convert", "--to", form, "-o", file, file, "--lang", "en");
        Assert.Equal((2, ""), (session.ExitCode, session.Output));
        Assert.Equal($"liaison: write to \"{file}\": this is a file", session.Error.Trim());
    }

    [Fact]
    public async Task The_project_builds_without_a_warning_and_behaves_as_the_program()
    {
        var file = _folder.Write("salut.wl", Program);
        var ran = Session.Run("run", file);
        Assert.Equal(0, Session.Run("convert", "--to", "csharp", "-o", _folder["out"], file).ExitCode);

        using var build = new ChildProcess("dotnet", ["build", _folder["out"], "-c", "Release", "--disable-build-servers", "-warnaserror", "-o", _folder["built"]]);
        var told = await build.ReadToEndAsync();
        Assert.True(await build.WaitForExitAsync() == 0, told);

        using var converted = ChildProcess.Dotnet(Path.Combine(_folder["built"], "SalutProgram.dll"), []);
        Assert.Equal(ran.Output, await converted.ReadToEndAsync());
        Assert.Equal(ran.ExitCode, await converted.WaitForExitAsync());
        Assert.Equal(ran.Error.Trim(), converted.Errors.Trim());
    }

    [Fact]
    public void A_program_becomes_a_module_and_its_map()
    {
        var session = Session.Run("convert", "--to", "javascript", "-o", _folder["out"], _folder.Write("page.wl", "Trace(\"bonjour\")"));
        Assert.Equal(0, session.ExitCode);
        var module = File.ReadAllText(Path.Combine(_folder["out"], "page.mjs"));
        Assert.StartsWith("import { Trace } from \"liaison-js/fr\";\n", module, StringComparison.Ordinal);
        Assert.EndsWith("Trace(\"bonjour\");\n//# sourceMappingURL=page.mjs.map\n", module, StringComparison.Ordinal);
        Assert.Contains("\"version\":3", File.ReadAllText(Path.Combine(_folder["out"], "page.mjs.map")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_browsers_have_not_is_said_and_nothing_is_written()
    {
        var session = Session.Run("--lang", "fr", "convert", "--to", "javascript", _folder.Write("page.wl", "Trace(SocketLit(\"a\"))"));
        Assert.Equal(1, session.ExitCode);
        Assert.Empty(session.Output);
        Assert.Contains("LIA3001 : SocketLit n'existe pas dans le code navigateur", session.Error, StringComparison.Ordinal);
        Assert.Contains("la procédure de la connexion reçoit les messages", session.Error, StringComparison.Ordinal);
    }
}
