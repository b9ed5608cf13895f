namespace Liaison.Cli.Tests.Commands;

/// <summary>A program becomes C# or JavaScript.</summary>
public sealed class ConvertCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("liaison-convert-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_program_becomes_a_module_and_its_map()
    {
        var session = Session.Run("convert", "--to", "javascript", "-o", Path.Combine(_folder, "out"), Program("Trace(\"bonjour\")"));
        Assert.Equal(0, session.ExitCode);
        var module = File.ReadAllText(Path.Combine(_folder, "out", "page.mjs"));
        Assert.StartsWith("import { Trace } from \"liaison-js/fr\";\n", module, StringComparison.Ordinal);
        Assert.EndsWith("Trace(\"bonjour\");\n//# sourceMappingURL=page.mjs.map\n", module, StringComparison.Ordinal);
        Assert.Contains("\"version\":3", File.ReadAllText(Path.Combine(_folder, "out", "page.mjs.map")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_browsers_have_not_is_said_and_nothing_is_written()
    {
        var session = Session.Run("--lang", "fr", "convert", "--to", "javascript", Program("Trace(SocketLit(\"a\"))"));
        Assert.Equal(1, session.ExitCode);
        Assert.Empty(session.Output);
        Assert.Contains("LIA3001 : SocketLit n'existe pas dans le code navigateur", session.Error, StringComparison.Ordinal);
        Assert.Contains("la procédure de la connexion reçoit les messages", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_names_the_target_it_is_for()
    {
        var program = Program("Multitâche(0)");
        Assert.Contains("LIA3002", Session.Run("--lang", "en", "check", "--target", "javascript", program).Output, StringComparison.Ordinal);
        Assert.Empty(Session.Run("--lang", "en", "check", program).Output);
    }

    private string Program(string text)
    {
        var path = Path.Combine(_folder, "page.wl");
        File.WriteAllText(path, text);
        return path;
    }
}
